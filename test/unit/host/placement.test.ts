import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Box,
  overlap,
  place,
  type Surroundings,
  settle,
} from '../../../lib/host/placement.ts';

const wish = { width: 400, height: 600, minWidth: 280, minHeight: 200 };
const around = (width: number, height: number, change: Partial<Surroundings> = {}) => ({
  viewport: { width, height },
  avoid: [],
  spare: [],
  near: null,
  rtl: false,
  ...change,
});

describe('place', () => {
  test('stands in the corner at the end of the line of an empty page', () => {
    const corner = { left: 1280 - 412, top: 800 - 612, width: 400, height: 600 };
    expect(place(around(1280, 800), wish)).toEqual(corner);
    expect(place(around(1280, 800, { rtl: true }), wish)?.left).toBe(12);
  });

  test('goes beside an editor that fills the right half', () => {
    const editor = { left: 640, top: 0, width: 640, height: 800 };
    const box = place(around(1280, 800, { avoid: [editor], near: editor }), wish);
    expect(box && overlap(box, editor)).toBe(false);
    expect(box?.width).toBe(400);
  });

  test('stands next to the editor on a wide page, its foot at the foot of it', () => {
    const editor = { left: 800, top: 900, width: 700, height: 200 };
    const box = place(around(2560, 1300, { avoid: [editor], near: editor }), wish);
    expect(box).toEqual({ left: 1512, top: 500, width: 400, height: 600 });
  });

  test('leaves readable what the page says, where there is another good place', () => {
    const editor = { left: 800, top: 600, width: 700, height: 200 };
    const facts = { left: 1520, top: 100, width: 300, height: 500 };
    const crowded = around(2560, 1300, { avoid: [editor], spare: [facts], near: editor });
    const box = place(crowded, wish);
    expect(box && overlap(box, facts)).toBe(false);
    // Where the only good place is over it, it is covered.
    const narrow = { ...crowded, viewport: { width: 1920, height: 1300 } };
    const rest = { left: 0, top: 0, width: 1500, height: 1300 };
    expect(place({ ...narrow, avoid: [editor, rest] }, wish)?.left).toBeGreaterThan(1500);
  });

  test('goes above an editor at the foot of a narrow page', () => {
    const editor = { left: 0, top: 400, width: 320, height: 240 };
    const box = place(around(320, 640, { avoid: [editor], near: editor }), wish);
    expect(box).toEqual({ left: 8, top: 8, width: 304, height: 384 });
  });

  test('has no place where the editor fills the page', () => {
    const editor = { left: 0, top: 0, width: 320, height: 600 };
    expect(place(around(320, 640, { avoid: [editor] }), wish)).toBeNull();
  });
});

describe('settle', () => {
  const editor = { left: 800, top: 900, width: 700, height: 200 };
  const page = around(2560, 1300, { avoid: [editor], near: editor });
  const before = place(page, wish) as Box;

  test('stands still while nothing changes, and while the page scrolls below it', () => {
    expect(settle(before, page, wish)).toEqual(before);
    const scrolled = { ...editor, top: 300 };
    expect(settle(before, { ...page, avoid: [scrolled], near: scrolled }, wish)).toEqual(before);
  });

  test('grows at its foot, and up only where there is no room below', () => {
    expect(settle(before, page, { ...wish, height: 700 })).toEqual({ ...before, height: 700 });
    expect(settle(before, page, { ...wish, height: 1000 })).toEqual({
      ...before,
      top: 288,
      height: 1000,
    });
  });

  test('does not shrink for a little, and does for much', () => {
    expect(settle(before, page, { ...wish, height: 560 })).toEqual(before);
    expect(settle(before, page, { ...wish, height: 300 })?.height).toBe(300);
  });

  test('moves where it would cover the editor, or has become far too small', () => {
    const moved = { ...editor, left: 1400 };
    const box = settle(before, { ...page, avoid: [moved], near: moved }, wish);
    expect(box && overlap(box, moved)).toBe(false);
    const low = { left: 1500, top: 800, width: 500, height: 300 };
    const away = settle(before, { ...page, avoid: [low] }, wish);
    expect(away?.height).toBe(600);
  });
});

const side = fc.integer({ min: 0, max: 2000 });
const anyBox: fc.Arbitrary<Box> = fc.record({
  left: fc.integer({ min: -300, max: 2000 }),
  top: fc.integer({ min: -300, max: 2000 }),
  width: fc.integer({ min: 1, max: 1500 }),
  height: fc.integer({ min: 1, max: 900 }),
});
const boxes = fc.array(anyBox, { maxLength: 5 });

test('never covers what it must avoid, and stays inside the viewport, also after a change', () => {
  fc.assert(
    fc.property(
      side,
      side,
      boxes,
      boxes,
      boxes,
      fc.boolean(),
      (width, height, a, b, spare, rtl) => {
        let box: Box | null = null;
        for (const avoid of [a, b]) {
          box = settle(
            box,
            around(width, height, { avoid, spare, near: avoid[0] ?? null, rtl }),
            wish,
          );
          if (!box) continue;
          const placed = box;
          expect(avoid.some((other) => overlap(placed, other))).toBe(false);
          expect(placed.left).toBeGreaterThanOrEqual(0);
          expect(placed.top).toBeGreaterThanOrEqual(0);
          expect(placed.left + placed.width).toBeLessThanOrEqual(width);
          expect(placed.top + placed.height).toBeLessThanOrEqual(height);
        }
      },
    ),
  );
});
