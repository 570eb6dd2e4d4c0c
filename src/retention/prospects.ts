import { eraseSubject } from '../data-subject/erase.service.js';
import type { SubjectReference } from '../data-subject/find-subject.js';
import { transact } from '../mutation/transact.js';
import type { Author } from '../mutation/recording.js';
import type { Database } from '../platform/database/database.js';

const BATCH = 100;

/**
 * People among prospects of whom nothing was heard, and for whom nothing was done, since the cutoff: prospects that are
 * persons, and the contacts of those that are not.
 */
const INACTIVE = `
  WITH inactive AS (
    SELECT prospect.id, prospect.type, prospect.erased_at FROM customers AS prospect
    WHERE prospect.tenant_id = $1 AND prospect.lifecycle_stage = 'PROSPECT' AND prospect.merged_into_id IS NULL
      AND prospect.restricted_at IS NULL
      AND greatest(prospect.created_at, prospect.updated_at, prospect.last_contact_at) < $2
      AND NOT EXISTS (SELECT FROM opportunities AS o
        WHERE o.tenant_id = $1 AND o.customer_id = prospect.id AND o.updated_at >= $2)
      AND NOT EXISTS (SELECT FROM contracts AS o WHERE o.tenant_id = $1 AND o.customer_id = prospect.id)
  )
  SELECT 'CUSTOMER' AS type, id FROM inactive WHERE type = 'INDIVIDUAL' AND erased_at IS NULL
  UNION ALL
  SELECT 'CONTACT', contact.id FROM contacts AS contact JOIN inactive ON inactive.id = contact.customer_id
  WHERE contact.tenant_id = $1 AND inactive.type <> 'INDIVIDUAL' AND contact.erased_at IS NULL
    AND contact.restricted_at IS NULL AND contact.updated_at < $2
    AND coalesce(contact.last_contact_at < $2, true)
  LIMIT ${BATCH}`;

/** Erases some of these people, each in a transaction of its own; how many, 0 when nobody is left. */
export async function eraseInactive(
  { database, committed }: { readonly database: Database; readonly committed: (tenantId: string) => void },
  author: Author,
  cutoff: Date,
): Promise<number> {
  const { tenantId } = author;
  const people = await database.query<SubjectReference>(author.viewer, {
    text: INACTIVE,
    values: [tenantId, cutoff],
  });
  for (const person of people) {
    await transact({ database, author, committed }, 'retention', undefined, (write) =>
      eraseSubject(write, { ...person, reason: 'RETENTION_EXPIRED' }),
    );
  }
  return people.length;
}
