import { randomUUID } from 'node:crypto';
import type { Database } from '../database/database.js';

/** How long nobody else takes a task up after its holder was last heard of. */
const LEASE_SECONDS = 20;

/**
 * Keeps several servers from doing the same background task of a tenant at once: who holds the lease does it. A lease
 * that is not renewed runs out, so that the tasks of a server that died go to another.
 */
export class Leases {
  private readonly holder = randomUUID();
  /** Until when leases are held for certain, by the local clock; kept shorter than the database's. */
  private readonly held = new Map<string, number>();

  constructor(private readonly database: Database) {}

  /** Takes or renews the lease; false when another server holds it. */
  async acquire(tenantId: string, task: string): Promise<boolean> {
    const key = `${tenantId} ${task}`;
    const asked = Date.now();
    if ((this.held.get(key) ?? 0) > asked) return true;
    const rows = await this.database.write(tenantId, (manager) =>
      manager.query<unknown[]>(
        `INSERT INTO worker_leases AS lease (tenant_id, task, holder, held_until)
         VALUES ($1, $2, $3, now() + make_interval(secs => $4))
         ON CONFLICT (tenant_id, task) DO UPDATE
         SET holder = excluded.holder, held_until = excluded.held_until, updated_at = now()
         WHERE lease.holder = excluded.holder OR lease.held_until < now()
         RETURNING holder`,
        [tenantId, task, this.holder, LEASE_SECONDS],
      ),
    );
    if (rows.length === 0) this.held.delete(key);
    // Renewed when half of it is over, so that work that begins now ends within it.
    else this.held.set(key, asked + (LEASE_SECONDS * 1000) / 2);
    return rows.length > 0;
  }

  /** Gives all leases back, so that other servers need not wait for them to run out. */
  async releaseAll(): Promise<void> {
    const keys = [...this.held.keys()];
    this.held.clear();
    for (const tenantId of new Set(keys.map((key) => key.slice(0, key.indexOf(' '))))) {
      await this.database.write(tenantId, (manager) =>
        manager.query('UPDATE worker_leases SET held_until = now() WHERE tenant_id = $1 AND holder = $2', [
          tenantId,
          this.holder,
        ]),
      );
    }
  }
}
