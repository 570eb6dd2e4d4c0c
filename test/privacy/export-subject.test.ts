import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { done, mutate } from '../mutations/mutate.js';
import { startTestService, type TestService } from '../support/service.js';
import { adminNamed } from '../support/identities.js';
import { numberOf, People } from './people.js';

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

interface Document {
  schemaVersion: string;
  subject: object;
  sections: Record<string, Record<string, unknown>[]>;
}

const EXPORT = 'subjectExport { id subjectType subjectId exportedAt document }';

async function exported(people: People, type: string, id: string): Promise<Document> {
  const payload = await done<{ subjectExport: { document: string } }>(
    service,
    people.tenant,
    'exportSubjectData',
    { type, id },
    EXPORT,
  );
  return JSON.parse(payload.subjectExport.document) as Document;
}

const download = (tenant: string, path: string, headers: Record<string, string> = {}) =>
  service.app.inject({
    url: `/data-subjects/${path}/export`,
    headers: { 'x-tenant-id': tenant, ...headers },
  });

describe('exportSubjectData', () => {
  it('has everything that is held of a contact, and nobody else', async () => {
    const people = new People(service);
    const customerId = await people.customer({ name: '白驼集团', remarks: '老板是欧阳zzfeng' });
    const person = await people.contactOf(customerId, 'zzfeng');
    await people.contactOf(customerId, 'zzke');
    await people.upload(['白驼分公司,,zzfeng@west.example,zzdescribed']);
    const { schemaVersion, subject, sections } = await exported(people, 'CONTACT', person.id);
    expect({ schemaVersion, subject }).toEqual({
      schemaVersion: '1.0',
      subject: { type: 'CONTACT', id: person.id },
    });
    const text = JSON.stringify(sections);
    const said = [
      'wechat',
      'position',
      'department',
      'remarks',
      'channel',
      'preference',
      'subject',
      'content',
    ];
    const more = ['next', 'file', 'url', 'evidence'];
    for (const canary of [...person.canaries, ...[...said, ...more].map((word) => `${word}-zzfeng`)])
      expect([canary, text.includes(canary)]).toEqual([canary, true]);
    expect(text).not.toContain('zzke');
    expect(text).not.toMatch(/subjectKey|subject_key|Index"/);
    expect(sections['customers']).toMatchObject([{ remarks: '老板是欧阳zzfeng', description: null }]);
    expect(sections['interactions']).toHaveLength(2);
    expect(sections['opportunities']).toEqual(
      expect.arrayContaining([{ id: expect.anything(), contactId: person.id }]),
    );
    expect(sections['imports']).toMatchObject([{ line: 2, cells: { email: 'zzfeng@west.example' } }]);
    expect(sections['auditEntries']!.length).toBeGreaterThan(0);
    expect(sections['events']!.length).toBeGreaterThan(0);
    expect(sections['requests']).toMatchObject([{ request: 'EXPORT' }]);
  });

  it('has who saw a contact, also within the profile of its customer', async () => {
    const people = new People(service);
    const [customerId, elsewhere] = [await people.customer(), await people.customer()];
    const contactId = await people.contact({ customerId });
    const look = (userId: string, query: string, id: string) =>
      service.query(people.tenant, `query ($id: ID!) { ${query} }`, { id }, adminNamed(userId));
    await look('reader-by-id', 'contact(id: $id) { name }', contactId);
    await look('reader-of-a-profile', 'customer(id: $id) { contacts { name } }', customerId);
    await look('reader-of-another', 'customer(id: $id) { contacts { name } }', elsewhere);
    // Who reads the log finds everything written.
    await service.query(people.tenant, '{ accessLog { totalCount } }');
    const { sections } = await exported(people, 'CONTACT', contactId);
    const actors = sections['accesses']!.map(({ actorId }) => actorId);
    expect(actors).toEqual(expect.arrayContaining(['reader-by-id', 'reader-of-a-profile']));
    expect(actors).not.toContain('reader-of-another');
    expect(new Set(sections['accesses']!.map(({ id }) => id)).size).toBe(actors.length);
  });

  it('has everything that is held of an individual customer, with other people masked', async () => {
    const people = new People(service);
    const person = await people.individual('zzgong');
    const kin = {
      name: '黄蓉儿',
      mobile: numberOf('huang', '135'),
      email: 'rong@east.example',
      remarks: '帮主',
    };
    const contactId = await people.contact({
      customerId: person.id,
      ...kin,
      phone: null,
      wechat: 'wechat-rong',
    });
    await people.done('recordConsent', 'consent', {
      ...{
        contactId,
        purpose: 'MARKETING',
        lawfulBasis: 'CONSENT',
        channel: 'PAPER',
        evidence: 'signed by zzrong',
      },
    });
    await people.upload([
      `洪七zzgong,${person.canaries[1]},,zzself`,
      `zzinn,,rong@east.example,zzforeign`,
      `zzinn,,,ask +86 ${person.canaries[1]}`,
    ]);
    const { sections } = await exported(people, 'CUSTOMER', person.id);
    const text = JSON.stringify(sections);
    const words = [
      'description',
      'own',
      'twin',
      'city',
      'street',
      'deal',
      'deal-text',
      'lost',
      'contract',
      'terms',
    ];
    for (const word of [...words, 'assigned', 'scan', 'reference', 'payment', 'subject', 'content'])
      expect([word, text.includes(`${word}-zzgong`)]).toEqual([word, true]);
    for (const section of ['tags', 'assignments', 'contracts', 'payments', 'merges', 'stageChanges'])
      expect([section, (sections[section]?.length ?? 0) > 0]).toEqual([section, true]);
    expect(sections['tags']).toMatchObject([{ name: person.tag }]);
    for (const value of [...Object.values(kin), 'wechat-rong', 'zzrong', 'zzinn', 'zzforeign'])
      expect(text).not.toContain(value);
    expect(sections['consents']).toMatchObject([{ contactId, purpose: 'MARKETING', evidence: '***' }]);
    expect(sections['imports']).toMatchObject([
      { line: 2, cells: { name: '洪七zzgong', description: 'zzself' } },
      { line: 4, cells: { name: null, description: `ask +86 ${person.canaries[1]}` } },
    ]);
    expect(sections['contacts']).toEqual(expect.arrayContaining([expect.objectContaining({ name: '黄**' })]));
  });

  it('is kept nowhere, but that it was given is', async () => {
    const people = new People(service);
    const id = await people.plainContact('zzkept');
    const before = await people.tablesWith('zzkept');
    const headers = { 'x-request-id': randomUUID() };
    await mutate(service, people.tenant, 'exportSubjectData', { type: 'CONTACT', id }, EXPORT, headers);
    expect(await people.tablesWith('zzkept')).toEqual(before);
    const listed = await service.asOwner(
      'SELECT subject_id AS id, exported_by AS by FROM subject_exports WHERE tenant_id = $1',
      [people.tenant],
    );
    expect(listed).toEqual([{ id, by: 'developer' }]);
    const audited = await service.asOwner(
      `SELECT FROM audit_entries WHERE tenant_id = $1 AND operation = 'exportSubjectData'`,
      [people.tenant],
    );
    expect(audited).toHaveLength(1);
  });

  it('is not given again for a repeated request: nothing would tell of it', async () => {
    const people = new People(service);
    const id = await people.plainContact('zzagain');
    const headers = { 'x-request-id': randomUUID() };
    const send = (selection: string) =>
      mutate(service, people.tenant, 'exportSubjectData', { type: 'CONTACT', id }, selection, headers);
    const first = await send(EXPORT);
    expect(JSON.stringify(first.payload)).toContain('zzagain');
    const again = await send(EXPORT);
    expect(JSON.stringify(again)).not.toContain('zzagain');
    expect(again.errors).toMatchObject([
      { message: expect.stringContaining('requestId'), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    // What was told of the first one is answered as before.
    expect((await send('subjectExport { subjectId }')).payload).toMatchObject({
      subjectExport: { subjectId: id },
    });
  });

  it('is a file, too', async () => {
    const people = new People(service);
    const id = await people.plainContact('zzfile');
    const response = await download(people.tenant, `contact/${id}`);
    expect(response.statusCode).toBe(200);
    expect(response.headers).toMatchObject({
      'cache-control': 'no-store',
      'content-disposition': `attachment; filename="contact-${id}.json"`,
    });
    const { sections } = response.json<Document>();
    expect(sections['contacts']).toMatchObject([{ id, remarks: 'zzfile' }]);
  });

  it('is for admins, of their own tenant, and of people', async () => {
    const people = new People(service);
    const customerId = await people.customer();
    const id = await people.contact({ customerId });
    const stranger = new People(service);
    await stranger.customer();
    expect(await stranger.refused('exportSubjectData', { type: 'CONTACT', id })).toMatchObject([
      { code: 'NOT_FOUND', field: ['input', 'id'] },
    ]);
    expect(await people.refused('exportSubjectData', { type: 'CUSTOMER', id: customerId })).toMatchObject([
      { code: 'SUBJECT_NOT_A_PERSON' },
    ]);
    const statuses = [
      await download(stranger.tenant, `contact/${id}`),
      await download(people.tenant, `customer/${customerId}`),
      await download(people.tenant, `contact/${randomUUID()}`),
      await download(people.tenant, `contact/..%00`),
      await download(people.tenant, `payment/${id}`),
      await download(people.tenant, `contact/${id}`, { 'x-user-roles': 'sales' }),
      await download(people.tenant, `contact/${id}`, { 'x-user-roles': 'auditor' }),
    ].map(({ statusCode }) => statusCode);
    expect(statuses).toEqual([404, 404, 404, 404, 404, 403, 403]);
    for (const role of ['sales', 'auditor', 'portal', 'finance']) {
      const headers = { 'x-user-roles': role };
      const sent = await mutate(
        service,
        people.tenant,
        'exportSubjectData',
        { type: 'CONTACT', id },
        EXPORT,
        headers,
      );
      expect(sent.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
  });
});
