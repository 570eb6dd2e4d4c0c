import type { SubjectType } from '../__generated__/resolvers-types.js';
import { contacts } from '../contact/contact.edges.js';
import { contactHolding } from '../contact/contact.personal.js';
import { customers } from '../customer/customer.edges.js';
import { customerHolding } from '../customer/customer.personal.js';
import { observeChanges } from '../mutation/observers.js';
import { idOf, type Change } from '../mutation/recording.js';
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
  for (const change of changes) assertNotFilled(change);
  if (!ALLOWED.has(write.operation)) await assertUnrestricted(write, changes);
});

/** @throws ViolationError SUBJECT_ERASED when a change gives an erased customer or contact personal data again */
function assertNotFilled({ type, row, changes }: Change): void {
  const emptied = row['erasedAt'] == null ? undefined : EMPTIED.get(type);
  const filled = changes.find(
    ({ field, after }) => field !== 'erasedAt' && after !== null && emptied?.has(field),
  );
  if (!filled) return;
  // Amounts stand in an input without the name of their column.
  const field = filled.field.replace(/Amount$/, '');
  refuse('SUBJECT_ERASED', [field], { type: type === contacts ? 'CONTACT' : 'CUSTOMER', id: idOf(row) });
}

/** @throws ViolationError PROCESSING_RESTRICTED when a change is about a restricted customer or contact, or was before */
async function assertUnrestricted({ manager, tenantId }: Write, changes: readonly Change[]): Promise<void> {
  const [customerIds, contactIds] = [new Set<string>(), new Set<string>()];
  for (const { type, row, changes: fields } of changes) {
    const { customerId, contactId } = row as Readonly<Record<string, string | null | undefined>>;
    if (type === customers) customerIds.add(idOf(row));
    if (type === contacts) contactIds.add(idOf(row));
    if (customerId) customerIds.add(customerId);
    if (contactId) contactIds.add(contactId);
    for (const { field, before } of fields) {
      if (field === 'customerId' && before !== null) customerIds.add(before);
      if (field === 'contactId' && before !== null) contactIds.add(before);
    }
  }
  if (customerIds.size + contactIds.size === 0) return;
  const [restricted] = await manager.query<{ type: SubjectType; id: string }[]>(RESTRICTED, [
    tenantId,
    [...customerIds],
    [...contactIds],
  ]);
  if (restricted) refuse('PROCESSING_RESTRICTED', [], { ...restricted });
}

const RESTRICTED = `
  SELECT 'CUSTOMER' AS type, id FROM customers WHERE tenant_id = $1 AND restricted_at IS NOT NULL AND (
    id = ANY($2::uuid[])
    OR id IN (SELECT customer_id FROM contacts WHERE tenant_id = $1 AND id = ANY($3::uuid[])))
  UNION ALL
  SELECT 'CONTACT', id FROM contacts WHERE tenant_id = $1 AND restricted_at IS NOT NULL AND id = ANY($3::uuid[])
  LIMIT 1`;
