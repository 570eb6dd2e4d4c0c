import type { Resolvers } from '../__generated__/resolvers-types.js';
import { referenceById } from '../platform/edges/edge.js';
import { readConnection } from '../platform/edges/lists.js';
import { loadRecord } from '../platform/edges/records.js';
import { selects } from '../platform/edges/selection.js';
import { assertRecordId } from '../platform/records/identifier.js';
import { contactAuthors, contactCustomer, contacts, customerContacts } from './contact.edges.js';

export const contactResolvers: Resolvers = {
  Query: {
    contact: async (_root, { id }, context) => {
      assertRecordId(id, 'id');
      return loadRecord(context, contacts, id);
    },
    contacts: (_root, args, context, info) =>
      readConnection(context, contacts, args, selects(info, 'totalCount')),
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
