import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Box, overlap, place } from '../../../lib/host/placement.ts';

const wish = { width: 400, height: 600, minWidth: 280, minHeight: 200 };

describe('place', () => {
  test('stands at the right edge of an empty page', () => {
    const box = place({ width: 1280, height: 800 }, [], wish);
    expect(box).toEqual({ left: 1280 - 408, top: 800 - 608, width: 400, height: 600 });
  });

  test('stands at the left edge where text runs from right to left', () => {
    expect(place({ width: 1280, height: 800 }, [], wish, true)?.left).toBe(8);
  });

  test('goes beside an editor that fills the right half', () => {
    const editor = { left: 640, top: 0, width: 640, height: 800 };
    const box = place({ width: 1280, height: 800 }, [editor], wish);
    expect(box && overlap(box, editor)).toBe(false);
    expect(box?.width).toBe(400);
  });

  test('goes above an editor at the foot of a narrow page', () => {
    const editor = { left: 0, top: 400, width: 320, height: 240 };
    const box = place({ width: 320, height: 640 }, [editor], wish);
    expect(box).toEqual({ left: 8, top: 8, width: 304, height: 384 });
  });

  test('has no place where the editor fills the page', () => {
    const editor = { left: 0, top: 0, width: 320, height: 600 };
    expect(place({ width: 320, height: 640 }, [editor], wish)).toBeNull();
  });

  test('never covers what it must avoid, and stays inside the viewport', () => {
    const side = fc.integer({ min: 0, max: 2000 });
    const box: fc.Arbitrary<Box> = fc.record({
      left: fc.integer({ min: -300, max: 2000 }),
      top: fc.integer({ min: -300, max: 2000 }),
      width: fc.integer({ min: 1, max: 1500 }),
      height: fc.integer({ min: 1, max: 900 }),
    });
    fc.assert(
      fc.property(
        side,
        side,
        fc.array(box, { maxLength: 5 }),
        fc.boolean(),
        (width, height, avoid, rtl) => {
          const placed = place({ width, height }, avoid, wish, rtl);
          if (!placed) return;
          expect(avoid.some((other) => overlap(placed, other))).toBe(false);
          expect(placed.left).toBeGreaterThanOrEqual(0);
          expect(placed.top).toBeGreaterThanOrEqual(0);
          expect(placed.left + placed.width).toBeLessThanOrEqual(width);
          expect(placed.top + placed.height).toBeLessThanOrEqual(height);
        },
      ),
    );
  });
});
