import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { indexTenant } from '../../src/duplicate/index-tenant.js';
import { mutate } from '../mutations/mutate.js';
import { startTestService, type TestService } from '../support/service.js';
import { done, refusal } from './customers.js';
import { merge, newTenant, withoutValues } from './merging.js';
import { rowsOf } from './rows.js';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

describe('unmergeCustomers', () => {
  const UNDO = 'customer { id } restored { id } keptFields';
  const undo = (tenant: string, mergeId: string) =>
    mutate(service, tenant, 'unmergeCustomers', { mergeId }, UNDO);

  it('puts every row of every table back', async () => {
    const { tenant, ids } = await newTenant(service, 3);
    await withoutValues(service, ids[0]!);
    for await (const _ of indexTenant(service.database, tenant, { all: true })) continue;
    const before = await rowsOf(service, tenant);
    const { merges } = await merge(service, tenant, ids, { fields: [{ field: 'NAME', customerId: ids[2] }] });
    expect(await rowsOf(service, tenant)).not.toEqual(before);
    for (const { id, mergedId } of merges.toReversed()) {
      const { payload } = await undo(tenant, id);
      expect(payload).toEqual({
        customer: { id: ids[0] },
        restored: { id: mergedId },
        keptFields: [],
        userErrors: [],
      });
    }
    expect(await rowsOf(service, tenant)).toEqual(before);
  });

  it('leaves what was changed or added since, but for the payments of contracts that go back', async () => {
    const { tenant, ids, profiles } = await newTenant(service, 2);
    await withoutValues(service, ids[0]!);
    const { merges } = await merge(service, tenant, ids);
    const [survivor, merged] = ids as [string, string];
    await done(service, 'updateCustomer', { id: survivor, remarks: '新的' }, 'customer { id }', tenant);
    const { contact } = await done<{ contact: { id: string } }>(
      service,
      'createContact',
      { customerId: survivor, name: '新人' },
      'contact { id }',
      tenant,
    );
    const { payment } = await done<{ payment: { id: string } }>(
      service,
      'createPayment',
      { contractId: profiles[1]!.contract, amount: { amount: '10' }, receivedAt: '2026-05-01T00:00:00Z' },
      'payment { id }',
      tenant,
    );
    const { payload } = await undo(tenant, merges[0]!.id);
    expect(payload).toMatchObject({ keptFields: ['REMARKS'], userErrors: [] });
    const { data } = await service.query(
      tenant,
      `query ($survivor: ID!, $merged: ID!, $contact: ID!, $payment: ID!) {
        survivor: customer(id: $survivor) { remarks website lifetimeValue { amount } merges { undoneAt } }
        merged: customer(id: $merged) { lifetimeValue { amount } }
        contact(id: $contact) { customer { id } }
        payment(id: $payment) { customer { id } }
      }`,
      { survivor, merged, contact: contact.id, payment: payment.id },
    );
    expect(data).toEqual({
      survivor: {
        remarks: '新的',
        website: null,
        lifetimeValue: { amount: '300.25' },
        merges: [{ undoneAt: expect.any(String) }],
      },
      merged: { lifetimeValue: { amount: '310.25' } },
      contact: { customer: { id: survivor } },
      payment: { customer: { id: merged } },
    });
  });

  it('is refused when done already, when a later merge builds on it, and to other tenants', async () => {
    const { tenant, ids } = await newTenant(service, 4);
    const { merges } = await merge(service, tenant, [ids[0]!, ids[1]!, ids[2]!]);
    const [first, second] = merges.map(({ id }) => id) as [string, string];
    expect(refusal(await undo('somebody', first))).toEqual([['NOT_FOUND', 'input.mergeId']]);
    expect(refusal(await undo(tenant, first))).toEqual([['MERGE_BUILT_ON', 'input.mergeId']]);
    const { merges: upper } = await merge(service, tenant, [ids[3]!, ids[0]!]);
    expect(refusal(await undo(tenant, second))).toEqual([['MERGE_BUILT_ON', 'input.mergeId']]);
    expect(refusal(await undo(tenant, upper[0]!.id))).toEqual([]);
    expect(refusal(await undo(tenant, second))).toEqual([]);
    expect(refusal(await undo(tenant, second))).toEqual([['MERGE_UNDONE', 'input.mergeId']]);
    expect(refusal(await undo(tenant, first))).toEqual([]);
  });

  it('is done once when the request is repeated, and not for another merge with the same request id', async () => {
    const { tenant, ids } = await newTenant(service, 3);
    const { merges } = await merge(service, tenant, ids);
    const [first, second] = merges.map(({ id }) => id) as [string, string];
    const send = (mergeId: string) =>
      mutate(service, tenant, 'unmergeCustomers', { mergeId }, UNDO, { 'x-request-id': 'undo-once' });
    const answer = await send(second);
    expect(answer.payload.userErrors).toEqual([]);
    expect(await send(second)).toEqual(answer);
    expect((await send(first)).errors).toMatchObject([{ extensions: { code: 'IDEMPOTENT_CONFLICT' } }]);
  });

  it('is what brings a merged customer back; restoring it is refused', async () => {
    const { tenant, ids } = await newTenant(service, 2);
    await merge(service, tenant, ids);
    const restored = await mutate(service, tenant, 'restoreCustomer', { id: ids[1] }, 'customer { id }');
    expect(refusal(restored)).toEqual([['CUSTOMER_MERGED', 'input.id']]);
  });
});
