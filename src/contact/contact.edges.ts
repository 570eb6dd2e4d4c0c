import { historyOf } from '../audit/audit.edges.js';
import { customers } from '../customer/customer.edges.js';
import { manyEdge, oneEdge } from '../platform/edges/edge.js';
import { RecordType } from '../platform/records/record-type.js';
import { authorship } from '../user/user.edges.js';
import { contactAccess } from './contact.access.js';
import { Contact } from './contact.entity.js';

export const contacts = new RecordType('Contact', Contact, {
  access: contactAccess,
  subject: 'customerId',
  orderBy: [
    { property: 'isPrimary', direction: 'DESC' },
    { property: 'name', direction: 'ASC' },
  ],
  search: { kind: 'contact', columns: ['name'], orThrough: 'customer' },
  personal: {
    name: 'name',
    position: 'text',
    department: 'text',
    preferredChannel: 'text',
    phone: 'phone',
    mobile: 'phone',
    email: 'email',
    wechat: 'text',
    birthday: 'text',
    preferences: 'text',
    remarks: 'text',
  },
  visibility: { with: customers, by: 'customerId' },
});

export const contactCustomer = oneEdge(contacts, 'customer', customers, 'customerId');
export const contactAuthors = authorship(contacts);
export const customerContacts = manyEdge(customers, 'contacts', contacts, 'customerId');
export const contactHistory = historyOf(contacts);
