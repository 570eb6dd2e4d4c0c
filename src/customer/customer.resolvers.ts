import type { Resolvers } from '../__generated__/resolvers-types.js';
import { fromRow } from '../platform/edges/field-source.js';
import { loadReference, recordByIdOrCode, recordPage } from '../platform/edges/roots.js';
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
    customer: recordByIdOrCode(customers),
    customers: recordPage(customers),
  },
  Customer: {
    __resolveReference: async (reference, context, info) =>
      'code' in reference
        ? loadReference(context, customers, reference.code, info, 'code')
        : loadReference(context, customers, reference.id, info),
    annualRevenue: fromRow(customers, ['annualRevenueAmount', 'annualRevenueCurrency'], (row) =>
      money(row.annualRevenueAmount, row.annualRevenueCurrency),
    ),
    lifetimeValue: fromRow(customers, ['lifetimeValueAmount', 'lifetimeValueCurrency'], (row) =>
      money(row.lifetimeValueAmount, row.lifetimeValueCurrency),
    ),
    owner: customerOwner,
    serviceOwner: customerServiceOwner,
    ...customerAuthors,
  },
  User: {
    customers: userCustomers.connection,
  },
};
