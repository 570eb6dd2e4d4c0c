import type { DuplicateField, Resolvers } from '../__generated__/resolvers-types.js';
import { customers } from '../customer/customer.edges.js';
import { mutation } from '../mutation/mutation.js';
import { fromRow } from '../platform/edges/field-source.js';
import { loadRecord } from '../platform/edges/records.js';
import type { ReadContext } from '../platform/edges/read-context.js';
import { badUserInput } from '../platform/errors/errors.js';
import { isRecordId } from '../platform/records/identifier.js';
import type { CustomerMerge } from './customer-merge.entity.js';
import { customerMergeHistory, customerMerges, mergeAuthor } from './duplicate.edges.js';
import { previewMerge } from './merge-preview.js';
import { mergeCustomers } from './merge.service.js';
import { unmergeCustomers } from './unmerge.service.js';
import { findCandidates, type Candidate, type Reading } from './candidates.js';
import { explanationOf } from './explanations.js';
import { readPairs } from './pairs.js';
import { DEFAULT_THRESHOLD } from './weights.js';

/** Which customers are likely one, and why. */
export const duplicateResolvers: Resolvers = {
  Query: {
    duplicatesOf: async (_root, { customerId, threshold }, context) => {
      const least = thresholdOf(threshold);
      return isRecordId(customerId) ? loadCandidates(context, customerId.toLowerCase(), least) : [];
    },
    mergePreview: async (_root, { input }, context) => {
      const preview = await previewMerge(await readingOf(context), input, context.language);
      const compared = preview.fields ? [input.survivorId, ...input.mergedIds] : [];
      context.shown.note(
        'PAGE',
        customers,
        compared.map((id) => ({ id: id.toLowerCase() })),
      );
      return preview;
    },
    duplicateCustomers: async (_root, { threshold, ...page }, context) => {
      const least = thresholdOf(threshold);
      const pairs = await readPairs(await readingOf(context), least, page);
      context.shown.note(
        'PAGE',
        customers,
        pairs.nodes.flatMap(({ customer, other }) => [customer, other]),
      );
      return pairs;
    },
  },
  Customer: {
    duplicates: async ({ id }, { threshold }, context) => loadCandidates(context, id, thresholdOf(threshold)),
    merges: customerMergeHistory.list,
  },
  CustomerMerge: {
    mergedName: fromRow(customerMerges, ['details'], ({ details }) => details.name),
    mergedCode: fromRow(customerMerges, ['details'], ({ details }) => details.code),
    mergedBy: mergeAuthor,
  },
  MergeCustomersPayload: {
    merges: async ({ mergeIds }, _args, context) =>
      mergeIds ? Promise.all(mergeIds.map((id) => loadMerge(context, id))) : null,
  },
  Mutation: {
    mergeCustomers: mutation(
      'mergeCustomers',
      { customer: customers, mergeIds: 'value', moves: 'value' },
      mergeCustomers,
    ),
    unmergeCustomers: mutation(
      'unmergeCustomers',
      { customer: customers, restored: customers, keptFields: 'value' },
      unmergeCustomers,
    ),
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

async function loadMerge(context: ReadContext, id: string): Promise<CustomerMerge> {
  const merge = await loadRecord(context, customerMerges, id);
  if (!merge) throw new Error('A merge is never deleted');
  return merge;
}

/** How the caller reads customers to be compared. */
async function readingOf({ database, viewer }: ReadContext): Promise<Reading> {
  const keys = await database.keyring.keysOf(viewer.tenantId);
  return { run: (statement) => database.query(viewer, statement), viewer, keys };
}

/** A customer's likely duplicates; customers that are asked for in one tick share two statements. */
async function loadCandidates(
  context: ReadContext,
  customerId: string,
  threshold: number,
): Promise<Candidate[]> {
  const candidates = await context.loaders
    .get<Candidate[]>(
      `duplicates from ${threshold}`,
      async (ids) => findCandidates(await readingOf(context), ids, threshold),
      [],
    )
    .load(customerId);
  context.shown.note(
    'PAGE',
    customers,
    candidates.map(({ customer }) => customer),
  );
  return candidates;
}
