import type { Resolvers } from '../__generated__/resolvers-types.js';
import { referenceById } from '../platform/edges/edge.js';
import { readConnection } from '../platform/edges/lists.js';
import { loadRecord } from '../platform/edges/records.js';
import { selects } from '../platform/edges/selection.js';
import { users } from './user.edges.js';

export const userResolvers: Resolvers = {
  Query: {
    user: (_root, { id }, context) => loadRecord(context, users, id),
    users: (_root, args, context, info) => readConnection(context, users, args, selects(info, 'totalCount')),
  },
  User: {
    __resolveReference: referenceById(users),
  },
};
