import type { RevealFieldInput } from '../__generated__/resolvers-types.js';
import { checkFields } from '../mutation/fields.js';
import { refuse } from '../mutation/violation.js';
import type { Write } from '../mutation/write.js';
import { rateLimited } from '../platform/errors/errors.js';
import { entriesOf, type Reader } from './entries.js';
import { insertAccessEntries } from './insert.js';
import { HOUR_MS, REVEAL_FIELDS, revealable, waitSeconds } from './reveal.rules.js';

/**
 * Reads one hidden value. That it was read, by whom and what for is written down in the same transaction: without the
 * entry there is no value.
 *
 * @param limit how many values a person may have revealed within an hour, over all servers
 * @returns the value as text; null when the record has none
 * @throws ViolationError when the input is wrong, or there is no such record that the author may see
 * @throws GraphQLError RATE_LIMITED
 */
export async function revealValue(
  write: Write,
  input: RevealFieldInput,
  reader: Reader,
  limit: number,
): Promise<string | null> {
  const { purpose } = checkFields(input, REVEAL_FIELDS, 'new');
  const { type, valueOf } = revealable(input.type, input.field) ?? refuse('NOT_REVEALABLE', ['field']);
  await takeTurn(write, limit);
  const row = ((await write.find(type, input.id)) ?? refuse('NOT_FOUND', ['id'])) as Readonly<
    Record<string, string | null>
  >;
  const { subject } = type.settings;
  const entries = entriesOf(
    { ...reader, now: write.author.now },
    {
      action: 'REVEAL',
      channel: 'GRAPHQL',
      operation: 'revealField',
      recordType: type.name,
      recordIds: [input.id.toLowerCase()],
      customerIds: subject == null ? [] : [String(row[subject])],
      field: input.field,
      purpose,
    },
  );
  await insertAccessEntries(write.manager, entries);
  return valueOf(row);
}

/** Counts the author's reveals of the last hour, one transaction after the other. */
async function takeTurn({ manager, tenantId, author: { id, now } }: Write, limit: number): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
    JSON.stringify(['reveal', tenantId, id]),
  ]);
  const earlier = await manager.query<{ at: Date }[]>(
    `SELECT occurred_at AS at FROM access_log
     WHERE tenant_id = $1 AND actor_id = $2 AND action = 'REVEAL' AND occurred_at > $3
     ORDER BY occurred_at DESC LIMIT $4`,
    [tenantId, id, new Date(now.getTime() - HOUR_MS), limit],
  );
  const seconds = waitSeconds(
    earlier.map(({ at }) => at),
    limit,
    now,
  );
  if (seconds > 0) throw rateLimited(`At most ${limit} values may be revealed within an hour`, seconds);
}
