import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { SqlStatement } from '../../src/platform/database/database.js';
import { camelCase, rootLists } from '../lists/list-fields.js';
import { insertProfiles } from '../support/fixtures.js';
import { insertTraces } from '../support/traces.js';
import { onServices } from '../support/database.js';
import { startTestService, type TestService } from '../support/service.js';
import {
  cursorsOf,
  entityKeys,
  entityOperation,
  rootFields,
  rootOperation,
  worldOf,
  type Leaked,
  type Operation,
} from './random-queries.js';

const CANARY = 'canary7f3a';
/** Fewer in the embedded suite, which is quick. */
const QUERIES = onServices ? 1_000 : 300;

let service: TestService;
let leaked: Leaked;
/** Everything by which a row of the other tenant can be told: its mark and its ids. */
let secrets: string[];
const statements: SqlStatement[] = [];

beforeAll(async () => {
  // What is asked for here may be more than one request may cost.
  service = await startTestService({ CRM_MAX_QUERY_COST: '1000000000' });
  await insertProfiles(service.database, 'acme', 6);
  const profiles = await insertProfiles(service.database, 'other', 6, CANARY);
  await insertTraces(service.database, 'other', profiles[0]!, CANARY);
  // An author is named by the identity provider's id, which no foreign key ties to the tenant.
  await service.asOwner(`UPDATE customers SET created_by = $1 WHERE tenant_id = 'acme'`, ['shared-author']);
  await service.asOwner(
    `INSERT INTO users (tenant_id, id, name, role) VALUES ('other', 'shared-author', $1, 'SALES')`,
    [CANARY],
  );
  const ids = profiles.flatMap((profile) => Object.values<string>({ ...profile }));
  secrets = [CANARY, ...ids.filter((id) => !id.includes(CANARY))];
  leaked = {
    world: await worldOf(service, ['acme', 'other']),
    words: [CANARY, '客户', '张伟', '张', 'acme', 'c', `客户公司 ${CANARY}`],
    cursors: await cursorsOf(service, 'other'),
  };
  service.database.listen((statement) => statements.push(statement));
}, 60_000);
afterAll(() => service.close());

/** Every text of an answer, cursors decoded. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') {
    return /^[\w-]{20,}$/.test(value) ? [value, Buffer.from(value, 'base64url').toString('utf8')] : [value];
  }
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [];
}

describe('a tenant that knows all ids, codes, words and cursors of another', () => {
  const tally = { queries: 0, answered: 0, withOwnData: 0 };

  async function check({ query, variables }: Operation) {
    const { data, errors = [] } = await service.query<{ found: unknown }>('acme', query, { ...variables });
    tally.queries += 1;
    expect(
      errors.map(({ extensions }) => extensions['code']).filter((code) => code !== 'BAD_USER_INPUT'),
    ).toEqual([]);
    const texts = [...textsOf(data), ...errors.map(({ message }) => message)];
    expect(texts.filter((text) => secrets.some((secret) => text.includes(secret)))).toEqual([]);
    if (errors.length === 0) tally.answered += 1;
    if (texts.some((text) => text.includes('acme'))) tally.withOwnData += 1;
  }

  const roots = rootFields();
  const keys = entityKeys();
  const share = Math.ceil(QUERIES / (roots.length + keys.length));

  it.each(roots)(
    'gets nothing of it by %s',
    async (field) => {
      await fc.assert(fc.asyncProperty(rootOperation(leaked, field), check), { numRuns: share });
    },
    60_000,
  );

  it.each(keys.map(({ type, key }) => [type, key] as const))(
    'gets nothing of it by the reference %s(%s)',
    async (type, key) => {
      await fc.assert(fc.asyncProperty(entityOperation(leaked, type, key), check), { numRuns: share });
    },
    60_000,
  );

  it('was tried by queries that work and find what is its own', () => {
    expect(roots.length).toBeGreaterThanOrEqual(2 * rootLists.length - 1);
    expect(new Set(keys.map(({ type }) => type.name)).size).toBeGreaterThanOrEqual(rootLists.length);
    expect(tally.queries).toBeGreaterThanOrEqual(QUERIES);
    expect(tally.answered / tally.queries).toBeGreaterThan(0.9);
    expect(tally.withOwnData / tally.queries).toBeGreaterThan(0.3);
  });

  it('is not told of an author who works for the other tenant only', async () => {
    const { data } = await service.query<{ customers: { nodes: { createdBy: unknown }[] } }>(
      'acme',
      '{ customers { nodes { createdBy { name } } } }',
    );
    expect(data?.customers.nodes).toEqual(Array(6).fill({ createdBy: null }));
  });

  it('sees the canary when it is its own', async () => {
    const { data } = await service.query('other', '{ customers { nodes { id } edges { cursor } } }');
    expect(textsOf(data).some((text) => secrets.includes(text))).toBe(true);
    const { data: named } = await service.query('other', '{ customers { nodes { name } } }');
    expect(textsOf(named).every((text) => text.includes(CANARY))).toBe(true);
  });
});

describe('statements of the API', () => {
  it('confine every table they name to the tenant', async () => {
    const tables = (
      await service.asOwner<{ name: string }>(
        `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')`,
      )
    ).map(({ name }) => name);
    const seen = new Set<string>();
    const texts = new Set(statements.map(({ text }) => text));
    for (const text of texts) {
      const mentions = [...text.matchAll(/\b(\w+)(?: AS)? (t\d+|[a-z])\b/g)].filter(([, name]) =>
        tables.includes(name!),
      );
      expect(mentions.length).toBe([...text.matchAll(/\b(?:FROM|JOIN) (?=[a-z_]+ )(?!unnest)/g)].length);
      for (const [, table, alias] of mentions) {
        seen.add(table!);
        expect(text).toContain(`${alias}."tenant_id" = $1`);
      }
    }
    expect(new Set(statements.map(({ values }) => values[0]))).toEqual(new Set(['acme', 'other']));
    expect([...seen].map(camelCase)).toEqual(
      expect.arrayContaining([...rootLists.map(({ field }) => field), 'searchGrams']),
    );
  });
});
