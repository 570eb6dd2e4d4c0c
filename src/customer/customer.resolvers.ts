import type { Resolvers } from '../__generated__/resolvers-types.js';
import { loadReference } from '../platform/edges/edge.js';
import { readConnection } from '../platform/edges/lists.js';
import { loadRecord } from '../platform/edges/records.js';
import { selects } from '../platform/edges/selection.js';
import { badUserInput } from '../platform/errors/errors.js';
import { assertRecordId } from '../platform/records/identifier.js';
import { money } from '../platform/records/money.js';
import {
  customerAuthors,
  customerOwner,
  customers,
  customerServiceOwner,
  userCustomers,
} from './customer.edges.js';

export const customerResolvers: Resolvers = {
  Query: {
    customer: async (_root, { id, code }, context) => {
      if (id != null && code != null) throw badUserInput('code', 'cannot be combined with id');
      if (code != null) return loadRecord(context, customers, code, 'code');
      if (id == null) throw badUserInput('id', 'either id or code is required');
      assertRecordId(id, 'id');
      return loadRecord(context, customers, id);
    },
    customers: (_root, args, context, info) =>
      readConnection(context, customers, args, selects(info, 'totalCount')),
  },
  Customer: {
    __resolveReference: async (reference, context) =>
      'code' in reference
        ? loadReference(context, customers, reference.code, 'code')
        : loadReference(context, customers, reference.id),
    annualRevenue: ({ annualRevenueAmount, annualRevenueCurrency }) =>
      money(annualRevenueAmount, annualRevenueCurrency),
    lifetimeValue: ({ lifetimeValueAmount, lifetimeValueCurrency }) =>
      money(lifetimeValueAmount, lifetimeValueCurrency),
    owner: customerOwner,
    serviceOwner: customerServiceOwner,
    ...customerAuthors,
  },
  User: {
    customers: userCustomers.connection,
  },
};
