import { customers } from '../customer/customer.edges.js';
import { manyEdge, oneEdge } from '../platform/edges/edge.js';
import { RecordType } from '../platform/records/record-type.js';
import { authorship } from '../user/user.edges.js';
import { Contact } from './contact.entity.js';

export const contacts = new RecordType('Contact', Contact, {
  orderBy: [
    { property: 'isPrimary', direction: 'DESC' },
    { property: 'name', direction: 'ASC' },
  ],
  search: { kind: 'contact', columns: ['name'], orThrough: 'customer' },
});

export const contactCustomer = oneEdge(contacts, 'customer', customers, 'customerId');
export const contactAuthors = authorship(contacts);
export const customerContacts = manyEdge(customers, 'contacts', contacts, 'customerId');
