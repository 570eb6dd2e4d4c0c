import type { Resolvers } from '../__generated__/resolvers-types.js';
import { referenceById } from '../platform/edges/edge.js';
import { readConnection } from '../platform/edges/lists.js';
import { loadRecord } from '../platform/edges/records.js';
import { selects } from '../platform/edges/selection.js';
import { assertRecordId } from '../platform/records/identifier.js';
import { money } from '../platform/records/money.js';
import { statusOfStage } from './opportunity.rules.js';
import {
  customerOpportunities,
  opportunities,
  opportunityAuthors,
  opportunityContact,
  opportunityCustomer,
  opportunityOwner,
  opportunityStageHistory,
  stageChangeAuthor,
  stageChanges,
} from './opportunity.edges.js';

export const opportunityResolvers: Resolvers = {
  Query: {
    opportunity: async (_root, { id }, context) => {
      assertRecordId(id, 'id');
      return loadRecord(context, opportunities, id);
    },
    opportunities: (_root, args, context, info) =>
      readConnection(context, opportunities, args, selects(info, 'totalCount')),
  },
  Opportunity: {
    __resolveReference: referenceById(opportunities),
    amount: ({ amount, currency }) => money(amount, currency),
    status: ({ stage }) => statusOfStage(stage),
    customer: opportunityCustomer,
    contact: opportunityContact,
    owner: opportunityOwner,
    stageHistory: opportunityStageHistory.list,
    ...opportunityAuthors,
  },
  OpportunityStageChange: {
    __resolveReference: referenceById(stageChanges),
    changedBy: stageChangeAuthor,
  },
  Customer: {
    opportunities: customerOpportunities.connection,
  },
};
