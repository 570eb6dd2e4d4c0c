import type {
  ContactPreferenceInput,
  CustomerContactInput,
  UpdateContactInput,
} from '../__generated__/resolvers-types.js';
import {
  day,
  email,
  listOf,
  phone,
  required,
  text,
  typed,
  withDefault,
  type FieldRules,
} from '../mutation/fields.js';

const PREFERENCE_FIELDS: FieldRules<ContactPreferenceInput> = {
  name: required(text(100)),
  value: required(text(500)),
};

/** What the fields of a contact may hold. */
export const CONTACT_FIELDS: FieldRules<UpdateContactInput> = {
  name: required(text(100)),
  position: text(100),
  department: text(100),
  phone,
  mobile: phone,
  email,
  wechat: text(100),
  isDecisionMaker: withDefault(typed),
  influenceLevel: withDefault(typed),
  status: withDefault(typed),
  birthday: day,
  preferredChannel: text(100),
  preferences: listOf(50, PREFERENCE_FIELDS),
  remarks: text(5000),
};

/** What a new contact may hold. */
export const NEW_CONTACT_FIELDS: FieldRules<CustomerContactInput> = {
  ...CONTACT_FIELDS,
  isPrimary: withDefault(typed),
};

/** The place of the second contact in the list that claims to be the primary one; -1 when there is none. */
export function secondPrimary(contacts: readonly { readonly isPrimary: boolean }[]): number {
  const first = contacts.findIndex(({ isPrimary }) => isPrimary);
  return first < 0 ? -1 : contacts.findIndex(({ isPrimary }, index) => isPrimary && index > first);
}
