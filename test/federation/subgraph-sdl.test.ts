import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestService, type TestService } from '../support/service.js';

const SNAPSHOT = new URL('../../schema.snapshot.graphql', import.meta.url);

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

describe('_service', () => {
  it('answers the committed SDL', async () => {
    const { data } = await service.query<{ _service: { sdl: string } }>('acme', '{ _service { sdl } }');
    expect(data?._service.sdl.trimEnd()).toBe(readFileSync(SNAPSHOT, 'utf8').trimEnd());
  });
});

describe('federated tracing', () => {
  const ask = (headers: Record<string, string>) =>
    service.query('acme', '{ customers { totalCount } }', {}, headers);

  it('comes with a response whose request asks for it', async () => {
    const { extensions } = (await ask({ 'apollo-federation-include-trace': 'ftv1' })) as {
      extensions?: { ftv1?: string };
    };
    expect(extensions?.ftv1).toMatch(/^[A-Za-z0-9+/=]{20,}$/);
  });

  it.each<Record<string, string>>([{}, { 'apollo-federation-include-trace': 'ftv2' }])(
    'is absent otherwise (%j)',
    async (headers) => {
      expect(await ask(headers)).not.toHaveProperty('extensions');
    },
  );
});
