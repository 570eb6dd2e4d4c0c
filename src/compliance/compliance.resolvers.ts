import type { Resolvers } from '../__generated__/resolvers-types.js';
import { scopeOf } from '../report/scope.js';
import { readCompliance } from './compliance.service.js';

export const complianceResolvers: Resolvers = {
  Query: {
    complianceReport: async (_root, args, { database, viewer, accessLog }) => {
      const { period, zone } = scopeOf(args);
      await accessLog.flush();
      const [from, to] = [zone.startOf(period.from), zone.startOf(period.to, 1)];
      return readCompliance(database, viewer, { from, to });
    },
  },
};
