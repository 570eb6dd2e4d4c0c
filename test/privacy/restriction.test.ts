import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CASES } from '../mutations/cases.js';
import { done, mutate, rowsOf } from '../mutations/mutate.js';
import { onServices } from '../support/database.js';
import { startTestService, type TestService } from '../support/service.js';
import { People } from './people.js';

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

const RECORD = 'id version processingRestricted restrictedAt restrictionReason';
const STATE = `contact { ${RECORD} } customer { ${RECORD} }`;

interface State {
  contact: Record<string, unknown> | null;
  customer: Record<string, unknown> | null;
}

const restrict = (people: People, type: string, id: string) =>
  done<State>(
    service,
    people.tenant,
    'restrictProcessing',
    { type, id, reason: 'ACCURACY_CONTESTED' },
    STATE,
  );

/** Every mutation of what exists; on the embedded database some of them, since one rule stops all. */
const touching = Object.entries(CASES)
  .filter(([name]) => name !== 'createCustomer')
  .filter((_, place) => onServices || place % 9 === 0);

/** Restricts every customer and contact that is there. */
async function restrictAll(people: People): Promise<void> {
  for (const table of ['customers', 'contacts'])
    await service.asOwner(
      `UPDATE ${table} SET restricted_at = now(), restriction_reason = 'LEGAL_CLAIMS' WHERE tenant_id = $1`,
      [people.tenant],
    );
}

describe('a restricted record', () => {
  it.each(touching)('is not touched by %s', async (name, { arrange }) => {
    const people = new People(service);
    const input = await arrange(people);
    await restrictAll(people);
    const before = await rowsOf(service, people.tenant);
    const { payload, errors } = await mutate(service, people.tenant, name, input, '__typename');
    expect({ errors, codes: payload.userErrors.map(({ code }) => code) }).toEqual({
      errors: undefined,
      codes: ['PROCESSING_RESTRICTED'],
    });
    expect(await rowsOf(service, people.tenant)).toEqual(before);
  });

  it('says so, in the audit log as well, and can be used again once that is lifted', async () => {
    const people = new People(service);
    const id = await people.contact();
    const { contact } = await restrict(people, 'CONTACT', id);
    expect(contact).toMatchObject({
      processingRestricted: true,
      restrictedAt: expect.any(String),
      restrictionReason: 'ACCURACY_CONTESTED',
    });
    expect(await people.refused('updateContact', { id, name: '别人' })).toMatchObject([
      { code: 'PROCESSING_RESTRICTED', field: ['input'], message: expect.stringContaining(`CONTACT ${id} `) },
    ]);
    const audited = await service.asOwner<{ changes: object[] }>(
      `SELECT changes FROM audit_entries WHERE tenant_id = $1 AND operation = 'restrictProcessing'`,
      [people.tenant],
    );
    expect(audited[0]!.changes).toContainEqual({
      field: 'restrictionReason',
      before: null,
      after: 'ACCURACY_CONTESTED',
    });
    const again = await restrict(people, 'CONTACT', id);
    expect(again.contact!['restrictedAt']).toBe(contact!['restrictedAt']);
    const lifted = await done<State>(
      service,
      people.tenant,
      'liftRestriction',
      { type: 'CONTACT', id },
      STATE,
    );
    expect(lifted.contact).toMatchObject({ processingRestricted: false, restrictedAt: null });
    await people.done('updateContact', 'contact', { id, name: '别人' });
  });

  it('stops what hangs on it, and nothing else', async () => {
    const people = new People(service);
    const customerId = await people.customer();
    const [contactId, free] = [await people.contact({ customerId }), await people.contact({ customerId })];
    await restrict(people, 'CONTACT', contactId);
    const call = {
      customerId,
      type: 'CALL',
      direction: 'INBOUND',
      subject: 'x',
      occurredAt: '2026-01-01T00:00:00Z',
    };
    expect(await people.refused('createInteraction', { ...call, contactId })).toMatchObject([
      { code: 'PROCESSING_RESTRICTED' },
    ]);
    expect(await people.refused('deleteCustomer', { id: customerId })).toMatchObject([
      { code: 'PROCESSING_RESTRICTED', message: expect.stringContaining(`CONTACT ${contactId} `) },
    ]);
    await people.done('updateCustomer', 'customer', { id: customerId, remarks: '可以' });
    await people.done('createInteraction', 'interaction', { ...call, contactId: free });
  });

  it('keeps what hangs on it: nothing is taken away and rewritten', async () => {
    const people = new People(service);
    const customerId = await people.customer();
    const [contactId, free] = [await people.contact({ customerId }), await people.contact({ customerId })];
    const id = await people.interaction({ customerId, contactId });
    const deal = await people.opportunity({ customerId, contactId });
    await restrict(people, 'CONTACT', contactId);
    for (const [name, input] of [
      ['updateInteraction', { id, contactId: null, content: '什么也没说' }],
      ['updateInteraction', { id, contactId: free }],
      ['updateOpportunity', { id: deal, contactId: null }],
    ] as const)
      expect(await people.refused(name, input)).toMatchObject([
        { code: 'PROCESSING_RESTRICTED', message: expect.stringContaining(`CONTACT ${contactId} `) },
      ]);
  });

  it('is neither exported with others nor merged, and its own data can be given and erased', async () => {
    const people = new People(service);
    const [kept, other] = [await people.customer({ type: 'INDIVIDUAL' }), await people.customer()];
    await restrict(people, 'CUSTOMER', kept);
    const headers = { 'x-tenant-id': people.tenant };
    const file = await service.app.inject({ url: '/customers/export?format=ndjson', headers });
    expect(file.body).toContain(other);
    expect(file.body).not.toContain(kept);
    for (const [survivorId, merged, field] of [
      [other, kept, ['input', 'mergedIds', '0']],
      [kept, other, ['input', 'survivorId']],
    ] as const) {
      const errors = await people.refused('mergeCustomers', { survivorId, mergedIds: [merged] });
      expect(errors).toMatchObject([{ code: 'PROCESSING_RESTRICTED', field }]);
    }
    const whom = { type: 'CUSTOMER', id: kept };
    await people.done('exportSubjectData', 'subjectExport', whom);
    await people.done('eraseSubject', 'erasure', { ...whom, reason: 'UNLAWFUL_PROCESSING' });
  });

  it('is restricted by admins alone, in their tenant, and for the version they saw', async () => {
    const people = new People(service);
    const id = await people.contact();
    const input = { type: 'CONTACT', id, reason: 'LEGAL_CLAIMS' };
    for (const [name, values] of [
      ['restrictProcessing', input],
      ['liftRestriction', { type: 'CONTACT', id }],
    ] as const) {
      for (const role of ['sales_manager', 'sales', 'auditor', 'portal']) {
        const sent = await mutate(service, people.tenant, name, values, STATE, { 'x-user-roles': role });
        expect(sent.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
      }
      const old = await people.refused(name, { ...values, expectedVersion: 9 });
      expect(old).toMatchObject([{ code: 'VERSION_CONFLICT' }]);
      for (const missing of [randomUUID(), 'a\u0000', ''])
        expect(await people.refused(name, { ...values, id: missing })).toMatchObject([{ code: 'NOT_FOUND' }]);
      const stranger = new People(service);
      await stranger.customer();
      expect(await stranger.refused(name, values)).toMatchObject([{ code: 'NOT_FOUND' }]);
    }
  });
});
