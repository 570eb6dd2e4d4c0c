import type { TagCustomerInput } from '../__generated__/resolvers-types.js';
import { label, required, text, type FieldRules } from '../mutation/fields.js';

/** What the fields of a tag may hold; its name has no special characters ("REQ-016", 3.3.1). */
export const TAG_FIELDS: FieldRules<Omit<TagCustomerInput, 'customerId'>> = {
  name: required(label),
  category: text(50),
  value: text(200),
};
