import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { settingsSchema } from '../../../lib/model/settings.ts';
import { rules } from '../../../lib/rules/registry.ts';

interface Schema {
  type: string;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema;
  items?: Schema;
}

const file = new URL('../../../public/managed-schema.json', import.meta.url);
const schema: Schema = JSON.parse(readFileSync(file, 'utf8'));

/** What Chromium allows for each type; with anything else it does not load the extension (components/policy, schema.cc). */
const allowed: Record<string, string[]> = {
  object: ['additionalProperties', 'patternProperties', 'properties', 'required'],
  array: ['items'],
  string: ['enum', 'pattern'],
  integer: ['enum', 'maximum', 'minimum'],
  number: [],
  boolean: [],
};

function each(node: Schema, path: string): [string, Schema][] {
  const inside = [
    ...Object.entries(node.properties ?? {}),
    ...(node.additionalProperties ? [['*', node.additionalProperties] as const] : []),
    ...(node.items ? [['[]', node.items] as const] : []),
  ];
  return [[path, node], ...inside.flatMap(([name, child]) => each(child, `${path}.${name}`))];
}

describe('the schema of the team’s policy', () => {
  test('has the same keys as the settings', () => {
    expect(schema.type).toBe('object');
    expect(Object.keys(schema).sort()).toEqual(['properties', 'type']);
    expect(Object.keys(schema.properties ?? {}).sort()).toEqual(Object.keys(settingsSchema).sort());
  });

  test.each(each(schema, 'policy'))('%s is what Chromium accepts', (_path, node) => {
    const known = ['type', 'title', 'description', ...(allowed[node.type] ?? [])];
    expect(Object.keys(allowed)).toContain(node.type);
    expect(Object.keys(node).filter((key) => !known.includes(key))).toEqual([]);
    if (node.type === 'array') expect(node.items).toBeDefined();
  });

  test('lets every parameter of every rule through, which Chromium would drop otherwise', () => {
    const params = schema.properties?.rules?.additionalProperties?.properties?.params?.properties;
    const types = { percent: 'number', number: 'number', list: 'array', text: 'string' };
    const wanted = rules.flatMap(({ params }) =>
      Object.entries(params).map(([key, { kind }]) => [key, types[kind]]),
    );
    const given = Object.entries(params ?? {}).map(([key, { type }]) => [key, type]);
    expect(Object.fromEntries(given)).toEqual(Object.fromEntries(wanted));
  });
});
