import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mutate } from '../mutations/mutate.js';
import { startTestService, type TestService } from '../support/service.js';
import { adminNamed } from '../support/identities.js';
import { add, done, duplicatesOf, refusal } from './customers.js';
import { merge, MERGE, newTenant, withoutValues, type Merged } from './merging.js';
import { rowsOf, sumsOf } from './rows.js';

const KINDS = [
  'CustomerAssignment',
  'Contact',
  'Address',
  'Tag',
  'Opportunity',
  'Contract',
  'Payment',
  'HealthScore',
  'Interaction',
];

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

const movesOf = (moved: number) =>
  KINDS.map((kind) =>
    ['Tag', 'HealthScore'].includes(kind) ? { kind, moved: 0, dropped: moved } : { kind, moved, dropped: 0 },
  );
const byKind = (moves: Merged['moves']) =>
  moves.toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));

describe('mergeCustomers', () => {
  it('moves every kind of record, keeps sums, and leaves one primary contact and one default address', async () => {
    const { tenant, ids } = await newTenant(service, 4);
    const [survivor] = ids as [string];
    const before = await sumsOf(service, tenant);
    const { data: preview } = await service.query<{ mergePreview: { moves: Merged['moves'] } }>(
      tenant,
      'query ($input: MergeCustomersInput!) { mergePreview(input: $input) { moves { kind moved dropped } } }',
      { input: { survivorId: survivor, mergedIds: ids.slice(1, 3) } },
    );
    const { customer, moves, merges } = await merge(service, tenant, ids.slice(0, 3));
    expect(customer.id).toBe(survivor);
    expect(merges.map(({ mergedId }) => mergedId)).toEqual(ids.slice(1, 3));
    expect(byKind(moves)).toEqual(movesOf(2));
    expect(byKind(preview!.mergePreview.moves)).toEqual(byKind(moves));
    expect(await sumsOf(service, tenant)).toEqual(before);
    const counts = await service.asOwner(
      `SELECT (SELECT count(*)::int FROM contacts WHERE customer_id = $1 AND is_primary) AS primaries,
         (SELECT count(*)::int FROM addresses WHERE customer_id = $1 AND is_default) AS defaults,
         (SELECT count(*)::int FROM contracts WHERE customer_id = $1) AS contracts,
         (SELECT count(*)::int FROM payments JOIN contracts ON contracts.id = contract_id
          WHERE payments.customer_id <> contracts.customer_id) AS torn,
         (SELECT lifetime_value_amount::text FROM customers WHERE id = $1) AS worth`,
      [survivor],
    );
    expect(counts).toEqual([{ primaries: 1, defaults: 1, contracts: 3, torn: 0, worth: '900.7500' }]);
  });

  it('writes down each moved record, and tells the world of the merge alone', async () => {
    const { tenant, ids, profiles } = await newTenant(service, 2);
    await withoutValues(service, ids[0]!);
    await merge(service, tenant, ids);
    const audit = await service.asOwner<{ record_type: string; action: string; changes: object[] }>(
      `SELECT record_type, action, changes FROM audit_entries WHERE tenant_id = $1 AND operation = 'mergeCustomers'`,
      [tenant],
    );
    const kinds = audit.map(({ record_type, action }) => `${record_type} ${action}`).sort();
    expect(kinds).toEqual(
      [
        ...KINDS.map((kind) => `${kind} ${['Tag', 'HealthScore'].includes(kind) ? 'DELETE' : 'UPDATE'}`),
        'Customer DELETE',
        'Customer UPDATE',
        'Customer UPDATE',
      ].sort(),
    );
    const contact = audit.find(({ record_type }) => record_type === 'Contact');
    expect(contact!.changes).toEqual([
      { field: 'customerId', before: ids[1], after: ids[0] },
      { field: 'isPrimary', before: 'true', after: 'false' },
    ]);
    const events = await service.asOwner<{ type: string; record_id: string }>(
      'SELECT type, record_id FROM outbox_events WHERE tenant_id = $1 ORDER BY sequence',
      [tenant],
    );
    expect(events).toEqual([
      { type: 'crm.customer.deleted', record_id: ids[1] },
      { type: 'crm.customer.updated', record_id: ids[0] },
      { type: 'crm.customer.merged', record_id: ids[0] },
    ]);
    const { data } = await service.query<{ auditLog: { nodes: { action: string }[] } }>(
      tenant,
      'query ($id: ID!) { auditLog(filter: { recordId: { eq: $id } }) { nodes { action } } }',
      { id: profiles[1]!.customer },
    );
    expect(data!.auditLog.nodes).toEqual([{ action: 'DELETE' }]);
  });

  it("keeps the survivor's values, fills its gaps, and takes what was chosen, as the preview says", async () => {
    const survivor = await add(service, { name: '甲方集团', industry: '化工' });
    const second = await add(service, {
      name: '甲方股份',
      industry: '制药',
      region: '华东',
      annualRevenue: { amount: '12.5', currency: 'USD' },
    });
    const third = await add(service, { name: '甲方', region: '华南', website: 'https://jia.example' });
    const input = {
      survivorId: survivor,
      mergedIds: [second, third],
      fields: [{ field: 'NAME', customerId: third }],
    };
    const { data } = await service.query<{
      mergePreview: { fields: { field: string; value: string; customerId: string; conflict: boolean }[] };
    }>(
      'acme',
      `query ($input: MergeCustomersInput!) {
        mergePreview(input: $input) { fields { field value customerId conflict } lifecycleStage userErrors { code } }
      }`,
      { input },
    );
    const fields = Object.fromEntries(data!.mergePreview.fields.map(({ field, ...rest }) => [field, rest]));
    expect(fields).toMatchObject({
      NAME: { value: '甲方', customerId: third, conflict: true },
      INDUSTRY: { value: '化工', customerId: survivor, conflict: true },
      REGION: { value: '华东', customerId: second, conflict: true },
      WEBSITE: { value: 'https://jia.example', customerId: third, conflict: false },
      ANNUAL_REVENUE: { value: '12.5000 USD', customerId: second, conflict: false },
      REMARKS: { value: null, customerId: null, conflict: false },
    });
    const { customer } = await done<{ customer: object }>(
      service,
      'mergeCustomers',
      input,
      'customer { id name industry region website annualRevenue { amount currency } remarks }',
    );
    expect(customer).toEqual({
      id: survivor,
      name: '甲方',
      industry: '化工',
      region: '华东',
      website: 'https://jia.example',
      annualRevenue: { amount: '12.5', currency: 'USD' },
      remarks: null,
    });
    expect(await duplicatesOf(service, survivor, { threshold: 0 })).toEqual([]);
  });

  it('stands where the best of the customers stood', async () => {
    const { tenant, ids } = await newTenant(service, 3);
    await service.asOwner(`UPDATE customers SET lifecycle_stage = 'CHURNED' WHERE id = $1`, [ids[1]]);
    await service.asOwner(`UPDATE customers SET lifecycle_stage = 'CUSTOMER' WHERE id = $1`, [ids[2]]);
    await merge(service, tenant, ids);
    const rows = await service.asOwner('SELECT lifecycle_stage FROM customers WHERE id = $1', [ids[0]]);
    expect(rows).toEqual([{ lifecycle_stage: 'CUSTOMER' }]);
  });

  it('does it once when the request is repeated', async () => {
    const { tenant, ids } = await newTenant(service, 2);
    const send = () =>
      mutate(service, tenant, 'mergeCustomers', { survivorId: ids[0], mergedIds: [ids[1]] }, MERGE, {
        'x-request-id': 'merge-once',
      });
    const [first, second] = [await send(), await send()];
    expect(first.payload['merges']).toHaveLength(1);
    expect(second).toEqual(first);
    const other = { survivorId: ids[1], mergedIds: [ids[0]] };
    const conflict = await mutate(service, tenant, 'mergeCustomers', other, MERGE, {
      'x-request-id': 'merge-once',
    });
    expect(conflict.errors).toMatchObject([{ extensions: { code: 'IDEMPOTENT_CONFLICT' } }]);
    expect(await service.asOwner('SELECT FROM customer_merges WHERE tenant_id = $1', [tenant])).toHaveLength(
      1,
    );
  });

  describe('is refused', () => {
    it.each<[string, (ids: string[], theirs: string) => object, [string, string][]]>([
      [
        'with itself',
        ([a]) => ({ survivorId: a, mergedIds: [a] }),
        [['MERGED_WITH_ITSELF', 'input.mergedIds.0']],
      ],
      [
        'with a customer named twice',
        ([a, b]) => ({ survivorId: a, mergedIds: [b, b] }),
        [['MERGED_WITH_ITSELF', 'input.mergedIds.1']],
      ],
      ['with nobody', ([a]) => ({ survivorId: a, mergedIds: [] }), [['REQUIRED', 'input.mergedIds']]],
      [
        'with more than twenty',
        ([a, b]) => ({ survivorId: a, mergedIds: Array<string | undefined>(21).fill(b) }),
        [['TOO_MANY', 'input.mergedIds']],
      ],
      [
        "with another tenant's customer",
        ([a], theirs) => ({ survivorId: a, mergedIds: [theirs] }),
        [['CUSTOMER_NOT_FOUND', 'input.mergedIds.0']],
      ],
      [
        "into another tenant's customer",
        ([a], theirs) => ({ survivorId: theirs, mergedIds: [a] }),
        [['CUSTOMER_NOT_FOUND', 'input.survivorId']],
      ],
      [
        'with a deleted one',
        ([a, , c]) => ({ survivorId: a, mergedIds: [c] }),
        [['CUSTOMER_NOT_FOUND', 'input.mergedIds.0']],
      ],
      [
        'with what is no id',
        ([a]) => ({ survivorId: a, mergedIds: ['nobody'] }),
        [['CUSTOMER_NOT_FOUND', 'input.mergedIds.0']],
      ],
      [
        'at another version',
        ([a, b]) => ({ survivorId: a, mergedIds: [b], expectedVersions: [{ customerId: b, version: 7 }] }),
        [['VERSION_CONFLICT', 'input.expectedVersions.0.version']],
      ],
      [
        'with a value of a customer that is no part of it',
        ([a, b, c]) => ({ survivorId: a, mergedIds: [b], fields: [{ field: 'NAME', customerId: c }] }),
        [['CUSTOMER_NOT_FOUND', 'input.fields.0.customerId']],
      ],
    ])('%s, and so is its preview', async (_name, inputOf, errors) => {
      const { tenant, ids } = await newTenant(service, 3);
      const { ids: theirs } = await newTenant(service, 1);
      await service.asOwner('UPDATE customers SET deleted_at = now() WHERE id = $1', [ids[2]]);
      const input = inputOf(ids, theirs[0]!);
      const before = await rowsOf(service, tenant);
      expect(refusal(await mutate(service, tenant, 'mergeCustomers', input, MERGE))).toEqual(errors);
      expect(await rowsOf(service, tenant)).toEqual(before);
      const { data } = await service.query<{
        mergePreview: { userErrors: { code: string; field: string[] }[] };
      }>(
        tenant,
        `query ($input: MergeCustomersInput!) {
          mergePreview(input: $input) { fields { value } userErrors { code field } }
        }`,
        { input },
      );
      const { userErrors } = data!.mergePreview;
      expect(userErrors.map(({ code, field }) => [code, field.join('.')])).toEqual(errors);
    });

    it('to those who may read only', async () => {
      const { tenant, ids } = await newTenant(service, 2);
      const input = { survivorId: ids[0], mergedIds: [ids[1]] };
      const { errors } = await mutate(service, tenant, 'mergeCustomers', input, MERGE, {
        ...adminNamed('someone'),
        'x-user-roles': 'auditor',
      });
      expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN']);
    });
  });
});
