import type { Resolvers } from '../__generated__/resolvers-types.js';
import { fromRow } from '../platform/edges/field-source.js';
import { recordMutation } from '../mutation/mutation.js';
import { recordById, recordPage, referenceById } from '../platform/edges/roots.js';
import { money } from '../platform/records/money.js';
import { statusOfStage } from './opportunity.rules.js';
import {
  customerOpportunities,
  opportunities,
  opportunityAuthors,
  opportunityHistory,
  opportunityContact,
  opportunityCustomer,
  opportunityOwner,
  opportunityStageHistory,
  stageChangeAuthor,
  stageChanges,
} from './opportunity.edges.js';
import {
  advanceOpportunity,
  closeOpportunity,
  createOpportunity,
  deleteOpportunity,
  restoreOpportunity,
  updateOpportunity,
} from './opportunity.service.js';

export const opportunityResolvers: Resolvers = {
  Query: {
    opportunity: recordById(opportunities),
    opportunities: recordPage(opportunities),
  },
  Opportunity: {
    __resolveReference: referenceById(opportunities),
    amount: fromRow(opportunities, ['amount', 'currency'], ({ amount, currency }) => money(amount, currency)),
    status: fromRow(opportunities, ['stage'], ({ stage }) => statusOfStage(stage)),
    customer: opportunityCustomer,
    contact: opportunityContact,
    owner: opportunityOwner,
    stageHistory: opportunityStageHistory.list,
    history: opportunityHistory,
    ...opportunityAuthors,
  },
  OpportunityStageChange: {
    __resolveReference: referenceById(stageChanges),
    changedBy: stageChangeAuthor,
  },
  Customer: {
    opportunities: customerOpportunities.connection,
  },
  Mutation: {
    createOpportunity: recordMutation('createOpportunity', 'opportunity', opportunities, createOpportunity),
    updateOpportunity: recordMutation('updateOpportunity', 'opportunity', opportunities, updateOpportunity),
    deleteOpportunity: recordMutation('deleteOpportunity', 'opportunity', opportunities, deleteOpportunity),
    restoreOpportunity: recordMutation(
      'restoreOpportunity',
      'opportunity',
      opportunities,
      restoreOpportunity,
    ),
    advanceOpportunity: recordMutation(
      'advanceOpportunity',
      'opportunity',
      opportunities,
      advanceOpportunity,
    ),
    closeOpportunity: recordMutation('closeOpportunity', 'opportunity', opportunities, closeOpportunity),
  },
};
