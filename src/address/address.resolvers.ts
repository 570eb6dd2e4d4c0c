import type { Resolvers } from '../__generated__/resolvers-types.js';
import { referenceById } from '../platform/edges/edge.js';
import { readConnection } from '../platform/edges/lists.js';
import { loadRecord } from '../platform/edges/records.js';
import { selects } from '../platform/edges/selection.js';
import { assertRecordId } from '../platform/records/identifier.js';
import { addressAuthors, addressCustomer, addresses, customerAddresses } from './address.edges.js';

export const addressResolvers: Resolvers = {
  Query: {
    address: async (_root, { id }, context) => {
      assertRecordId(id, 'id');
      return loadRecord(context, addresses, id);
    },
    addresses: (_root, args, context, info) =>
      readConnection(context, addresses, args, selects(info, 'totalCount')),
  },
  Address: {
    __resolveReference: referenceById(addresses),
    customer: addressCustomer,
    ...addressAuthors,
  },
  Customer: {
    addresses: customerAddresses.list,
  },
};
