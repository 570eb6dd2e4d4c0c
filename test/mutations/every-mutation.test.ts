import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  getNamedType,
  isInputObjectType,
  isLeafType,
  isObjectType,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
} from 'graphql';
import { SignJWT } from 'jose';
import { buildSchema } from '../../src/schema.js';
import { onServices } from '../support/database.js';
import { startTestService, type TestService } from '../support/service.js';
import { Arrangement, PERSONAL } from './arrangement.js';
import { CASES, type Case } from './cases.js';
import { mutate, rowsOf } from './mutate.js';

const SECRET = 'a secret that is long enough for HS256';
const schema = buildSchema();
const mutations = schema.getMutationType()!.getFields();

/** Table of a payload's record, and a change of another field of it than the cases change. */
const TABLES: Readonly<Record<string, readonly [table: string, touch: string, change: object]>> = {
  customer: ['customers', 'updateCustomer', { remarks: '备注' }],
  contact: ['contacts', 'updateContact', { position: '军师' }],
  address: ['addresses', 'updateAddress', { district: '武侯区' }],
  opportunity: ['opportunities', 'updateOpportunity', { source: '展会' }],
  contract: ['contracts', 'updateContract', { paymentTerms: '月结' }],
  payment: ['payments', 'updatePayment', { reference: 'R-1' }],
  interaction: ['interactions', 'updateInteraction', { durationMinutes: 5 }],
};

/** Every field of the payload's records whose value stands in the record itself. */
function selectionOf(name: string): string {
  const payload = getNamedType(mutations[name]!.type) as GraphQLObjectType;
  return Object.values(payload.getFields())
    .filter((field) => field.name !== 'userErrors')
    .map((field) => {
      const type = getNamedType(field.type);
      if (!isObjectType(type)) throw new Error(`${name}.${field.name} is no record`);
      const own = Object.values(type.getFields()).map((part) => {
        const partType = getNamedType(part.type);
        if (isLeafType(partType)) return part.name;
        return partType.name === 'Money' ? `${part.name} { amount currency }` : '';
      });
      return `${field.name} { ${own.join(' ')} }`;
    })
    .join(' ');
}

function inputOf(name: string): GraphQLInputObjectType {
  const type = getNamedType(mutations[name]!.args.find((arg) => arg.name === 'input')!.type);
  if (!isInputObjectType(type)) throw new Error(`${name} takes no input`);
  return type;
}

let service: TestService;
let strict: TestService;

beforeAll(async () => {
  service = await startTestService();
  strict = await startTestService({ CRM_AUTH_STRICT: '1', CRM_JWT_SECRET: SECRET });
});
afterAll(async () => {
  await service.close();
  await strict.close();
});

/** Mutations of more than one record, which are tested where their payloads are understood. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  importCustomers: '../transfer/import-customers.test.ts',
  startImport: '../transfer/import-file.test.ts',
  cancelImport: '../transfer/import-file.test.ts',
  revealField: '../access/reveal.test.ts',
  mergeCustomers: '../duplicates/merge.test.ts',
  unmergeCustomers: '../duplicates/unmerge.test.ts',
  recordConsent: '../privacy/consent.test.ts',
  withdrawConsent: '../privacy/consent.test.ts',
  restrictProcessing: '../privacy/restriction.test.ts',
  liftRestriction: '../privacy/restriction.test.ts',
  exportSubjectData: '../privacy/export-subject.test.ts',
  eraseSubject: '../privacy/erase-subject.test.ts',
  setRetentionRule: '../privacy/retention.test.ts',
};

it('has a case for every mutation of the schema', () => {
  expect([...Object.keys(CASES), ...Object.keys(ELSEWHERE)].sort()).toEqual(Object.keys(mutations).sort());
  for (const [name, file] of Object.entries(ELSEWHERE))
    expect(readFileSync(new URL(file, import.meta.url), 'utf8')).toContain(name);
});

/** The quick suite asks every mutation with some of these, the one on servers with all. */
const IDS = (
  [
    ['malformed', "1' OR '1'='1"],
    ['unknown', randomUUID()],
    ['unprintable', 'a\u0000b'],
    ['empty', ''],
  ] as const
).slice(0, onServices ? 4 : 2);
const READERS = ['auditor,portal', 'auditor', 'portal'].slice(0, onServices ? 3 : 1);

describe.each(Object.entries(CASES))('%s', (name, { field, arrange, other, names: [key, missing] }: Case) => {
  const selection = selectionOf(name);

  async function arranged() {
    const made = new Arrangement(service);
    const input = await arrange(made);
    const send = (values: object, headers: Record<string, string> = {}, requestId?: string) =>
      mutate(service, made.tenant, name, values, selection, headers, requestId);
    return { made, tenant: made.tenant, input, send };
  }

  it('leaves an audit entry and an event without personal data', async () => {
    const { tenant, input, send } = await arranged();
    const { payload, errors } = await send(input, { 'x-request-id': 'trace-me' });
    expect({ errors, userErrors: payload.userErrors }).toEqual({ errors: undefined, userErrors: [] });
    const { id } = payload[field] as { id: string };
    const written = await service.asOwner<{ operation: string; record: string }>(
      `SELECT operation, record_id AS record FROM audit_entries
       WHERE tenant_id = $1 AND request_id = 'trace-me' AND actor_id = 'developer'`,
      [tenant],
    );
    expect(written.filter((entry) => entry.record === id).map((entry) => entry.operation)).toContain(name);
    const events = await service.asOwner<{ record: string }>(
      'SELECT record_id AS record FROM outbox_events WHERE tenant_id = $1 AND record_id = $2',
      [tenant, id],
    );
    expect(events.length).toBeGreaterThan(0);
    const [{ text } = { text: '' }] = await service.asOwner<{ text: string }>(
      `SELECT concat((SELECT string_agg(entry::text, ' ') FROM audit_entries AS entry WHERE tenant_id = $1),
                     (SELECT string_agg(event::text, ' ') FROM outbox_events AS event WHERE tenant_id = $1)) AS text`,
      [tenant],
    );
    expect(text).toContain(id);
    expect(Object.values(PERSONAL).filter((value) => text.includes(value))).toEqual([]);
  });

  it('answers a repeated request as before and does nothing', async () => {
    const { tenant, input, send } = await arranged();
    const headers = { 'x-request-id': randomUUID() };
    const first = await send(input, headers);
    const [table] = TABLES[field] ?? ['tags'];
    await service.asOwner(
      `UPDATE ${table} SET created_at = now() + interval '1 hour' ${table === 'tags' ? ", category = 'x'" : ', version = version + 5'}
       WHERE tenant_id = $1 AND id = $2`,
      [tenant, (first.payload[field] as { id: string }).id],
    );
    const before = await rowsOf(service, tenant);
    expect(await send(input, headers)).toEqual(first);
    expect(await rowsOf(service, tenant)).toEqual(before);
  });

  it('refuses other arguments with the same request id', async () => {
    const { tenant, input, send } = await arranged();
    const headers = { 'x-request-id': randomUUID() };
    await send(input, headers);
    const before = await rowsOf(service, tenant);
    const { errors } = await send({ ...input, ...other }, headers);
    expect(errors).toMatchObject([{ extensions: { code: 'IDEMPOTENT_CONFLICT', retryable: false } }]);
    expect(await rowsOf(service, tenant)).toEqual(before);
  });

  it('takes the request id from the argument rather than the header', async () => {
    const { tenant, input, send } = await arranged();
    const [header, argument] = [randomUUID(), randomUUID()];
    const first = await send(input, { 'x-request-id': header }, argument);
    expect(first.payload.userErrors).toEqual([]);
    const before = await rowsOf(service, tenant);
    expect(await send(input, {}, argument)).toEqual(first);
    expect(await send(input, { 'x-request-id': argument })).toEqual(first);
    expect(await rowsOf(service, tenant)).toEqual(before);
    // The header's id was not used up: what it now does depends on the rules alone.
    const { errors } = await send({ ...input, ...other }, { 'x-request-id': header });
    expect(errors).toBeUndefined();
  });

  it("finds no other tenant's records", async () => {
    const { tenant, input } = await arranged();
    const stranger = new Arrangement(service);
    await stranger.customer();
    const before = [await rowsOf(service, tenant), await rowsOf(service, stranger.tenant)];
    const { payload, errors } = await mutate(service, stranger.tenant, name, input, selection);
    expect({ errors, ...payload }).toMatchObject({ errors: undefined, [field]: null });
    expect(payload.userErrors).toMatchObject([{ code: missing, field: ['input', key] }]);
    expect([await rowsOf(service, tenant), await rowsOf(service, stranger.tenant)]).toEqual(before);
  });

  it.each(IDS)('refuses an id that is %s', async (_kind, id) => {
    const { tenant, input, send } = await arranged();
    const before = await rowsOf(service, tenant);
    const { payload, errors } = await send({ ...input, [key]: id });
    expect({ errors, record: payload[field] }).toEqual({ errors: undefined, record: null });
    expect(payload.userErrors).toMatchObject([{ code: missing, field: ['input', key] }]);
    expect(await rowsOf(service, tenant)).toEqual(before);
  });

  it.each(READERS)('is not for the role %s', async (roles) => {
    const { tenant, input, send } = await arranged();
    const before = await rowsOf(service, tenant);
    const { errors } = await send(input, { 'x-user-roles': roles });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(await rowsOf(service, tenant)).toEqual(before);
  });

  it('needs a request id where authentication is strict', async () => {
    const { tenant, input } = await arranged();
    const login = { auth_time: Math.floor(Date.now() / 1000), amr: ['mfa'] };
    const token = await new SignJWT({ sub: 'u1', tenant_id: tenant, roles: ['admin'], ...login })
      .setProtectedHeader({ alg: 'HS256' })
      .setExpirationTime('5m')
      .sign(new TextEncoder().encode(SECRET));
    const headers = { authorization: `Bearer ${token}` };
    const { errors } = await mutate(strict, tenant, name, input, selection, headers);
    expect(errors).toMatchObject([
      { extensions: { code: 'BAD_REQUEST', details: { field: 'X-Request-ID' } } },
    ]);
    // With one it comes as far as the rules.
    const named = await mutate(strict, tenant, name, input, selection, { ...headers, 'x-request-id': 'r-1' });
    expect(named.errors).toBeUndefined();
  });

  if ('expectedVersion' in inputOf(name).getFields()) {
    it('refuses a change made for an older version, and names what changed', async () => {
      const { made, tenant, input, send } = await arranged();
      const [table, touch, change] = TABLES[field]!;
      const id = input['id'] as string;
      const [{ version } = { version: 0 }] = await service.asOwner<{ version: number }>(
        `SELECT version FROM ${table} WHERE tenant_id = $1 AND id = $2`,
        [tenant, id],
      );
      await made.done(touch, field, { id, ...change });
      const before = await rowsOf(service, tenant);
      const { payload } = await send({ ...input, expectedVersion: version });
      expect(payload.userErrors).toMatchObject([
        {
          code: 'VERSION_CONFLICT',
          field: ['input', 'expectedVersion'],
          changedFields: Object.keys(change),
          message: expect.stringContaining(String(version + 1)),
        },
      ]);
      expect(await rowsOf(service, tenant)).toEqual(before);
      const current = await send({ ...input, expectedVersion: version + 1 });
      expect(current).toMatchObject({ errors: undefined, payload: { userErrors: [] } });
    });
  }
});
