import type {
  InteractionAttachmentInput,
  InteractionFilter,
  UpdateInteractionInput,
} from '../__generated__/resolvers-types.js';
import {
  instant,
  listOf,
  required,
  staffId,
  text,
  typed,
  webAddress,
  wholeNumber,
  withDefault,
  type FieldRules,
} from '../mutation/fields.js';
import { refuse } from '../mutation/violation.js';
import type { Interaction } from './interaction.entity.js';

const MINUTES_PER_WEEK = 10_080;
const MAX_BYTES = 2_147_483_647;

const ATTACHMENT_FIELDS: FieldRules<InteractionAttachmentInput> = {
  name: required(text(200)),
  url: required(webAddress),
  contentType: text(100),
  size: wholeNumber(0, MAX_BYTES),
};

/** What the fields of an interaction may hold. */
export const INTERACTION_FIELDS: FieldRules<UpdateInteractionInput> = {
  contactId: typed,
  opportunityId: typed,
  staffId,
  type: required(typed),
  direction: required(typed),
  subject: required(text(200)),
  content: text(20_000),
  occurredAt: required(instant),
  durationMinutes: wholeNumber(0, MINUTES_PER_WEEK),
  outcome: typed,
  nextAction: text(500),
  nextActionAt: instant,
  sentiment: typed,
  importance: withDefault(typed),
  attachments: listOf(20, ATTACHMENT_FIELDS),
};

/** What may be said about a follow-up. */
export const FOLLOW_UP_FIELDS = { nextActionAt: required(instant), nextAction: text(500) };

/** The filter, confined to interactions whose follow-up is still to be done, and due before an instant where one is given. */
export function pendingBefore(
  filter: InteractionFilter | null | undefined,
  dueBefore: Date | null | undefined,
): InteractionFilter {
  const due = dueBefore ? { lt: dueBefore } : { isNull: false };
  return { and: [filter ?? {}, { nextActionAt: due, followUpCompletedAt: { isNull: true } }] };
}

/** @throws ViolationError when no follow-up is pending */
export function assertPendingFollowUp({
  nextActionAt,
  followUpCompletedAt,
}: Pick<Interaction, 'nextActionAt' | 'followUpCompletedAt'>): void {
  if (nextActionAt === null) refuse('NO_FOLLOW_UP', ['id']);
  if (followUpCompletedAt !== null) refuse('FOLLOW_UP_COMPLETED', ['id']);
}
