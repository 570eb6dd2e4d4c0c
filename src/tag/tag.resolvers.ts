import type { Resolvers } from '../__generated__/resolvers-types.js';
import { referenceById } from '../platform/edges/edge.js';
import { readConnection } from '../platform/edges/lists.js';
import { loadRecord } from '../platform/edges/records.js';
import { selects } from '../platform/edges/selection.js';
import { assertRecordId } from '../platform/records/identifier.js';
import { customerTags, tagAuthor, tagCustomer, tags } from './tag.edges.js';

export const tagResolvers: Resolvers = {
  Query: {
    tag: async (_root, { id }, context) => {
      assertRecordId(id, 'id');
      return loadRecord(context, tags, id);
    },
    tags: (_root, args, context, info) => readConnection(context, tags, args, selects(info, 'totalCount')),
  },
  Tag: {
    __resolveReference: referenceById(tags),
    customer: tagCustomer,
    createdBy: tagAuthor,
  },
  Customer: {
    tags: customerTags.list,
  },
};
