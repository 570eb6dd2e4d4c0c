import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keepCalendar } from '../../src/contract/contract.calendar.js';
import { mutate } from '../mutations/mutate.js';
import { startTestService, type TestService } from '../support/service.js';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

let codes = 0;

/** A customer with a contract in force that ends on that day. */
async function contractUntil(endDate: string, terms: object = {}): Promise<string> {
  codes += 1;
  const { payload } = await mutate(
    service,
    'acme',
    'createCustomer',
    { name: `客户 ${codes}` },
    'customer { id }',
  );
  const input = {
    customerId: (payload['customer'] as { id: string }).id,
    code: `C-${codes}`,
    name: '服务合同',
    type: 'SERVICE',
    amount: { amount: '100' },
    startDate: '2026-01-01',
    endDate,
    signedDate: '2026-01-01',
    ...terms,
  };
  const made = await mutate(service, 'acme', 'createContract', input, 'contract { id }');
  const { id } = made.payload['contract'] as { id: string };
  const activated = await mutate(service, 'acme', 'activateContract', { id }, 'contract { id }');
  expect(activated.payload.userErrors).toEqual([]);
  return id;
}

async function stateOf(id: string) {
  const { data } = await service.query<{ contract: object }>(
    'acme',
    '{ contract(id: "' + id + '") { status endDate customer { lifecycleStage nextRenewalOn } } }',
  );
  return data?.contract;
}

const eventsOf = async (id: string) =>
  (
    await service.asOwner<{ type: string }>(
      'SELECT type FROM outbox_events WHERE record_id = $1 ORDER BY sequence',
      [id],
    )
  ).map(({ type }) => type.replace('crm.contract.', ''));

const keep = (now: string) =>
  keepCalendar(
    { database: service.database, timeZone: 'Asia/Shanghai', committed: () => undefined },
    'acme',
    new Date(now),
  );

describe('the contract calendar', () => {
  it('announces an end once, as many days before as the contract says, and ends the contract after its last day', async () => {
    const id = await contractUntil('2098-12-31', { renewalNoticeDays: 30 });
    await keep('2098-11-30T15:59:59Z');
    expect(await eventsOf(id)).toEqual(['created', 'activated']);
    await keep('2098-11-30T16:00:00Z');
    await keep('2098-12-15T00:00:00Z');
    expect(await eventsOf(id)).toEqual(['created', 'activated', 'expiring']);
    await keep('2098-12-31T15:59:59Z');
    expect(await stateOf(id)).toMatchObject({ status: 'ACTIVE' });
    await keep('2098-12-31T16:00:00Z');
    await keep('2099-01-02T00:00:00Z');
    expect(await stateOf(id)).toEqual({
      status: 'EXPIRED',
      endDate: '2098-12-31',
      customer: { lifecycleStage: 'CHURNED', nextRenewalOn: null },
    });
    expect(await eventsOf(id)).toEqual(['created', 'activated', 'expiring', 'expired']);
  });

  it('renews a contract that renews by itself, and announces its next end', async () => {
    const id = await contractUntil('2096-12-31', {
      startDate: '2096-01-01',
      signedDate: '2026-01-01',
      renewalType: 'AUTOMATIC',
    });
    await keep('2097-01-01T00:00:00Z');
    expect(await stateOf(id)).toEqual({
      status: 'ACTIVE',
      endDate: '2097-12-31',
      customer: { lifecycleStage: 'CUSTOMER', nextRenewalOn: '2097-12-31' },
    });
    await keep('2097-12-01T00:00:00Z');
    expect(await eventsOf(id)).toEqual(['created', 'activated', 'renewed', 'expiring']);
  });
});
