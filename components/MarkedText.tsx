import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Flag, FlagAnswer } from '../lib/model/flag.ts';
import { Escaped } from './Escaped.tsx';
import { markedRuns } from './marked-runs.ts';

interface MarkedTextProps {
  text: string;
  flags: Flag[];
  answers: Record<string, FlagAnswer>;
  current: number;
}

/** The draft with the spans of its flags marked; the current flag's span is kept in view. */
export function MarkedText({ text, flags, answers, current }: MarkedTextProps) {
  const box = useRef<HTMLDivElement>(null);
  const drawn = useRef(current);
  const runs = useMemo(() => markedRuns(text, flags), [text, flags]);

  useLayoutEffect(() => {
    // Not at the first drawing: a draft is read from its beginning.
    if (drawn.current === current) return;
    drawn.current = current;
    box.current?.querySelector('[data-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  return (
    <div class="prose" dir="auto" ref={box}>
      {runs.map((run) =>
        run.flags.length === 0 ? (
          <Escaped key={run.start} text={run.text} />
        ) : (
          <mark
            key={run.start}
            data-current={run.flags.includes(current) || undefined}
            data-ends={run.ends.map((flag) => flag + 1).join(',') || undefined}
            data-flags={run.flags.map((flag) => flag + 1).join(' ')}
            data-tone={tone(run.flags, flags, answers)}
          >
            <Escaped text={run.text} />
          </mark>
        ),
      )}
    </div>
  );
}

function tone(over: number[], flags: Flag[], answers: MarkedTextProps['answers']): string {
  const open = over.flatMap((at) => flags[at] ?? []).filter(({ id }) => !answers[id]);
  if (open.length === 0) return 'plain';
  return open.some(({ response }) => response === 'hard stop') ? 'stop' : 'hold';
}
