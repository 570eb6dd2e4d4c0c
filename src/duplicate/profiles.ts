import { contacts } from '../contact/contact.edges.js';
import { customers } from '../customer/customer.edges.js';
import { Contact } from '../contact/contact.entity.js';
import { Customer } from '../customer/customer.entity.js';
import type { Viewer } from '../platform/auth/viewer.js';
import type { SqlStatement } from '../platform/database/database.js';
import { openRow } from '../platform/encryption/sealed-rows.js';
import type { TenantKeys } from '../platform/encryption/tenant-keys.js';
import { readScope } from '../platform/records/record-type.js';
import { customerForm, type CustomerForm } from './customer.js';

/** The first of a customer's contacts and addresses that are compared; more would tell no more. */
const MAX_PARTS = 100;

/** A customer with what it is recognised by. */
export interface Profile {
  readonly customer: Customer;
  readonly form: CustomerForm;
}

type Texts = readonly (string | null)[];

type Person = Pick<Contact, (typeof PERSON)[number]>;

/** What is read of a contact. */
const PERSON = ['id', 'subjectKey', 'name', 'phone', 'mobile', 'email'] as const;

/** A customer's row with values of its contacts and its addresses as lines. */
type ProfileRow = Customer & {
  readonly people: readonly Person[];
  readonly lines: readonly string[];
};

/** Reads these customers with what they are recognised by; those that are deleted or merged are left out. */
export function profileStatement(viewer: Viewer, ids: readonly string[]): SqlStatement {
  return {
    text: `SELECT ${customers.selectList('c')},
       array_to_json(ARRAY(
         SELECT json_build_object(${PERSON.map((property) => `'${property}', p.${contacts.column(property).sql}`).join(', ')})
         FROM contacts p
         WHERE p."tenant_id" = $1 AND p."customer_id" = c."id" AND p."deleted_at" IS NULL
         ORDER BY p."is_primary" DESC, p."name", p."id" LIMIT ${MAX_PARTS})) AS people,
       array_to_json(ARRAY(
         SELECT concat(a."province", a."city", a."district", a."street") FROM addresses a
         WHERE a."tenant_id" = $1 AND a."customer_id" = c."id" AND a."deleted_at" IS NULL
         ORDER BY a."is_default" DESC, a."created_at", a."id" LIMIT ${MAX_PARTS})) AS lines
     FROM customers c WHERE ${customers.visible('c', readScope(viewer))} AND c."id" = ANY($2::uuid[])`,
    values: [viewer.tenantId, ids],
  };
}

/** What the statement's rows say, by customer; what is sealed is opened. */
export function profilesOf(keys: TenantKeys, rows: readonly object[]): Map<string, Profile> {
  return new Map(
    (rows as readonly ProfileRow[]).map(({ people, lines, ...row }) => {
      const customer = openRow<Customer>(keys, Customer, row);
      const persons = people.map((person) => openRow(keys, Contact, person));
      return [customer.id, { customer, form: formOf(customer, persons, lines) }];
    }),
  );
}

function formOf(customer: Customer, people: readonly Person[], lines: readonly string[]): CustomerForm {
  const { name, type, phone, email, website } = customer;
  return customerForm({
    name,
    person: type === 'INDIVIDUAL',
    phones: given([phone]),
    emails: given([email]),
    website,
    addresses: lines,
    contacts: people.map((person) => ({
      name: person.name,
      phones: given([person.phone, person.mobile]),
      emails: given([person.email]),
    })),
  });
}

function given(texts: Texts): string[] {
  return texts.filter((text) => text !== null);
}
