/** The extension's icon, as in `public/icons/mark.svg`; `size` is in CSS pixels. It says nothing to a screen reader. */
export function Seal({ size }: { size: number }) {
  return (
    <svg class="seal" width={size} height={size} viewBox="0 0 128 128" aria-hidden="true">
      <rect width="128" height="128" rx="34" fill="#2a64c7" />
      <g fill="none" stroke-linecap="round" stroke-linejoin="round">
        <path d="M30 54 53 77 99 27" stroke="#fff" stroke-width="18" />
        <path d="M32 104h64" stroke="#ffc24f" stroke-width="16" />
      </g>
    </svg>
  );
}
