import type { QueryPendingFollowUpsArgs, Resolvers } from '../__generated__/resolvers-types.js';
import { recordMutation } from '../mutation/mutation.js';
import { recordById, recordPage, recordPageOf, referenceById } from '../platform/edges/roots.js';
import {
  contactInteractions,
  customerInteractions,
  interactionAuthors,
  interactionHistory,
  interactionContact,
  interactionCustomer,
  interactionOpportunity,
  interactions,
  interactionStaff,
  opportunityInteractions,
} from './interaction.edges.js';
import { pendingBefore } from './interaction.rules.js';
import {
  completeFollowUp,
  createInteraction,
  deleteInteraction,
  restoreInteraction,
  scheduleFollowUp,
  updateInteraction,
} from './interaction.service.js';

export const interactionResolvers: Resolvers = {
  Query: {
    interaction: recordById(interactions),
    interactions: recordPage(interactions),
    pendingFollowUps: recordPageOf(
      interactions,
      ({ dueBefore, ...args }: Partial<QueryPendingFollowUpsArgs>) => ({
        ...args,
        filter: pendingBefore(args.filter, dueBefore),
        orderBy: [{ field: 'NEXT_ACTION_AT' }],
      }),
    ),
  },
  Interaction: {
    __resolveReference: referenceById(interactions),
    customer: interactionCustomer,
    contact: interactionContact,
    opportunity: interactionOpportunity,
    staff: interactionStaff,
    history: interactionHistory,
    ...interactionAuthors,
  },
  Mutation: {
    createInteraction: recordMutation('createInteraction', 'interaction', interactions, createInteraction),
    updateInteraction: recordMutation('updateInteraction', 'interaction', interactions, updateInteraction),
    deleteInteraction: recordMutation('deleteInteraction', 'interaction', interactions, deleteInteraction),
    restoreInteraction: recordMutation('restoreInteraction', 'interaction', interactions, restoreInteraction),
    scheduleFollowUp: recordMutation('scheduleFollowUp', 'interaction', interactions, scheduleFollowUp),
    completeFollowUp: recordMutation('completeFollowUp', 'interaction', interactions, completeFollowUp),
  },
  Customer: {
    interactions: customerInteractions.connection,
  },
  Contact: {
    interactions: contactInteractions.connection,
  },
  Opportunity: {
    interactions: opportunityInteractions.connection,
  },
};
