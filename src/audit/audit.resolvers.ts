import type { Resolvers } from '../__generated__/resolvers-types.js';
import { recordPage } from '../platform/edges/roots.js';
import { assertMayReadAudit, auditEntries } from './audit.edges.js';

const auditLog = recordPage(auditEntries);

export const auditResolvers: Resolvers = {
  Query: {
    auditLog: async (root, args, context, info) => {
      assertMayReadAudit(context);
      return auditLog(root, args, context, info);
    },
  },
};
