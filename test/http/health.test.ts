import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestService, type TestService } from '../support/service.js';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

describe('operations', () => {
  it.each(['/health', '/health/live', '/health/ready'])('%s answers that the cell is up', async (url) => {
    const response = await service.app.inject({ url });
    expect(response.statusCode).toBe(200);
    expect(response.json()).toEqual({ status: 'up', cell: 'crm' });
  });

  it('is not ready while the database is away', async () => {
    const broken = disconnect(service);
    try {
      const response = await service.app.inject({ url: '/health/ready' });
      expect(response.statusCode).toBe(503);
      expect(response.json()).toEqual({ status: 'down', cell: 'crm', reason: 'database is away' });
    } finally {
      broken.mend();
    }
  });

  it('echoes a request id, makes one where there is none or it is unusable, and tells the time it took', async () => {
    const given = await service.app.inject({ url: '/health', headers: { 'x-request-id': 'abc-1' } });
    expect(given.headers['x-request-id']).toBe('abc-1');
    const made = await service.app.inject({ url: '/health', headers: { 'x-request-id': 'not ok\t' } });
    expect(made.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(Number(made.headers['x-response-time'])).toBeGreaterThan(0);
  });
});

function disconnect({ database }: TestService) {
  const ping = database.ping.bind(database);
  database.ping = () => Promise.reject(new Error('away'));
  return {
    mend() {
      database.ping = ping;
    },
  };
}
