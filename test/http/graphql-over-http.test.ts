import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { startTestService, type TestService } from '../support/service.js';

let service: TestService;
let url = '';

// The audits are listed before the server runs; the address is filled in when it does.
const audits = serverAudits({
  url: () => url,
  fetchFn: fetch,
});

beforeAll(async () => {
  service = await startTestService();
  url = `${await service.app.listen({ host: '127.0.0.1', port: 0 })}/graphql`;
});
afterAll(() => service.close());

describe('the GraphQL over HTTP specification', () => {
  it.each(audits.map((audit) => [`${audit.id} ${audit.name}`, audit] as const))(
    '%s',
    async (_name, audit) => {
      const result = await audit.fn();
      // "warn" marks what the specification recommends; "error" what it demands.
      expect(result.status === 'error' ? result.reason : undefined).toBeUndefined();
    },
  );
});
