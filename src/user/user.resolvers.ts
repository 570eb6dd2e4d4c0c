import type { Resolvers } from '../__generated__/resolvers-types.js';
import { recordById, recordPage, referenceById } from '../platform/edges/roots.js';
import { auditActor, userManager, users, userTeam } from './user.edges.js';

export const userResolvers: Resolvers = {
  Query: {
    user: recordById(users),
    users: recordPage(users),
  },
  User: {
    __resolveReference: referenceById(users),
    manager: userManager,
    team: userTeam.list,
  },
  AuditEntry: {
    actor: auditActor,
  },
};
