import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { onServices } from '../support/database.js';
import { insertProfiles } from '../support/fixtures.js';
import { startTestService, type TestService } from '../support/service.js';
import { hostileRequests } from './hostile-operations.js';

const REQUESTS = Number(process.env['CRM_TEST_FUZZ'] ?? (onServices ? 20_000 : 400));

/** What only the inside of the server would say. */
const INSIDE = [
  /INTERNAL_SERVER_ERROR/,
  /\bat (async )?[\w.<>]+ \((file:|node:|\/|<anonymous>|native|eval|index \d)|node_modules|file:\/\/|\.[tj]s:\d+/,
  /syntax error at or near|invalid input syntax|invalid byte sequence|unterminated|out of range for type|duplicate key|violates/,
  /relation \\?"|column \\?"|operator does not exist|function .* does not exist|pg_catalog|SQLSTATE|QueryFailedError|typeorm/,
  /TypeError|RangeError|ReferenceError|Cannot read propert|is not a function|undefined \(reading/,
];

let service: TestService;
const words: string[] = [];
beforeAll(async () => {
  service = await startTestService();
  await insertProfiles(service.database, 'acme', 3);
  const { data } = await service.query<
    Record<string, { nodes: { id: string }[]; pageInfo?: { endCursor: string } }>
  >(
    'acme',
    `{ customers { nodes { id code name } pageInfo { endCursor } }
       contacts { nodes { id mobile email } pageInfo { endCursor } }
       opportunities { nodes { id } } contracts { nodes { id code } } payments { nodes { id } }
       tags { nodes { id name } } interactions { nodes { id } } users { nodes { id } } }`,
  );
  for (const { nodes, pageInfo } of Object.values(data ?? {})) {
    words.push(...nodes.flatMap((node) => Object.values(node)).filter((value) => typeof value === 'string'));
    if (pageInfo) words.push(pageInfo.endCursor);
  }
});
afterAll(() => service.close());

it(
  `answers ${REQUESTS} hostile requests without a mistake of its own and without a word about its inside`,
  async () => {
    expect(words.length).toBeGreaterThan(20);
    await fc.assert(
      fc.asyncProperty(hostileRequests({ words }), async (request) => {
        const { statusCode, body } = await service.app.inject(request);
        if (statusCode >= 500) throw new Error(`${statusCode} ${body}`);
        const told = INSIDE.find((pattern) => pattern.test(body));
        if (told) throw new Error(`${String(told)}: ${body}`);
      }),
      { numRuns: REQUESTS, endOnFailure: false },
    );
  },
  // Milliseconds for each.
  REQUESTS * 60 + 30_000,
);
