import type { Resolvers } from '../__generated__/resolvers-types.js';
import { recordById, recordPage, referenceById } from '../platform/edges/roots.js';
import { contactAuthors, contactCustomer, contacts, customerContacts } from './contact.edges.js';

export const contactResolvers: Resolvers = {
  Query: {
    contact: recordById(contacts),
    contacts: recordPage(contacts),
  },
  Contact: {
    __resolveReference: referenceById(contacts),
    customer: contactCustomer,
    ...contactAuthors,
  },
  Customer: {
    contacts: customerContacts.list,
  },
};
