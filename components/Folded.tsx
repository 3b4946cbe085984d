import { useState } from 'preact/hooks';
import { Escaped } from './Escaped.tsx';
import { useGuard } from './press.ts';

/** Texts longer than this are folded, in characters or lines. */
const CHARACTERS = 260;
const LINES = 5;

/** A text from outside that may be long: its beginning, and the rest on request. */
export function Folded({ text, of }: { text: string; of: string }) {
  const [open, setOpen] = useState(false);
  const guard = useGuard();
  const long = text.length > CHARACTERS || text.split('\n', LINES + 1).length > LINES;
  return (
    <>
      <div class={long && !open ? 'prose folded' : 'prose'} dir="auto">
        <Escaped text={text} />
      </div>
      {long && (
        <button
          class="link"
          type="button"
          aria-expanded={open}
          aria-label={`${open ? 'Show less' : 'Show all'} of ${of}`}
          onClick={guard(() => setOpen(!open))}
        >
          {open ? 'Show less' : 'Show all'}
        </button>
      )}
    </>
  );
}
