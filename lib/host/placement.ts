/** A rectangle in CSS pixels of the viewport. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The size that a panel would like, and the least it can be read at. */
export interface Wish {
  width: number;
  height: number;
  minWidth: number;
  minHeight: number;
}

const GAP = 8;

/**
 * The place for a panel that covers none of the boxes to avoid: of all free rectangles the one that gives it most of
 * what it wishes, at the side nearest to the end of the line (`rtl` mirrors it). Null where nothing is large enough.
 */
export function place(
  viewport: { width: number; height: number },
  avoid: readonly Box[],
  wish: Wish,
  rtl = false,
): Box | null {
  let best: { box: Box; score: number } | null = null;
  for (const free of freeBoxes(viewport, avoid)) {
    const width = Math.min(wish.width, free.width - 2 * GAP);
    const height = Math.min(wish.height, free.height - 2 * GAP);
    if (width < Math.min(wish.minWidth, viewport.width - 2 * GAP) || height < wish.minHeight)
      continue;
    const left = rtl ? free.left + GAP : free.left + free.width - GAP - width;
    const box = { left, top: free.top + free.height - GAP - height, width, height };
    const distance = rtl ? left : viewport.width - (left + width);
    const score = width * height - distance * 2;
    if (!best || score > best.score) best = { box, score };
  }
  return best?.box ?? null;
}

/** True if the two boxes share any area. */
export function overlap(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}

/** Every rectangle between edges of the boxes and the viewport that no box reaches into. */
function freeBoxes(viewport: { width: number; height: number }, avoid: readonly Box[]): Box[] {
  const lefts = edges(
    viewport.width,
    avoid.map((box) => [box.left, box.left + box.width]),
  );
  const tops = edges(
    viewport.height,
    avoid.map((box) => [box.top, box.top + box.height]),
  );
  const free: Box[] = [];
  for (const [i, left] of lefts.entries()) {
    for (const right of lefts.slice(i + 1)) {
      for (const [j, top] of tops.entries()) {
        for (const bottom of tops.slice(j + 1)) {
          const box = { left, top, width: right - left, height: bottom - top };
          if (!avoid.some((other) => overlap(box, other))) free.push(box);
        }
      }
    }
  }
  return free;
}

function edges(size: number, pairs: readonly (readonly number[])[]): number[] {
  const inside = pairs.flat().filter((edge) => edge > 0 && edge < size);
  return [...new Set([0, ...inside, size])].sort((a, b) => a - b);
}
