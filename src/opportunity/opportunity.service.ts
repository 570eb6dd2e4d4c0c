import type {
  AdvanceOpportunityInput,
  CloseOpportunityInput,
  CreateOpportunityInput,
  DeleteOpportunityInput,
  OpportunityStage,
  RestoreOpportunityInput,
  UpdateOpportunityInput,
} from '../__generated__/resolvers-types.js';
import { contacts } from '../contact/contact.edges.js';
import { refreshCustomers } from '../customer/customer.derived.js';
import { customers } from '../customer/customer.edges.js';
import { checkFields, type CheckedFields } from '../mutation/fields.js';
import { refuse } from '../mutation/violation.js';
import type { Write } from '../mutation/write.js';
import { moneyColumns } from '../platform/records/money.js';
import { opportunities, stageChanges } from './opportunity.edges.js';
import type { Opportunity } from './opportunity.entity.js';
import {
  assertCanMove,
  assertOpen,
  MOVE_FIELDS,
  OPPORTUNITY_FIELDS,
  stageAfter,
  STAGES,
} from './opportunity.rules.js';

/** Adds an opportunity in an open stage, which begins its history. */
export async function createOpportunity(
  write: Write,
  { customerId, stage, probability, ...input }: CreateOpportunityInput,
): Promise<Opportunity> {
  const fields = checkFields(
    { ...input, probability: probability ?? STAGES[stage].probability },
    OPPORTUNITY_FIELDS,
    'new',
  );
  assertOpen(stage, 'stage');
  await write.lock(customers, customerId, { field: ['customerId'], missing: 'CUSTOMER_NOT_FOUND' });
  await assertContactOf(write, customerId, fields.contactId);
  const opportunity = await write.insert(opportunities, { ...columns(fields), customerId, stage });
  await keepMove(write, opportunity, null, null);
  return refreshed(write, opportunity);
}

/** Changes an opportunity's own fields; `advance` and `close` move it. */
export async function updateOpportunity(write: Write, input: UpdateOpportunityInput): Promise<Opportunity> {
  const fields = checkFields(input, OPPORTUNITY_FIELDS, 'change');
  const opportunity = await lockOpportunity(write, input);
  if (input.probability !== undefined) assertOpen(opportunity.stage, 'probability');
  await assertContactOf(write, opportunity.customerId, fields.contactId);
  return refreshed(write, await write.update(opportunities, opportunity, columns(fields)));
}

/** Deletes an opportunity. */
export async function deleteOpportunity(write: Write, input: DeleteOpportunityInput): Promise<Opportunity> {
  const opportunity = await lockOpportunity(write, input);
  return refreshed(write, await write.remove(opportunities, opportunity));
}

/** Brings a deleted opportunity back. */
export async function restoreOpportunity(
  write: Write,
  { id }: RestoreOpportunityInput,
): Promise<Opportunity> {
  const opportunity = await write.findDeleted(opportunities, id);
  await write.lock(customers, opportunity.customerId, { missing: 'CUSTOMER_NOT_FOUND' });
  return refreshed(write, await write.restore(opportunities, opportunity));
}

/** Moves an opportunity to another open stage: the next one unless another is asked for. */
export async function advanceOpportunity(write: Write, input: AdvanceOpportunityInput): Promise<Opportunity> {
  const { probability, reason } = checkFields(input, MOVE_FIELDS, 'change');
  const opportunity = await lockOpportunity(write, input);
  const stage = input.stage ?? stageAfter(opportunity.stage);
  if (stage === undefined) assertOpen(opportunity.stage, 'id');
  const to = stage ?? refuse('STAGE_CHANGE_NOT_ALLOWED', ['stage'], { from: opportunity.stage, to: 'WON' });
  assertOpen(to, 'stage');
  assertCanMove(opportunity.stage, to, 'stage');
  return move(write, opportunity, to, 'stage_changed', {
    probability: probability ?? STAGES[to].probability,
    closedAt: null,
    closeReason: null,
    reason,
  });
}

/** Closes an opportunity as won or lost. */
export async function closeOpportunity(write: Write, input: CloseOpportunityInput): Promise<Opportunity> {
  const { reason } = checkFields({ reason: input.reason }, { reason: MOVE_FIELDS.reason }, 'change');
  if (input.outcome === 'LOST' && !reason) refuse('REQUIRED', ['reason']);
  const opportunity = await lockOpportunity(write, input);
  assertOpen(opportunity.stage, 'id');
  assertCanMove(opportunity.stage, input.outcome, 'outcome');
  return move(write, opportunity, input.outcome, 'closed', {
    probability: STAGES[input.outcome].probability,
    closedAt: write.author.now,
    closeReason: reason ?? null,
    reason,
  });
}

interface Move extends Pick<Opportunity, 'probability' | 'closedAt' | 'closeReason'> {
  reason?: string | null;
}

async function move(
  write: Write,
  before: Opportunity,
  stage: OpportunityStage,
  event: string,
  { reason = null, ...fields }: Move,
): Promise<Opportunity> {
  const opportunity = await write.update(opportunities, before, { ...fields, stage }, { event });
  await keepMove(write, opportunity, before.stage, reason);
  return refreshed(write, opportunity);
}

async function keepMove(
  write: Write,
  { id: opportunityId, stage: toStage, probability }: Opportunity,
  fromStage: OpportunityStage | null,
  reason: string | null,
): Promise<void> {
  const { id: changedBy, now: changedAt } = write.author;
  await write.insertHistory(stageChanges, {
    opportunityId,
    fromStage,
    toStage,
    probability,
    reason,
    changedBy,
    changedAt,
  });
}

/** Locks an opportunity after its customer, whose grade it counts for. */
async function lockOpportunity(
  write: Write,
  input: { readonly id: string; readonly expectedVersion?: number | null },
): Promise<Opportunity> {
  return (await write.lockWithParent(opportunities, input, customers, 'customerId')).row;
}

/** @throws ViolationError when the contact is not one of the customer's */
async function assertContactOf(
  write: Write,
  customerId: string,
  contactId: string | null | undefined,
): Promise<void> {
  if (contactId == null) return;
  const contact = await write.require(contacts, contactId, ['contactId']);
  if (contact.customerId !== customerId) refuse('CONTACT_OF_OTHER_CUSTOMER', ['contactId']);
}

async function refreshed(write: Write, opportunity: Opportunity): Promise<Opportunity> {
  await refreshCustomers(write.manager, write.tenantId, [opportunity.customerId]);
  return opportunity;
}

function columns({
  amount,
  ...fields
}: CheckedFields<Omit<UpdateOpportunityInput, 'id'>>): Partial<Opportunity> {
  return { ...fields, ...moneyColumns('amount', 'currency', amount) } as Partial<Opportunity>;
}
