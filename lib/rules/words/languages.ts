import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import type { Language } from './language.ts';
import { nl } from './nl.ts';
import { pt } from './pt.ts';

/** Every language whose words the rules know; a new one is one more file, named here. */
export const languages: readonly Language[] = [en, de, fr, es, it, nl, pt];
