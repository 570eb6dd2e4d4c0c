import type { DuplicateField, Resolvers } from '../__generated__/resolvers-types.js';
import type { ReadContext } from '../platform/edges/read-context.js';
import { badUserInput } from '../platform/errors/errors.js';
import { isRecordId } from '../platform/records/identifier.js';
import { findCandidates, type Candidate } from './candidates.js';
import { explanationOf } from './explanations.js';
import { readPairs } from './pairs.js';
import { DEFAULT_THRESHOLD } from './weights.js';

/** Which customers are likely one, and why. */
export const duplicateResolvers: Resolvers = {
  Query: {
    duplicatesOf: async (_root, { customerId, threshold }, context) => {
      const least = thresholdOf(threshold);
      return isRecordId(customerId) ? loadCandidates(context, customerId, least) : [];
    },
    duplicateCustomers: (_root, { threshold, ...page }, { database, tenantId }) =>
      readPairs((statement) => database.query(tenantId, statement), tenantId, thresholdOf(threshold), page),
  },
  Customer: {
    duplicates: async ({ id }, { threshold }, context) => loadCandidates(context, id, thresholdOf(threshold)),
  },
  DuplicateReason: {
    field: ({ field }) => field.toUpperCase() as DuplicateField,
    explanation: ({ field, level }, _args, { language }) => explanationOf(field, level, language),
  },
};

/** @throws GraphQLError BAD_USER_INPUT when it is no score */
function thresholdOf(threshold: number | null | undefined): number {
  const least = threshold ?? DEFAULT_THRESHOLD;
  if (least < 0 || least > 1) throw badUserInput('threshold', `must be between 0 and 1, not ${least}`);
  return least;
}

/** A customer's likely duplicates; customers that are asked for in one tick share two statements. */
function loadCandidates(
  { loaders, database, tenantId }: ReadContext,
  customerId: string,
  threshold: number,
): Promise<Candidate[]> {
  return loaders
    .get<Candidate[]>(
      `duplicates from ${threshold}`,
      (ids) => findCandidates((statement) => database.query(tenantId, statement), tenantId, ids, threshold),
      [],
    )
    .load(customerId);
}
