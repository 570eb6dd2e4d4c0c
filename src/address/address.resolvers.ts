import type { Resolvers } from '../__generated__/resolvers-types.js';
import { recordMutation } from '../mutation/mutation.js';
import { recordById, recordPage, referenceById } from '../platform/edges/roots.js';
import {
  addressAuthors,
  addressHistory,
  addressCustomer,
  addresses,
  customerAddresses,
} from './address.edges.js';
import { createAddress, deleteAddress, restoreAddress, updateAddress } from './address.service.js';

export const addressResolvers: Resolvers = {
  Query: {
    address: recordById(addresses),
    addresses: recordPage(addresses),
  },
  Address: {
    __resolveReference: referenceById(addresses),
    customer: addressCustomer,
    history: addressHistory,
    ...addressAuthors,
  },
  Customer: {
    addresses: customerAddresses.list,
  },
  Mutation: {
    createAddress: recordMutation('createAddress', 'address', addresses, createAddress),
    updateAddress: recordMutation('updateAddress', 'address', addresses, updateAddress),
    deleteAddress: recordMutation('deleteAddress', 'address', addresses, deleteAddress),
    restoreAddress: recordMutation('restoreAddress', 'address', addresses, restoreAddress),
  },
};
