import { customers } from '../customer/customer.edges.js';
import type { Customer } from '../customer/customer.entity.js';
import type { SqlStatement } from '../platform/database/database.js';
import { customerForm, type CustomerForm } from './customer.js';

/** The first of a customer's contacts and addresses that are compared; more would tell no more. */
const MAX_PARTS = 100;

/** A customer with what it is recognised by. */
export interface Profile {
  readonly customer: Customer;
  readonly form: CustomerForm;
}

type Texts = readonly (string | null)[];

/** A customer's row with values of its contacts (name, phone, mobile, e-mail) and its addresses as lines. */
type ProfileRow = Customer & {
  readonly people: readonly Texts[];
  readonly lines: readonly string[];
};

/** Reads these customers with what they are recognised by; those that are deleted or merged are left out. */
export function profileStatement(tenantId: string, ids: readonly string[]): SqlStatement {
  return {
    text: `SELECT ${customers.selectList('c')},
       array_to_json(ARRAY(
         SELECT json_build_array(p."name", p."phone", p."mobile", p."email") FROM contacts p
         WHERE p."tenant_id" = $1 AND p."customer_id" = c."id" AND p."deleted_at" IS NULL
         ORDER BY p."is_primary" DESC, p."name", p."id" LIMIT ${MAX_PARTS})) AS people,
       array_to_json(ARRAY(
         SELECT concat(a."province", a."city", a."district", a."street") FROM addresses a
         WHERE a."tenant_id" = $1 AND a."customer_id" = c."id" AND a."deleted_at" IS NULL
         ORDER BY a."is_default" DESC, a."created_at", a."id" LIMIT ${MAX_PARTS})) AS lines
     FROM customers c WHERE ${customers.visible('c', '$1')} AND c."id" = ANY($2::uuid[])`,
    values: [tenantId, ids],
  };
}

/** What the statement's rows say, by customer. */
export function profilesOf(rows: readonly object[]): Map<string, Profile> {
  return new Map(
    (rows as readonly ProfileRow[]).map(({ people, lines, ...customer }) => [
      customer.id,
      { customer, form: formOf(customer, people, lines) },
    ]),
  );
}

function formOf(customer: Customer, people: readonly Texts[], lines: readonly string[]): CustomerForm {
  const { name, type, phone, email, website } = customer;
  return customerForm({
    name,
    person: type === 'INDIVIDUAL',
    phones: given([phone]),
    emails: given([email]),
    website,
    addresses: lines,
    contacts: people.map(([person = null, landline = null, mobile = null, mailbox = null]) => ({
      name: person ?? '',
      phones: given([landline, mobile]),
      emails: given([mailbox]),
    })),
  });
}

function given(texts: Texts): string[] {
  return texts.filter((text) => text !== null);
}
