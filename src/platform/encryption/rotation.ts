import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.js';
import { isSealedBy, type KeyName } from './envelope.js';
import { encryptionCoverage } from './coverage.js';
import type { KeyManagementService } from './key-management.js';
import { addKeys, readKeys } from './key-store.js';
import { KEYS_FRESH_MS, newKey, rewrapped } from './keyring.js';
import { sealedTables, type Sealing } from './sealed-column.js';
import { openText, placeOf, sealValue } from './sealed-rows.js';
import type { TenantKeys } from './tenant-keys.js';

/** Rows that are sealed anew in one transaction: they stay locked for some ten milliseconds. */
const BATCH = 500;

type Row = Readonly<Record<string, unknown>>;

/**
 * Gives the tenant a new data key, which seals from now on, unless what earlier ones sealed is still being sealed anew:
 * then that goes on.
 *
 * @returns the version of the newest key
 */
export async function beginRotation(
  database: Database,
  service: KeyManagementService,
  tenantId: string,
): Promise<number> {
  await database.keyring.keysOf(tenantId);
  const version = await database.write(tenantId, async (manager) => {
    const data = (await readKeys(manager, tenantId)).filter(({ purpose }) => purpose === 'DATA');
    const newest = Math.max(...data.map((key) => key.version));
    if (data.some(({ state }) => state === 'OPENING')) return newest;
    await addKeys(manager, tenantId, [await newKey(service, tenantId, 'DATA', newest + 1)]);
    await manager.query(
      `UPDATE encryption_keys SET state = 'OPENING', updated_at = now()
       WHERE tenant_id = $1 AND purpose = 'DATA' AND version <= $2 AND state = 'ACTIVE'`,
      [tenantId, newest],
    );
    return newest + 1;
  });
  await database.keyring.reload(tenantId);
  return version;
}

/**
 * Seals anew, in batches of their own transactions, what earlier keys or another suite sealed; values under a subject's
 * key stay as they are, and that key is wrapped anew. Readers and writers go on meanwhile: rows that somebody holds are
 * left for the next look. Yields how many rows are done.
 */
export async function* resealTenant(
  database: Database,
  tenantId: string,
): AsyncGenerator<{ readonly table: string; readonly rows: number }> {
  for (const sealing of sealedTables()) {
    let rows = 0;
    for (;;) {
      const before = rows;
      for (let after: Row | undefined; ;) {
        const place = after;
        const batch: readonly Row[] = await database.writeSealed(tenantId, (manager, keys) =>
          resealBatch(manager, keys, sealing, place),
        );
        rows += batch.length;
        if (batch.length > 0) yield { table: sealing.table, rows };
        if (batch.length < BATCH) break;
        after = batch.at(-1);
      }
      if (rows === before) break;
    }
  }
}

async function resealBatch(
  manager: EntityManager,
  keys: TenantKeys,
  sealing: Sealing,
  after: Row | undefined,
): Promise<readonly Row[]> {
  const { table, identity, columns, subjectKey } = sealing;
  const places = [...columns.values()].map(({ property, column }) => ({ property, column }));
  const all = [...identity, ...places, ...(subjectKey ? [subjectKey] : [])];
  const stale = [...columns.values(), ...(subjectKey ? [{ ...subjectKey, key: 'tenant' as const }] : [])].map(
    ({ column, key }) => `NOT starts_with(${column}, '${keys.suite.code}.${nameOf(keys, sealing, key)}.')`,
  );
  const row = `(${identity.map(({ column }) => column).join(', ')})`;
  const bounds = identity.map((_, index) => `$${index + 2}`).join(', ');
  const rows = await manager.query<Row[]>(
    `SELECT ${all.map(({ property, column }) => `${column} AS "${property}"`).join(', ')} FROM ${table}
     WHERE tenant_id = $1 AND (${stale.join(' OR ')}) ${after ? `AND ${row} > (${bounds})` : ''}
     ORDER BY ${identity.map(({ column }) => column).join(', ')} LIMIT ${BATCH} FOR NO KEY UPDATE SKIP LOCKED`,
    [keys.tenantId, ...(after ? identity.map(({ property }) => after[property]) : [])],
  );
  if (rows.length === 0) return rows;
  const sealed = rows.map((stored) => resealRow(keys, sealing, stored));
  const written = [...places, ...(subjectKey ? [subjectKey] : [])];
  const lists = [...identity.map(({ type }) => type), ...written.map(() => 'text')].map(
    (type, index) => `$${index + 2}::${type}[]`,
  );
  const names = [...identity, ...written].map(({ property }) => `"${property}"`);
  await manager.query(
    `UPDATE ${table} AS kept SET ${written.map(({ column, property }) => `${column} = made."${property}"`).join(', ')}
     FROM unnest(${lists.join(', ')}) AS made (${names.join(', ')})
     WHERE kept.tenant_id = $1
       AND ${identity.map(({ column, property }) => `kept.${column} = made."${property}"`).join(' AND ')}`,
    [keys.tenantId, ...[...identity, ...written].map(({ property }) => sealed.map((made) => made[property]))],
  );
  return rows;
}

function nameOf(keys: TenantKeys, { subjectKey }: Sealing, key: 'subject' | 'tenant'): KeyName {
  return key === 'subject' && subjectKey ? 's1' : keys.keyName;
}

/** The row with what is not sealed by the newest key and the configured suite sealed anew. */
function resealRow(keys: TenantKeys, sealing: Sealing, row: Row): Row {
  const { subjectKey, columns } = sealing;
  const made: Record<string, unknown> = { ...row };
  const wrapped = subjectKey && row[subjectKey.property];
  if (subjectKey && typeof wrapped === 'string' && !isSealedBy(wrapped, keys.suite, keys.keyName)) {
    const place = placeOf(sealing, subjectKey.column, row);
    made[subjectKey.property] = keys.seal(place, keys.open(place, wrapped));
  }
  for (const column of columns.values()) {
    const value = row[column.property];
    if (typeof value !== 'string') continue;
    if (isSealedBy(value, keys.suite, nameOf(keys, sealing, column.key))) continue;
    const text = openText(keys, sealing, column.property, row, value);
    // Of a subject whose key is gone nothing can be sealed anew, nor read.
    made[column.property] = text === null ? null : sealValue(keys, sealing, column, made, text);
  }
  return made;
}

/** Wraps the tenant's keys anew that the newest KEK did not wrap; how many there were. */
export async function rewrapKeys(
  database: Database,
  service: KeyManagementService,
  tenantId: string,
): Promise<number> {
  const newest = await service.current();
  return database.write(tenantId, async (manager) => {
    const keys = (await readKeys(manager, tenantId)).filter(({ kek }) => kek !== newest);
    for (const key of keys) {
      const { wrapped, kek } = await rewrapped(service, tenantId, key);
      await manager.query(
        `UPDATE encryption_keys SET wrapped = $4, kek = $5, updated_at = now()
         WHERE tenant_id = $1 AND purpose = $2 AND version = $3`,
        [tenantId, key.purpose, key.version, wrapped, kek],
      );
    }
    return keys.length;
  });
}

/** How long after a new key every server is sure to seal with it: two times as long as it goes without looking. */
export const SETTLED_MS = 2 * KEYS_FRESH_MS;

/**
 * Retires the data keys that nothing is sealed under any more. Retired keys still open what they sealed: a backup that
 * is restored stays readable.
 *
 * @returns whether only the newest key is in use; until `SETTLED_MS` after it was made, some server may not know it yet
 */
export async function retireKeys(
  database: Database,
  tenantId: string,
  settledMs = SETTLED_MS,
): Promise<boolean> {
  const coverage = await encryptionCoverage(database, tenantId);
  if (coverage.newestShare < 1) return false;
  return database.write(tenantId, async (manager) => {
    const [newest] = await manager.query<{ settled: boolean }[]>(
      `SELECT created_at <= clock_timestamp() - make_interval(secs => $2) AS settled FROM encryption_keys
       WHERE tenant_id = $1 AND purpose = 'DATA' AND state = 'ACTIVE' ORDER BY version DESC LIMIT 1`,
      [tenantId, settledMs / 1000],
    );
    if (!newest?.settled) return false;
    await manager.query(
      `UPDATE encryption_keys SET state = 'RETIRED', retired_at = now(), updated_at = now()
       WHERE tenant_id = $1 AND purpose = 'DATA' AND state = 'OPENING'`,
      [tenantId],
    );
    return true;
  });
}
