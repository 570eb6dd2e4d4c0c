import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { isObjectType } from 'graphql';
import { buildSchema } from '../src/schema.js';

const DOCUMENT = new URL('../docs/requirements-coverage.md', import.meta.url);

/** `Type.field` names of the tables' second column, with the state that the third gives. */
const claims = readFileSync(DOCUMENT, 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .flatMap(([, , names = '', state = '']) =>
    [...names.matchAll(/`([A-Z]\w+)\.(?!md)(\w+)/g)].map(([, type, field]) => ({
      type: type!,
      field: field!,
      state: state.split(/\W/, 1)[0]!,
    })),
  );

describe('docs/requirements-coverage.md', () => {
  const schema = buildSchema();
  const served = ({ type, field }: { type: string; field: string }) => {
    const found = schema.getType(type);
    return isObjectType(found) && field in found.getFields();
  };

  it('names tests that exist', () => {
    const tests = [...readFileSync(DOCUMENT, 'utf8').matchAll(/`([\w/-]+\.test\.ts)`/g)].map(
      ([, file]) => file!,
    );
    expect(new Set(tests).size).toBeGreaterThan(30);
    expect(tests.filter((file) => !existsSync(new URL(file, import.meta.url)))).toEqual([]);
  });

  it('says of every field whether the API has it', () => {
    expect(claims.length).toBeGreaterThan(100);
    const wrong = claims.filter((claim) => served(claim) === (claim.state === 'planned'));
    expect(wrong).toEqual([]);
  });
});
