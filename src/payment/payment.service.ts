import type {
  CreatePaymentInput,
  DeletePaymentInput,
  ReceivePaymentInput,
  RestorePaymentInput,
  ReversePaymentInput,
  UpdatePaymentInput,
} from '../__generated__/resolvers-types.js';
import { contracts } from '../contract/contract.edges.js';
import type { Contract } from '../contract/contract.entity.js';
import { refreshCustomers } from '../customer/customer.derived.js';
import { checkFields, type CheckedFields } from '../mutation/fields.js';
import { refuse } from '../mutation/violation.js';
import type { Write } from '../mutation/write.js';
import { takeNumbers } from '../platform/records/code-sequence.js';
import { moneyColumns } from '../platform/records/money.js';
import { payments } from './payment.edges.js';
import type { Payment } from './payment.entity.js';
import {
  assertCanChange,
  assertCanPay,
  assertStatus,
  PAYMENT_FIELDS,
  RECEIPT_FIELDS,
  remainingAmount,
  REVERSAL_FIELDS,
} from './payment.rules.js';

/** Adds a payment under a contract: a planned one, or one that was received already. */
export async function createPayment(
  write: Write,
  { contractId, receivedAt, allowOverpayment, ...input }: CreatePaymentInput,
): Promise<Payment> {
  const fields = checkFields(input, PAYMENT_FIELDS, 'new');
  if (receivedAt) assertNotLater(write, receivedAt);
  const contract = await lockContract(write, contractId, 'contractId');
  if (receivedAt && contract.status === 'DRAFT') refuse('CONTRACT_IS_DRAFT', ['contractId']);
  assertCanPay(contract, await receivedFor(write, contract), fields.amount, { allowOverpayment });
  const payment = await write.insert(
    payments,
    {
      ...columns(fields),
      code: fields.code ?? (await nextCode(write, contract)),
      contractId,
      customerId: contract.customerId,
      ...(receivedAt ? { status: 'RECEIVED', paidAt: receivedAt } : {}),
    },
    { event: receivedAt ? 'received' : undefined },
  );
  return refreshed(write, payment);
}

/** Changes a payment; its number, amount and due day while it is planned only. */
export async function updatePayment(write: Write, input: UpdatePaymentInput): Promise<Payment> {
  const fields = checkFields(input, PAYMENT_FIELDS, 'change');
  const { contract, payment } = await lockPayment(write, input);
  assertCanChange(payment.status, fields);
  if (fields.code === null) refuse('REQUIRED', ['code']);
  if (fields.amount) assertCanPay(contract, await receivedFor(write, contract), fields.amount);
  return write.update(payments, payment, columns(fields));
}

/** Deletes a planned payment. */
export async function deletePayment(write: Write, input: DeletePaymentInput): Promise<Payment> {
  const { payment } = await lockPayment(write, input);
  assertStatus(payment.status, 'PLANNED', 'id');
  return write.remove(payments, payment);
}

/** Brings a deleted payment back. */
export async function restorePayment(write: Write, { id }: RestorePaymentInput): Promise<Payment> {
  const payment = await write.findDeleted(payments, id);
  await lockContract(write, payment.contractId, 'id');
  return write.restore(payments, payment);
}

/** Books money for a planned payment. A part leaves the rest planned and becomes a payment of its own. */
export async function receivePayment(
  write: Write,
  input: ReceivePaymentInput,
): Promise<{ payment: Payment; remaining: Payment | null }> {
  const { method, reference } = input;
  const fields = checkFields({ method, reference }, RECEIPT_FIELDS, 'change') as Partial<Payment>;
  const { contract, payment: planned } = await lockPayment(write, input);
  assertStatus(planned.status, 'PLANNED', 'id');
  if (contract.status === 'DRAFT') refuse('CONTRACT_IS_DRAFT', ['id']);
  const receivedAt = input.receivedAt ?? write.author.now;
  assertNotLater(write, receivedAt);
  const { amount } = checkFields(
    { amount: { amount: input.amount ?? planned.amount, currency: planned.currency } },
    { amount: PAYMENT_FIELDS.amount },
    'new',
  );
  assertCanPay(contract, await receivedFor(write, contract), amount, input);

  const receipt = { ...fields, amount: amount.amount, status: 'RECEIVED', paidAt: receivedAt } as const;
  const rest = remainingAmount(planned.amount, amount.amount);
  if (rest === null) {
    const payment = await write.update(payments, planned, receipt, { event: 'received' });
    return { payment: await refreshed(write, payment), remaining: null };
  }
  const { contractId, customerId, currency, dueOn, code } = planned;
  const number = await takeNumbers(write.manager, write.tenantId, `part of payment ${planned.id}`);
  const payment = await write.insert(
    payments,
    { contractId, customerId, currency, dueOn, ...receipt, code: `${code}-${number}`, partOfId: planned.id },
    { event: 'received' },
  );
  const remaining = await write.update(payments, planned, { amount: rest });
  return { payment: await refreshed(write, payment), remaining };
}

/** Marks a received payment as given back. */
export async function reversePayment(write: Write, input: ReversePaymentInput): Promise<Payment> {
  const { reason: reversalReason } = checkFields(input, REVERSAL_FIELDS, 'new');
  const { payment } = await lockPayment(write, input);
  assertStatus(payment.status, 'RECEIVED', 'id');
  const changes = { status: 'REVERSED', reversedAt: write.author.now, reversalReason } as const;
  return refreshed(write, await write.update(payments, payment, changes, { event: 'reversed' }));
}

/** Locks a payment after its contract, so that two payments of a contract are booked one after the other. */
async function lockPayment(
  write: Write,
  input: { readonly id: string; readonly expectedVersion?: number | null },
): Promise<{ contract: Contract; payment: Payment }> {
  const { contractId } = (await write.find(payments, input.id)) ?? refuse('NOT_FOUND', ['id']);
  const contract = await lockContract(write, contractId, 'id');
  return { contract, payment: await write.lock(payments, input.id, input) };
}

function lockContract(write: Write, id: string, field: string): Promise<Contract> {
  return write.lock(contracts, id, { field: [field] });
}

/** What was received for a contract so far, in its currency. */
async function receivedFor({ manager, tenantId }: Write, { id, currency }: Contract): Promise<string> {
  const [sum] = await manager.query<{ received: string }[]>(
    `SELECT coalesce(sum(amount), 0)::text AS received FROM payments
     WHERE tenant_id = $1 AND contract_id = $2 AND currency = $3 AND status = 'RECEIVED' AND deleted_at IS NULL`,
    [tenantId, id, currency],
  );
  return sum?.received ?? '0';
}

async function nextCode({ manager, tenantId }: Write, { id }: Contract): Promise<string> {
  for (;;) {
    const code = `P${String(await takeNumbers(manager, tenantId, `payment of ${id}`)).padStart(3, '0')}`;
    // Somebody may have chosen the same code by hand.
    const taken = await manager.query<unknown[]>(
      'SELECT FROM payments WHERE tenant_id = $1 AND contract_id = $2 AND code = $3',
      [tenantId, id, code],
    );
    if (taken.length === 0) return code;
  }
}

function assertNotLater({ author }: Write, receivedAt: Date): void {
  if (receivedAt > author.now) refuse('IN_THE_FUTURE', ['receivedAt']);
}

async function refreshed(write: Write, payment: Payment): Promise<Payment> {
  await refreshCustomers(write.manager, write.tenantId, [payment.customerId]);
  return payment;
}

function columns({ amount, ...fields }: CheckedFields<Omit<UpdatePaymentInput, 'id'>>): Partial<Payment> {
  return { ...fields, ...moneyColumns('amount', 'currency', amount) } as Partial<Payment>;
}
