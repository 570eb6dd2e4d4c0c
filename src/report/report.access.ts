import { opportunityAccess, stageChangeAccess } from '../opportunity/opportunity.access.js';
import { reading } from '../platform/auth/operation-access.js';
import type { AccessPart } from '../platform/auth/policy.js';
import { carrier } from '../platform/auth/structures.js';

/** Reports add up opportunities and their history: they are for those who may aggregate all that goes into them. */
const READERS =
  opportunityAccess.aggregators('stage', 'amount', 'probability', 'expectedCloseOn', 'closedAt') &
  stageChangeAccess.aggregators('fromStage', 'toStage', 'changedAt');

/** Calls of the HTTP routes. */
export const REPORT_CALLS = {
  'GET /reports/funnel': reading(READERS),
  'GET /metrics': reading(READERS),
} as const;

export const reportAccess: AccessPart = {
  types: [
    carrier('SalesFunnel', READERS, 'total', 'conversionRate', 'stages'),
    carrier(
      'SalesFunnelStage',
      READERS,
      'stage',
      'count',
      'reached',
      'amounts',
      'weightedAmounts',
      'conversionToNext',
      'medianDays',
    ),
    carrier('OpportunitySum', READERS, 'count', 'amounts', 'weightedAmounts'),
    carrier('SalesForecastMonth', READERS, 'month', 'count', 'amounts', 'weightedAmounts', 'won'),
    carrier('SalesForecast', READERS, 'months', 'undated', 'overdue'),
  ],
  operations: {
    ...REPORT_CALLS,
    'Query.salesFunnel': reading(READERS),
    'Query.salesForecast': reading(READERS),
  },
};
