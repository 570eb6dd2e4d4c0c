import { describe, expect, it } from '@jest/globals';
import { isObjectType } from 'graphql';
import { buildSchema } from '../../src/schema.js';

const schema = buildSchema();

function descriptionOf(place: string): string | null | undefined {
  const [typeName = '', field = ''] = place.split('.');
  const type = schema.getType(typeName);
  return isObjectType(type) ? type.getFields()[field]?.description : undefined;
}

describe('the schema says of a field', () => {
  it.each([
    [
      'Contact.mobile',
      'Mobile telephone. Masked for finance, marketing and auditor, such as 138****5678; see revealField.',
    ],
    ['Customer.email', 'z***@abc-tech.com; see revealField.'],
    ['Address.contactPhone', 'such as 138****5678.'],
    ['Contract.amount', 'Total value over the term. Null for service.'],
    ['Customer.contracts', "A page of the customer's contracts. Null, with an error, for marketing."],
    ['Contact.history', 'newest first. For admin and auditor; null, with an error, for others.'],
    ['Query.contracts', 'A page of contracts. Null, with an error, for marketing.'],
  ])('%s whose value is a mask, or null', (place, text) => {
    expect(descriptionOf(place)).toContain(text);
  });

  it.each(['Customer.name', 'Contact.remarks', 'Query.customers', 'Mutation.mergeCustomers'])(
    '%s nothing where all staff get the same',
    (place) => {
      expect(descriptionOf(place)).not.toMatch(/masked|null for|with an error/i);
    },
  );
});
