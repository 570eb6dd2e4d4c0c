import type {
  OpportunityStage,
  OpportunityStatus,
  UpdateOpportunityInput,
} from '../__generated__/resolvers-types.js';
import {
  amount,
  code,
  day,
  required,
  staffId,
  text,
  typed,
  wholeNumber,
  withDefault,
  type FieldRules,
} from '../mutation/fields.js';
import { refuse } from '../mutation/violation.js';

/** What the fields of an opportunity may hold. */
export const OPPORTUNITY_FIELDS: FieldRules<UpdateOpportunityInput> = {
  contactId: typed,
  ownerId: staffId,
  code,
  name: required(text(200)),
  amount: amount(),
  probability: withDefault(wholeNumber(0, 100)),
  expectedCloseOn: day,
  source: text(100),
  description: text(5000),
};

/** What may be said about a move through the pipeline, or its end. */
export const MOVE_FIELDS = { stage: typed, probability: wholeNumber(0, 100), reason: text(500) };

/** The open stages in the order of the pipeline. */
const OPEN_STAGES: readonly OpportunityStage[] = ['LEAD', 'QUALIFICATION', 'PROPOSAL', 'NEGOTIATION'];

/** For each stage: the probability that a deal in it is won, in percent, unless people know better; and where it may go. */
export const STAGES: Readonly<
  Record<OpportunityStage, { readonly probability: number; readonly next: readonly OpportunityStage[] }>
> = {
  LEAD: { probability: 10, next: ['QUALIFICATION', 'PROPOSAL', 'NEGOTIATION', 'LOST'] },
  QUALIFICATION: { probability: 25, next: ['PROPOSAL', 'NEGOTIATION', 'LEAD', 'LOST'] },
  PROPOSAL: { probability: 50, next: ['NEGOTIATION', 'QUALIFICATION', 'WON', 'LOST'] },
  NEGOTIATION: { probability: 75, next: ['PROPOSAL', 'WON', 'LOST'] },
  WON: { probability: 100, next: [] },
  LOST: { probability: 0, next: ['QUALIFICATION'] },
};

/** Whether a deal in this stage is still open, or how it ended. */
export function statusOfStage(stage: OpportunityStage): OpportunityStatus {
  return stage === 'WON' || stage === 'LOST' ? stage : 'OPEN';
}

/** The stage after this one in the pipeline; undefined after the last open one. */
export function stageAfter(stage: OpportunityStage): OpportunityStage | undefined {
  const place = OPEN_STAGES.indexOf(stage);
  return place < 0 ? undefined : OPEN_STAGES[place + 1];
}

/** @throws ViolationError STAGE_CHANGE_NOT_ALLOWED when a deal cannot go from the one stage to the other */
export function assertCanMove(from: OpportunityStage, to: OpportunityStage, field: string): void {
  if (!STAGES[from].next.includes(to)) refuse('STAGE_CHANGE_NOT_ALLOWED', [field], { from, to });
}

/** @throws ViolationError OPPORTUNITY_CLOSED when the deal has ended */
export function assertOpen(stage: OpportunityStage, field: string): void {
  if (statusOfStage(stage) !== 'OPEN') refuse('OPPORTUNITY_CLOSED', [field]);
}
