import { build, type Rollup } from 'vite';

/** One file of ours and all it imports as a script that leaves its exports in `globalThis[name]`. */
export async function bundle(entry: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'esnext',
      lib: { entry, formats: ['iife'], name, fileName: name },
    },
  });
  const [output] = [built].flat() as Rollup.RollupOutput[];
  return `${output?.output[0].code}; globalThis.${name} = ${name};`;
}
