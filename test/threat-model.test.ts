import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const project = new URL('../', import.meta.url);
const text = readFileSync(new URL('docs/threat-model.md', project), 'utf8');
const named = new Set([...text.matchAll(/`((?:test|src)\/[\w./-]+\.test\.ts)`/g)].map(([, path]) => path!));

describe('the threat model', () => {
  it('names a test for each threat, and each of them is there', () => {
    const rows = text.split('\n').filter((line) => /^\| (?!threat|-)/.test(line));
    expect(rows.filter((row) => !/`(test|src)\/[\w./-]+\.test\.ts`/.test(row))).toEqual([]);
    expect([...named].filter((path) => !existsSync(new URL(path, project)))).toEqual([]);
  });

  it.each(['access', 'encryption', 'limits', 'policy', 'visibility'])('knows all tests of %s', (folder) => {
    const files = readdirSync(new URL(`test/${folder}/`, project)).filter((name) =>
      name.endsWith('.test.ts'),
    );
    expect(files.filter((name) => !named.has(`test/${folder}/${name}`))).toEqual([]);
  });
});
