import type { OpportunityStage, OpportunityStatus } from '../__generated__/resolvers-types.js';

/** Whether a deal in this stage is still open, or how it ended. */
export function statusOfStage(stage: OpportunityStage): OpportunityStatus {
  return stage === 'WON' || stage === 'LOST' ? stage : 'OPEN';
}
