import type { Resolvers } from '../__generated__/resolvers-types.js';
import { recordPage } from '../platform/edges/roots.js';
import { auditEntries } from './audit.edges.js';

export const auditResolvers: Resolvers = {
  Query: { auditLog: recordPage(auditEntries) },
};
