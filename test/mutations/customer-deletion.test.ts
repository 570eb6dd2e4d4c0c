import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestService, type TestService } from '../support/service.js';
import { Arrangement, PERSONAL } from './arrangement.js';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

describe('deleting and restoring a customer', () => {
  const PARTS = `query ($id: ID!) { customer(id: $id) {
    contacts { id isPrimary } addresses { id } tags { name } opportunities { nodes { id } }
    contracts { nodes { id payments { nodes { id } } } } interactions { nodes { id } } } }`;

  it('takes all that hangs on it along, and brings exactly that back', async () => {
    const made = new Arrangement(service);
    const id = await made.customer();
    const below = { customerId: id };
    const gone = await made.contact({ ...below, isPrimary: true });
    await made.contact({ ...below, name: '关云长', isPrimary: true });
    const [address, opportunity] = [await made.address(below), await made.opportunity(below)];
    await made.address(below);
    const contractId = await made.contract(below);
    const payment = await made.payment({ contractId, amount: { amount: '1' } });
    await made.payment({ contractId, amount: { amount: '2' } });
    await made.interaction(below);
    await made.done('tagCustomer', 'tag', { ...below, name: '高价值' });
    await made.done('deleteContact', 'contact', { id: gone });
    await made.done('deleteAddress', 'address', { id: address });
    await made.done('deletePayment', 'payment', { id: payment });
    const before = await made.ask(PARTS, { id });

    await made.done('deleteCustomer', 'customer', { id });
    expect(await made.ask(PARTS, { id })).toEqual({ customer: null });
    const hidden = await made.ask(
      `query ($o: ID!, $c: ID!) { opportunity(id: $o) { id } contract(id: $c) { id }
        contacts { totalCount } payments { totalCount } interactions { totalCount } }`,
      { o: opportunity, c: contractId },
    );
    expect(hidden).toEqual({
      opportunity: null,
      contract: null,
      contacts: { totalCount: 0 },
      payments: { totalCount: 0 },
      interactions: { totalCount: 0 },
    });
    for (const [name, input] of [
      ['restoreContact', { id: gone }],
      ['restoreContract', { id: contractId }],
    ] as const) {
      expect(await made.refused(name, input)).toMatchObject([{ code: 'CUSTOMER_NOT_FOUND' }]);
    }

    await made.done('restoreCustomer', 'customer', { id });
    expect(await made.ask(PARTS, { id })).toEqual(before);
    const trail = await service.asOwner<{ action: string; type: string; count: number }>(
      `SELECT action, record_type AS type, count(*)::int FROM audit_entries
       WHERE tenant_id = $1 AND operation IN ('deleteCustomer', 'restoreCustomer') GROUP BY 1, 2`,
      [made.tenant],
    );
    const types = ['Address', 'Contact', 'Contract', 'Customer', 'Interaction', 'Opportunity', 'Payment'];
    expect(trail.map(({ action, type, count }) => `${count} ${action} ${type}`).sort()).toEqual(
      ['DELETE', 'RESTORE'].flatMap((action) => types.map((type) => `1 ${action} ${type}`)),
    );
  });

  it('does not bring back what was deleted by another mutation of the same request', async () => {
    const made = new Arrangement(service);
    const id = await made.customer({ contacts: [{ ...PERSONAL, isPrimary: true }] });
    const { customer } = await made.ask<{ customer: { contacts: { id: string }[] } }>(
      `query ($id: ID!) { customer(id: $id) { contacts { id } } }`,
      { id },
    );
    await made.ask(
      `mutation ($id: ID!, $contact: ID!) {
        deleteContact(input: { id: $contact }) { userErrors { code } }
        createContact(input: { customerId: $id, name: "关云长", isPrimary: true }) { userErrors { code } }
        deleteCustomer(input: { id: $id }) { userErrors { code } }
        restoreCustomer(input: { id: $id }) { userErrors { code } }
      }`,
      { id, contact: customer.contacts[0]!.id },
    );
    expect(
      await made.ask(`query ($id: ID!) { customer(id: $id) { contacts { name isPrimary } } }`, { id }),
    ).toEqual({ customer: { contacts: [{ name: '关云长', isPrimary: true }] } });
  });
});
