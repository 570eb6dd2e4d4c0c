import type { Customer } from '../customer/customer.entity.js';
import type { Tag } from '../tag/tag.entity.js';
import { addDays, dateOf } from './calendar.js';
import type { Row } from './rows.js';
import type { CustomerScope } from './sales.js';
import { TAGS } from './vocabulary.js';

type Label = Pick<Row<Tag>, 'name' | 'type' | 'category' | 'value' | 'confidence'>;

/** The tags that rules would give the customer, and some that people gave. */
export function makeTags(scope: CustomerScope, customer: Row<Customer>): Row<Tag>[] {
  const { random, plan, sellerId } = scope;
  const words = TAGS[plan.language];
  const automatic = automaticNames(scope, customer).map((name): Label => ({
    name,
    type: 'AUTOMATIC',
    category: words.behaviour,
    value: null,
    confidence: (random.int(7500, 9900) / 10_000).toFixed(4),
  }));
  const [name, category, value] = words.system;
  const system: Label[] = random.chance(0.4)
    ? [{ name, type: 'SYSTEM', category, value, confidence: null }]
    : [];
  const manual = random
    .some(words.manual, 4)
    .map(([name, category]): Label => ({ name, type: 'MANUAL', category, value: null, confidence: null }));
  return [...automatic.slice(0, 2), ...system, ...manual].slice(0, plan.tags).map((label) => ({
    id: random.id(customer.createdAt),
    customerId: scope.customerId,
    ...label,
    createdBy: label.type === 'MANUAL' ? sellerId : null,
    createdAt: customer.createdAt,
    updatedAt: customer.createdAt,
  }));
}

function automaticNames({ plan, today }: CustomerScope, customer: Row<Customer>): string[] {
  const words = TAGS[plan.language];
  const health = Number(customer.latestHealthScore);
  const { nextRenewalOn } = customer;
  const names: string[] = [];
  if (nextRenewalOn !== null && nextRenewalOn <= dateOf(addDays(today, 90))) names.push(words.renewal);
  if (health >= 80) names.push(words.healthy);
  if (health < 50) names.push(words.atRisk);
  if (plan.interactions >= 15) names.push(words.engaged);
  return names;
}
