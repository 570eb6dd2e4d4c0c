import type { CustomerAddressInput } from '../__generated__/resolvers-types.js';
import { phone, required, text, typed, withDefault, type FieldRules } from '../mutation/fields.js';

/** ISO 3166-1 alpha-2. */
const country = text(2, (given) => (/^[A-Z]{2}$/.test(given) ? undefined : ['INVALID_FORMAT']));

/** What the fields of an address may hold. */
export const ADDRESS_FIELDS: FieldRules<CustomerAddressInput> = {
  type: required(typed),
  country: withDefault(country),
  province: required(text(50)),
  city: required(text(50)),
  district: text(50),
  street: required(text(200)),
  postalCode: text(20),
  isDefault: withDefault(typed),
  contactName: text(100),
  contactPhone: phone,
};
