import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mutate, rowsOf } from '../mutations/mutate.js';
import { startTestService, type TestService } from '../support/service.js';
import { People } from './people.js';

let service: TestService;
let people: People;
let customerId: string;
beforeAll(async () => {
  service = await startTestService();
  people = new People(service);
  customerId = await people.customer();
});
afterAll(() => service.close());

const GRANT = { purpose: 'MARKETING', lawfulBasis: 'CONSENT', channel: 'WEB' };
const WITHDRAWAL = { purpose: 'MARKETING', channel: 'PHONE' };
const grant = (contactId: string, more: object = {}) =>
  people.done('recordConsent', 'consent', { ...GRANT, contactId, ...more });
const withdraw = (contactId: string, more: object = {}) =>
  people.done('withdrawConsent', 'consent', { ...WITHDRAWAL, contactId, ...more });

async function may(id: string, purpose = 'MARKETING'): Promise<boolean> {
  const query = 'query ($id: ID!) { contact(id: $id) { permittedPurposes } }';
  const { contact } = await people.ask<{ contact: { permittedPurposes: string[] } }>(query, { id });
  return contact.permittedPurposes.includes(purpose);
}

describe('consent', () => {
  it('is what was said last, for each purpose, and every word of it is kept', async () => {
    const id = await people.contact({ customerId });
    expect(await may(id)).toBe(false);
    await grant(id, { grantedAt: '2026-01-01T00:00:00Z', evidence: '表单 17' });
    expect([await may(id), await may(id, 'ANALYTICS')]).toEqual([true, false]);
    await withdraw(id, { withdrawnAt: '2026-02-01T00:00:00Z' });
    expect(await may(id)).toBe(false);
    // What is written down late does not count later.
    await grant(id, { grantedAt: '2026-01-15T00:00:00Z' });
    expect(await may(id)).toBe(false);
    await grant(id);
    expect(await may(id)).toBe(true);
    const query = '{ contact(id: "ID") { consents { status lawfulBasis evidence effectiveAt } } }';
    const { contact } = await people.ask<{ contact: { consents: object[] } }>(query.replace('ID', id));
    expect(contact.consents).toMatchObject([
      { status: 'GRANTED' },
      { status: 'WITHDRAWN', lawfulBasis: null, effectiveAt: '2026-02-01T00:00:00.000Z' },
      { status: 'GRANTED', effectiveAt: '2026-01-15T00:00:00.000Z' },
      { status: 'GRANTED', lawfulBasis: 'CONSENT', evidence: '表单 17' },
    ]);
  });

  it('ends when its time is over', async () => {
    const id = await people.contact({ customerId });
    await grant(id, { grantedAt: '2026-01-01T00:00:00Z', expiresAt: '2026-02-01T00:00:00Z' });
    expect(await may(id)).toBe(false);
    await grant(id, { expiresAt: '2099-01-01T00:00:00Z' });
    expect(await may(id)).toBe(true);
  });

  it('is no leave to use what is restricted, but can be withdrawn', async () => {
    const id = await people.contact({ customerId });
    await grant(id);
    const restriction = { type: 'CONTACT', id, reason: 'OBJECTION_PENDING' };
    await people.done('restrictProcessing', 'contact', restriction);
    expect(await may(id)).toBe(false);
    expect(await people.refused('recordConsent', { ...GRANT, contactId: id })).toMatchObject([
      { code: 'PROCESSING_RESTRICTED' },
    ]);
    await withdraw(id);
    await people.done('liftRestriction', 'contact', { type: 'CONTACT', id });
    expect(await may(id)).toBe(false);
  });

  it('is no leave to use what is left of an erased person', async () => {
    const [id, individual] = [
      await people.contact({ customerId }),
      await people.customer({ type: 'INDIVIDUAL' }),
    ];
    const below = await people.contact({ customerId: individual });
    for (const contactId of [id, below]) await grant(contactId);
    const erase = (type: string, subject: string) =>
      people.done('eraseSubject', 'erasure', { type, id: subject, reason: 'OBJECTION' });
    await erase('CONTACT', id);
    await erase('CUSTOMER', individual);
    const added = await people.contact({ customerId: individual });
    await grant(added);
    expect([await may(id), await may(below), await may(added)]).toEqual([false, false, false]);
  });

  it('cannot be changed, nor removed alone', async () => {
    const id = await people.contact({ customerId });
    await grant(id);
    const change = service.database.write(people.tenant, (manager) =>
      manager.query(`UPDATE consents SET status = 'WITHDRAWN', lawful_basis = NULL WHERE contact_id = $1`, [
        id,
      ]),
    );
    await expect(change).rejects.toThrow('permission denied');
    const removed = async () => {
      const remove = 'DELETE FROM consents WHERE contact_id = $1 RETURNING id';
      const [rows] = await service.database.write(people.tenant, (manager) =>
        manager.query<[object[], number]>(remove, [id]),
      );
      return rows.length;
    };
    expect(await removed()).toBe(0);
    // With the person, once the time to keep a deleted contact is over.
    await people.done('deleteContact', 'contact', { id });
    expect(await removed()).toBe(1);
  });

  it('keeps its evidence out of audit log and events, and answers a repeated request as before', async () => {
    const id = await people.contact({ customerId });
    const headers = { 'x-request-id': randomUUID() };
    const input = { ...GRANT, contactId: id, evidence: 'zzproof' };
    const send = () =>
      mutate(service, people.tenant, 'recordConsent', input, 'consent { id status }', headers);
    const first = await send();
    const rows = await rowsOf(service, people.tenant);
    expect(await send()).toEqual(first);
    expect(await rowsOf(service, people.tenant)).toEqual(rows);
    expect(await people.tablesWith('zzproof')).toEqual(['consents', 'idempotency_records']);
  });

  it.each([
    ['a grant that lies ahead', { grantedAt: '2099-01-01T00:00:00Z' }, 'IN_THE_FUTURE', 'grantedAt'],
    ['an end before the start', { expiresAt: '2020-01-01T00:00:00Z' }, 'ENDS_BEFORE_START', 'expiresAt'],
    ['endless evidence', { evidence: 'x'.repeat(2001) }, 'TOO_LONG', 'evidence'],
    ['an unknown contact', { contactId: randomUUID() }, 'NOT_FOUND', 'contactId'],
    ['a malformed id', { contactId: 'a\u0000' }, 'NOT_FOUND', 'contactId'],
  ])('is refused with %s', async (_name, more, code, field) => {
    const input = { ...GRANT, contactId: await people.contact({ customerId }), ...more };
    expect(await people.refused('recordConsent', input)).toMatchObject([{ code, field: ['input', field] }]);
  });

  it("is not for readers, nor for other tenants' contacts", async () => {
    const contactId = await people.contact({ customerId });
    for (const [name, input] of [
      ['recordConsent', { ...GRANT, contactId }],
      ['withdrawConsent', { ...WITHDRAWAL, contactId }],
    ] as const) {
      const headers = { 'x-user-roles': 'auditor' };
      const sent = await mutate(service, people.tenant, name, input, 'consent { id }', headers);
      expect(sent.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
      const stranger = new People(service);
      expect((await mutate(service, stranger.tenant, name, input, 'consent { id }')).payload).toMatchObject({
        consent: null,
        userErrors: [{ code: 'NOT_FOUND', field: ['input', 'contactId'] }],
      });
    }
  });
});
