import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestService, type TestService } from '../support/service.js';
import { add, done, duplicatesOf } from './customers.js';
import { insertInvented, inventCustomers } from './invented.js';

const PLANTED = 100;
const QUERY = /* GraphQL */ `
  query ($threshold: Float, $first: Int, $after: String) {
    duplicateCustomers(threshold: $threshold, first: $first, after: $after) {
      edges {
        cursor
        node {
          score
          customer {
            id
          }
          other {
            id
          }
          reasons {
            field
            weight
          }
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        endCursor
      }
    }
  }
`;

interface Page {
  edges: {
    cursor: string;
    node: { score: number; customer: { id: string }; other: { id: string } };
  }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
}

let service: TestService;
/** Ids of each planted pair, in order, as one text. */
let planted: Set<string>;
let originals: string[];

const pairText = (one: string, other: string) => [one, other].sort().join(' ');

beforeAll(async () => {
  service = await startTestService();
  const { customers, copies } = inventCustomers(2_000 - PLANTED, PLANTED);
  originals = await insertInvented(service.database, 'acme', customers);
  const copied = await insertInvented(service.database, 'acme', copies);
  planted = new Set(copied.map((id, index) => pairText(originals[index]!, id)));
  await insertInvented(service.database, 'small', customers.slice(0, 20));
  await insertInvented(service.database, 'other', copies);
  await service.asOwner('ANALYZE');
}, 120_000);
afterAll(() => service.close());

async function page(variables: object, tenant = 'acme'): Promise<Page> {
  const { data, errors } = await service.query<{ duplicateCustomers: Page }>(tenant, QUERY, { ...variables });
  expect(errors).toBeUndefined();
  return data!.duplicateCustomers;
}

async function allPairs(first: number): Promise<Page['edges']> {
  const edges: Page['edges'] = [];
  for (let after: string | null = null; ;) {
    const { edges: next, pageInfo }: Page = await page({ first, after });
    edges.push(...next);
    if (!pageInfo.hasNextPage) return edges;
    after = pageInfo.endCursor;
  }
}

describe('duplicateCustomers', () => {
  it('finds the planted pairs among 2,000 customers, and hardly others', async () => {
    const found = (await allPairs(100)).map(({ node }) => pairText(node.customer.id, node.other.id));
    const right = found.filter((pair) => planted.has(pair)).length;
    const [recall, precision] = [right / planted.size, right / found.length];
    if (process.env['CRM_SHOW_FIGURES'] !== undefined)
      process.stdout.write(`recall ${recall} precision ${precision} of ${found.length} pairs\n`);
    // A tenth of the copies differ from their originals by a slip alone, with no other value in common.
    expect(recall).toBeGreaterThanOrEqual(0.88);
    expect(precision).toBeGreaterThanOrEqual(0.95);
  });

  it('gives the same pairs on pages of any size, the likeliest first, each once', async () => {
    const [large, small] = [await allPairs(100), await allPairs(7)];
    expect(small).toEqual(large);
    const scores = large.map(({ node }) => node.score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(new Set(large.map(({ cursor }) => cursor)).size).toBe(large.length);
    const { pageInfo } = await page({ first: 3, after: large[4]!.cursor });
    expect(pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
  });

  it('takes two statements, as duplicatesOf does, whatever the number of customers', async () => {
    const count = async (tenant: string, work: () => Promise<unknown>) =>
      [tenant, (await service.statementsOf(work)).length] as const;
    const [small] = (await service.asOwner<{ id: string }>(
      `SELECT id FROM customers WHERE tenant_id = 'small'`,
    )) as [{ id: string }];
    const of = (id: string, tenant: string) => () => duplicatesOf(service, id, { tenant, threshold: 0 });
    expect([
      await count('acme', () => page({ threshold: 0 })),
      await count('small', () => page({ threshold: 0 }, 'small')),
      await count('acme', of(originals[0]!, 'acme')),
    ]).toEqual([
      ['acme', 2],
      ['small', 2],
      ['acme', 2],
    ]);
    expect((await count('small', of(small.id, 'small')))[1]).toBeLessThanOrEqual(2);
    const nested = await service.statementsOf(() =>
      service.query('acme', '{ customers(first: 50) { nodes { duplicates { score customer { name } } } } }'),
    );
    expect(nested).toHaveLength(3);
  });

  it('refuses cursors and arguments that are none', async () => {
    for (const [variables, problem] of [
      [{ after: 'x' }, 'after: is not a cursor of this list'],
      [
        { after: Buffer.from('["duplicates",1,"a","b"]').toString('base64url') },
        'after: is not a cursor of this list',
      ],
      [{ first: 101 }, 'first: must be between 0 and 100, not 101'],
      [{ threshold: -1 }, 'threshold: must be between 0 and 1, not -1'],
    ] as const) {
      const { errors } = await service.query('acme', QUERY, variables);
      expect(errors?.map(({ message }) => message)).toEqual([problem]);
    }
  });

  it('passes over keys that more than sixty customers share', async () => {
    const shared = Array.from({ length: 61 }, (_, index) => ({
      name: String.fromCodePoint(
        0x4e00 + 37 * index,
        0x5e00 + 53 * index,
        0x6e00 + 71 * index,
        0x7e00 + 13 * index,
      ),
      type: 'ENTERPRISE' as const,
      phone: '010-88888888',
      email: null,
      website: null,
      street: `第${index}街`,
      contact: { name: `人${index}`, mobile: `1370000${String(index).padStart(4, '0')}`, email: null },
    }));
    const [first] = (await insertInvented(service.database, 'shared', shared)) as [string];
    expect(await duplicatesOf(service, first, { tenant: 'shared', threshold: 0 })).toEqual([]);
    await done(service, 'deleteCustomer', { id: first }, 'customer { id }', 'shared');
    const [second] = await service.asOwner<{ id: string }>(
      `SELECT id FROM customers WHERE tenant_id = 'shared' AND deleted_at IS NULL LIMIT 1`,
    );
    expect(await duplicatesOf(service, second!.id, { tenant: 'shared', threshold: 0 })).toHaveLength(59);
  });

  it('leaves out pairs that were merged or deleted', async () => {
    const one = await add(service, { name: '云杉乐器有限公司' }, 'pairs');
    const other = await add(service, { name: '云杉乐器' }, 'pairs');
    const third = await add(service, { name: '云杉乐器集团' }, 'pairs');
    expect((await page({}, 'pairs')).edges).toHaveLength(3);
    await done(
      service,
      'mergeCustomers',
      { survivorId: one, mergedIds: [other] },
      'customer { id }',
      'pairs',
    );
    expect((await page({}, 'pairs')).edges.map(({ node }) => [node.customer.id, node.other.id])).toEqual([
      [one, third],
    ]);
    await done(service, 'deleteCustomer', { id: third }, 'customer { id }', 'pairs');
    expect((await page({}, 'pairs')).edges).toEqual([]);
  });
});
