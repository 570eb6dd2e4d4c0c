import type { Resolvers } from '../__generated__/resolvers-types.js';
import { recordById, recordPage, referenceById } from '../platform/edges/roots.js';
import { customerTags, tagAuthor, tagCustomer, tags } from './tag.edges.js';

export const tagResolvers: Resolvers = {
  Query: {
    tag: recordById(tags),
    tags: recordPage(tags),
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
