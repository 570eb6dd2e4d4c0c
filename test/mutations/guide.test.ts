import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { MESSAGES } from '../../src/mutation/messages.js';

it('docs/mutations.md names every code of a user error, with its number', () => {
  const guide = readFileSync(new URL('../../docs/mutations.md', import.meta.url), 'utf8');
  const named = guide
    .split('\n')
    .map((line) => /^\| (\d{5}|none) +\| (.*)\|$/.exec(line))
    .flatMap((row) => [...(row?.[2] ?? '').matchAll(/`([A-Z_]+)`/g)].map(([, code]) => [code, row?.[1]]));
  const known = Object.entries(MESSAGES).map(([code, { numericCode }]) => [
    code,
    String(numericCode ?? 'none'),
  ]);
  expect(named.sort()).toEqual(known.sort());
});
