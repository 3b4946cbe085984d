import { type Box, overlap, place, type Wish } from './placement.ts';

/** What the host shows: the panel's address, whether it is open or a pill, and how high it would like to be. */
export interface Show {
  url: string;
  mode: 'open' | 'pill';
  height: number;
}

const WIDTH = 400;
const PILL: Wish = { width: 300, height: 44, minWidth: 180, minHeight: 44 };
/** A page that keeps throwing the panel out has won after this many times; the toolbar still tells what waits. */
const MAX_RETURNS = 50;

/**
 * Owns the element that carries the panel: an iframe in a closed root, on an element with a random name, in the top
 * layer. It knows nothing of what the panel draws. It never stands over the boxes that `avoid` names.
 */
export class PanelHost {
  readonly #window: Window;
  readonly #avoid: () => Box[];
  readonly #signal: AbortSignal;
  #host: HTMLElement | null = null;
  #show: Show | null = null;
  #box: Box | null = null;
  #returns = 0;
  #stop: AbortController | null = null;
  #asked = 0;
  #css = '';

  constructor(window: Window, signal: AbortSignal, avoid: () => Box[]) {
    this.#window = window;
    this.#avoid = avoid;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.hide());
  }

  /** Shows the panel, or changes what is shown. The frame is kept as long as its address stays. */
  show(show: Show): void {
    if (this.#signal.aborted) return;
    if (this.#show?.url !== show.url) this.hide();
    this.#show = show;
    if (!this.#host) this.#create(show.url);
    this.#position();
  }

  /** Takes the panel off the page. */
  hide(): void {
    this.#stop?.abort();
    this.#stop = null;
    this.#host?.remove();
    this.#host = null;
    this.#show = null;
    this.#box = null;
  }

  #create(url: string): void {
    const document = this.#window.document;
    const host = document.createElement(randomName());
    host.setAttribute('popover', 'manual');
    const frame = document.createElement('iframe');
    frame.src = url;
    frame.title = 'Countersign';
    frame.allow = 'clipboard-write';
    set(frame, { all: 'initial', display: 'block', width: '100%', height: '100%', border: '0' });
    // `normal` lets the frame's own colour scheme decide, without a white backdrop.
    frame.style.setProperty('color-scheme', 'normal', 'important');
    host.attachShadow({ mode: 'closed' }).append(frame);
    this.#host = host;
    this.#watch();
    this.#mount();
  }

  #mount(): void {
    const host = this.#host;
    if (!host) return;
    (this.#window.document.body ?? this.#window.document.documentElement).append(host);
    host.showPopover();
  }

  /** Follows the page while a panel is shown, and only then. */
  #watch(): void {
    const stop = new AbortController();
    this.#stop = stop;
    const options = { capture: true, passive: true, signal: stop.signal };
    this.#window.addEventListener('resize', () => this.#later(), options);
    this.#window.addEventListener('scroll', () => this.#later(), options);
    const parents = new MutationObserver(() => this.#defend());
    parents.observe(this.#window.document.documentElement, { childList: true });
    const body = this.#window.document.body;
    if (body) parents.observe(body, { childList: true });
    const style = new MutationObserver(() => this.#defend());
    if (this.#host) style.observe(this.#host, { attributes: true });
    stop.signal.addEventListener('abort', () => {
      parents.disconnect();
      style.disconnect();
    });
  }

  #defend(): void {
    const host = this.#host;
    if (!host) return;
    const intact =
      host.isConnected && host.matches(':popover-open') && host.style.cssText === this.#css;
    if (intact) {
      this.#later();
      return;
    }
    if (++this.#returns > MAX_RETURNS) return;
    if (!host.hasAttribute('popover')) host.setAttribute('popover', 'manual');
    if (!host.isConnected) this.#mount();
    else if (!host.matches(':popover-open')) host.showPopover();
    this.#draw();
  }

  /** Waits for the next frame: many events, one look at the layout. */
  #later(): void {
    if (this.#asked) return;
    this.#asked = this.#window.requestAnimationFrame(() => {
      this.#asked = 0;
      this.#position();
    });
  }

  #position(): void {
    const show = this.#show;
    if (!show) return;
    const { innerWidth: width, innerHeight: height } = this.#window;
    const wish: Wish =
      show.mode === 'pill'
        ? PILL
        : { width: WIDTH, height: Math.min(show.height, height), minWidth: 280, minHeight: 200 };
    const avoid = this.#avoid();
    const rtl = this.#window.document.dir === 'rtl';
    const box =
      place({ width, height }, avoid, wish, rtl) ?? place({ width, height }, avoid, PILL, rtl);
    // Standing still is part of being readable: a place that still fits is kept.
    const keep =
      this.#box &&
      box &&
      this.#box.width === box.width &&
      this.#box.height === box.height &&
      this.#box.left + this.#box.width <= width &&
      this.#box.top + this.#box.height <= height &&
      !avoid.some((other) => this.#box && overlap(this.#box, other));
    if (!keep) this.#box = box;
    this.#draw();
  }

  #draw(): void {
    const host = this.#host;
    if (!host) return;
    const box = this.#box;
    set(host, {
      all: 'initial',
      position: 'fixed',
      inset: 'auto',
      margin: '0',
      padding: '0',
      border: '0',
      background: 'transparent',
      overflow: 'visible',
      display: box ? 'block' : 'none',
      left: `${box?.left ?? 0}px`,
      top: `${box?.top ?? 0}px`,
      width: `${box?.width ?? 0}px`,
      height: `${box?.height ?? 0}px`,
      opacity: '1',
      'pointer-events': 'auto',
      'z-index': '2147483647',
    });
    this.#css = host.style.cssText;
  }
}

function set(element: HTMLElement, style: Record<string, string>): void {
  for (const [name, value] of Object.entries(style)) {
    if (element.style.getPropertyValue(name) !== value) {
      element.style.setProperty(name, value, 'important');
    }
  }
}

function randomName(): string {
  const letters = crypto.getRandomValues(new Uint8Array(12));
  const name = [...letters].map((byte) => String.fromCharCode(97 + (byte % 26))).join('');
  return `${name.slice(0, 6)}-${name.slice(6)}`;
}
