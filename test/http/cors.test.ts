import { describe, expect, it } from '@jest/globals';
import { startTestService, type TestService } from '../support/service.js';

const PORTAL = 'https://portal.example.com';

/** What a browser gets that asks whether a page may send a GraphQL request. */
async function preflight(service: TestService, origin: string) {
  const { headers, statusCode } = await service.app.inject({
    method: 'OPTIONS',
    url: '/graphql',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    },
  });
  return {
    statusCode,
    allowed: headers['access-control-allow-origin'],
    for: headers['access-control-allow-headers'],
  };
}

describe('pages of other origins', () => {
  it('may call the service when their origin is named', async () => {
    const service = await startTestService({ CRM_CORS_ORIGINS: `https://other.example, ${PORTAL}` });
    expect(await preflight(service, PORTAL)).toEqual({
      statusCode: 204,
      allowed: PORTAL,
      for: 'authorization,content-type',
    });
    expect((await preflight(service, 'https://foreign.example')).allowed).toBe(undefined);
    await service.close();
  });

  it('may not when none is named', async () => {
    const service = await startTestService();
    expect((await preflight(service, PORTAL)).allowed).toBe(undefined);
    await service.close();
  });
});
