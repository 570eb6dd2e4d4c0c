import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { ImportWorker } from '../../src/transfer/import-worker.js';
import type { Database } from '../../src/platform/database/database.js';
import { upload } from '../transfer/files.js';

/** Any part of a value that `seed` writes and that must not be found anywhere. */
export const CANARY = /1398831\d{4}|canary\d+|73198\d{4}/i;

const phone = (number: number) => `1398831${String(number).padStart(4, '0')}`;
const email = (number: number) => `Canary${number}@people.example`;

interface Service {
  readonly app: FastifyInstance;
  readonly database: Database;
}

/** Sends an operation as the tenant's administrator; throws when it does not succeed. */
export async function send<Data = Record<string, unknown>>(
  { app }: Pick<Service, 'app'>,
  query: string,
  variables: object = {},
): Promise<Data> {
  const response = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'x-tenant-id': 'acme', 'x-request-id': `r-${(requests += 1)}` },
    payload: { query, variables },
  });
  const { data, errors } = response.json<{ data: Data; errors?: { message: string }[] }>();
  if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
  return data;
}
let requests = 0;

interface Created {
  createCustomer: { customer: { id: string; contacts: { id: string }[] } };
}

const CREATE = `mutation ($input: CreateCustomerInput!) {
  createCustomer(input: $input) { customer { id contacts { id } } userErrors { message } }
}`;

/**
 * Writes values that are to be sealed in every way there is: one by one, changed, in bulk, from a file with rows that
 * are refused, as contracts, and in customers that are merged.
 *
 * @returns how many different values were written
 */
export async function seed(service: Service, customers: number): Promise<number> {
  let number = 0;
  const written = () => (number += 1);
  const merged: string[] = [];
  for (let index = 0; index < customers; index += 1) {
    const contact = { phone: phone(written()), mobile: phone(written()), email: email(written()) };
    const input = {
      name: `客户 ${index}`,
      type: 'ENTERPRISE',
      phone: phone(written()),
      email: email(written()),
      contacts: [{ name: '张伟', ...contact, wechat: `canary${written()}` }],
      force: true,
    };
    const { createCustomer } = await send<Created>(service, CREATE, { input });
    const { id, contacts } = createCustomer.customer;
    merged.push(id);
    await send(
      service,
      `mutation ($id: ID!, $phone: String, $customer: ID!, $code: String!, $amount: Decimal!) {
        updateContact(input: { id: $id, mobile: $phone }) { contact { mobile } }
        createContract(input: { customerId: $customer, code: $code, name: "合同", type: SERVICE,
          amount: { amount: $amount, currency: "CNY" }, startDate: "2026-01-01", endDate: "2026-12-31" }) {
          contract { amount { amount } }
        }
      }`,
      {
        id: contacts[0]?.id,
        phone: phone(written()),
        customer: id,
        code: `C-${index}`,
        amount: `73198${String(written()).padStart(4, '0')}.37`,
      },
    );
  }
  await send(
    service,
    `mutation ($survivorId: ID!, $mergedIds: [ID!]!) {
      mergeCustomers(input: { survivorId: $survivorId, mergedIds: $mergedIds, fields: [{ field: PHONE, customerId: $survivorId }] }) {
        customer { phone }
      }
    }`,
    { survivorId: merged[0], mergedIds: merged.slice(1, 3) },
  );
  const rows = Array.from({ length: customers }, (_, index) => ({
    name: `批量 ${index}`,
    type: 'ENTERPRISE',
    phone: phone(written()),
    email: email(written()),
  }));
  await send(
    service,
    `mutation ($rows: [CreateCustomerInput!]!) {
      importCustomers(input: { rows: $rows, policy: SKIP_FAILED }) { imported results { customer { phone } } }
    }`,
    { rows },
  );
  await uploadRows(service, Array.from(rows, (_, index) => (index % 2 ? index : 0)).map(fileRow));
  const logger = { info: () => undefined, error: () => undefined };
  const worker = new ImportWorker({
    database: service.database,
    timeZone: 'Asia/Shanghai',
    logger,
    committed: () => undefined,
  });
  while (await worker.stepAll());
  // Of this one the rows stay in the database.
  await uploadRows(service, [fileRow(customers), fileRow(customers + 1)]);
  return number;

  function fileRow(index: number): string {
    return `文件 ${index},${phone(written())},${email(written())}`;
  }
}

async function uploadRows(service: Service, lines: readonly string[]): Promise<void> {
  const { status } = await upload(service, 'acme', `name,phone,email\n${lines.join('\n')}\n`);
  if (status !== 202) throw new Error(`upload answered ${status}`);
}

/** Every row of every table as text. */
export async function dumpOf(
  asOwner: <Row extends object>(sql: string) => Promise<Row[]>,
): Promise<Map<string, string>> {
  const tables = await asOwner<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')`,
  );
  const dump = new Map<string, string>();
  for (const { name } of tables) {
    const rows = await asOwner<{ row: string }>(`SELECT "${name}"::text AS row FROM "${name}"`);
    dump.set(name, rows.map(({ row }) => row).join('\n'));
  }
  return dump;
}

/** The files below a folder in which something is found that matches. */
export function filesWith(folder: string, pattern: RegExp): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => pattern.test(readFileSync(file, 'latin1')));
}
