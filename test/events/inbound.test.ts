import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { receive } from '../../src/inbound/inbound.js';
import { createLogger } from '../../src/platform/logger.js';
import { mutate } from '../mutations/mutate.js';
import { startTestService, type TestService } from '../support/service.js';

let service: TestService;
let customer: { id: string; code: string };

beforeAll(async () => {
  service = await startTestService();
  const { payload } = await mutate(
    service,
    'acme',
    'createCustomer',
    { name: '客户' },
    'customer { id code }',
  );
  customer = payload['customer'] as typeof customer;
});
afterAll(() => service.close());

const parts = () => ({
  database: service.database,
  timeZone: 'Asia/Shanghai',
  logger: createLogger('silent'),
  committed: () => undefined,
});
const envelope = (eventType: string, source: string, data: object, eventId: string = randomUUID()) => ({
  eventId,
  eventType,
  timestamp: '2026-05-01T00:00:00Z',
  source,
  traceId: 'trace-1',
  data,
});
const send = (body: unknown, headers: object = { 'x-tenant-id': 'acme' }) =>
  receive(parts(), body, { ...headers });

/** How many rows each table of the tenant has. */
async function counts(): Promise<Record<string, number>> {
  const [row] = await service.asOwner<Record<string, number>>(
    `SELECT ${['contracts', 'payments', 'interactions', 'audit_entries', 'outbox_events', 'inbox_events']
      .map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`)
      .join(', ')}`,
  );
  return row!;
}

const signed = (contractCode: string, more: object = {}) => ({
  contractCode,
  customerCode: customer.code,
  name: '年度服务',
  amount: '5000',
  startDate: '2026-01-01',
  endDate: '2099-12-31',
  signedDate: '2026-01-02',
  ...more,
});

describe('an event of another system', () => {
  it('erp.contract.signed adds a contract, puts it into force and wins its opportunity', async () => {
    const made = await mutate(
      service,
      'acme',
      'createOpportunity',
      { customerId: customer.id, name: '年度服务', code: 'OPP-1', stage: 'NEGOTIATION' },
      'opportunity { id }',
    );
    expect(
      await send(envelope('erp.contract.signed', 'erp', signed('ERP-1', { opportunityCode: 'OPP-1' }))),
    ).toBe('done');
    const { data } = await service.query(
      'acme',
      `{ contract(code: "ERP-1") { status amount { amount } customer { lifecycleStage } opportunity { id stage } history { nodes { actorId operation traceId } } } }`,
    );
    expect(data).toMatchObject({
      contract: {
        status: 'ACTIVE',
        amount: { amount: '5000' },
        customer: { lifecycleStage: 'CUSTOMER' },
        opportunity: { id: (made.payload['opportunity'] as { id: string }).id, stage: 'WON' },
        history: {
          nodes: expect.arrayContaining([
            { actorId: 'erp', operation: 'erp.contract.signed', traceId: 'trace-1' },
          ]),
        },
      },
    });
  });

  it('finance.payment.received pays a planned payment, or books one of its own', async () => {
    await send(envelope('erp.contract.signed', 'erp', signed('ERP-2')));
    const { data } = await service.query<{ contract: { id: string } }>(
      'acme',
      '{ contract(code: "ERP-2") { id } }',
    );
    const contractId = data!.contract.id;
    await mutate(
      service,
      'acme',
      'createPayment',
      { contractId, code: 'Q1', amount: { amount: '1000' } },
      'payment { id }',
    );
    const money = (more: object) =>
      send(
        envelope('finance.payment.received', 'finance', {
          contractCode: 'ERP-2',
          receivedAt: '2026-04-01T10:00:00+08:00',
          ...more,
        }),
      );
    expect(await money({ paymentCode: 'Q1', amount: 400 })).toBe('done');
    expect(await money({ amount: '9000', method: 'BANK_TRANSFER', reference: 'TX-7' })).toBe('done');
    const { data: after } = await service.query(
      'acme',
      `{ contract(code: "ERP-2") { paidAmount { amount } payments(orderBy: [{ field: CODE }]) { nodes { code status amount { amount } reference paidAt } } } }`,
    );
    expect(after).toMatchObject({
      contract: {
        paidAmount: { amount: '9400' },
        payments: {
          nodes: [
            {
              code: 'P001',
              status: 'RECEIVED',
              amount: { amount: '9000' },
              reference: 'TX-7',
              paidAt: '2026-04-01T02:00:00.000Z',
            },
            { code: 'Q1', status: 'PLANNED', amount: { amount: '600' } },
            { code: 'Q1-1', status: 'RECEIVED', amount: { amount: '400' } },
          ],
        },
      },
    });
  });

  it('oa.task.completed completes a follow-up; itsm.ticket.completed is kept as an interaction', async () => {
    const made = await mutate(
      service,
      'acme',
      'createInteraction',
      {
        customerId: customer.id,
        type: 'CALL',
        direction: 'OUTBOUND',
        subject: '回访',
        occurredAt: '2026-04-01T00:00:00Z',
        nextActionAt: '2026-04-08T00:00:00Z',
      },
      'interaction { id }',
    );
    const { id: interactionId } = made.payload['interaction'] as { id: string };
    expect(await send(envelope('oa.task.completed', 'oa', { interactionId, outcome: 'SUCCESSFUL' }))).toBe(
      'done',
    );
    const ticket = {
      ticketId: 'T-9',
      customerCode: customer.code,
      subject: '无法登录',
      resolution: '重置密码',
      completedAt: '2026-04-02T00:00:00Z',
    };
    const event = envelope('itsm.ticket.completed', 'itsm', ticket);
    expect(await send({ specversion: '1.0', id: event.eventId, tenantid: 'acme', data: event }, {})).toBe(
      'done',
    );
    const { data } = await service.query(
      'acme',
      '{ interactions(orderBy: [{ field: OCCURRED_AT }]) { nodes { subject outcome followUpCompletedAt } } }',
    );
    expect(data).toMatchObject({
      interactions: {
        nodes: [
          { subject: '回访', outcome: 'SUCCESSFUL', followUpCompletedAt: expect.any(String) },
          { subject: '无法登录 (T-9)', followUpCompletedAt: null },
        ],
      },
    });
  });

  it('is carried out once, however often it comes, also at the same time', async () => {
    const event = envelope('erp.contract.signed', 'erp', signed('ERP-3'));
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => send(event)));
    expect(new Set(outcomes)).toEqual(new Set(['done']));
    const before = await counts();
    expect(await send(event)).toBe('done');
    expect(await counts()).toEqual(before);
  });

  it.each([
    ['no JSON', undefined, {}],
    ['an unknown type', envelope('erp.order.signed', 'erp', {}), {}],
    ['no tenant', envelope('erp.contract.signed', 'erp', {}), { 'x-tenant-id': undefined }],
    ['a tenant that is none', envelope('erp.contract.signed', 'erp', {}), { 'x-tenant-id': '*' }],
    ['missing data', envelope('erp.contract.signed', 'erp', { contractCode: 'X' }), {}],
    [
      'an unknown contract',
      envelope('finance.payment.received', 'finance', {
        contractCode: 'NO',
        amount: '1',
        receivedAt: '2026-01-01T00:00:00Z',
      }),
      {},
    ],
  ])('is put aside with %s, and leaves nothing', async (_name, body, headers) => {
    const before = await counts();
    expect(await send(body, { 'x-tenant-id': 'acme', ...headers })).toBe('useless');
    expect(await counts()).toEqual(before);
  });

  it('finds nothing of another tenant', async () => {
    expect(
      await send(envelope('erp.contract.signed', 'erp', signed('ERP-9')), { 'x-tenant-id': 'other' }),
    ).toBe('useless');
  });

  it('is tried again when it failed for want of the database', async () => {
    const away = {
      ...parts(),
      database: { write: () => Promise.reject(Object.assign(new Error('gone'), { extensions: {} })) },
    };
    const event = envelope('erp.contract.signed', 'erp', signed('ERP-4'));
    const headers = { 'x-tenant-id': 'acme' };
    expect(await receive(away as never, event, headers)).toBe('retry');
    expect(await receive(away as never, event, headers, true)).toBe('useless');
  });
});
