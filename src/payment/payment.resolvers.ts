import type { Resolvers } from '../__generated__/resolvers-types.js';
import { referenceById } from '../platform/edges/edge.js';
import { readConnection } from '../platform/edges/lists.js';
import { loadRecord } from '../platform/edges/records.js';
import { selects } from '../platform/edges/selection.js';
import { assertRecordId } from '../platform/records/identifier.js';
import { outstandingAmount } from './payment.rules.js';
import {
  contractPayments,
  customerPayments,
  loadReceivedAmount,
  paymentAuthors,
  paymentContract,
  paymentCustomer,
  payments,
} from './payment.edges.js';

export const paymentResolvers: Resolvers = {
  Query: {
    payment: async (_root, { id }, context) => {
      assertRecordId(id, 'id');
      return loadRecord(context, payments, id);
    },
    payments: (_root, args, context, info) =>
      readConnection(context, payments, args, selects(info, 'totalCount')),
  },
  Payment: {
    __resolveReference: referenceById(payments),
    amount: ({ amount, currency }) => ({ amount, currency }),
    contract: paymentContract,
    customer: paymentCustomer,
    ...paymentAuthors,
  },
  Customer: {
    payments: customerPayments.connection,
  },
  Contract: {
    payments: contractPayments.connection,
    paidAmount: async (contract, _args, context) => ({
      amount: await loadReceivedAmount(context, contract.id),
      currency: contract.currency,
    }),
    outstandingAmount: async (contract, _args, context) => ({
      amount: outstandingAmount(contract.amount, await loadReceivedAmount(context, contract.id)),
      currency: contract.currency,
    }),
  },
};
