import type { Resolvers } from '../__generated__/resolvers-types.js';
import { recordById, recordPage, referenceById } from '../platform/edges/roots.js';
import { addressAuthors, addressCustomer, addresses, customerAddresses } from './address.edges.js';

export const addressResolvers: Resolvers = {
  Query: {
    address: recordById(addresses),
    addresses: recordPage(addresses),
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
