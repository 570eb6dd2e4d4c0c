import type { Resolvers } from '../__generated__/resolvers-types.js';
import { fromRow } from '../platform/edges/field-source.js';
import { recordById, recordPage, referenceById } from '../platform/edges/roots.js';
import { outstandingAmount } from './payment.rules.js';
import {
  contractPayments,
  customerPayments,
  paymentAuthors,
  paymentContract,
  paymentCustomer,
  payments,
  receivedAmount,
} from './payment.edges.js';

export const paymentResolvers: Resolvers = {
  Query: {
    payment: recordById(payments),
    payments: recordPage(payments),
  },
  Payment: {
    __resolveReference: referenceById(payments),
    amount: fromRow(payments, ['amount', 'currency'], ({ amount, currency }) => ({ amount, currency })),
    contract: paymentContract,
    customer: paymentCustomer,
    ...paymentAuthors,
  },
  Customer: {
    payments: customerPayments.connection,
  },
  Contract: {
    payments: contractPayments.connection,
    paidAmount: receivedAmount.field(['currency'], ({ currency }, received) => ({
      amount: received,
      currency,
    })),
    outstandingAmount: receivedAmount.field(['amount', 'currency'], ({ amount, currency }, received) => ({
      amount: outstandingAmount(amount, received),
      currency,
    })),
  },
};
