import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { execute, parse, type ExecutionResult } from 'graphql';
import { AccessLog } from '../../src/access/access-log.js';
import { createRequestContext } from '../../src/context.js';
import { createLogger } from '../../src/platform/logger.js';
import { buildSchema } from '../../src/schema.js';
import { insertVariedRecords } from '../lists/varied-records.js';
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
} from '../tenancy/random-queries.js';
import { rearranged } from './rearranged.js';

/** Fewer in the embedded suite, which is quick. */
const QUERIES = onServices ? 5_000 : 600;
const TENANT = 'acme';
const TIMERS = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;

let service: TestService;
let known: Leaked;
const schema = buildSchema();

beforeAll(async () => {
  // What is asked for here may be more than one request may cost.
  service = await startTestService({ CRM_MAX_QUERY_COST: '1000000000' });
  for (const tenant of [TENANT, 'other']) await insertVariedRecords(service.database, tenant);
  await service.asOwner('ANALYZE');
  known = {
    world: await worldOf(service, [TENANT]),
    words: ['客户', '张', 'a', '1'],
    cursors: await cursorsOf(service, TENANT),
  };
  // What is read is not written down here: a log that grows between them would make two answers differ.
  jest.spyOn(AccessLog.prototype, 'append').mockResolvedValue(undefined);
  // Both answers of a comparison are of one instant: "now" stands still, while everything else runs.
  jest.useFakeTimers({ doNotFake: [...TIMERS] });
}, 60_000);
afterAll(async () => {
  jest.useRealTimers();
  jest.restoreAllMocks();
  await service.close();
});

/** The answer of graphql-js when every relation is read by its own loader. */
async function byLoaders({ query, variables }: Operation): Promise<ExecutionResult> {
  const contextValue = createRequestContext({
    identity: { tenantId: TENANT, userId: 'tester', roles: ['admin'], scopes: [], authenticationMethods: [] },
    stepUp: { maxAgeSeconds: 300, methods: [], contexts: [] },
    accessLog: new AccessLog(service.database, createLogger('silent')),
    revealsPerHour: 30,
    requestId: 'differential',
    database: service.database,
    logger: createLogger('silent'),
    noteOperation: () => undefined,
    traceId: 'differential',
    strict: false,
    language: 'zh-CN',
    timeZone: 'UTC',
    committed: () => undefined,
  });
  return execute({ schema, document: parse(query), variableValues: variables, contextValue });
}

interface Told {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** What an answer says; two failures may be found in either order. */
function sayingOf(data: unknown, errors: readonly Told[] = []) {
  const told = errors.map(({ message, path, extensions }) =>
    JSON.stringify([path, extensions['code'], message]),
  );
  return { data: JSON.stringify(data ?? null), errors: told.sort() };
}

describe('a plan and compiled execution', () => {
  const tally = { compared: 0, answered: 0 };

  async function compare(operation: Operation) {
    const planned = await service.query(TENANT, operation.query, operation.variables);
    const expected = await byLoaders(operation);
    expect({ operation, ...sayingOf(planned.data, planned.errors) }).toEqual({
      operation,
      ...sayingOf(expected.data, expected.errors),
    });
    tally.compared += 1;
    if (!planned.errors) tally.answered += 1;
  }

  const roots = rootFields();
  const keys = entityKeys();
  const share = Math.ceil(QUERIES / (roots.length + keys.length));
  const choices = fc.array(fc.nat({ max: 99 }), { minLength: 1, maxLength: 40 });
  const check = (operations: fc.Arbitrary<Operation>) =>
    fc.assert(
      fc.asyncProperty(operations, choices, (operation, given) => compare(rearranged(operation, given))),
      { numRuns: share },
    );

  it.each(roots)(
    'answer as loaders and graphql-js do: %s',
    (field) => check(rootOperation(known, field)),
    120_000,
  );

  it.each(keys.map(({ type, key }) => [type, key] as const))(
    'answer as loaders and graphql-js do: the reference %s(%s)',
    (type, key) => check(entityOperation(known, type, key)),
    120_000,
  );

  it('were compared on queries that work', () => {
    expect(tally.compared).toBeGreaterThanOrEqual(QUERIES);
    expect(tally.answered / tally.compared).toBeGreaterThan(0.8);
  });
});
