import { historyOf } from '../audit/audit.edges.js';
import { contracts } from '../contract/contract.edges.js';
import type { Contract } from '../contract/contract.entity.js';
import { customers } from '../customer/customer.edges.js';
import { manyEdge, oneEdge } from '../platform/edges/edge.js';
import { ComputedValue } from '../platform/edges/value.js';
import { RecordType } from '../platform/records/record-type.js';
import { authorship } from '../user/user.edges.js';
import { paymentAccess } from './payment.access.js';
import { Payment } from './payment.entity.js';

export const payments = new RecordType('Payment', Payment, {
  access: paymentAccess,
  subject: 'customerId',
  orderBy: [{ property: 'dueOn', direction: 'DESC' }],
  search: { kind: 'payment', columns: ['code', 'reference'], orThrough: 'customer' },
  constraints: { payments_code_unique: ['PAYMENT_CODE_TAKEN', 'code'] },
  visibility: { with: customers, by: 'customerId' },
  personal: { reference: 'text', remarks: 'text', reversalReason: 'text' },
});

export const paymentContract = oneEdge(payments, 'contract', contracts, 'contractId');
export const paymentCustomer = oneEdge(payments, 'customer', customers, 'customerId');
export const paymentWhole = oneEdge(payments, 'partOf', payments, 'partOfId');
export const paymentAuthors = authorship(payments);
export const customerPayments = manyEdge(customers, 'payments', payments, 'customerId');
export const contractPayments = manyEdge(contracts, 'payments', payments, 'contractId');

/** What has been received for a contract, in the contract's currency, as a decimal string. */
export const receivedAmount = new ComputedValue<Contract, string>(
  contracts,
  'receivedAmount',
  (statement, alias) => {
    const payment = statement.alias();
    return (
      `(SELECT coalesce(sum(${payment}."amount"), 0)::text FROM ${payments.table} ${payment}` +
      ` WHERE ${payments.visible(payment, statement)} AND ${payment}."contract_id" = ${alias}."id"` +
      ` AND ${payment}."currency" = ${alias}."currency" AND ${payment}."status" = 'RECEIVED')`
    );
  },
);
export const paymentHistory = historyOf(payments);
