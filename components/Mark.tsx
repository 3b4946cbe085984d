/** The sign of Countersign: a tick signed on a line. */
export function Mark() {
  return (
    <svg class="sign" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d="M3 8.2 6.4 11.4 13 3.4" />
      <path d="M2.5 14.2h11" />
    </svg>
  );
}
