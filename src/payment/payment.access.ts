import { AUDITED } from '../audit/audit.access.js';
import { CONTRACT_AMOUNT, contractAccess } from '../contract/contract.access.js';
import { customerAccess } from '../customer/customer.access.js';
import { except, EVERYONE, INTERNAL, OPEN, readBy, roles } from '../platform/auth/grant.js';
import { reading, writing } from '../platform/auth/operation-access.js';
import { COMMAND, type AccessPart } from '../platform/auth/policy.js';
import { pageOf, payload } from '../platform/auth/structures.js';
import { TypeAccess } from '../platform/auth/type-access.js';

const READERS = except(EVERYONE, 'service', 'marketing');
const WRITERS = roles('admin', 'finance');

export const paymentAccess = new TypeAccess('Payment', {
  readers: READERS,
  writers: WRITERS,
  fields: [
    [
      OPEN,
      'id',
      'code',
      'amount',
      'status',
      'dueOn',
      'paidAt',
      'method',
      'reference',
      'contract',
      'customer',
    ],
    [OPEN, 'partOf'],
    [INTERNAL, 'remarks', 'reversedAt', 'reversalReason', 'createdAt', 'updatedAt', 'version', 'createdBy'],
    [INTERNAL, 'updatedBy'],
    [AUDITED, 'history'],
  ],
  properties: {
    customerId: 'customer',
    contractId: 'contract',
    partOfId: 'partOf',
    currency: 'amount',
    receivedAt: 'paidAt',
  },
});

customerAccess.extend([readBy(READERS), 'payments']);
// Payments add up to what the contract is worth.
contractAccess.extend([readBy(READERS), 'payments'], [CONTRACT_AMOUNT, 'paidAmount', 'outstandingAmount']);

export const paymentSliceAccess: AccessPart = {
  types: [
    paymentAccess,
    ...pageOf(paymentAccess),
    payload('CreatePayment', WRITERS, 'payment'),
    payload('UpdatePayment', WRITERS, 'payment'),
    payload('DeletePayment', WRITERS, 'payment'),
    payload('RestorePayment', WRITERS, 'payment'),
    payload('ReceivePayment', WRITERS, 'payment', 'remaining'),
    payload('ReversePayment', WRITERS, 'payment'),
  ],
  operations: {
    'Query.payment': reading(READERS),
    'Query.payments': reading(READERS),
    'Mutation.createPayment': writing(WRITERS),
    'Mutation.updatePayment': writing(WRITERS),
    'Mutation.deletePayment': writing(WRITERS),
    'Mutation.restorePayment': writing(WRITERS),
    'Mutation.receivePayment': writing(WRITERS),
    'Mutation.reversePayment': writing(WRITERS),
  },
  inputs: {
    CreatePaymentInput: paymentAccess,
    UpdatePaymentInput: paymentAccess,
    DeletePaymentInput: COMMAND,
    RestorePaymentInput: COMMAND,
    ReceivePaymentInput: COMMAND,
    ReversePaymentInput: COMMAND,
  },
};
