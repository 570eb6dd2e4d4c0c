import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestService, type TestService } from '../support/service.js';
import { People } from './people.js';

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

const merge = (people: People, survivorId: string, ...mergedIds: string[]) =>
  people.done('mergeCustomers', 'customer', { survivorId, mergedIds });

/** What a merge is refused for, which its preview must say as well. */
async function refusedMerge(people: People, survivorId: string, ...mergedIds: string[]) {
  const input = { survivorId, mergedIds };
  const refused = await people.refused('mergeCustomers', input);
  const { mergePreview } = await people.ask<{ mergePreview: { userErrors: object[] } }>(
    'query ($input: MergeCustomersInput!) { mergePreview(input: $input) { userErrors { code field } } }',
    { input },
  );
  expect(refused).toMatchObject(mergePreview.userErrors);
  return refused.map(({ code, field }) => [code, field.join('.')]);
}

describe('merging', () => {
  it('is refused for whoever was erased', async () => {
    const people = new People(service);
    const erased = await people.customer({ type: 'INDIVIDUAL' });
    const living = await people.customer({ type: 'INDIVIDUAL' });
    await people.done('eraseSubject', 'customer', { type: 'CUSTOMER', id: erased, reason: 'OBJECTION' });
    expect(await refusedMerge(people, living, erased)).toEqual([['SUBJECT_ERASED', 'input.mergedIds.0']]);
    expect(await refusedMerge(people, erased, living)).toEqual([['SUBJECT_ERASED', 'input.survivorId']]);
  });

  it('is refused between a person and an organisation', async () => {
    const people = new People(service);
    const [person, company, authority] = [
      await people.customer({ type: 'INDIVIDUAL' }),
      await people.customer(),
      await people.customer({ type: 'GOVERNMENT' }),
    ];
    const code = 'PERSON_AND_ORGANISATION';
    expect(await refusedMerge(people, company, person)).toEqual([[code, 'input.mergedIds.0']]);
    expect(await refusedMerge(people, person, company)).toEqual([[code, 'input.mergedIds.0']]);
    expect(await refusedMerge(people, company, authority, person)).toEqual([[code, 'input.mergedIds.1']]);
    await merge(people, company, authority);
  });
});

describe('a change of type', () => {
  const change = (id: string, type: string) => ({ id, type });

  it('is refused between person and organisation for a customer that others were merged into', async () => {
    const people = new People(service);
    const [person, company] = [
      await people.customer({ type: 'INDIVIDUAL' }),
      await people.customer({ type: 'ENTERPRISE' }),
    ];
    await merge(people, person, await people.customer({ type: 'INDIVIDUAL' }));
    await merge(people, company, await people.customer());
    for (const input of [change(person, 'GOVERNMENT'), change(company, 'INDIVIDUAL')])
      expect(await people.refused('updateCustomer', input)).toMatchObject([
        { code: 'PERSON_AND_ORGANISATION', field: ['input', 'type'] },
      ]);
    await people.done('updateCustomer', 'customer', change(company, 'GOVERNMENT'));
  });

  it('corrects what was taken for the other, unless that was erased', async () => {
    const people = new People(service);
    const [id, erased] = [await people.customer(), await people.customer({ type: 'INDIVIDUAL' })];
    await people.done('updateCustomer', 'customer', change(id, 'INDIVIDUAL'));
    await people.done('updateCustomer', 'customer', change(id, 'ENTERPRISE'));
    await people.done('eraseSubject', 'customer', { type: 'CUSTOMER', id: erased, reason: 'OBJECTION' });
    expect(await people.refused('updateCustomer', change(erased, 'ENTERPRISE'))).toMatchObject([
      { code: 'SUBJECT_ERASED', field: ['input', 'type'] },
    ]);
    await people.done('updateCustomer', 'customer', { id: erased, status: 'INACTIVE' });
  });
});
