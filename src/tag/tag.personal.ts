import { recordHolding } from '../personal-data/record-holding.js';
import { ERASED } from '../personal-data/subject.js';
import { tags } from './tag.edges.js';

/** What people or rules made of a person goes with it. */
export const tagHolding = recordHolding('tags', tags, {
  about: 't.customer_id = ANY(subject.customers)',
  erased: { name: ERASED, category: null, value: null },
  whole: true,
  kept: [],
});
