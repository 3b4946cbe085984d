import { type Box, type Surroundings, settle, type Wish } from './placement.ts';

/** What the host shows: the panel's address, whether it is open or a pill, and how large it would like to be. */
export interface Show {
  url: string;
  mode: 'open' | 'pill';
  /** Of the open panel, in CSS pixels. */
  height: number;
  /** Of the pill, in CSS pixels. */
  width: number;
  /** True where there is nothing to look at yet: it is shown only if that lasts. */
  quiet: boolean;
  /** True where what it tells is of the past: it stays loaded, out of sight. */
  hidden: boolean;
}

/** What stands around the panel's place in the page. */
export type Around = Pick<Surroundings, 'avoid' | 'spare' | 'near'>;

const WIDTH = 400;
const LOWEST = 220;
/** Higher than this the eye has to search, though there be room. */
const HIGHEST = 1000;
const PILL = { height: 40, widest: 320, narrowest: 120 };
/** The host's own edge, on both sides. */
const EDGE = 2;
/** Milliseconds after which what is shown quietly is shown: most drafts are whole by then, and nothing flashes. */
const QUIET = 1200;
const SHADOWS = {
  open: '0 1px 3px #0f172a1f, 0 8px 28px #0f172a38',
  pill: '0 1px 2px #0f172a1f, 0 4px 14px #0f172a2e',
};
/** A page that keeps throwing the panel out has won after this many times; the toolbar still tells what waits. */
const MAX_RETURNS = 50;

/**
 * Owns the element that carries the panel: an iframe in a closed root, on an element with a random name, in the top
 * layer. It knows nothing of what the panel draws. It never stands over the boxes that are to be avoided.
 */
export class PanelHost {
  readonly #window: Window;
  readonly #around: () => Around;
  readonly #signal: AbortSignal;
  #host: HTMLElement | null = null;
  #show: Show | null = null;
  #box: Box | null = null;
  /** What the box was chosen for: another page size or mode is another choice. */
  #chosenFor = '';
  #hush: ReturnType<typeof setTimeout> | undefined;
  #isHushed = false;
  #returns = 0;
  #stop: AbortController | null = null;
  #asked = 0;
  /** The style as it was asked for last, and as the host then had it; null before the first time. */
  #drawn: string | null = null;
  #css = '';

  constructor(window: Window, signal: AbortSignal, around: () => Around) {
    this.#window = window;
    this.#around = around;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.hide());
  }

  /** Shows the panel, or changes what is shown. The frame is kept as long as its address stays. */
  show(show: Show): void {
    if (this.#signal.aborted) return;
    if (this.#show?.url !== show.url) this.hide();
    this.#show = show;
    this.#setHush(show.quiet);
    if (!this.#host) this.#create(show.url);
    this.#position();
  }

  /** Takes the panel off the page. */
  hide(): void {
    this.#chosenFor = '';
    this.#stop?.abort();
    this.#stop = null;
    this.#host?.remove();
    this.#host = null;
    this.#show = null;
    this.#box = null;
    this.#setHush(false);
  }

  /** Something quiet waits out of sight for a while; the panel loads meanwhile. */
  #setHush(quiet: boolean): void {
    if (quiet && (this.#host || this.#hush !== undefined)) return;
    clearTimeout(this.#hush);
    this.#hush = undefined;
    this.#isHushed = quiet;
    if (!quiet) return;
    this.#hush = setTimeout(() => {
      this.#isHushed = false;
      this.#draw();
    }, QUIET);
  }

  #create(url: string): void {
    const document = this.#window.document;
    const host = document.createElement(randomName());
    host.setAttribute('popover', 'manual');
    const frame = document.createElement('iframe');
    frame.src = url;
    frame.title = 'Countersign';
    frame.allow = 'clipboard-write';
    set(frame, {
      all: 'initial',
      display: 'block',
      width: '100%',
      height: '100%',
      border: '0',
      visibility: 'inherit',
    });
    // `normal` lets the frame's own colour scheme decide, without a white backdrop.
    frame.style.setProperty('color-scheme', 'normal', 'important');
    host.attachShadow({ mode: 'closed' }).append(frame);
    this.#host = host;
    this.#drawn = null;
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
    const { innerWidth: width, innerHeight: height, document } = this.#window;
    const rtl = this.#window.getComputedStyle(document.documentElement).direction === 'rtl';
    const around = { ...this.#around(), viewport: { width, height }, rtl };
    const chosenFor = `${show.mode} ${width} ${height} ${rtl}`;
    const before = this.#chosenFor === chosenFor ? this.#box : null;
    this.#chosenFor = chosenFor;
    const open: Wish = {
      width: WIDTH,
      height: Math.max(LOWEST, Math.min(HIGHEST, show.height + EDGE)),
      minWidth: 280,
      minHeight: LOWEST,
    };
    const wide = Math.max(PILL.narrowest, Math.min(PILL.widest, show.width + EDGE));
    const pill: Wish = { width: wide, height: PILL.height, minWidth: wide, minHeight: PILL.height };
    const corner = { ...around, near: null };
    this.#box =
      (show.mode === 'open' ? settle(before, around, open) : null) ?? settle(before, corner, pill);
    this.#draw();
  }

  #draw(): void {
    const host = this.#host;
    if (!host) return;
    const box = this.#box;
    const isPill = box !== null && box.height <= PILL.height;
    const style = {
      all: 'initial',
      position: 'fixed',
      inset: 'auto',
      margin: '0',
      padding: '0',
      'box-sizing': 'border-box',
      'color-scheme': 'light dark',
      // Forced colours show a border of any colour, and no shadow.
      border: '1px solid light-dark(#0f172a33, #ffffff3d)',
      'border-radius': isPill ? '20px' : '10px',
      'box-shadow': isPill ? SHADOWS.pill : SHADOWS.open,
      background: 'transparent',
      'background-clip': 'padding-box',
      overflow: 'clip',
      display: box ? 'block' : 'none',
      left: `${box?.left ?? 0}px`,
      top: `${box?.top ?? 0}px`,
      width: `${box?.width ?? 0}px`,
      height: `${box?.height ?? 0}px`,
      opacity: '1',
      visibility: this.#isHushed || this.#show?.hidden ? 'hidden' : 'visible',
      'pointer-events': 'auto',
      'z-index': '2147483647',
    };
    // Drawing is a change that is observed: what stands already is not drawn again, or it would never end.
    const wanted = JSON.stringify(style);
    if (wanted === this.#drawn && host.style.cssText === this.#css) return;
    set(host, style);
    this.#drawn = wanted;
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
