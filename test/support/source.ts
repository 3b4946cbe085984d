import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** One import of a source file: where it points (path from the project's root, or a package) and whether types only. */
export interface Import {
  target: string;
  typeOnly: boolean;
}

/** One source file of the product. */
export interface Source {
  path: string;
  text: string;
  imports: Import[];
}

const root = resolve(import.meta.dirname, '../..');
const importLine = /^(?:import|export)\s+(type\s)?([^;]*?)\s*from\s+'([^']+)'/gms;

/** Every TypeScript file below these folders of the project. */
export function sources(...folders: string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => read(join(entry.parentPath, entry.name))),
  );
}

function read(file: string): Source {
  const text = readFileSync(file, 'utf8');
  const imports = [...text.matchAll(importLine)].map(([, type, names = '', target = '']) => ({
    target: target.startsWith('.') ? relative(root, resolve(file, '..', target)) : target,
    typeOnly: Boolean(type) || /^\{(\s*type\s[^,}]+,?)+\s*\}$/s.test(names),
  }));
  return { path: relative(root, file), text, imports };
}
