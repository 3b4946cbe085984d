import { browser } from 'wxt/browser';
import { readSettings } from '../policy/read.ts';
import type { Database } from '../storage/database.ts';
import { canonicalJson, canonicalSha } from './canonical.ts';

/**
 * What a record says of the program that wrote it: `0.1.0+3fa94c1e`, the extension's version and the first eight digits
 * of a hash of the settings that judgement rests on (sites, rules, capture, targets). Equal settings, equal digits.
 */
export async function runningVersion(db: Database): Promise<string> {
  const { sites, rules, capture, targets } = (await readSettings(db)).settings;
  const digits = await canonicalSha(canonicalJson({ sites, rules, capture, targets }));
  return `${browser.runtime.getManifest().version}+${digits.slice(0, 8)}`;
}
