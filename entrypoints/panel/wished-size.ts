/** Milliseconds in which several changes of a size are told as one. */
const QUIET = 60;

/** Tells a size in CSS pixels that the panel wishes for, only when it has changed. */
export function wishedSize(tell: (pixels: number) => void): (pixels: number) => void {
  let told = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (pixels) => {
    const size = Math.min(5000, Math.ceil(pixels));
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (size === 0 || size === told) return;
      told = size;
      tell(size);
    }, QUIET);
  };
}
