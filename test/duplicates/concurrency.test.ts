import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { Contact } from '../../src/contact/contact.entity.js';
import { mutate, type Sent } from '../mutations/mutate.js';
import { insertProfiles } from '../support/fixtures.js';
import { startTestService, type TestService } from '../support/service.js';
import { done, refusal } from './customers.js';

const ROUNDS = 20;

let service: TestService;
let ids: string[];
let contracts: string[];

beforeAll(async () => {
  service = await startTestService();
  const profiles = await insertProfiles(service.database, 'acme', 4 * ROUNDS + 2);
  ids = profiles.map(({ customer }) => customer);
  contracts = profiles.map(({ contract }) => contract);
}, 60_000);
afterAll(() => service.close());

const merge = (survivorId: string, merged: string): Promise<Sent> =>
  mutate(service, 'acme', 'mergeCustomers', { survivorId, mergedIds: [merged] }, 'merges { id }');

describe('at the same time', () => {
  it('of two merges of the same customers, either way round, one happens', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const [a, b] = [ids[2 * round]!, ids[2 * round + 1]!];
      const sent = await Promise.all([merge(a, b), merge(b, a)]);
      const codes = sent.map((one) => refusal(one).map(([code]) => code));
      expect(codes.toSorted((x, y) => x.length - y.length)).toEqual([[], ['CUSTOMER_NOT_FOUND']]);
      const rows = await service.asOwner<{ merged_into_id: string | null; contacts: number }>(
        `SELECT merged_into_id, (SELECT count(*)::int FROM contacts WHERE customer_id = customers.id) AS contacts
         FROM customers WHERE id = ANY($1) ORDER BY merged_into_id NULLS FIRST`,
        [[a, b]],
      );
      expect(rows.map(({ contacts }) => contacts)).toEqual([2, 0]);
    }
  }, 60_000);

  it('records that are added to a customer which is being merged land on the survivor or are refused', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const [survivor, merged] = [ids[2 * ROUNDS + 2 * round]!, ids[2 * ROUNDS + 2 * round + 1]!];
      const contractId = contracts[2 * ROUNDS + 2 * round + 1]!;
      const day = { amount: { amount: '1' }, dueOn: '2026-06-01' };
      const call = {
        type: 'CALL',
        direction: 'INBOUND',
        subject: '电话',
        occurredAt: '2026-01-01T00:00:00Z',
      };
      const [merging, ...added] = await Promise.all([
        merge(survivor, merged),
        mutate(service, 'acme', 'createContact', { customerId: merged, name: '新人' }, 'contact { id }'),
        mutate(service, 'acme', 'createInteraction', { customerId: merged, ...call }, 'interaction { id }'),
        mutate(service, 'acme', 'createPayment', { contractId, ...day }, 'payment { id }'),
        mutate(service, 'acme', 'tagCustomer', { customerId: merged, name: `新 ${round}` }, 'tag { id }'),
      ]);
      expect(refusal(merging)).toEqual([]);
      const made = added.filter((one) => refusal(one).length === 0).length;
      for (const one of added) {
        expect([[], ['CUSTOMER_NOT_FOUND']]).toContainEqual(refusal(one).map(([code]) => code));
      }
      const [left] = await service.asOwner<{ merged: number; survivor: number }>(
        `WITH children AS (
           SELECT customer_id FROM contacts UNION ALL SELECT customer_id FROM interactions
           UNION ALL SELECT customer_id FROM payments UNION ALL SELECT customer_id FROM tags)
         SELECT count(*) FILTER (WHERE customer_id = $1)::int AS merged,
           count(*) FILTER (WHERE customer_id = $2)::int AS survivor FROM children`,
        [merged, survivor],
      );
      // Two contacts, two interactions, two payments, and one tag, the other of the same name.
      expect(left).toEqual({ merged: 0, survivor: 7 + made });
    }
  }, 60_000);
});

describe('a record that a program hangs on a merged customer', () => {
  it('follows it to the survivor', async () => {
    const [survivorId, merged] = ids.slice(-2) as [string, string];
    await done(service, 'mergeCustomers', { survivorId, mergedIds: [merged] }, 'customer { id }');
    const id = uuidv7();
    await service.database.write('acme', (manager) =>
      manager.insert(Contact, { tenantId: 'acme', id, customerId: merged, name: '张三', isPrimary: true }),
    );
    const rows = await service.asOwner('SELECT customer_id, is_primary FROM contacts WHERE id = $1', [id]);
    expect(rows).toEqual([{ customer_id: survivorId, is_primary: false }]);
  });
});
