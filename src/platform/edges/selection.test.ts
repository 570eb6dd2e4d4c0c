import { describe, expect, it } from '@jest/globals';
import { buildSchema, graphql } from 'graphql';
import { selects } from './selection.js';

const schema = buildSchema('type Query { list: List } type List { count: Int, inner: List }');

async function selectsCount(source: string, variableValues: Record<string, unknown> = {}): Promise<boolean> {
  let found: boolean | undefined;
  const list = (_args: unknown, _context: unknown, info: Parameters<typeof selects>[0]) => {
    found = selects(info, 'count');
    return {};
  };
  const { errors } = await graphql({ schema, source, variableValues, rootValue: { list } });
  expect(errors).toBeUndefined();
  if (found === undefined) throw new Error('the field was not resolved');
  return found;
}

describe('selects', () => {
  it.each([
    ['directly', '{ list { count } }'],
    ['under another name', '{ list { total: count } }'],
    ['in an inline fragment', '{ list { ... on List { ... { count } } } }'],
    ['in a fragment', '{ list { ...A } } fragment A on List { ...B } fragment B on List { count }'],
    ['in the second place of the field', '{ list { __typename } list { count } }'],
    ['when not skipped', '{ list { count @skip(if: false) @include(if: true) } }'],
  ])('finds a field selected %s', async (_name, source) => {
    expect(await selectsCount(source)).toBe(true);
  });

  it.each([
    ['not at all', '{ list { __typename } }'],
    ['only further below', '{ list { inner { count } } }'],
    ['skipped', '{ list { __typename count @skip(if: true) } }'],
    ['in a fragment that is left out', '{ list { __typename ... @include(if: false) { count } } }'],
  ])('does not find a field selected %s', async (_name, source) => {
    expect(await selectsCount(source)).toBe(false);
  });

  it.each([true, false])('follows a variable that says %s', async (wanted) => {
    const source =
      'query ($wanted: Boolean!) { list { __typename ...A @include(if: $wanted) } } fragment A on List { count }';
    expect(await selectsCount(source, { wanted })).toBe(wanted);
  });
});
