import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listErasures, redoErasures } from '../../src/data-subject/redo.service.js';
import { rowsOf } from '../mutations/mutate.js';
import { startTestService, type TestService } from '../support/service.js';
import { backUp } from './backup.js';
import { People } from './people.js';

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

const erase = (people: People, type: 'CONTACT' | 'CUSTOMER', id: string) =>
  people.done('eraseSubject', 'erasure', { type, id, reason: 'CONSENT_WITHDRAWN' });

const individual = (people: People, mark: string) =>
  people.customer({ name: `洪七${mark}`, type: 'INDIVIDUAL', remarks: mark });

const list = (people: People) => listErasures(service.database, people.tenant);

const redo = (people: People, listed: Awaited<ReturnType<typeof list>>) =>
  redoErasures(service.database, people.tenant, listed, 'Asia/Shanghai');

async function pending(people: People): Promise<number> {
  const { complianceReport } = await people.ask<{ complianceReport: { pendingErasures: number } }>(
    '{ complianceReport(period: { from: "2020-01-01", to: "2020-01-02" }) { pendingErasures } }',
  );
  return complianceReport.pendingErasures;
}

describe('a restored backup', () => {
  it('is erased again, and no more than that', async () => {
    const people = new People(service);
    const id = await people.plainContact('zzback');
    const restore = await backUp(service, people.tenant);
    await erase(people, 'CONTACT', id);
    const listed = await list(people);
    expect(await redo(people, listed)).toEqual({ erased: 0, nothingToDo: 1, left: [] });
    await restore();
    expect(await people.tablesWith('zzback')).toContain('contacts');
    expect(await redo(people, listed)).toEqual({ erased: 1, nothingToDo: 0, left: [] });
    expect(await people.tablesWith('zzback')).toEqual([]);
    expect(await list(people)).toEqual(listed);
    const rows = await rowsOf(service, people.tenant);
    expect(await redo(people, listed)).toEqual({ erased: 0, nothingToDo: 1, left: [] });
    expect(await rowsOf(service, people.tenant)).toEqual(rows);
  });

  it('gives back nobody who became part of another after it was made', async () => {
    const people = new People(service);
    const [survivorId, merged] = [await individual(people, 'zzkept'), await individual(people, 'zztwin')];
    const restore = await backUp(service, people.tenant);
    await people.done('mergeCustomers', 'customer', { survivorId, mergedIds: [merged] });
    await erase(people, 'CUSTOMER', survivorId);
    const listed = await list(people);
    expect(listed.map(({ subjectId }) => subjectId).sort()).toEqual([survivorId, merged].sort());
    await restore();
    expect(await redo(people, listed)).toMatchObject({ erased: 2, left: [] });
    for (const mark of ['zzkept', 'zztwin']) expect(await people.tablesWith(mark)).toEqual([]);
    expect(await pending(people)).toBe(0);
  });

  it('gives back nothing that was erased at a second time', async () => {
    const people = new People(service);
    const customerId = await individual(people, 'zzfirst');
    const elsewhere = await people.plainContact('zzcalled');
    await erase(people, 'CUSTOMER', customerId);
    await erase(people, 'CONTACT', elsewhere);
    await people.contact({ customerId, name: '家人zzlater' });
    await people.interaction({
      ...{ customerId: await ownerOf(people, elsewhere), contactId: elsewhere, content: 'zzsaid' },
    });
    const restore = await backUp(service, people.tenant);
    await erase(people, 'CUSTOMER', customerId);
    await erase(people, 'CONTACT', elsewhere);
    const listed = await list(people);
    await restore();
    expect(await people.tablesWith('zzlater')).toContain('contacts');
    expect(await redo(people, listed)).toEqual({ erased: 1, nothingToDo: 2, left: [] });
    for (const mark of ['zzlater', 'zzsaid']) expect(await people.tablesWith(mark)).toEqual([]);
  });

  it('tells who is an organisation in it', async () => {
    const people = new People(service);
    const id = await people.customer({ name: '个体户zzshop' });
    const restore = await backUp(service, people.tenant);
    await people.done('updateCustomer', 'customer', { id, type: 'INDIVIDUAL' });
    await erase(people, 'CUSTOMER', id);
    const listed = await list(people);
    await restore();
    expect(await redo(people, [...listed, { ...listed[0]!, id: randomUUID(), subjectId: randomUUID() }]))
      // Of somebody who is not there at all nothing has to be told.
      .toEqual({
        erased: 0,
        nothingToDo: 1,
        left: [{ subjectType: 'CUSTOMER', subjectId: id, why: 'ORGANISATION' }],
      });
    expect(await people.tablesWith('zzshop')).toContain('customers');
    expect(await pending(people)).toBe(1);
  });

  it('keeps whoever lives: contacts that came later, and a customer to which an erased one belonged', async () => {
    const people = new People(service);
    const gone = await individual(people, 'zzgone');
    await erase(people, 'CUSTOMER', gone);
    await people.contact({ customerId: gone, name: '新人zznew' });
    const [living, mistaken] = [await individual(people, 'zzlives'), await individual(people, 'zzother')];
    const { merges } = await mergeBoth(people, living, mistaken);
    const restore = await backUp(service, people.tenant);
    await people.done('unmergeCustomers', 'customer', { mergeId: merges[0]!.id });
    await erase(people, 'CUSTOMER', mistaken);
    const listed = await list(people);
    await restore();
    expect(await redo(people, listed)).toEqual({
      erased: 0,
      nothingToDo: 1,
      left: [{ subjectType: 'CUSTOMER', subjectId: mistaken, why: 'MERGED' }],
    });
    expect(await people.tablesWith('zznew')).toContain('contacts');
    expect(await people.tablesWith('zzlives')).toContain('customers');
    await people.done('unmergeCustomers', 'customer', { mergeId: merges[0]!.id });
    expect(await redo(people, listed)).toMatchObject({ erased: 1, left: [] });
    expect(await people.tablesWith('zzother')).toEqual([]);
  });
});

async function ownerOf(people: People, contactId: string): Promise<string> {
  const query = 'query ($id: ID!) { contact(id: $id) { customer { id } } }';
  return (await people.ask<{ contact: { customer: { id: string } } }>(query, { id: contactId })).contact
    .customer.id;
}

async function mergeBoth(people: People, survivorId: string, merged: string) {
  const { mergeCustomers } = await people.ask<{ mergeCustomers: { merges: { id: string }[] } }>(
    `mutation ($input: MergeCustomersInput!) { mergeCustomers(input: $input) { merges { id } } }`,
    { input: { survivorId, mergedIds: [merged] } },
  );
  return mergeCustomers;
}
