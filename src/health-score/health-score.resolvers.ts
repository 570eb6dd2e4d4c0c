import type { CustomerHealthScoresArgs, Resolvers } from '../__generated__/resolvers-types.js';
import { recordById, recordPage, referenceById } from '../platform/edges/roots.js';
import { withinPeriod } from './health-score.rules.js';
import { customerHealthScores, healthScoreCustomer, healthScores } from './health-score.edges.js';

export const healthScoreResolvers: Resolvers = {
  Query: {
    healthScore: recordById(healthScores),
    healthScores: recordPage(healthScores),
  },
  HealthScore: {
    __resolveReference: referenceById(healthScores),
    customer: healthScoreCustomer,
  },
  Customer: {
    healthScore: customerHealthScores.first,
    healthScores: customerHealthScores.connectionOf(
      ({ period, ...args }: Partial<CustomerHealthScoresArgs>, now) => ({
        ...args,
        filter: withinPeriod(args.filter, period, now),
      }),
    ),
  },
};
