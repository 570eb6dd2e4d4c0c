import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serviceViewer } from '../../src/platform/auth/viewer.js';
import { onServices } from '../support/database.js';
import { startTestService, type TestService } from '../support/service.js';

describe('a statement that takes too long', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService({ CRM_STATEMENT_TIMEOUT: '0.2' });
  });
  afterAll(() => service.close());

  if (!onServices) {
    it('is not ended by the embedded database, which does not watch the time', async () => {
      const statement = { text: 'SELECT pg_sleep(0.3)', values: [] };
      expect(await service.database.query(serviceViewer('acme'), statement)).toHaveLength(1);
    });
    return;
  }

  const slowly = 'SELECT pg_sleep(1)';
  const timeout = { extensions: { code: 'TIMEOUT', retryable: true } };

  it('is ended, and its connection serves the next', async () => {
    for (let i = 0; i < 10; i += 1) {
      await expect(
        service.database.query(serviceViewer('acme'), { text: slowly, values: [] }),
      ).rejects.toMatchObject(timeout);
    }
    expect(
      await service.database.query(serviceViewer('acme'), { text: 'SELECT 1 AS one', values: [] }),
    ).toEqual([{ one: 1 }]);
  });

  it('is ended in longer transactions, too', async () => {
    const { database } = service;
    const read = database.read(serviceViewer('acme'), (run) => run({ text: slowly, values: [] }));
    await expect(read).rejects.toMatchObject(timeout);
    await expect(database.write('acme', (manager) => manager.query(slowly))).rejects.toMatchObject(timeout);
  });

  it('does not hold for what goes on in the background', async () => {
    const unhurried = service.database.timed(0);
    expect(
      await unhurried.query(serviceViewer('acme'), { text: 'SELECT pg_sleep(0.4)', values: [] }),
    ).toHaveLength(1);
  });

  it('is told to the caller', async () => {
    const lock = service.asOwner('BEGIN; LOCK TABLE tags; SELECT pg_sleep(3); COMMIT');
    const isLocked =
      "SELECT 1 FROM pg_locks WHERE granted AND mode = 'AccessExclusiveLock' AND relation = 'tags'::regclass";
    while ((await service.asOwner(isLocked)).length === 0) await sleep(10);
    const { errors, status } = await service.query('acme', '{ tags { totalCount } }');
    await lock;
    expect(errors).toMatchObject([timeout]);
    expect(status).toBe(504);
  });
});
