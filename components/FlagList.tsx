import { useEffect, useRef } from 'preact/hooks';
import type { Desk } from './desk.ts';
import { FlagRow } from './FlagRow.tsx';
import { count } from './words.ts';

/** Every flag of the draft, in the order of their numbers. */
export function FlagList({ desk, singleKeys }: { desk: Desk; singleKeys: boolean }) {
  const { review, work } = desk;
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    // A review taken up again goes on where it was left: the keys must not answer a flag that is out of sight.
    const current = list.current?.querySelector('[aria-current]');
    if (current?.previousElementSibling) current.scrollIntoView({ block: 'nearest' });
  }, []);
  if (review.flags.length === 0) return null;
  const done = review.flags.filter(({ id }) => work.answers[id]).length;
  return (
    <section class="flags" aria-labelledby="flags-name">
      <h2 id="flags-name" class="part-name">
        Flags
        <span class="faint">{`${done} of ${count(review.flags.length, 'flag')} answered`}</span>
      </h2>
      <ol ref={list}>
        {review.flags.map((flag, at) => (
          <FlagRow
            key={flag.id}
            flag={flag}
            number={at + 1}
            given={work.answers[flag.id]}
            asked={review.asks.answers.includes(flag.id)}
            current={at === desk.current}
            keys={singleKeys}
            open={desk.deciding}
            onLook={() => desk.look(at)}
            onAnswer={(answer) => desk.answer(flag.id, answer)}
          />
        ))}
      </ol>
    </section>
  );
}
