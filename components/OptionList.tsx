import type { Option } from '../lib/model/context-package.ts';
import type { Desk } from './desk.ts';
import { Escaped } from './Escaped.tsx';
import { Folded } from './Folded.tsx';
import { useFirmGuard } from './press.ts';
import { PartRow, Row } from './Row.tsx';
import { parts } from './words.ts';

function Choices({ options, name, desk }: { options: Option[]; name: string; desk: Desk }) {
  const firm = useFirmGuard();
  return (
    <ol class="choices">
      {options.map((option, at) => {
        const label = option.label ?? `${name} ${at + 1}`;
        return (
          <li key={option.id} data-chosen={desk.work.edit === option.text || undefined}>
            <p class="choice-head">
              <strong>
                <Escaped text={label} />
              </strong>
              {desk.deciding && (
                <button
                  class="button small"
                  type="button"
                  aria-label={`Use this: ${label}`}
                  onClick={firm(() => desk.choose(option.text))}
                >
                  Use this
                </button>
              )}
            </p>
            <Folded text={option.text} of={label} />
          </li>
        );
      })}
    </ol>
  );
}

/** Other texts that the AI offered, and the earlier ones of this draft; the chosen one becomes the edit. */
export function OptionList({ desk }: { desk: Desk }) {
  const { context, earlier } = desk.review;
  return (
    <>
      <PartRow name={parts.options} part={context.options}>
        {(options) => <Choices options={options} name="Option" desk={desk} />}
      </PartRow>
      {earlier.length > 0 && (
        <Row name="Earlier texts">
          <Choices options={earlier} name="Earlier text" desk={desk} />
        </Row>
      )}
    </>
  );
}
