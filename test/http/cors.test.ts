import { describe, expect, it } from '@jest/globals';
import { startTestService } from '../support/service.js';

const PORTAL = 'https://portal.example.com';

/** What a browser gets that asks whether a page may send a GraphQL request. */
async function preflight(origin: string, environment: Record<string, string>) {
  const service = await startTestService(environment);
  try {
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
  } finally {
    await service.close();
  }
}

describe('pages of other origins', () => {
  it('may call the service when their origin is named', async () => {
    expect(await preflight(PORTAL, { CRM_CORS_ORIGINS: `https://other.example, ${PORTAL}` })).toEqual({
      statusCode: 204,
      allowed: PORTAL,
      for: 'authorization,content-type',
    });
  });

  it.each([
    ['their origin is not named', { CRM_CORS_ORIGINS: 'https://other.example,https://third.example' }],
    ['none is', {}],
  ])('may not when %s', async (_name, environment) => {
    expect((await preflight(PORTAL, environment)).allowed).not.toBe(PORTAL);
  });
});
