import { expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { createLogger } from './logger.js';

function logged(error: unknown): Record<string, unknown> {
  let line = '';
  createLogger('error', { write: (text) => (line = text) }).error({ err: error }, 'failed');
  return JSON.parse(line) as Record<string, unknown>;
}

it('logs errors of the database without what was sent to it and what stands in its rows', () => {
  const refusal = Object.assign(new Error('duplicate key value violates unique constraint "customer_name"'), {
    code: '23505',
    constraint: 'customer_name',
    detail: 'Key (tenant_id, name)=(acme, Zhang San) already exists.',
    where: 'COPY customers, line 1: "Zhang San"',
    table: 'customers',
  });
  const error = new QueryFailedError('INSERT INTO customers VALUES ($1)', ['Zhang San'], refusal);
  const line = logged(new Error('could not be written', { cause: error }));
  expect(JSON.stringify(line)).not.toContain('Zhang San');
  expect(line).toMatchObject({
    err: {
      type: 'Error',
      message: 'could not be written',
      stack: expect.stringContaining('logger.test'),
      cause: { type: 'QueryFailedError', code: '23505', table: 'customers', constraint: 'customer_name' },
    },
  });
});

it('logs whatever was thrown', () => {
  expect(logged('planned')).toMatchObject({ err: 'planned' });
  expect(logged(Object.assign(new Error('planned'), { code: 'ECONNREFUSED' }))).toMatchObject({
    err: { type: 'Error', message: 'planned', code: 'ECONNREFUSED' },
  });
});
