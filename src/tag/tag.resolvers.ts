import type { Resolvers } from '../__generated__/resolvers-types.js';
import { recordMutation } from '../mutation/mutation.js';
import { recordById, recordPage, referenceById } from '../platform/edges/roots.js';
import { customerOfTag, customerTags, tagAuthor, tags } from './tag.edges.js';
import { tagCustomer, untagCustomer } from './tag.service.js';

export const tagResolvers: Resolvers = {
  Query: {
    tag: recordById(tags),
    tags: recordPage(tags),
  },
  Tag: {
    __resolveReference: referenceById(tags),
    customer: customerOfTag,
    createdBy: tagAuthor,
  },
  Customer: {
    tags: customerTags.list,
  },
  Mutation: {
    tagCustomer: recordMutation('tagCustomer', 'tag', tags, tagCustomer),
    untagCustomer: recordMutation('untagCustomer', 'tag', tags, untagCustomer),
  },
};
