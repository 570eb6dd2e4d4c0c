import { contacts } from '../contact/contact.edges.js';
import { contactHolding } from '../contact/contact.personal.js';
import { customers } from '../customer/customer.edges.js';
import { customerHolding } from '../customer/customer.personal.js';
import { observeChanges } from '../mutation/observers.js';
import type { Change } from '../mutation/recording.js';
import { refuse } from '../mutation/violation.js';
import type { Write } from '../mutation/write.js';

/**
 * What may happen to restricted records: the law's own operations, and the passing of dates, which nobody decides.
 */
const ALLOWED = new Set([
  'restrictProcessing',
  'liftRestriction',
  'withdrawConsent',
  'eraseSubject',
  'exportSubjectData',
  'redoErasures',
  'retention',
  'contractCalendar',
]);

/** What an erasure empties, and nobody fills again. */
const EMPTIED: ReadonlyMap<unknown, ReadonlySet<string>> = new Map<unknown, ReadonlySet<string>>([
  [customers, new Set(customerHolding.emptied)],
  [contacts, new Set(contactHolding.emptied)],
]);

/** Stops every transaction, whatever it is for, that changes what is restricted or fills what was erased. */
observeChanges(async (write, changes) => {
  if (changes.some(fillsErased)) refuse('SUBJECT_ERASED');
  if (!ALLOWED.has(write.operation)) await assertUnrestricted(write, changes);
});

function fillsErased({ type, row, changes }: Change): boolean {
  const emptied = EMPTIED.get(type);
  return (
    emptied !== undefined &&
    row['erasedAt'] != null &&
    changes.some(({ field, after }) => field !== 'erasedAt' && after !== null && emptied.has(field))
  );
}

/** @throws ViolationError PROCESSING_RESTRICTED when a change is about a restricted customer or contact */
async function assertUnrestricted({ manager, tenantId }: Write, changes: readonly Change[]): Promise<void> {
  const customerIds = new Set<string>();
  const contactIds = new Set<string>();
  for (const { type, row } of changes) {
    const { id, customerId, contactId } = row as Readonly<Record<string, string | null | undefined>>;
    if (type === customers && id) customerIds.add(id);
    if (type === contacts && id) contactIds.add(id);
    if (customerId) customerIds.add(customerId);
    if (contactId) contactIds.add(contactId);
  }
  if (customerIds.size + contactIds.size === 0) return;
  const restricted = await manager.query<unknown[]>(RESTRICTED, [
    tenantId,
    [...customerIds],
    [...contactIds],
  ]);
  if (restricted.length > 0) refuse('PROCESSING_RESTRICTED');
}

const RESTRICTED = `
  SELECT FROM customers WHERE tenant_id = $1 AND restricted_at IS NOT NULL AND (
    id = ANY($2::uuid[])
    OR id IN (SELECT customer_id FROM contacts WHERE tenant_id = $1 AND id = ANY($3::uuid[])))
  UNION ALL
  SELECT FROM contacts WHERE tenant_id = $1 AND restricted_at IS NOT NULL AND id = ANY($3::uuid[])
  LIMIT 1`;
