import type {
  ConsentPurpose,
  RecordConsentInput,
  WithdrawConsentInput,
} from '../__generated__/resolvers-types.js';
import { contacts } from '../contact/contact.edges.js';
import { checkFields } from '../mutation/fields.js';
import { assertHappened } from '../mutation/instants.js';
import { refuse } from '../mutation/violation.js';
import type { Write } from '../mutation/write.js';
import type { ReadContext } from '../platform/edges/read-context.js';
import { consents } from './consent.edges.js';
import type { Consent } from './consent.entity.js';
import { GRANT_FIELDS, permits, WITHDRAWAL_FIELDS } from './consent.rules.js';

/**
 * Writes down on which ground a person's data may be processed for a purpose.
 *
 * @throws ViolationError when there is no such contact, the grant lies ahead, or it ends before it begins
 */
export async function recordConsent(
  write: Write,
  { contactId, ...input }: RecordConsentInput,
): Promise<Consent> {
  const { grantedAt, ...fields } = checkFields(input, GRANT_FIELDS, 'new');
  const effectiveAt = grantedAt ?? write.author.now;
  assertHappened(effectiveAt, write.author.now, 'grantedAt');
  if (fields.expiresAt && fields.expiresAt <= effectiveAt) refuse('ENDS_BEFORE_START', ['expiresAt']);
  return add(write, contactId, { ...fields, status: 'GRANTED', effectiveAt }, 'granted');
}

/** Writes down that a person's data may no longer be processed for a purpose, whatever was granted before. */
export async function withdrawConsent(
  write: Write,
  { contactId, ...input }: WithdrawConsentInput,
): Promise<Consent> {
  const { withdrawnAt, ...fields } = checkFields(input, WITHDRAWAL_FIELDS, 'new');
  const effectiveAt = withdrawnAt ?? write.author.now;
  assertHappened(effectiveAt, write.author.now, 'withdrawnAt');
  return add(write, contactId, { ...fields, status: 'WITHDRAWN', effectiveAt }, 'withdrawn');
}

async function add(
  write: Write,
  contactId: string,
  values: Partial<Consent>,
  event: string,
): Promise<Consent> {
  const { id } = await write.require(contacts, contactId, ['contactId']);
  return write.insert(consents, { ...values, contactId: id, recordedBy: write.author.id }, { event });
}

/**
 * For what may we use this person's data now? For purposes of which the newest word is a grant that has not run out, and
 * for none once the contact or its customer was erased, or while processing of either is restricted. Contacts that are
 * asked for in one tick share a statement.
 */
export function permittedPurposes(
  { loaders, database, viewer, now }: ReadContext,
  contactId: string,
): Promise<ConsentPurpose[]> {
  const read = async (ids: readonly string[]) => {
    const rows = await database.query<Newest>(viewer, { text: NEWEST, values: [viewer.tenantId, ids, now] });
    const permitted = Map.groupBy(
      rows.filter((row) => permits(row, now)),
      (row) => row.contactId,
    );
    return new Map([...permitted].map(([id, granted]) => [id, granted.map(({ purpose }) => purpose)]));
  };
  return loaders.get<ConsentPurpose[]>('permitted purposes', read, []).load(contactId);
}

type Newest = Pick<Consent, 'contactId' | 'purpose' | 'status' | 'expiresAt'>;

const NEWEST = `
  SELECT DISTINCT ON (c."contact_id", c."purpose") c."contact_id" AS "contactId", c."purpose", c."status",
    c."expires_at" AS "expiresAt"
  FROM consents c
  JOIN contacts p ON p."tenant_id" = $1 AND p."id" = c."contact_id"
    AND p."restricted_at" IS NULL AND p."erased_at" IS NULL
  JOIN customers o ON o."tenant_id" = $1 AND o."id" = p."customer_id"
    AND o."restricted_at" IS NULL AND o."erased_at" IS NULL
  WHERE c."tenant_id" = $1 AND c."contact_id" = ANY($2::uuid[]) AND c."effective_at" <= $3
  ORDER BY c."contact_id", c."purpose", c."effective_at" DESC, c."id" DESC`;
