import { Decimal } from 'decimal.js';
import type { ContractStatus, UpdateContractInput } from '../__generated__/resolvers-types.js';
import {
  amount,
  code,
  day,
  required,
  text,
  typed,
  webAddress,
  wholeNumber,
  withDefault,
  type FieldRules,
} from '../mutation/fields.js';
import { refuse } from '../mutation/violation.js';
import type { Contract } from './contract.entity.js';

/** What the fields of a contract may hold. */
export const CONTRACT_FIELDS: FieldRules<UpdateContractInput> = {
  opportunityId: typed,
  name: required(text(200)),
  type: required(typed),
  amount: required(amount()),
  startDate: required(day),
  endDate: required(day),
  signedDate: day,
  renewalType: withDefault(typed),
  renewalNoticeDays: withDefault(wholeNumber(0, 3650)),
  paymentTerms: text(500),
  serviceLevel: text(100),
  fileUrl: webAddress,
};

/** What a new contract may hold beside its customer. */
export const NEW_CONTRACT_FIELDS = { ...CONTRACT_FIELDS, code: required(code) };

export const TERMINATION_FIELDS = { reason: required(text(500)), terminatedOn: day };

/** What may be said about a contract that comes into force. */
export const ACTIVATION_FIELDS = { signedDate: day };

const DAY_MS = 86_400_000;

/** What was signed: once a contract is in force, these fields stay as they are. */
const SIGNED_FIELDS = [
  'opportunityId',
  'type',
  'amount',
  'currency',
  'startDate',
  'endDate',
  'signedDate',
] as const;

/** Where a contract may go from each status ("REQ-016", 5.2.2). */
const NEXT_STATUSES: Readonly<Record<ContractStatus, readonly ContractStatus[]>> = {
  DRAFT: ['ACTIVE'],
  ACTIVE: ['EXPIRED', 'TERMINATED'],
  EXPIRED: [],
  TERMINATED: [],
};

/** @throws ViolationError CONTRACT_STATUS_CHANGE_NOT_ALLOWED */
export function assertCanBecome(from: ContractStatus, to: ContractStatus): void {
  if (!NEXT_STATUSES[from].includes(to)) refuse('CONTRACT_STATUS_CHANGE_NOT_ALLOWED', ['id'], { from, to });
}

/** @throws ViolationError CONTRACT_PERIOD_REVERSED when the last day is before the first */
export function assertPeriod({ startDate, endDate }: Pick<Contract, 'startDate' | 'endDate'>): void {
  if (startDate > endDate) refuse('CONTRACT_PERIOD_REVERSED', ['endDate']);
}

/**
 * @param today the business's calendar day
 * @throws ViolationError naming what a draft lacks before it can be in force
 */
export function assertCanActivate(
  contract: Pick<Contract, 'status' | 'amount' | 'startDate' | 'endDate'>,
  signedDate: string | null,
  today: string,
): void {
  assertCanBecome(contract.status, 'ACTIVE');
  if (signedDate === null) refuse('CONTRACT_NOT_SIGNED', ['signedDate']);
  if (signedDate > today) refuse('IN_THE_FUTURE', ['signedDate']);
  if (new Decimal(contract.amount).lte(0)) refuse('CONTRACT_AMOUNT_NOT_POSITIVE', ['id']);
  assertPeriod(contract);
  if (contract.endDate < today) refuse('CONTRACT_PERIOD_OVER', ['id']);
}

/**
 * The last day of a contract that renews by itself: it goes on for another term, and another, until today is within
 * it. A term of whole months stays one, however long the months are.
 */
export function renewedUntil(
  { startDate, endDate }: Pick<Contract, 'startDate' | 'endDate'>,
  today: string,
): string {
  const [start, end] = [utc(startDate), new Date(utc(endDate).getTime() + DAY_MS)];
  const months =
    (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
  const wholeMonths = start.getUTCDate() === end.getUTCDate();
  const days = (end.getTime() - start.getTime()) / DAY_MS;
  for (let terms = 1; ; terms += 1) {
    const next = wholeMonths
      ? Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + terms * months, end.getUTCDate())
      : end.getTime() + terms * days * DAY_MS;
    const last = new Date(next - DAY_MS).toISOString().slice(0, 10);
    if (last >= today) return last;
  }
}

function utc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/**
 * @param changes the columns that get another value
 * @throws ViolationError CONTRACT_NOT_DRAFT when the change touches what was signed
 */
export function assertCanChange(status: ContractStatus, changes: Partial<Contract>): void {
  const signed = SIGNED_FIELDS.find((field) => field in changes);
  if (status === 'DRAFT' || signed === undefined) return;
  refuse('CONTRACT_NOT_DRAFT', [signed === 'currency' ? 'amount' : signed]);
}
