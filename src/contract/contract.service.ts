import type {
  ActivateContractInput,
  CreateContractInput,
  DeleteContractInput,
  RestoreContractInput,
  TerminateContractInput,
  UpdateContractInput,
} from '../__generated__/resolvers-types.js';
import { refreshCustomers } from '../customer/customer.derived.js';
import { customers } from '../customer/customer.edges.js';
import { followContracts } from '../customer/customer.service.js';
import { differingFields } from '../mutation/changes.js';
import { checkFields, type CheckedFields } from '../mutation/fields.js';
import { refuse } from '../mutation/violation.js';
import type { Write } from '../mutation/write.js';
import { opportunities } from '../opportunity/opportunity.edges.js';
import { dayIn } from '../platform/records/calendar.js';
import { moneyColumns } from '../platform/records/money.js';
import { contracts } from './contract.edges.js';
import type { Contract } from './contract.entity.js';
import {
  ACTIVATION_FIELDS,
  assertCanActivate,
  assertCanBecome,
  assertCanChange,
  assertPeriod,
  CONTRACT_FIELDS,
  NEW_CONTRACT_FIELDS,
  TERMINATION_FIELDS,
} from './contract.rules.js';

/** Adds a contract as a draft. */
export async function createContract(
  write: Write,
  { customerId, ...input }: CreateContractInput,
): Promise<Contract> {
  const fields = checkFields(input, NEW_CONTRACT_FIELDS, 'new');
  assertPeriod(fields);
  await write.require(customers, customerId, ['customerId'], 'CUSTOMER_NOT_FOUND');
  await assertOpportunityOf(write, customerId, fields.opportunityId);
  return write.insert(contracts, { ...columns(fields), customerId, status: 'DRAFT' });
}

/** Changes a contract; what was signed can be changed in a draft only. */
export async function updateContract(write: Write, input: UpdateContractInput): Promise<Contract> {
  const fields = checkFields(input, CONTRACT_FIELDS, 'change');
  const contract = await write.lock(contracts, input.id, input);
  const changes = differingFields(contracts, contract, columns(fields));
  assertCanChange(contract.status, changes);
  const { startDate = contract.startDate, endDate = contract.endDate } = changes;
  assertPeriod({ startDate, endDate });
  await assertOpportunityOf(write, contract.customerId, fields.opportunityId);
  return write.update(contracts, contract, changes);
}

/** Deletes a draft with its planned payments. */
export async function deleteContract(write: Write, input: DeleteContractInput): Promise<Contract> {
  const contract = await write.lock(contracts, input.id, input);
  if (contract.status !== 'DRAFT') refuse('CONTRACT_NOT_DRAFT', ['id']);
  await write.removeBelow(contracts, contract);
  return write.remove(contracts, contract);
}

/** Brings a deleted draft back, with the payments that were deleted with it. */
export async function restoreContract(write: Write, { id }: RestoreContractInput): Promise<Contract> {
  const contract = await write.findDeleted(contracts, id);
  await write.require(customers, contract.customerId, ['id'], 'CUSTOMER_NOT_FOUND');
  await write.restoreBelow(contracts, contract, contract.deletedAt);
  return write.restore(contracts, contract);
}

/** Puts a draft into force; its customer becomes one. */
export async function activateContract(write: Write, input: ActivateContractInput): Promise<Contract> {
  const given = checkFields({ signedDate: input.signedDate }, ACTIVATION_FIELDS, 'change');
  const contract = await write.lock(contracts, input.id, input);
  const signedDate = given.signedDate ?? contract.signedDate;
  assertCanActivate(contract, signedDate, today(write));
  return setStatus(write, contract, { status: 'ACTIVE', signedDate }, 'activated');
}

/** Ends a contract early; its customer has churned unless another contract is in force. */
export async function terminateContract(write: Write, input: TerminateContractInput): Promise<Contract> {
  const { reason: terminationReason, terminatedOn } = checkFields(input, TERMINATION_FIELDS, 'new');
  const contract = await write.lock(contracts, input.id, input);
  assertCanBecome(contract.status, 'TERMINATED');
  if (terminatedOn && terminatedOn > today(write)) refuse('IN_THE_FUTURE', ['terminatedOn']);
  const changes = {
    status: 'TERMINATED',
    terminationReason,
    terminatedOn: terminatedOn ?? today(write),
  } as const;
  return setStatus(write, contract, changes, 'terminated');
}

/** Ends a contract whose end date has passed; its customer has churned unless another contract is in force. */
export async function expireContract(write: Write, contract: Contract): Promise<Contract> {
  assertCanBecome(contract.status, 'EXPIRED');
  return setStatus(write, contract, { status: 'EXPIRED' }, 'expired');
}

async function setStatus(
  write: Write,
  before: Contract,
  changes: Partial<Contract>,
  event: string,
): Promise<Contract> {
  const contract = await write.update(contracts, before, changes, { event });
  await followContracts(write, contract.customerId);
  await refreshCustomers(write.manager, write.tenantId, [contract.customerId]);
  return contract;
}

/** @throws ViolationError when the opportunity is not one of the customer's */
async function assertOpportunityOf(
  write: Write,
  customerId: string,
  opportunityId: string | null | undefined,
): Promise<void> {
  if (opportunityId == null) return;
  const opportunity = await write.require(opportunities, opportunityId, ['opportunityId']);
  if (opportunity.customerId !== customerId) refuse('OPPORTUNITY_OF_OTHER_CUSTOMER', ['opportunityId']);
}

function today({ author }: Write): string {
  return dayIn(author.timeZone, author.now);
}

function columns({ amount, ...fields }: CheckedFields<Omit<UpdateContractInput, 'id'>>): Partial<Contract> {
  return { ...fields, ...moneyColumns('amount', 'currency', amount) } as Partial<Contract>;
}
