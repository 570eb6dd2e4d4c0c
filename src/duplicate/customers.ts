import {
  compareCustomerForms,
  CUSTOMER_FIELDS,
  customerForm,
  type CustomerField,
  type CustomerForm,
  type CustomerProfile,
} from './customer.js';
import { field, verdict, weightOf, type FieldModel, type Reason, type Verdict } from './weights.js';

/** One pair of customers in ten thousand: what blocking has not ruled out and is not known better. */
const PRIOR = 0.0001;

/**
 * How carefully customers' data are kept (m), and how common values are among different customers (u). Round figures,
 * chosen so that a name alone can decide, and that what affiliates, tenants of one building and clients of one agent
 * share (switchboard, domain, address, contact) decides only together with a similar name.
 */
const FIELDS: Readonly<Record<CustomerField, FieldModel>> = {
  name: field([0.75, 0.2], [0.000001, 0.0002]),
  place: field([0.95, 0], [0.15, 0]),
  phone: field([0.5, 0], [0.0005, 0]),
  email: field([0.4, 0], [0.00001, 0]),
  domain: field([0.7, 0], [0.001, 0]),
  address: field([0.4, 0.3], [0.0005, 0.005]),
  contact: field([0.4, 0.2], [0.0005, 0.01]),
};

/** People's names are shared by strangers. */
const PERSON_NAME = field([0.8, 0.15], [0.0001, 0.001]);

/** Judges whether two customers are one; the same whichever comes first. */
export function compareCustomers(a: CustomerProfile, b: CustomerProfile): Verdict<CustomerField> {
  return compareForms(customerForm(a), customerForm(b));
}

/** The same for customers whose forms are at hand. */
export function compareForms(one: CustomerForm, other: CustomerForm): Verdict<CustomerField> {
  const agreements = compareCustomerForms(one, other);
  const evidence = CUSTOMER_FIELDS.flatMap((name): Reason<CustomerField>[] => {
    const level = agreements[name];
    if (level === 'missing') return [];
    const personal = name === 'name' && (one.person || other.person);
    return [{ field: name, level, weight: weightOf(personal ? PERSON_NAME : FIELDS[name], level) }];
  });
  return verdict(PRIOR, evidence);
}
