import { useEffect, useRef } from 'preact/hooks';
import { useGuard } from './press.ts';
import { decisions, words } from './words.ts';

const others: [string[], string][] = [
  [['J', 'K'], 'Next flag, previous flag'],
  [['C', 'N'], 'Confirmed, not a concern'],
  [['1–5'], 'Your own confidence, from 1 to 5'],
  [['Ctrl ↵'], 'Take the decision whose form is open'],
  [['Esc'], 'Back, without losing what you typed'],
  [['?'], 'This sheet'],
];

/** Every key, on one sheet. */
export function KeySheet({ singleKeys, onClose }: { singleKeys: boolean; onClose(): void }) {
  const guard = useGuard();
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus(), []);
  const rows: [string[], string][] = [
    ...Object.values(decisions).map(({ key, label }): [string[], string] => [[key], label]),
    ...others,
  ];
  return (
    <div class="sheet" role="dialog" aria-label={words.keySheet}>
      <div class="head-line">
        <h2>{words.keySheet}</h2>
        <button class="button small" type="button" ref={close} onClick={guard(onClose)}>
          Close
        </button>
      </div>
      <dl>
        {rows.map(([keys, meaning]) => (
          <div key={meaning}>
            <dt>
              {keys.map((key) => (
                <kbd class="key" key={key}>
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p class="soft small">
        {singleKeys
          ? 'The keys work while the focus is in this panel and not in a text field. Alt with the key does the same.'
          : 'Single keys are off: hold Alt with the letter or the figure.'}
      </p>
    </div>
  );
}
