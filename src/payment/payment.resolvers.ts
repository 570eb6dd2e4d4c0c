import type { Resolvers } from '../__generated__/resolvers-types.js';
import { fromRow } from '../platform/edges/field-source.js';
import { mutation, recordMutation } from '../mutation/mutation.js';
import { recordById, recordPage, referenceById } from '../platform/edges/roots.js';
import { outstandingAmount } from './payment.rules.js';
import {
  contractPayments,
  customerPayments,
  paymentAuthors,
  paymentHistory,
  paymentContract,
  paymentCustomer,
  payments,
  paymentWhole,
  receivedAmount,
} from './payment.edges.js';
import {
  createPayment,
  deletePayment,
  receivePayment,
  restorePayment,
  reversePayment,
  updatePayment,
} from './payment.service.js';

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
    partOf: paymentWhole,
    history: paymentHistory,
    ...paymentAuthors,
  },
  Mutation: {
    createPayment: recordMutation('createPayment', 'payment', payments, createPayment),
    updatePayment: recordMutation('updatePayment', 'payment', payments, updatePayment),
    deletePayment: recordMutation('deletePayment', 'payment', payments, deletePayment),
    restorePayment: recordMutation('restorePayment', 'payment', payments, restorePayment),
    receivePayment: mutation('receivePayment', { payment: payments, remaining: payments }, receivePayment),
    reversePayment: recordMutation('reversePayment', 'payment', payments, reversePayment),
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
