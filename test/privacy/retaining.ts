import type { Viewer } from '../../src/platform/auth/viewer.js';
import type { Database, SqlStatement } from '../../src/platform/database/database.js';
import { createLogger } from '../../src/platform/logger.js';
import { keepRetention } from '../../src/retention/retention.task.js';
import type { TestService } from '../support/service.js';
import type { People } from './people.js';

const DAY_MS = 86_400_000;

export const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);

/** Lines that retention has logged. */
export const logged: string[] = [];
const logger = createLogger('info', { write: (line) => logged.push(line) });

export function partsOf({ service: { database } }: People) {
  return { database, timeZone: 'Asia/Shanghai', committed: () => undefined, logger };
}

/** Lets retention run as if this many days had passed. */
export async function keepAfter(people: People, days: number, database?: Database): Promise<void> {
  const parts = partsOf(people);
  await keepRetention({ ...parts, database: database ?? parts.database }, people.tenant, inDays(days));
}

/** How much went, by type. */
export async function runs({ service, tenant }: People): Promise<Record<string, number>> {
  const rows = await service.asOwner<{ type: string; removed: number }>(
    'SELECT type, sum(removed)::int AS removed FROM retention_runs WHERE tenant_id = $1 GROUP BY type',
    [tenant],
  );
  return Object.fromEntries(rows.map(({ type, removed }) => [type, removed]));
}

export async function rowsIn({ service, tenant }: People, table: string): Promise<number> {
  const [row] = await service.asOwner<{ n: number }>(
    `SELECT count(*)::int AS n FROM ${table} WHERE tenant_id = $1`,
    [tenant],
  );
  return row!.n;
}

/** The database, where something happens once inactive prospects were looked for. */
export function afterProspects({ database }: TestService, happens: () => Promise<unknown>): Database {
  let isOver = false;
  const query = async (viewer: Viewer, statement: SqlStatement) => {
    const rows = await database.query(viewer, statement);
    if (statement.text.includes('AS prospect') && !isOver) {
      isOver = true;
      await happens();
    }
    return rows;
  };
  return Object.create(database, { query: { value: query } }) as Database;
}
