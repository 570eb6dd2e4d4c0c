import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { startTestService, type TestService } from '../support/service.js';
import {
  foreignKeyOf,
  listFields,
  listQuery,
  rootLists,
  tableOf,
  type ListField,
  type OrderBy,
} from './list-fields.js';
import { insertVariedRecords, visibleRows } from './varied-records.js';

const PAGE = `totalCount nodes { id } edges { cursor node { id } }
  pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`;

interface Page {
  totalCount: number;
  nodes: { id: string }[];
  edges: { cursor: string; node: { id: string } }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

let service: TestService;
/** The parent with most children, for each nested list. */
const parents = new Map<string, string>();

beforeAll(async () => {
  service = await startTestService();
  await insertVariedRecords(service.database, 'acme');
  await insertVariedRecords(service.database, 'other');
  for (const list of listFields.filter(({ parent }) => parent !== undefined)) {
    const key = foreignKeyOf(list);
    const [most] = await service.asOwner<{ id: string }>(
      `SELECT ${key} AS id FROM ${tableOf(list.node)} WHERE tenant_id = 'acme' AND ${key} IS NOT NULL
       GROUP BY ${key} ORDER BY count(*) DESC, ${key} LIMIT 1`,
    );
    parents.set(list.name, most!.id);
  }
}, 60_000);
afterAll(() => service.close());

async function read<Answer>(list: ListField, selection: string, variables: object): Promise<Answer> {
  const representations = [{ __typename: list.parent, id: parents.get(list.name) }];
  const { data, errors } = await service.query<{ list: Answer; _entities: { list: Answer }[] }>(
    'acme',
    listQuery(list, selection),
    { ...variables, ...(list.parent === undefined ? {} : { parents: representations }) },
  );
  expect(errors).toBeUndefined();
  return list.parent === undefined ? data!.list : data!._entities[0]!.list;
}

/** The ids in the order asked for, sorted by the database without any of the code under test. */
async function expectedIds(list: ListField, orderBy: readonly OrderBy[]): Promise<string[]> {
  const table = tableOf(list.node);
  const keys = orderBy.map(
    ({ field, direction, nulls }) => `${field.toLowerCase()} ${direction} NULLS ${nulls}`,
  );
  const ofParent = list.parent === undefined ? '' : `AND ${foreignKeyOf(list)} = $1`;
  const rows = await service.asOwner<{ id: string }>(
    `SELECT id FROM ${table} WHERE tenant_id = 'acme' ${ofParent}
     ORDER BY ${[...keys, `id ${orderBy.at(-1)!.direction}`].join(', ')}`,
    list.parent === undefined ? [] : [parents.get(list.name)],
  );
  const visible = new Set((await visibleRows(service, table, 'acme')).map(({ id }) => id));
  return rows.map(({ id }) => id).filter((id) => visible.has(id));
}

/** Walks a list page by page; `sizes` are used in turn. */
async function walk(
  list: ListField,
  orderBy: readonly OrderBy[],
  sizes: readonly number[],
  direction: 'forward' | 'backward',
  total: number,
) {
  const forward = direction === 'forward';
  const edges: Page['edges'] = [];
  let cursor: string | null = null;
  for (let turn = 0; turn === 0 || edges.length < total; turn += 1) {
    const size = sizes[turn % sizes.length]!;
    const window = forward ? { first: size, after: cursor } : { last: size, before: cursor };
    const page: Page = await read<Page>(list, PAGE, { orderBy, ...window });
    const rows = forward ? page.edges : page.edges.toReversed();
    edges.push(...rows);
    const [more, came] = [edges.length < total, turn > 0];
    expect(page.nodes).toEqual(page.edges.map(({ node }) => node));
    expect(page.totalCount).toBe(total);
    expect(page.pageInfo).toEqual({
      hasNextPage: forward ? more : came,
      hasPreviousPage: forward ? came : more,
      startCursor: page.edges[0]?.cursor ?? null,
      endCursor: page.edges.at(-1)?.cursor ?? null,
    });
    expect(rows).toHaveLength(Math.min(size, total - (edges.length - rows.length)));
    cursor = rows.at(-1)?.cursor ?? null;
  }
  return edges;
}

const orderKey = (fields: readonly string[]) =>
  fc.record<OrderBy>({
    field: fc.constantFrom(...fields),
    direction: fc.constantFrom('ASC', 'DESC'),
    nulls: fc.constantFrom('FIRST', 'LAST'),
  });
const orders = ({ orderFields }: ListField) =>
  fc.uniqueArray(orderKey(orderFields), { minLength: 1, maxLength: 3, selector: ({ field }) => field });
const sizes = fc.array(fc.integer({ min: 5, max: 40 }), { minLength: 1, maxLength: 4 });

/** Each field alone, so that none depends on chance; direction and place of nulls take turns. */
function eachField({ orderFields }: ListField): [OrderBy[]][] {
  const turns = [
    ['ASC', 'LAST'],
    ['DESC', 'FIRST'],
    ['ASC', 'FIRST'],
    ['DESC', 'LAST'],
  ] as const;
  return orderFields.map((field, index) => {
    const [direction, nulls] = turns[index % turns.length]!;
    return [[{ field, direction, nulls }]];
  });
}

const paged = listFields.filter((list) => list.paged).map((list) => [list.name, list] as const);
const plain = listFields.filter((list) => !list.paged).map((list) => [list.name, list] as const);

describe('paging', () => {
  it('is tested for every list', () => {
    expect(rootLists.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['customers', 'contacts', 'payments', 'users', 'healthScores', 'interactions']),
    );
    expect(paged.length).toBeGreaterThan(rootLists.length);
    expect(plain.length).toBeGreaterThan(0);
  });

  it.each(paged)(
    '%s gives every row once, in order, both ways',
    async (_name, list) => {
      const examples = list.parent === undefined ? eachField(list) : [];
      await fc.assert(
        fc.asyncProperty(orders(list), sizes, async (orderBy, pageSizes) => {
          const expected = await expectedIds(list, orderBy);
          expect(expected.length).toBeGreaterThan(10);
          const forward = await walk(list, orderBy, pageSizes, 'forward', expected.length);
          const backward = await walk(list, orderBy, pageSizes, 'backward', expected.length);
          expect(forward.map(({ node }) => node.id)).toEqual(expected);
          expect(backward.toReversed()).toEqual(forward);
        }),
        { numRuns: examples.length + 3, examples: examples.map(([orderBy]) => [orderBy, [23, 17]]) },
      );
    },
    60_000,
  );

  it.each(paged)('%s gives the same rows by offset and between cursors', async (_name, list) => {
    const place = fc.nat({ max: 70 });
    await fc.assert(
      fc.asyncProperty(orders(list), place, place, fc.nat({ max: 20 }), async (orderBy, a, b, size) => {
        const all = await read<Page>(list, PAGE, { orderBy, first: 100 });
        const [from, to] = [Math.min(a, b), Math.max(a, b)]
          .map((n) => n % all.edges.length)
          .sort((x, y) => x - y);
        const skipped = await read<Page>(list, PAGE, { orderBy, first: size, offset: from });
        expect(skipped.edges).toEqual(all.edges.slice(from, from! + size));
        expect(skipped.pageInfo).toMatchObject({
          hasNextPage: from! + size < all.totalCount,
          hasPreviousPage: from! > 0,
        });
        const cursors = { after: all.edges[from!]!.cursor, before: all.edges[to!]!.cursor };
        const between = all.edges.slice(from! + 1, Math.max(to!, from! + 1));
        const start = await read<Page>(list, PAGE, { orderBy, first: size, ...cursors });
        expect(start.edges).toEqual(between.slice(0, size));
        const end = await read<Page>(list, PAGE, { orderBy, last: size, ...cursors });
        expect(end.edges).toEqual(between.slice(Math.max(0, between.length - size)));
        expect([start.totalCount, end.totalCount]).toEqual([all.totalCount, all.totalCount]);
      }),
      { numRuns: 4 },
    );
  });

  it.each(plain)('%s comes in the order asked for', async (_name, list) => {
    await fc.assert(
      fc.asyncProperty(orders(list), async (orderBy) => {
        const rows = await read<{ id: string }[]>(list, 'id', { orderBy });
        expect(rows.length).toBeGreaterThan(10);
        expect(rows.map(({ id }) => id)).toEqual(await expectedIds(list, orderBy));
      }),
      { numRuns: list.orderFields.length + 3, examples: eachField(list) },
    );
  });

  it('gives each parent its own page, however many are read at once', async () => {
    const { data } = await service.query<{
      customers: { nodes: { id: string; contacts: { id: string }[]; payments: Page }[] };
    }>('acme', `{ customers(first: 100) { nodes { id contacts { id } payments(last: 2) { ${PAGE} } } } }`);
    const contacts = await visibleRows(service, 'contacts', 'acme');
    const payments = await visibleRows(service, 'payments', 'acme');
    const idsOf = (rows: readonly { id?: unknown }[]) => new Set(rows.map(({ id }) => id));
    for (const { id, ...found } of data!.customers.nodes) {
      expect(idsOf(found.contacts)).toEqual(idsOf(contacts.filter(({ customerId }) => customerId === id)));
      const own = payments.filter(({ customerId }) => customerId === id);
      expect(found.payments.totalCount).toBe(own.length);
      expect(found.payments.nodes).toHaveLength(Math.min(2, own.length));
      for (const payment of found.payments.nodes) expect(idsOf(own)).toContain(payment.id);
    }
  });
});
