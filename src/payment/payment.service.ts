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
import { differingFields } from '../mutation/changes.js';
import { checkFields, type CheckedFields } from '../mutation/fields.js';
import { assertHappened } from '../mutation/instants.js';
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
  checkFields({ receivedAt }, { receivedAt: RECEIPT_FIELDS.receivedAt }, 'change');
  if (receivedAt) assertHappened(receivedAt, write.author.now, 'receivedAt');
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
  const { parent: contract, row: payment } = await lockPayment(write, input);
  if (fields.code === null) refuse('REQUIRED', ['code']);
  const changes = differingFields(payments, payment, columns(fields));
  assertCanChange(payment.status, changes);
  const { amount = payment.amount, currency = payment.currency } = changes;
  if ('amount' in changes || 'currency' in changes) {
    assertCanPay(contract, await receivedFor(write, contract), { amount, currency });
  }
  return write.update(payments, payment, changes);
}

/** Deletes a planned payment. */
export async function deletePayment(write: Write, input: DeletePaymentInput): Promise<Payment> {
  const { row: payment } = await lockPayment(write, input);
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
  const { receivedAt = write.author.now, ...fields } = receiptFields(input);
  assertHappened(receivedAt, write.author.now, 'receivedAt');
  const { parent: contract, row: planned } = await lockPayment(write, input);
  assertStatus(planned.status, 'PLANNED', 'id');
  if (contract.status === 'DRAFT') refuse('CONTRACT_IS_DRAFT', ['id']);
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
  const partCode = await freeCode(
    write,
    contract,
    `part of payment ${planned.id}`,
    (number) => `${code}-${number}`,
  );
  const payment = await write.insert(
    payments,
    { contractId, customerId, currency, dueOn, ...receipt, code: partCode, partOfId: planned.id },
    { event: 'received' },
  );
  const remaining = await write.update(payments, planned, { amount: rest });
  return { payment: await refreshed(write, payment), remaining };
}

/** Marks a received payment as given back. */
export async function reversePayment(write: Write, input: ReversePaymentInput): Promise<Payment> {
  const { reason: reversalReason } = checkFields(input, REVERSAL_FIELDS, 'new');
  const { row: payment } = await lockPayment(write, input);
  assertStatus(payment.status, 'RECEIVED', 'id');
  const changes = { status: 'REVERSED', reversedAt: write.author.now, reversalReason } as const;
  return refreshed(write, await write.update(payments, payment, changes, { event: 'reversed' }));
}

/** Locks a payment after its contract, so that two payments of a contract are booked one after the other. */
function lockPayment(write: Write, input: { readonly id: string; readonly expectedVersion?: number | null }) {
  return write.lockWithParent(payments, input, contracts, 'contractId');
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

function nextCode(write: Write, contract: Contract): Promise<string> {
  const code = (number: number) => `P${String(number).padStart(3, '0')}`;
  return freeCode(write, contract, `payment of ${contract.id}`, code);
}

/** The next code of a series that no payment of the contract has. */
async function freeCode(
  { manager, tenantId }: Write,
  { id }: Contract,
  series: string,
  codeOf: (number: number) => string,
): Promise<string> {
  for (;;) {
    const code = codeOf(await takeNumbers(manager, tenantId, series));
    // Somebody may have chosen the same code by hand.
    const taken = await manager.query<unknown[]>(
      'SELECT FROM payments WHERE tenant_id = $1 AND contract_id = $2 AND code = $3',
      [tenantId, id, code],
    );
    if (taken.length === 0) return code;
  }
}

/** What the caller says about the money that came in; nothing of what it leaves open. */
function receiptFields({ receivedAt, method, reference }: ReceivePaymentInput) {
  const { receivedAt: at, ...fields } = checkFields(
    { receivedAt, method, reference },
    RECEIPT_FIELDS,
    'change',
  );
  return { ...(fields as Partial<Payment>), receivedAt: at ?? undefined };
}

async function refreshed(write: Write, payment: Payment): Promise<Payment> {
  await refreshCustomers(write.manager, write.tenantId, [payment.customerId]);
  return payment;
}

function columns({ amount, ...fields }: CheckedFields<Omit<UpdatePaymentInput, 'id'>>): Partial<Payment> {
  return { ...fields, ...moneyColumns('amount', 'currency', amount) } as Partial<Payment>;
}
