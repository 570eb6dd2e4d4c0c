import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { PLAYGROUND_TABS } from '../../src/playground/identities.js';
import { startTestService, type TestService } from '../support/service.js';

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

it('gives every tab the absolute address that the browser sees: Altair sends nothing to another', async () => {
  const { body } = await service.app.inject({ method: 'GET', url: '/playground' });
  for (const { initialName } of PLAYGROUND_TABS) expect(body).toContain(`\`${initialName}\``);
  const addresses = [...body.matchAll(/endpointURL: `([^`]*)`/g)].map(([, address]) => address);
  expect(addresses).toHaveLength(PLAYGROUND_TABS.length + 1);
  expect([...new Set(addresses)]).toEqual(['${location.origin}/graphql']);
});
