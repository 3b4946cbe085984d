import { parseArgs } from 'node:util';

export const help = `npm start -- [options]

Builds the extension, starts the demo helpdesk and a local endpoint, and opens a browser with all of it set up.
Without a display it runs by itself: one review of each kind, every record printed, screenshots taken.

  --data FILE.jsonl  serve the conversations of this file, written as test/demo/data.jsonl is
  --headless         run by itself even where there is a display
  --every            with --headless or no display: also open a review of every conversation
  --json             print each record whole
  --help             this text`;

const flag = { type: 'boolean', default: false } as const;

/** What the command line asks for. Throws one sentence at an option that does not exist. */
export function readOptions(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: { data: { type: 'string' }, headless: flag, every: flag, json: flag, help: flag },
    });
    return values;
  } catch (error) {
    const what = (error as Error).message.split('. ')[0]?.replace(/\.$/, '');
    throw new Error(`${what}. See npm start -- --help.`);
  }
}
