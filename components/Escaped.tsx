import { pieces } from './visible-text.ts';

/** Text from outside, as text: what can't be seen in it is named. */
export function Escaped({ text }: { text: string }) {
  return (
    <>
      {pieces(text).map((piece, at) =>
        piece.kind === 'escape' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place
          <bdi class="escape" key={at}>
            {piece.text}
          </bdi>
        ) : (
          piece.text
        ),
      )}
    </>
  );
}
