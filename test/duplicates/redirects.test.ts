import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { insertProfiles, type Profile } from '../support/fixtures.js';
import { startTestService, type TestService } from '../support/service.js';
import { done } from './customers.js';

describe.each([
  ['read plans', 'on'],
  ['loaders', 'off'],
])('keys of merged customers, by %s,', (_name, plan) => {
  let service: TestService;
  /** The first became part of the second, the second of the third; the fourth is another one. */
  let profiles: Profile[];

  beforeAll(async () => {
    service = await startTestService({ CRM_READ_PLAN: plan });
    profiles = await insertProfiles(service.database, 'acme', 4);
    const [first, second, third] = profiles.map(({ customer }) => customer);
    for (const [survivorId, merged] of [
      [second, first],
      [third, second],
    ]) {
      await done(service, 'mergeCustomers', { survivorId, mergedIds: [merged] }, 'customer { id }');
    }
  });
  afterAll(() => service.close());

  const read = async (tenant: string, args: string) => {
    const { data, errors } = await service.query<{ customer: { id: string } | null }>(
      tenant,
      `{ customer(${args}) { id name contacts { customer { id } } contracts { nodes { code } } } }`,
    );
    expect(errors).toBeUndefined();
    return data!.customer;
  };

  it('give the survivor with everything below it, by id and by code', async () => {
    const survivor = await read('acme', `id: "${profiles[2]!.customer}"`);
    expect(survivor).toMatchObject({
      id: profiles[2]!.customer,
      contacts: Array(3).fill({ customer: { id: profiles[2]!.customer } }),
    });
    for (const { customer, code } of profiles.slice(0, 2)) {
      expect(await read('acme', `id: "${customer}"`)).toEqual(survivor);
      expect(await read('acme', `code: "${code}"`)).toEqual(survivor);
    }
  });

  it('give nothing to other tenants, nor once the survivor is deleted', async () => {
    expect(await read('other', `id: "${profiles[0]!.customer}"`)).toBeNull();
    await service.asOwner('UPDATE customers SET deleted_at = now() WHERE id = $1', [profiles[2]!.customer]);
    expect(await read('acme', `id: "${profiles[0]!.customer}"`)).toBeNull();
    await service.asOwner('UPDATE customers SET deleted_at = NULL WHERE id = $1', [profiles[2]!.customer]);
  });

  it('give the survivor as references, in order, beside other ones', async () => {
    const [first, second, third, fourth] = profiles as [Profile, Profile, Profile, Profile];
    const { data, errors } = await service.query<{ _entities: ({ id: string } | null)[] }>(
      'acme',
      'query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Customer { id name } } }',
      {
        keys: [
          { id: first.customer },
          { id: fourth.customer },
          { code: second.code },
          { id: '01900000-0000-7000-8000-000000000000' },
          { code: third.code },
          { id: second.customer },
        ].map((key) => ({ __typename: 'Customer', ...key })),
      },
    );
    expect(errors).toBeUndefined();
    expect(data!._entities.map((entity) => entity?.id)).toEqual([
      third.customer,
      fourth.customer,
      third.customer,
      undefined,
      third.customer,
      third.customer,
    ]);
  });

  it('cost a statement for each step, and others none', async () => {
    const count = async (args: string) =>
      (await service.statementsOf(() => service.query('acme', `{ customer(${args}) { id name } }`))).length;
    const [first, second, third] = profiles as [Profile, Profile, Profile];
    expect(await count(`id: "${third.customer}"`)).toBe(1);
    expect(await count('id: "01900000-0000-7000-8000-000000000000"')).toBe(1);
    expect(await count(`code: "${second.code}"`)).toBe(2);
    expect(await count(`id: "${first.customer}"`)).toBe(3);
  });

  it('are not written through: a change needs the id of the survivor', async () => {
    const { data } = await service.query<{ updateCustomer: { userErrors: { code: string }[] } }>(
      'acme',
      `mutation { updateCustomer(input: { id: "${profiles[0]!.customer}", remarks: "x" }) { userErrors { code } } }`,
    );
    expect(data!.updateCustomer.userErrors).toEqual([{ code: 'CUSTOMER_NOT_FOUND' }]);
  });
});
