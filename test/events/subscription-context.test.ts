import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { parse, subscribe } from 'graphql';
import { AccessLog } from '../../src/access/access-log.js';
import { createRequestContext } from '../../src/context.js';
import { opportunities } from '../../src/opportunity/opportunity.edges.js';
import type { CrmEvent } from '../../src/outbox/event.js';
import { createLogger } from '../../src/platform/logger.js';
import { buildSchema } from '../../src/schema.js';

import { insertProfiles } from '../support/fixtures.js';
import { startTestService, type TestService } from '../support/service.js';

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

it('a subscription that runs for long keeps nothing of what it looked at for earlier events', async () => {
  const profiles = await insertProfiles(service.database, 'acme', 5);
  const events = profiles.map(({ customer, opportunity }) => ({
    ...{ id: opportunity, type: 'crm.opportunity.stage_changed', tenantid: 'acme' },
    data: { data: { customerId: customer, recordType: 'Opportunity', id: opportunity, changes: [] } },
  })) as unknown as CrmEvent[];
  const logger = createLogger('silent');
  const contextValue = createRequestContext({
    identity: { tenantId: 'acme', userId: 'u', roles: ['admin'], scopes: [], authenticationMethods: [] },
    stepUp: { maxAgeSeconds: 300, methods: [], contexts: [] },
    accessLog: new AccessLog(service.database, logger),
    ...{
      revealsPerHour: 30,
      requestId: 'r',
      traceId: 't',
      strict: false,
      language: 'zh-CN',
      timeZone: 'UTC',
    },
    ...{ database: service.database, logger, noteOperation: () => undefined, committed: () => undefined },
    events: async function* () {
      yield* events;
    },
  });
  const source = await subscribe({
    schema: buildSchema(),
    // What is filtered out is looked at as well, and nobody is told of it.
    document: parse('subscription { opportunityStageChanged(ownerId: "nobody") { id } }'),
    contextValue,
  });
  if (!(Symbol.asyncIterator in source)) throw new Error(JSON.stringify(source));
  for await (const _answer of source);
  expect(contextValue.shown.group('RELATED', opportunities).recordIds.size).toBe(0);
});
