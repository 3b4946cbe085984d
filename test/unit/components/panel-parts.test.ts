// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { activeClock } from '../../../entrypoints/panel/active-clock.ts';
import { expand } from '../../../entrypoints/panel/expand.ts';
import { frameMode } from '../../../entrypoints/panel/frame-mode.ts';
import { OutgoingWork } from '../../../entrypoints/panel/outgoing-work.ts';
import { watchVisibility } from '../../../entrypoints/panel/visibility.ts';
import { wishedSize } from '../../../entrypoints/panel/wished-size.ts';
import { emptyWork } from '../../../lib/model/review.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const work = (reason: string) => ({ ...emptyWork, reason });

describe('outgoing work', () => {
  test('goes out once the person pauses, the newest only', async () => {
    const send = vi.fn(async () => {});
    const outgoing = new OutgoingWork(send);
    outgoing.put('a', work('1'));
    vi.advanceTimersByTime(100);
    outgoing.put('a', work('2'));
    vi.advanceTimersByTime(149);
    expect(send).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(send.mock.calls).toEqual([['a', work('2')]]);
  });

  test('goes out at once when flushed, and for another review', async () => {
    const send = vi.fn(async () => {});
    const outgoing = new OutgoingWork(send);
    outgoing.put('a', work('1'));
    outgoing.put('b', work('2'));
    await outgoing.flush();
    expect(send.mock.calls).toEqual([
      ['a', work('1')],
      ['b', work('2')],
    ]);
    await outgoing.flush();
    expect(send).toHaveBeenCalledTimes(2);
  });

  test('that could not be sent waits on, unless something newer came', async () => {
    const send = vi.fn().mockRejectedValueOnce(new Error('gone')).mockResolvedValue(null);
    const outgoing = new OutgoingWork(send);
    outgoing.put('a', work('1'));
    await outgoing.flush();
    await outgoing.flush();
    expect(send.mock.calls).toEqual([
      ['a', work('1')],
      ['a', work('1')],
    ]);
  });
});

describe('the wished size', () => {
  test('is told when it has changed, several changes as one', () => {
    const tell = vi.fn();
    const wish = wishedSize(tell);
    for (const height of [300, 400.2, 401, 401, 0]) {
      wish(height);
      if (height > 400) vi.advanceTimersByTime(60);
    }
    vi.advanceTimersByTime(60);
    expect(tell.mock.calls).toEqual([[401]]);
  });
});

describe('the mode of the frame', () => {
  const resize = (height: number) => {
    vi.stubGlobal('innerHeight', height);
    window.innerHeight = height;
    window.dispatchEvent(new Event('resize'));
  };

  test('is what its height has room for', () => {
    const stop = new AbortController();
    window.innerHeight = 600;
    const changed = vi.fn();
    const mode = frameMode(changed, stop.signal);
    expect(mode()).toBe('open');
    for (const height of [580, 40, 0, 38, 600]) resize(height);
    expect(mode()).toBe('open');
    expect(changed.mock.calls).toEqual([['pill'], ['open']]);
    stop.abort();
  });
});

describe('expanding a pill', () => {
  const open = vi.fn();
  const expandIn = async (mode: 'open' | 'pill', sidePanel: unknown = { open }) => {
    vi.stubGlobal('chrome', { sidePanel });
    const done = expand({ tab: 7, ask: async () => null, mode: () => mode });
    await vi.advanceTimersByTimeAsync(250);
    return done;
  };

  test('stays in the page where there is room', async () => {
    expect(await expandIn('open')).toBeNull();
    expect(open).not.toHaveBeenCalled();
  });

  test('goes to the side panel where there is none', async () => {
    expect(await expandIn('pill')).toBeNull();
    expect(open).toHaveBeenCalledWith({ tabId: 7 });
  });

  test('says what to do where that can’t be either', async () => {
    open.mockRejectedValue(new Error('no gesture'));
    expect(await expandIn('pill')).toMatch(/^No room .*larger\.$/);
    expect(await expandIn('pill', undefined)).toMatch(/^No room .*larger\.$/);
  });
});

describe('the active clock', () => {
  test('counts while the panel is seen and has the focus or the pointer', () => {
    let now = 0;
    let focused = false;
    const stop = new AbortController();
    vi.spyOn(document, 'hasFocus').mockImplementation(() => focused);
    const read = activeClock(() => now, stop.signal);
    now = 100;
    focused = true;
    window.dispatchEvent(new Event('focus'));
    now = 400;
    focused = false;
    window.dispatchEvent(new Event('blur'));
    now = 1000;
    expect(read()).toBe(300);
    document.documentElement.dispatchEvent(new Event('pointerenter'));
    now = 1500;
    expect(read()).toBe(800);
    document.documentElement.dispatchEvent(new Event('pointerleave'));
    now = 9000;
    expect(read()).toBe(800);
    stop.abort();
  });
});

describe('the sight of the panel', () => {
  let tell: (seen: { isVisible: boolean; intersectionRatio: number }) => void = () => {};

  beforeEach(() => {
    class Entry {
      get isVisible() {
        return true;
      }
    }
    vi.stubGlobal('IntersectionObserverEntry', Entry);
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        constructor(report: (seen: unknown[]) => void) {
          tell = (seen) => report([seen]);
        }
        observe() {}
        disconnect() {}
      },
    );
  });

  test('has to last 400 ms, and a cover ends it', () => {
    let now = 0;
    const refusal = watchVisibility(document.body, () => now, new AbortController().signal);
    expect(refusal()).toBe('The panel was covered; look again, then decide.');
    tell({ isVisible: true, intersectionRatio: 1 });
    now = 399;
    expect(refusal()).toContain('only just come into view');
    now = 400;
    expect(refusal()).toBeNull();
    tell({ isVisible: false, intersectionRatio: 1 });
    expect(refusal()).toContain('covered');
    tell({ isVisible: true, intersectionRatio: 0.5 });
    expect(refusal()).toContain('covered');
  });

  test('is not asked for where the browser can’t tell', () => {
    vi.stubGlobal('IntersectionObserverEntry', class {});
    const refusal = watchVisibility(document.body, () => 0, new AbortController().signal);
    expect(refusal()).toBeNull();
  });
});
