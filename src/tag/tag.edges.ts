import { customers } from '../customer/customer.edges.js';
import { manyEdge, oneEdge } from '../platform/edges/edge.js';
import { RecordType } from '../platform/records/record-type.js';
import { users } from '../user/user.edges.js';
import { tagAccess } from './tag.access.js';
import { Tag } from './tag.entity.js';

export const tags = new RecordType('Tag', Tag, {
  access: tagAccess,
  subject: 'customerId',
  orderBy: [{ property: 'name', direction: 'ASC' }],
  search: { kind: 'tag', columns: ['name'], orThrough: 'customer' },
  visibility: { with: customers, by: 'customerId' },
});

export const customerOfTag = oneEdge(tags, 'customer', customers, 'customerId');
export const tagAuthor = oneEdge(tags, 'createdByUser', users, 'createdBy');
export const customerTags = manyEdge(customers, 'tags', tags, 'customerId');
