import { describe, expect, it } from '@jest/globals';
import { isOutage, whileUp } from './outage.js';

const failure = (message: string, code?: string) => Object.assign(new Error(message), { code });

describe('isOutage', () => {
  it.each([
    failure('connect ECONNREFUSED 127.0.0.1:5432', 'ECONNREFUSED'),
    failure('read ECONNRESET', 'ECONNRESET'),
    failure('terminating connection due to administrator command', '57P01'),
    failure('the database system is starting up', '57P03'),
    failure('sorry, too many clients already', '53300'),
    failure('connection failure', '08006'),
    failure('Connection terminated unexpectedly'),
    failure('timeout exceeded when trying to connect'),
  ])('is true of %p', (error) => {
    expect(isOutage(error)).toBe(true);
  });

  it.each([
    failure('duplicate key', '23505'),
    failure('deadlock detected', '40P01'),
    failure('a bug'),
    'text',
  ])('is false of %p', (error) => {
    expect(isOutage(error)).toBe(false);
  });
});

describe('whileUp', () => {
  it('tells callers of an outage that they may try again', async () => {
    await expect(whileUp(() => Promise.reject(failure('gone', '57P01')))).rejects.toMatchObject({
      extensions: { code: 'SERVICE_UNAVAILABLE', retryable: true },
    });
  });

  it('leaves other failures and results as they are', async () => {
    await expect(whileUp(() => Promise.reject(failure('a bug')))).rejects.toThrow('a bug');
    await expect(whileUp(() => Promise.resolve(7))).resolves.toBe(7);
  });
});
