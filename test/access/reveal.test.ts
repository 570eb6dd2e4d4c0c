import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { insertProfiles, type Profile } from '../support/fixtures.js';
import { opened } from '../support/opened.js';
import { startTestService, type TestService } from '../support/service.js';

const PURPOSE = '核对付款联系人的电话';
const LIMIT = 3;

let service: TestService;
let profile: Profile;

beforeAll(async () => {
  service = await startTestService({ CRM_REVEALS_PER_HOUR: String(LIMIT) });
  [profile] = (await insertProfiles(service.database, 'acme', 1)) as [Profile];
  await insertProfiles(service.database, 'other', 1);
});
afterAll(() => service.close());

/** Each test has a person of its own, with reveals of their own. */
let person: string;
beforeEach(() => {
  person = `person-${randomUUID()}`;
});

function reveal(input: object, headers: Record<string, string> = {}, tenant = 'acme') {
  return service.query<{
    revealField: { value: string | null; userErrors: { code: string; field: string[] }[] };
  }>(
    tenant,
    `mutation ($input: RevealFieldInput!) {
      revealField(input: $input) { value userErrors { code field } }
    }`,
    { input: { type: 'CONTACT', field: 'MOBILE', purpose: PURPOSE, id: profile.contact, ...input } },
    { 'x-user-id': person, 'x-user-roles': 'finance', ...headers },
  );
}

const entries = () =>
  service.asOwner<Record<string, unknown>>(
    `SELECT tenant_id, action, channel, record_type, record_ids, customer_ids, field, purpose, actor_roles, request_id
     FROM access_log WHERE actor_id = $1`,
    [person],
  );
const stored = async (table: string, column: string) => {
  const rows = await service.asOwner<Record<string, string>>(
    `SELECT * FROM ${table} WHERE tenant_id = 'acme'`,
  );
  const [row] = await opened(service, 'acme', table, rows);
  return row![column]!;
};

describe('revealField', () => {
  it('shows the value, and the access log says who saw it and what for', async () => {
    const { data } = await reveal({}, { 'x-request-id': 'reveal-1' });
    expect(data!.revealField).toEqual({ value: await stored('contacts', 'mobile'), userErrors: [] });
    expect(await entries()).toEqual([
      {
        tenant_id: 'acme',
        action: 'REVEAL',
        channel: 'GRAPHQL',
        record_type: 'Contact',
        record_ids: [profile.contact],
        customer_ids: [profile.customer],
        field: 'MOBILE',
        purpose: PURPOSE,
        actor_roles: ['finance'],
        request_id: 'reveal-1',
      },
    ]);
    const seen = await service.asOwner(
      'SELECT action FROM customer_accesses WHERE customer_id = $1 AND actor_id = $2',
      [profile.customer, person],
    );
    expect(seen).toEqual([{ action: 'REVEAL' }]);
  });

  it('reveals each field that its type says', async () => {
    const amount = await stored('contracts', 'amount');
    const fields: [string, string, string, string][] = [
      ['CUSTOMER', 'PHONE', profile.customer, await stored('customers', 'phone')],
      ['CUSTOMER', 'EMAIL', profile.customer, await stored('customers', 'email')],
      ['CONTRACT', 'AMOUNT', profile.contract, `${amount} CNY`],
    ];
    for (const [type, field, id, value] of fields)
      expect((await reveal({ type, field, id })).data!.revealField.value).toBe(value);
  });

  it('has no such field', async () => {
    const { data } = await reveal({ type: 'CUSTOMER', field: 'AMOUNT', id: profile.customer });
    expect(data!.revealField.userErrors).toEqual([{ code: 'NOT_REVEALABLE', field: ['input', 'field'] }]);
  });

  it.each([
    ['too short', '开票', 'TOO_SHORT'],
    ['blank', '            ', 'REQUIRED'],
    ['too long', 'x'.repeat(501), 'TOO_LONG'],
    ['unprintable', 'ten characters\u0000', 'INVALID_CHARACTERS'],
  ])('refuses a purpose that is %s', async (_kind, purpose, code) => {
    const { data } = await reveal({ purpose });
    expect(data!.revealField).toEqual({ value: null, userErrors: [{ code, field: ['input', 'purpose'] }] });
    expect(await entries()).toEqual([]);
  });

  it("finds another tenant's record as little as one that does not exist", async () => {
    const answers = [
      await reveal({ id: randomUUID() }),
      await reveal({}, {}, 'other'),
      await reveal({ id: 'no id' }),
      await reveal({ id: profile.customer }),
    ];
    for (const { data } of answers)
      expect(data!.revealField).toEqual({
        value: null,
        userErrors: [{ code: 'NOT_FOUND', field: ['input', 'id'] }],
      });
    expect(await entries()).toEqual([]);
  });

  it.each([
    ['marketing', 'MOBILE'],
    ['portal', 'MOBILE'],
    ['', 'MOBILE'],
  ])('is not for the role "%s"', async (roles, field) => {
    const answer = await reveal(
      { field },
      roles === '' ? { 'x-user-roles': 'portal,marketing' } : { 'x-user-roles': roles },
    );
    expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(await entries()).toEqual([]);
  });

  it('reveals amounts to those who read contracts without them, and to nobody who reads no contracts', async () => {
    const input = { type: 'CONTRACT', field: 'AMOUNT', id: profile.contract };
    // They see the customers that are assigned to them.
    const agent = { 'x-user-id': person, 'x-user-roles': 'service' };
    await service.asOwner(
      `WITH agent AS (
         INSERT INTO users (tenant_id, id, name, role) VALUES ('acme', $1, 'Agent', 'SERVICE') RETURNING id)
       UPDATE customers SET service_owner_id = (SELECT id FROM agent) WHERE tenant_id = 'acme' AND id = $2`,
      [person, profile.customer],
    );
    const read = await service.query<{ contract: { amount: null } }>(
      'acme',
      'query ($id: ID!) { contract(id: $id) { amount { amount } } }',
      { id: profile.contract },
      agent,
    );
    expect(read.data).toEqual({ contract: { amount: null } });
    const amount = await stored('contracts', 'amount');
    expect((await reveal(input, agent)).data!.revealField.value).toBe(`${amount} CNY`);
    expect(await entries()).toContainEqual(
      expect.objectContaining({ action: 'REVEAL', field: 'AMOUNT', actor_roles: ['service'] }),
    );
    expect((await reveal(input, { 'x-user-roles': 'marketing' })).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
  });

  it('is a reveal of its own each time, whatever the request id', async () => {
    const headers = { 'x-request-id': 'same' };
    await reveal({}, headers);
    await reveal({}, headers);
    expect(await entries()).toHaveLength(2);
    const [{ text } = { text: '' }] = await service.asOwner<{ text: string }>(
      `SELECT coalesce(string_agg(record::text, ' '), '') AS text FROM idempotency_records AS record`,
    );
    expect(text).not.toContain(await stored('contacts', 'mobile'));
  });

  it('is given no more often than the limit says, however many ask at once', async () => {
    const answers = await Promise.all(Array.from({ length: LIMIT + 4 }, () => reveal({})));
    const refused = answers.filter(({ errors }) => errors !== undefined);
    expect(answers.filter(({ data }) => data?.revealField.value != null)).toHaveLength(LIMIT);
    expect(refused).toHaveLength(4);
    for (const { status, errors, headers } of refused) {
      expect([status, errors?.[0]?.extensions['code']]).toEqual([429, 'RATE_LIMITED']);
      expect(Number(headers['retry-after'])).toBeGreaterThan(3500);
    }
    expect(await entries()).toHaveLength(LIMIT);
  });

  it('gives no value that cannot be accounted for', async () => {
    await service.asOwner('REVOKE INSERT ON access_log FROM crm_app');
    try {
      const { data, errors } = await reveal({});
      expect(data?.revealField ?? null).toBeNull();
      expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
      expect(JSON.stringify(errors)).not.toContain(await stored('contacts', 'mobile'));
    } finally {
      await service.asOwner('GRANT INSERT ON access_log TO crm_app');
    }
    expect(await entries()).toEqual([]);
  });
});
