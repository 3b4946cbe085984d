/** The key of a button, for the eye; the button itself tells assistive technology its key. */
export function Key({ name }: { name: string }) {
  return (
    <span class="key" aria-hidden="true">
      {name}
    </span>
  );
}
