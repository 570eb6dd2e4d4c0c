import { expect } from '@jest/globals';
import type { TestService } from '../support/service.js';

export interface UserError {
  code: string;
  numericCode: number | null;
  message: string;
  field: string[];
  changedFields: string[] | null;
}

export interface Sent {
  /** The payload's fields; where there is no payload, no user errors and nothing else. */
  payload: Record<string, unknown> & { userErrors: UserError[] };
  errors: { message: string; extensions: Record<string, unknown> }[] | undefined;
}

type Service = Pick<TestService, 'query'>;

/**
 * Sends one mutation over HTTP as the tenant's development identity.
 *
 * @param selection what to select of the payload, beside `userErrors`
 */
export async function mutate(
  service: Service,
  tenant: string,
  name: string,
  input: object,
  selection: string,
  headers: Record<string, string> = {},
  requestId?: string,
): Promise<Sent> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await service.query<Record<string, Sent['payload']>>(
    tenant,
    `mutation ($input: ${type}!, $requestId: String) {
      ${name}(input: $input, requestId: $requestId) {
        ${selection} userErrors { code numericCode message field changedFields }
      }
    }`,
    { input, requestId },
    headers,
  );
  return { payload: data?.[name] ?? { userErrors: [] }, errors };
}

/** Sends a mutation that must succeed, and returns its payload without the empty `userErrors`. */
export async function done<Payload = Record<string, Record<string, unknown>>>(
  service: Service,
  tenant: string,
  name: string,
  input: object,
  selection: string,
  headers: Record<string, string> = {},
): Promise<Payload> {
  const { payload, errors } = await mutate(service, tenant, name, input, selection, headers);
  expect({ name, errors, userErrors: payload.userErrors }).toEqual({
    name,
    errors: undefined,
    userErrors: [],
  });
  const { userErrors: _none, ...records } = payload;
  return records as Payload;
}

/** Sends a mutation that a rule must refuse, and returns its user errors. */
export async function refused(
  service: Service,
  tenant: string,
  name: string,
  input: object,
  headers: Record<string, string> = {},
): Promise<UserError[]> {
  const { payload, errors } = await mutate(service, tenant, name, input, '__typename', headers);
  expect({ name, errors, refused: payload.userErrors.length > 0 }).toEqual({
    name,
    errors: undefined,
    refused: true,
  });
  return payload.userErrors;
}

/** All rows of a tenant, as a digest and a count per table; but for the access log, which tells of reads, and later. */
export async function rowsOf({ asOwner }: Pick<TestService, 'asOwner'>, tenant: string) {
  const tables = await asOwner<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name = 'tenant_id'
       AND table_name NOT IN ('access_log', 'customer_accesses', 'encryption_keys') ORDER BY 1`,
  );
  const parts = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, count(*)::int AS rows, md5(coalesce(string_agg(t::text, ';' ORDER BY t::text), '')) AS digest
       FROM ${name} AS t WHERE tenant_id = $1`,
  );
  return asOwner<{ name: string; rows: number; digest: string }>(parts.join(' UNION ALL '), [tenant]);
}
