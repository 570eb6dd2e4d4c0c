import type { Resolvers } from '../__generated__/resolvers-types.js';
import { referenceById } from '../platform/edges/edge.js';
import { readConnection } from '../platform/edges/lists.js';
import { loadRecord } from '../platform/edges/records.js';
import { selects } from '../platform/edges/selection.js';
import { assertRecordId } from '../platform/records/identifier.js';
import { withinPeriod } from './health-score.rules.js';
import { customerHealthScores, healthScoreCustomer, healthScores } from './health-score.edges.js';

export const healthScoreResolvers: Resolvers = {
  Query: {
    healthScore: async (_root, { id }, context) => {
      assertRecordId(id, 'id');
      return loadRecord(context, healthScores, id);
    },
    healthScores: (_root, args, context, info) =>
      readConnection(context, healthScores, args, selects(info, 'totalCount')),
  },
  HealthScore: {
    __resolveReference: referenceById(healthScores),
    customer: healthScoreCustomer,
  },
  Customer: {
    healthScore: (customer, _args, context) => customerHealthScores.first(customer, {}, context),
    healthScores: (customer, { period, ...args }, context, info) =>
      customerHealthScores.connection(
        customer,
        { ...args, filter: withinPeriod(args.filter, period, context.now) },
        context,
        info,
      ),
  },
};
