import { carried } from './carried.ts';
import { declared } from './declared.ts';
import type { Detector } from './detector.ts';
import { inserted } from './inserted.ts';
import { site } from './site.ts';
import { streamed } from './streamed.ts';

/** Everything that finds evidence by itself, the clearest first; each is made anew for a page. */
export const detectors = (): Detector[] => [declared(), site(), carried(), streamed(), inserted()];
