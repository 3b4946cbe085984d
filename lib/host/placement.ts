/** A rectangle in CSS pixels of the viewport. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** What is in sight around the panel's place. */
export interface Surroundings {
  viewport: { width: number; height: number };
  /** What the panel never stands over: the editor and its Send. */
  avoid: readonly Box[];
  /** What had better stay readable: the request, and what the page says of it. */
  spare: readonly Box[];
  /** What the panel belongs to, so that the way from its buttons to Send is short; null for the corner of the page. */
  near: Box | null;
  /** True where lines run from right to left. */
  rtl: boolean;
}

/** The size that a panel would like, and the least it can be read at. */
export interface Wish {
  width: number;
  height: number;
  minWidth: number;
  minHeight: number;
}

/** A panel that could be this much lower, in CSS pixels, stays as it is: buttons that stand still are easier to hit. */
const SLACK = 96;

/** A panel moves for more height only below this one (CSS pixels), and only for so many times as much. */
const ENOUGH = 420;
const BETTER = 1.4;

/*
 * How much a place is worth, against its height as a share of the wished one: to leave readable what the page says, to
 * be near the editor, and to stand at the end of the line, where the eye does not begin.
 */
const SPARED = 0.35;
const NEARNESS = 0.25;
const END = 0.08;

/** A panel this far from the editor, in CSS pixels, stands beside it. */
const BESIDE = 100;

const gapOf = (viewport: { width: number }) => (viewport.width < 600 ? 8 : 12);

/**
 * The place for a panel that covers none of the boxes to avoid, and as little as can be of those to spare: the one
 * that gives it most of what it wishes, near what it belongs to. Null where nothing is large enough.
 */
export function place(around: Surroundings, wish: Wish): Box | null {
  const { viewport } = around;
  const gap = gapOf(viewport);
  let best: { box: Box; score: number } | null = null;
  for (const width of widths(viewport.width - 2 * gap, wish)) {
    for (const left of lefts(around, width, gap)) {
      for (const column of columns(around, left, width)) {
        const height = Math.min(wish.height, column.height - 2 * gap);
        if (height < wish.minHeight) continue;
        const box = stand(column, { left, width, height }, around, gap);
        const score = worth(box, wish, around);
        if (!best || score > best.score) best = { box, score };
      }
    }
  }
  return best?.box ?? null;
}

/**
 * Where a panel that stands at `before` stands now: where it stood, grown or shrunk there, unless it would cover what it
 * must not, or another place has become far better. Standing still is part of being readable. Null as for `place`.
 */
export function settle(before: Box | null, around: Surroundings, wish: Wish): Box | null {
  const kept = before && keep(before, around, wish);
  if (kept && kept.height >= Math.min(wish.height, ENOUGH)) return kept;
  const best = place(around, wish);
  return kept && (!best || best.height < kept.height * BETTER) ? kept : best;
}

function keep(box: Box, around: Surroundings, wish: Wish): Box | null {
  const { viewport } = around;
  const gap = gapOf(viewport);
  if (box.width > wish.width || box.left + box.width + gap > viewport.width) return null;
  const free = columns(around, box.left, box.width).find(
    ({ top, height }) =>
      box.top >= top && box.top + Math.min(box.height, wish.minHeight) <= top + height,
  );
  const most = free ? free.height - 2 * gap : 0;
  const needed = Math.min(wish.height, most);
  if (!free || needed < wish.minHeight) return null;
  const isSlack = box.height >= needed && box.height - needed < SLACK && box.height <= most;
  const height = isSlack ? box.height : needed;
  const lowest = free.top + free.height - gap - height;
  return { ...box, top: Math.max(free.top + gap, Math.min(box.top, lowest)), height };
}

/** True if the two boxes share any area. */
export function overlap(a: Box, b: Box): boolean {
  return shared(a, b) > 0;
}

/** The area that two boxes share. */
function shared(a: Box, b: Box): number {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** Widths worth a try. Where the wished one does not fit, all there is: on a phone the panel is a sheet. */
function widths(room: number, wish: Wish): number[] {
  if (room < wish.width) return room > 0 ? [room] : [];
  return [wish.width, Math.round((wish.width + wish.minWidth) / 2), wish.minWidth];
}

/** Left edges worth a try: at the page's edges, and beside every box. */
function lefts({ viewport, avoid, spare }: Surroundings, width: number, gap: number): number[] {
  const last = viewport.width - gap - width;
  const beside = [...avoid, ...spare].flatMap((box) => [
    box.left + box.width + gap,
    box.left - gap - width,
  ]);
  return [...new Set([last, gap, ...beside])].filter((left) => left >= gap && left <= last);
}

/** The free stretches of a column, from top to bottom, as boxes. */
function columns({ viewport, avoid }: Surroundings, left: number, width: number): Box[] {
  const inTheWay = avoid
    .filter((box) => box.left < left + width && left < box.left + box.width)
    .sort((a, b) => a.top - b.top);
  const free: Box[] = [];
  let top = 0;
  for (const box of inTheWay) {
    free.push({ left, top, width, height: Math.min(box.top, viewport.height) - top });
    top = Math.max(top, box.top + box.height);
  }
  free.push({ left, top, width, height: viewport.height - top });
  return free.filter(({ height }) => height > 0);
}

/** As low in the column as its foot is at the foot of what it belongs to, or of the page. */
function stand(
  column: Box,
  { left, width, height }: Omit<Box, 'top'>,
  { near }: Surroundings,
  gap: number,
): Box {
  const highest = column.top + gap;
  const lowest = column.top + column.height - gap - height;
  const wished = near ? near.top + near.height - height : lowest;
  return { left, top: Math.max(highest, Math.min(lowest, wished)), width, height };
}

function worth(box: Box, wish: Wish, { viewport, spare, near, rtl }: Surroundings): number {
  const size = (box.height / wish.height) * Math.sqrt(box.width / wish.width);
  const page = { left: 0, top: 0, ...viewport };
  const inSight = spare.reduce((sum, one) => sum + shared(one, page), 0);
  const hidden = spare.reduce((sum, one) => sum + shared(one, box), 0);
  const end = rtl ? 'left' : 'right';
  const corner = { left: rtl ? 0 : viewport.width, top: viewport.height, width: 0, height: 0 };
  const anchor = near ?? corner;
  const far = apart(box, anchor, 'left', 'width') + apart(box, anchor, 'top', 'height');
  const isAtEnd = end === 'left' ? box.left <= anchor.left : box.left >= anchor.left;
  return (
    size -
    SPARED * (inSight > 0 ? hidden / inSight : 0) -
    NEARNESS * (Math.max(0, far - BESIDE) / (viewport.width + viewport.height)) * 2 +
    (isAtEnd ? END : 0)
  );
}

/** How far two boxes are apart in one direction; 0 where they overlap in it. */
function apart(a: Box, b: Box, start: 'left' | 'top', size: 'width' | 'height'): number {
  return Math.max(0, a[start] - (b[start] + b[size]), b[start] - (a[start] + a[size]));
}
