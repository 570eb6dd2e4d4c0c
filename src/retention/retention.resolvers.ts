import type { Resolvers } from '../__generated__/resolvers-types.js';
import { mutation } from '../mutation/mutation.js';
import { POLICIES } from './retention.rules.js';
import { currentRules, lastRuns, setRetentionRule } from './retention.service.js';

export const retentionResolvers: Resolvers = {
  Query: {
    retentionRules: (_root, _args, { database, tenantId }) => currentRules(database, tenantId),
  },
  RetentionRule: {
    defaultDays: ({ type }) => POLICIES[type].defaultDays,
    minimumDays: ({ type }) => POLICIES[type].minimumDays,
    lastRunAt: async ({ type }, _args, { loaders, database, tenantId }) =>
      loaders.get<Date | null>('retention runs', () => lastRuns(database, tenantId), null).load(type),
    basis: ({ type }, _args, { language }) => POLICIES[type].basis[language],
  },
  Mutation: {
    setRetentionRule: mutation('setRetentionRule', { rule: 'value' }, setRetentionRule),
  },
};
