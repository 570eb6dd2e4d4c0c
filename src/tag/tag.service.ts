import type { TagCustomerInput, UntagCustomerInput } from '../__generated__/resolvers-types.js';
import { customers } from '../customer/customer.edges.js';
import { checkFields } from '../mutation/fields.js';
import { refuse } from '../mutation/violation.js';
import type { Write } from '../mutation/write.js';
import { tags } from './tag.edges.js';
import type { Tag } from './tag.entity.js';
import { TAG_FIELDS } from './tag.rules.js';

/** Puts a tag on a customer, or changes the one of that name. */
export async function tagCustomer(write: Write, { customerId, ...input }: TagCustomerInput): Promise<Tag> {
  const fields = checkFields(input, TAG_FIELDS, 'new') as Partial<Tag> & { name: string };
  await write.lock(customers, customerId, CUSTOMER);
  const present = await findTag(write, customerId, fields.name);
  return present
    ? write.update(tags, present, fields)
    : write.insert(tags, { ...fields, customerId, type: 'MANUAL' });
}

/** Takes a tag off a customer. */
export async function untagCustomer(write: Write, { customerId, name }: UntagCustomerInput): Promise<Tag> {
  await write.lock(customers, customerId, CUSTOMER);
  const present = (await findTag(write, customerId, name.trim())) ?? refuse('NOT_FOUND', ['name']);
  return write.remove(tags, present);
}

const CUSTOMER = { field: ['customerId'], missing: 'CUSTOMER_NOT_FOUND' } as const;

async function findTag(
  { manager, tenantId }: Write,
  customerId: string,
  name: string,
): Promise<Tag | undefined> {
  const [row] = await manager.query<Tag[]>(
    `SELECT ${tags.selectList('tag')} FROM tags AS tag WHERE tenant_id = $1 AND customer_id = $2 AND name = $3`,
    [tenantId, customerId, name.replaceAll('\0', '')],
  );
  return row;
}
