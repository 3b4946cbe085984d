import { useState } from 'preact/hooks';
import { useFirmGuard } from './press.ts';
import { words } from './words.ts';

interface CopyButtonProps {
  label: string;
  text: string;
  primary?: boolean;
  onCopy(text: string): Promise<boolean>;
}

/** Copies a text, and says whether that worked. */
export function CopyButton({ label, text, primary, onCopy }: CopyButtonProps) {
  const [said, say] = useState('');
  const firm = useFirmGuard();
  const copy = async () => say((await onCopy(text)) ? words.copied : words.notCopied);
  return (
    <>
      <button
        class={primary ? 'button primary' : 'button'}
        type="button"
        onClick={firm(() => void copy())}
      >
        {label}
      </button>
      <span class="small soft" role="status">
        {said}
      </span>
    </>
  );
}
