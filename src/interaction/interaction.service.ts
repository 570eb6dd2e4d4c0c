import type {
  CompleteFollowUpInput,
  CreateInteractionInput,
  DeleteInteractionInput,
  RestoreInteractionInput,
  ScheduleFollowUpInput,
  UpdateInteractionInput,
} from '../__generated__/resolvers-types.js';
import { contacts } from '../contact/contact.edges.js';
import { refreshCustomers } from '../customer/customer.derived.js';
import { customers } from '../customer/customer.edges.js';
import { differingFields } from '../mutation/changes.js';
import { checkFields } from '../mutation/fields.js';
import { assertHappened } from '../mutation/instants.js';
import { refuse } from '../mutation/violation.js';
import type { Write } from '../mutation/write.js';
import { opportunities } from '../opportunity/opportunity.edges.js';
import { users } from '../user/user.edges.js';
import { interactions } from './interaction.edges.js';
import type { Interaction } from './interaction.entity.js';
import { assertPendingFollowUp, FOLLOW_UP_FIELDS, INTERACTION_FIELDS } from './interaction.rules.js';

/** Adds an interaction of the caller, unless another member of staff is named. */
export async function createInteraction(
  write: Write,
  { customerId, ...input }: CreateInteractionInput,
): Promise<Interaction> {
  const fields = checkFields(input, INTERACTION_FIELDS, 'new') as Partial<Interaction>;
  assertHappened(input.occurredAt, write.author.now, 'occurredAt');
  await write.lock(customers, customerId, { field: ['customerId'], missing: 'CUSTOMER_NOT_FOUND' });
  await assertPartsOf(write, customerId, fields);
  const staffId = fields.staffId === undefined ? await callerAsStaff(write) : fields.staffId;
  return refreshed(write, await write.insert(interactions, { ...fields, customerId, staffId }));
}

/** Changes an interaction. A follow-up that is moved is pending again. */
export async function updateInteraction(write: Write, input: UpdateInteractionInput): Promise<Interaction> {
  const fields = checkFields(input, INTERACTION_FIELDS, 'change') as Partial<Interaction>;
  if (input.occurredAt) assertHappened(input.occurredAt, write.author.now, 'occurredAt');
  const before = await lockInteraction(write, input);
  await assertPartsOf(write, before.customerId, fields);
  const changes = differingFields(interactions, before, fields);
  const after = await write.update(interactions, before, {
    ...changes,
    ...('nextActionAt' in changes ? { followUpCompletedAt: null } : {}),
  });
  if (after.occurredAt < before.occurredAt || after.contactId !== before.contactId) {
    await forgetContact(write, before);
  }
  return refreshed(write, after);
}

/** Deletes an interaction. */
export async function deleteInteraction(write: Write, input: DeleteInteractionInput): Promise<Interaction> {
  const interaction = await write.remove(interactions, await lockInteraction(write, input));
  await forgetContact(write, interaction);
  return refreshed(write, interaction);
}

/** Brings a deleted interaction back. */
export async function restoreInteraction(
  write: Write,
  { id }: RestoreInteractionInput,
): Promise<Interaction> {
  const interaction = await write.findDeleted(interactions, id);
  await write.lock(customers, interaction.customerId, { missing: 'CUSTOMER_NOT_FOUND' });
  return refreshed(write, await write.restore(interactions, interaction));
}

/** Schedules a follow-up of an interaction, or moves it. */
export async function scheduleFollowUp(write: Write, input: ScheduleFollowUpInput): Promise<Interaction> {
  const { nextActionAt, nextAction } = input;
  const fields = checkFields({ nextActionAt, nextAction }, FOLLOW_UP_FIELDS, 'change');
  if (nextActionAt < write.author.now) refuse('IN_THE_PAST', ['nextActionAt']);
  const interaction = await write.lock(interactions, input.id, input);
  const changes = { ...fields, followUpCompletedAt: null };
  return write.update(interactions, interaction, changes, { event: 'follow_up_scheduled' });
}

/** Marks a follow-up as done. */
export async function completeFollowUp(write: Write, input: CompleteFollowUpInput): Promise<Interaction> {
  const interaction = await write.lock(interactions, input.id, input);
  assertPendingFollowUp(interaction);
  const changes = {
    followUpCompletedAt: write.author.now,
    ...(input.outcome ? { outcome: input.outcome } : {}),
  };
  return write.update(interactions, interaction, changes, { event: 'follow_up_completed' });
}

/** Locks an interaction after its customer, which repeats when the latest one was. */
async function lockInteraction(
  write: Write,
  input: { readonly id: string; readonly expectedVersion?: number | null },
): Promise<Interaction> {
  return (await write.lockWithParent(interactions, input, customers, 'customerId')).row;
}

/** @throws ViolationError when contact or opportunity is not the customer's */
async function assertPartsOf(
  write: Write,
  customerId: string,
  { contactId, opportunityId }: Partial<Interaction>,
): Promise<void> {
  if (contactId != null) {
    const contact = await write.require(contacts, contactId, ['contactId']);
    if (contact.customerId !== customerId) refuse('CONTACT_OF_OTHER_CUSTOMER', ['contactId']);
  }
  if (opportunityId != null) {
    const opportunity = await write.require(opportunities, opportunityId, ['opportunityId']);
    if (opportunity.customerId !== customerId) refuse('OPPORTUNITY_OF_OTHER_CUSTOMER', ['opportunityId']);
  }
}

async function callerAsStaff(write: Write): Promise<string | null> {
  return (await write.find(users, write.author.id))?.id ?? null;
}

/** Takes back that the interaction was the latest contact, where it was. */
async function forgetContact(
  write: Write,
  { customerId, contactId, occurredAt }: Interaction,
): Promise<void> {
  for (const [table, id, key] of [
    ['customers', customerId, 'customer_id'],
    ['contacts', contactId, 'contact_id'],
  ]) {
    await write.manager.query(
      `UPDATE ${table} SET last_contact_at = (
         SELECT max(occurred_at) FROM interactions
         WHERE tenant_id = $1 AND ${key} = $2 AND deleted_at IS NULL)
       WHERE tenant_id = $1 AND id = $2 AND last_contact_at = $3`,
      [write.tenantId, id, occurredAt],
    );
  }
}

async function refreshed(write: Write, interaction: Interaction): Promise<Interaction> {
  const { customerId, contactId, occurredAt } = interaction;
  await refreshCustomers(write.manager, write.tenantId, [customerId]);
  if (contactId !== null) {
    await write.manager.query(
      `UPDATE contacts SET last_contact_at = (
         SELECT greatest(contacts.last_contact_at, max(occurred_at)) FROM interactions
         WHERE tenant_id = $1 AND contact_id = $2 AND deleted_at IS NULL)
       WHERE tenant_id = $1 AND id = $2 AND (last_contact_at IS NULL OR last_contact_at < $3)`,
      [write.tenantId, contactId, occurredAt],
    );
  }
  return interaction;
}
