import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { onServices } from '../support/database.js';
import { startTestService, type TestService } from '../support/service.js';
import {
  conditionArbitrary,
  filterArbitrary,
  meets,
  valueMembersOf,
  type Filter,
  type World,
} from './filter-model.js';
import {
  camelCase,
  foreignKeyOf,
  listQuery,
  nestedLists,
  rootLists,
  tableOf,
  type ListField,
} from './list-fields.js';
import { insertVariedRecords, visibleRows, type Row } from './varied-records.js';

let service: TestService;
let world: World;

beforeAll(async () => {
  service = await startTestService();
  await insertVariedRecords(service.database, 'acme');
  await insertVariedRecords(service.database, 'other');
  const rows = new Map<string, Row[]>();
  for (const { node } of rootLists) rows.set(node, await visibleRows(service, tableOf(node), 'acme'));
  world = rows;
}, 60_000);
afterAll(() => service.close());

interface List {
  totalCount: number;
  nodes: { id: string }[];
}

/** Ids that the API gives for a filter and for its opposite. */
async function bothSides(list: ListField, filter: Filter) {
  const lists = `yes: ${list.field}(first: 100, filter: $filter) { totalCount nodes { id } }
    no: ${list.field}(first: 100, filter: { not: $filter }) { totalCount nodes { id } }`;
  const { data, errors } = await service.query<{ yes: List; no: List }>(
    'acme',
    `query ($filter: ${list.node}Filter) { ${lists} }`,
    { filter },
  );
  expect(errors).toBeUndefined();
  const { yes, no } = data!;
  expect([yes.totalCount, no.totalCount]).toEqual([yes.nodes.length, no.nodes.length]);
  return { yes: idsOf(yes.nodes), no: idsOf(no.nodes) };
}

function idsOf(rows: readonly { id?: unknown }[]): string[] {
  return rows.map(({ id }) => String(id)).sort();
}

function expected(node: string, filter: Filter) {
  const rows = world.get(node)!;
  return {
    yes: idsOf(rows.filter((row) => meets(world, node, row, filter))),
    no: idsOf(rows.filter((row) => !meets(world, node, row, filter))),
  };
}

const roots = rootLists.map((list) => [list.field, list] as const);

describe('filter', () => {
  /** Filters that some rows met and others did not: without any, nothing would be tested. */
  let divided = 0;

  it.each(roots)('of %s: every operator of every field, and its opposite', async (_name, list) => {
    for (const member of valueMembersOf(list.node)) {
      for (const operator of Object.keys(member.operators.getFields())) {
        const conditions = fc.sample(conditionArbitrary(world, list.node, member, operator), 2);
        for (const condition of conditions) {
          const filter = { [member.name]: condition };
          expect([filter, await bothSides(list, filter)]).toEqual([filter, expected(list.node, filter)]);
        }
      }
    }
  });

  it.each(roots)(
    'of %s: any filter keeps the rows that meet it, its opposite the others',
    async (_name, list) => {
      await fc.assert(
        fc.asyncProperty(filterArbitrary(world, list.node), async (filter) => {
          const { yes, no } = expected(list.node, filter);
          expect(await bothSides(list, filter)).toEqual({ yes, no });
          if (yes.length > 0 && no.length > 0) divided += 1;
        }),
        { numRuns: onServices ? 40 : 12 },
      );
    },
  );

  it('was tried by filters that divide', () => {
    expect(divided).toBeGreaterThan(roots.length);
  });

  it.each(nestedLists.map((list) => [list.name, list] as const))('of %s', async (_name, list) => {
    const key = camelCase(foreignKeyOf(list));
    const children = world.get(list.node)!;
    await fc.assert(
      fc.asyncProperty(filterArbitrary(world, list.node, 2), async (filter) => {
        const parent = children.find((row) => row[key] !== null)![key];
        const selection = list.paged ? 'nodes { id }' : 'id';
        const { data, errors } = await service.query<{ _entities: { list: List | { id: string }[] }[] }>(
          'acme',
          listQuery(list, selection),
          {
            parents: [{ __typename: list.parent, id: parent }],
            filter,
            ...(list.paged ? { first: 100 } : {}),
          },
        );
        expect(errors).toBeUndefined();
        const { list: found } = data!._entities[0]!;
        const own = children.filter((row) => row[key] === parent && meets(world, list.node, row, filter));
        expect(idsOf(Array.isArray(found) ? found : found.nodes)).toEqual(idsOf(own));
      }),
      { numRuns: 8 },
    );
  });
});

describe('limits of filters', () => {
  const refused = async (filter: object) => {
    const { errors } = await service.query(
      'acme',
      'query ($filter: CustomerFilter) { customers(filter: $filter) { totalCount } }',
      { filter },
    );
    return errors?.map(({ message, extensions }) => [extensions['code'], message]);
  };
  const conditions = (count: number) => ({
    or: Array.from({ length: count }, (_, n) => ({ code: { eq: `${n}` } })),
  });
  const nested = (levels: number): object =>
    levels === 0 ? { code: { eq: 'x' } } : { not: nested(levels - 1) };
  const values = (count: number) => ({ code: { in: Array.from({ length: count }, (_, n) => `${n}`) } });

  it.each([
    ['100 conditions', conditions(100)],
    ['500 values', values(500)],
    ['7 levels', nested(7)],
    ['a relation in a nested filter', { or: [{ not: { owner: { name: { eq: 'x' } } } }] }],
  ])('%s are accepted', async (_name, filter) => {
    expect(await refused(filter)).toBeUndefined();
  });

  it.each([
    ['101 conditions', conditions(101), 'filter.or[100].code: the filter has more than 100 conditions'],
    [
      '101 conditions across a relation',
      { and: [conditions(50), { contacts: { some: { or: Array(51).fill({ name: { eq: 'x' } }) } } }] },
      'filter.and[1].contacts.some.or[50].name: the filter has more than 100 conditions',
    ],
    ['501 values', values(501), 'filter.code.in: has more than 500 values'],
    ['9 levels', nested(8), `filter${'.not'.repeat(8)}: is nested deeper than 8 levels`],
    [
      'a second step',
      { contacts: { some: { customer: { name: { eq: 'x' } } } } },
      'filter.contacts.some.customer: a filter may step into one relation, not further',
    ],
    ['eq: null', { name: { eq: null } }, 'filter.name.eq: must not be null; ask with isNull'],
    [
      'isNull: null',
      { or: [{ region: { isNull: null } }] },
      'filter.or[0].region.isNull: must not be null; ask with isNull',
    ],
    [
      'a NUL',
      { contacts: { none: { name: { in: ['a', '\0'] } } } },
      'filter.contacts.none.name.in: contains a NUL character',
    ],
    ['an id that is none', { id: { in: ['x'] } }, 'filter.id.in: is not an id (a UUID is expected)'],
  ])('%s are refused by path', async (_name, filter, message) => {
    expect(await refused(filter)).toEqual([['BAD_USER_INPUT', message]]);
  });
});
