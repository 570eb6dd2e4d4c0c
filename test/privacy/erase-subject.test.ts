import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { done, mutate, refused, rowsOf } from '../mutations/mutate.js';
import { opened } from '../support/opened.js';
import { startTestService, type TestService } from '../support/service.js';
import { People } from './people.js';

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

const ERASE =
  'erasure { id subjectType subjectId reason erasedAt } contact { id name erasedAt version } customer { id name erasedAt version }';
const REASON = { reason: 'CONSENT_WITHDRAWN' };

interface Erased {
  erasure: { id: string; subjectId: string; erasedAt: string };
  contact: { name: string; erasedAt: string | null; version: number } | null;
  customer: { name: string; erasedAt: string | null } | null;
}

const erase = (people: People, input: object) =>
  done<Erased>(service, people.tenant, 'eraseSubject', { ...REASON, ...input }, ERASE);

/** The sums that reports are made of. */
async function totals(people: People): Promise<unknown> {
  return service.asOwner(
    `SELECT (SELECT count(*)::int FROM customers WHERE tenant_id = $1 AND deleted_at IS NULL) AS customers,
       (SELECT count(*)::int FROM contacts WHERE tenant_id = $1) AS contacts,
       (SELECT count(*)::int FROM interactions WHERE tenant_id = $1) AS interactions,
       (SELECT json_agg(json_build_array(amount, stage, code) ORDER BY id) FROM opportunities WHERE tenant_id = $1) AS deals,
       (SELECT json_agg(json_build_array(amount, status, code) ORDER BY id) FROM contracts WHERE tenant_id = $1) AS contracts,
       (SELECT json_agg(json_build_array(amount, status, code, paid_at) ORDER BY id) FROM payments WHERE tenant_id = $1) AS payments,
       (SELECT sum(lifetime_value_amount) FROM customers WHERE tenant_id = $1) AS value`,
    [people.tenant],
  );
}

describe('eraseSubject', () => {
  it('leaves nothing of a contact anywhere, and everything of others', async () => {
    const people = new People(service);
    const customerId = await people.customer({ name: '白驼集团', remarks: '老板是欧阳zzfeng' });
    const person = await people.contactOf(customerId, 'zzfeng');
    const other = await people.contactOf(customerId, 'zzke');
    await people.upload(['白驼分公司,,zzfeng@west.example,联系 zzke', '桃花岛,,dao@east.example,岛']);
    const before = await totals(people);
    const others = await people.tablesWith('zzke');
    const [key] = await service.asOwner<{ wrapped: string }>(
      'SELECT subject_key AS wrapped FROM contacts WHERE id = $1',
      [person.id],
    );
    // It stands in its own column alone, which is left out here.
    expect(await people.tablesWith(key!.wrapped)).toEqual([]);
    expect(await people.tablesWith('zzfeng')).toEqual(
      expect.arrayContaining([
        'contacts',
        'idempotency_records',
        'import_chunks',
        'interactions',
        'customers',
      ]),
    );

    const { erasure, contact } = await erase(people, { type: 'CONTACT', id: person.id });
    expect(contact).toMatchObject({ name: '[erased]', erasedAt: erasure.erasedAt });
    for (const canary of person.canaries.filter((text) => text !== '1961-02-03'))
      expect([canary, await people.tablesWith(canary)]).toEqual([canary, []]);
    expect(await totals(people)).toEqual(before);
    expect(await people.tablesWith('zzke')).toEqual(others);
    const left = await service.asOwner(
      'SELECT birthday, preferences, subject_key, mobile_index FROM contacts WHERE id = $1',
      [person.id],
    );
    expect(left).toEqual([{ birthday: null, preferences: [], subject_key: null, mobile_index: null }]);
    const kept = await service.asOwner('SELECT * FROM contacts WHERE id = $1', [other.id]);
    expect(await opened(service, people.tenant, 'contacts', kept)).toMatchObject([
      { name: '欧阳zzke', mobile: other.canaries[1] },
    ]);
    // The file's other rows are as they were.
    expect(await people.tablesWith('dao@east.example')).toEqual(['import_chunks']);
  });

  it("leaves nothing of a contact in what is left of customers that became part of the contact's", async () => {
    const people = new People(service);
    const [survivorId, other] = [
      await people.customer({ remarks: '原有备注' }),
      await people.customer({ name: '明教分坛', description: '教主zzwuji', remarks: '联系zzwuji' }),
    ];
    const further = await people.customer({ remarks: 'zzwuji的旧部', description: '教主zzwuji' });
    await people.done('mergeCustomers', 'customer', { survivorId: other, mergedIds: [further] });
    await people.done('mergeCustomers', 'customer', { survivorId, mergedIds: [other] });
    const id = await people.contact({ customerId: survivorId, name: 'zzwuji' });
    const elsewhere = await people.customer({ remarks: '与zzwuji无关' });
    await erase(people, { type: 'CONTACT', id });
    const left = await service.asOwner<{ id: string }>(
      `SELECT id FROM customers WHERE tenant_id = $1 AND concat(name, description, remarks) LIKE '%zzwuji%'`,
      [people.tenant],
    );
    expect(left).toEqual([{ id: elsewhere }]);
    const merges = await service.asOwner('SELECT * FROM customer_merges WHERE tenant_id = $1', [
      people.tenant,
    ]);
    expect(JSON.stringify(await opened(service, people.tenant, 'customer_merges', merges))).not.toContain(
      'zzwuji',
    );
  });

  it('finds numbers with and without the country, and takes no part of a word for a person', async () => {
    const people = new People(service);
    const customerId = await people.customer();
    const own = { name: 'An', mobile: '+86 138 1234 5678', phone: null, email: null, wechat: '87654321' };
    const id = await people.contact({ customerId, ...own });
    const attachments = [{ name: 'An.pdf', url: 'https://files.example/a', size: 87654321 }];
    const noteId = await people.interaction({
      ...{ customerId, subject: 'Planned by Anna', content: 'ask An, 138-1234 5678', attachments },
    });
    const other = await people.contact({ customerId, name: 'Anna', mobile: '13812345679', wechat: '暂无' });
    await people.upload(['zzinn,138 1234 5678,,An 暂无', 'zzother,,,call 0086-13812345678 An', 'zzfar,,,An']);
    await erase(people, { type: 'CONTACT', id });
    const [note] = await service.asOwner(
      'SELECT subject, content, attachments FROM interactions WHERE id = $1',
      [noteId],
    );
    expect(note).toEqual({
      subject: 'Planned by Anna',
      content: 'ask [erased], [erased]',
      attachments: [{ ...attachments[0], name: '[erased].pdf' }],
    });
    for (const number of ['138 1234 5678', '138-1234 5678', '13812345678'])
      expect([number, await people.tablesWith(number)]).toEqual([number, []]);
    const rows = await service.asOwner('SELECT * FROM import_chunks WHERE tenant_id = $1', [people.tenant]);
    const lines = (await opened(service, people.tenant, 'import_chunks', rows)).flatMap(
      (chunk) => (chunk as { rows: { cells: (string | null)[] }[] }).rows,
    );
    expect(lines.map(({ cells }) => cells.filter(Boolean))).toEqual([
      ['zzinn', '[erased]', '[erased] 暂无'],
      ['zzother', 'call [erased] [erased]'],
      ['zzfar', 'An'],
    ]);
    expect(
      await people.ask('query ($id: ID!) { contact(id: $id) { name mobile wechat } }', { id: other }),
    ).toEqual({
      contact: { name: 'Anna', mobile: '13812345679', wechat: '暂无' },
    });
  });

  it('leaves rows about others in files but for what names an individual', async () => {
    const people = new People(service);
    const person = await people.individual('zzqi');
    const [, number] = person.canaries;
    await people.upload([`洪七zzqi,${number},,zzself`, `zzinn,,,guest +86 ${number}`]);
    await erase(people, { type: 'CUSTOMER', id: person.id, overrideHold: '法院判决' });
    expect(await people.tablesWith('zzself')).toEqual([]);
    expect(await people.tablesWith('zzinn')).toEqual(['import_chunks']);
    expect(await people.tablesWith(number!)).toEqual([]);
  });

  it('leaves nothing of an individual customer but business records', async () => {
    const people = new People(service);
    const person = await people.individual('zzgong');
    await people.individual('zzother');
    await people.upload([`洪七zzgong,${person.canaries[1]},,`]);
    const [before, others] = [await totals(people), await people.tablesWith('zzother')];
    expect(
      await refused(service, people.tenant, 'eraseSubject', { ...REASON, type: 'CUSTOMER', id: person.id }),
    ).toMatchObject([{ code: 'LEGAL_HOLD', field: ['input', 'id'] }]);

    const override = { overrideHold: '法院判决' };
    const { customer } = await erase(people, { type: 'CUSTOMER', id: person.id, ...override });
    expect(customer!.name).toBe(`[erased] ${person.id}`);
    for (const canary of person.canaries)
      expect([canary, await people.tablesWith(canary)]).toEqual([canary, []]);
    // What a label said stays in the audit log.
    expect(await people.tablesWith(person.tag)).toEqual(['audit_entries']);
    expect(await totals(people)).toEqual(before);
    expect(await people.tablesWith('zzother')).toEqual(others);
    const keys = await service.asOwner('SELECT FROM duplicate_keys WHERE customer_id = $1', [person.id]);
    expect(keys).toEqual([]);
    const found = await people.ask<{ customers: { nodes: unknown[] } }>(
      '{ customers(search: "zzgong") { nodes { id } } }',
    );
    expect(found.customers.nodes).toEqual([]);

    // Undoing the merge brings back a customer, and nothing of the person.
    await done(
      service,
      people.tenant,
      'unmergeCustomers',
      { mergeId: person.mergeId },
      'restored { id name }',
    );
    expect(await people.tablesWith('zzgong')).toEqual([]);
  });

  it('tells other systems and the audit log, once', async () => {
    const people = new People(service);
    const id = await people.plainContact('zztold');
    await erase(people, { type: 'CONTACT', id });
    const first = await rowsOf(service, people.tenant);
    const again = await erase(people, { type: 'CONTACT', id });
    expect(await rowsOf(service, people.tenant)).toEqual(first);
    expect(again.contact!.erasedAt).toBe(again.erasure.erasedAt);
    const events = await service.asOwner(
      `SELECT data FROM outbox_events WHERE tenant_id = $1 AND type = 'crm.contact.erased'`,
      [people.tenant],
    );
    expect(events).toHaveLength(1);
    const audited = await service.asOwner<{ changes: { field: string; after: string }[] }>(
      `SELECT changes FROM audit_entries WHERE tenant_id = $1 AND operation = 'eraseSubject'`,
      [people.tenant],
    );
    expect(audited[0]!.changes[1]).toEqual({
      field: 'erasureReason',
      before: null,
      after: 'CONSENT_WITHDRAWN',
    });
  });

  it('answers a repeated request as before', async () => {
    const people = new People(service);
    const id = await people.plainContact('zzrepeat');
    const headers = { 'x-request-id': randomUUID() };
    const send = () =>
      mutate(service, people.tenant, 'eraseSubject', { ...REASON, type: 'CONTACT', id }, ERASE, headers);
    const first = await send();
    const rows = await rowsOf(service, people.tenant);
    expect(await send()).toEqual(first);
    expect(await rowsOf(service, people.tenant)).toEqual(rows);
  });

  it('lets nobody fill in what was erased', async () => {
    const people = new People(service);
    const id = await people.plainContact('zzfill');
    await erase(people, { type: 'CONTACT', id });
    const refill = { id, mobile: '13912345678' };
    expect(await people.refused('updateContact', refill)).toMatchObject([
      {
        code: 'SUBJECT_ERASED',
        field: ['input', 'mobile'],
        message: expect.stringContaining(`CONTACT ${id} `),
      },
    ]);
    await people.done('setPrimaryContact', 'contact', { id });
    const customerId = await people.customer({ type: 'INDIVIDUAL' });
    await erase(people, { type: 'CUSTOMER', id: customerId });
    const revenue = { id: customerId, annualRevenue: { amount: '5' } };
    expect(await people.refused('updateCustomer', revenue)).toMatchObject([
      { code: 'SUBJECT_ERASED', field: ['input', 'annualRevenue'] },
    ]);
  });

  it('takes turns with an edit of the same person', async () => {
    const people = new People(service);
    const id = await people.plainContact('zzrace');
    const edit = { id, remarks: 'again zzrace' };
    await Promise.all([
      mutate(service, people.tenant, 'eraseSubject', { ...REASON, type: 'CONTACT', id }, ERASE),
      ...[1, 2, 3].map(() => mutate(service, people.tenant, 'updateContact', edit, 'contact { id }')),
    ]);
    expect(await people.tablesWith('zzrace')).toEqual([]);
  });

  it('is refused for an older version, organisations, and what is not there', async () => {
    const people = new People(service);
    const customerId = await people.customer();
    const contactId = await people.contact({ customerId });
    const asked = (input: object) => people.refused('eraseSubject', { ...REASON, ...input });
    expect(await asked({ type: 'CONTACT', id: contactId, expectedVersion: 7 })).toMatchObject([
      { code: 'VERSION_CONFLICT', field: ['input', 'expectedVersion'] },
    ]);
    expect(await asked({ type: 'CUSTOMER', id: customerId })).toMatchObject([
      { code: 'SUBJECT_NOT_A_PERSON' },
    ]);
    for (const id of [randomUUID(), "1' OR '1'='1", 'a\u0000b', ''])
      expect(await asked({ type: 'CONTACT', id })).toMatchObject([
        { code: 'NOT_FOUND', field: ['input', 'id'] },
      ]);
    const stranger = new People(service);
    await stranger.customer();
    expect(
      await stranger.refused('eraseSubject', { ...REASON, type: 'CONTACT', id: contactId }),
    ).toMatchObject([{ code: 'NOT_FOUND' }]);
    for (const role of ['sales', 'sales_manager', 'marketing', 'auditor', 'portal', 'finance']) {
      const sent = await mutate(
        service,
        people.tenant,
        'eraseSubject',
        { ...REASON, type: 'CONTACT', id: contactId },
        ERASE,
        { 'x-user-roles': role },
      );
      expect(sent.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
  });
});
