import { recordHolding } from '../personal-data/record-holding.js';
import { ERASED } from '../personal-data/subject.js';
import { addresses } from './address.edges.js';

/** Country and province stay: they tell where business is done, and nobody from anybody else. */
export const addressHolding = recordHolding('addresses', addresses, {
  about: 't.customer_id = ANY(subject.customers)',
  at: 'customerId',
  mentions: ['contactName', 'contactPhone', 'street'],
  erased: {
    city: ERASED,
    district: null,
    street: ERASED,
    postalCode: null,
    contactName: null,
    contactPhone: null,
  },
  kept: ['country', 'province'],
  person: { contactName: 'name', contactPhone: 'phone' },
});
