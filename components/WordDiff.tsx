import { useMemo } from 'preact/hooks';
import { Escaped } from './Escaped.tsx';
import { changeCount, wordChanges } from './word-changes.ts';
import { count } from './words.ts';

const tags = { new: 'ins', gone: 'del', same: 'span' } as const;

/** Two texts laid over each other, word by word. */
export function WordDiff({
  before,
  after,
  label,
}: {
  before: string;
  after: string;
  label: string;
}) {
  const changes = useMemo(() => wordChanges(before, after), [before, after]);
  const { added, removed } = changeCount(changes);
  return (
    <div class="diff">
      <p class="label diff-head">
        <span>{label}</span>
        <span>
          {added + removed === 0
            ? 'No change'
            : `${count(added, 'word')} added, ${removed} removed`}
        </span>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
      <section class="prose boxed" dir="auto" tabIndex={0} aria-label={label}>
        {changes.map(({ kind, text }, at) => {
          const Tag = tags[kind];
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: changes have no identity but their place
            <Tag key={at}>
              <Escaped text={text} />
            </Tag>
          );
        })}
      </section>
    </div>
  );
}
