import type { Flag, FlagAnswer } from '../lib/model/flag.ts';
import { Escaped } from './Escaped.tsx';
import { Key } from './Key.tsx';
import { useFirmGuard, useGuard } from './press.ts';
import { humanActions, responses, triggers } from './words.ts';

interface FlagRowProps {
  flag: Flag;
  number: number;
  given: FlagAnswer | undefined;
  asked: boolean;
  current: boolean;
  /** Whether single keys answer. */
  keys: boolean;
  open: boolean;
  onLook(): void;
  onAnswer(answer: FlagAnswer): void;
}

const answers: { answer: FlagAnswer; label: string; key: string }[] = [
  { answer: 'confirmed', label: 'Confirmed', key: 'C' },
  { answer: 'not a concern', label: 'Not a concern', key: 'N' },
];

/** One flag: what is asked by it, what it says, what it rests on, and the person's answer. */
export function FlagRow(props: FlagRowProps) {
  const { flag, number, given, asked, current, keys, open, onLook, onAnswer } = props;
  const guard = useGuard();
  const firm = useFirmGuard();
  const tone = flag.response === 'hard stop' ? 'stop' : 'hold';
  return (
    <li
      class="flag"
      data-at={`flag:${flag.id}`}
      data-tone={given ? 'plain' : tone}
      data-current={current || undefined}
      aria-current={current ? 'true' : undefined}
      tabIndex={-1}
      onFocusCapture={guard(onLook)}
    >
      <p class="flag-head">
        <span class="flag-number" aria-hidden="true">
          {number}
        </span>
        <span class="badge" data-tone={tone} title={humanActions[flag.response]}>
          {responses[flag.response]}
        </span>
        <span class="faint small">{triggers[flag.trigger]}</span>
        <span
          class="faint small flag-rule"
          title={`Rule ${flag.rule}, version ${flag.ruleVersion}`}
        >
          {flag.rule}
        </span>
      </p>
      <p class="flag-sentence">
        <Escaped text={flag.sentence} />
      </p>
      {flag.fact && (
        <p class="soft small" dir="auto">
          <Escaped text={flag.fact} />
        </p>
      )}
      {open ? (
        <fieldset class="flag-answers">
          <legend class="hidden-but-said">
            {`Answer to flag ${number}${asked ? ', needed before you approve' : ''}`}
          </legend>
          {answers.map(({ answer, label, key }) => (
            <button
              key={answer}
              class="button small"
              type="button"
              aria-pressed={given === answer}
              onClick={firm(() => onAnswer(answer))}
            >
              {label}
              {current && keys && <Key name={key} />}
            </button>
          ))}
          {!given && <span class="faint small">{asked ? 'needed' : 'optional'}</span>}
        </fieldset>
      ) : (
        <p class="soft small">{given ? `Answered: ${given}.` : 'Not answered.'}</p>
      )}
    </li>
  );
}
