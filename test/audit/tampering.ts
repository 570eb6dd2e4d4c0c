import { GENESIS, linksAfter } from '../../src/audit/chain.rules.js';
import { contentOf, selectContent } from '../../src/audit/content.js';
import type { TestDatabase } from '../support/database.js';

type Sql = <Row extends object>(text: string, values?: unknown[]) => Promise<Row[]>;

/**
 * What somebody can do who owns the tables and knows this program, but not the key: against the rows of one tenant,
 * which can be put back.
 */
export class Tampering {
  private constructor(
    private readonly sql: Sql,
    readonly tenant: string,
  ) {}

  /** Keeps a copy of what the tables hold now. */
  static async of(database: Pick<TestDatabase, 'asOwner'>, tenant: string): Promise<Tampering> {
    const sql: Sql = (text, values) => database.asOwner(text, values);
    await sql(`
      CREATE TABLE IF NOT EXISTS kept_entries AS SELECT * FROM audit_entries WHERE false;
      CREATE TABLE IF NOT EXISTS kept_anchors AS SELECT * FROM audit_anchors WHERE false`);
    await sql('INSERT INTO kept_entries SELECT * FROM audit_entries WHERE tenant_id = $1', [tenant]);
    await sql('INSERT INTO kept_anchors SELECT * FROM audit_anchors WHERE tenant_id = $1', [tenant]);
    return new Tampering(sql, tenant);
  }

  /** Puts the tenant's rows back as they were kept, touching only those that differ. */
  async undo(): Promise<void> {
    const mine = `WHERE tenant_id = '${this.tenant}'`;
    const missing = (table: string, kept: string) =>
      `INSERT INTO ${table} SELECT * FROM (SELECT * FROM ${kept} ${mine} EXCEPT SELECT * FROM ${table} ${mine}) AS lost`;
    await this.sql(`
      DELETE FROM audit_entries WHERE (tenant_id, id) IN (
        SELECT tenant_id, id FROM (
          SELECT * FROM audit_entries ${mine} OR id IN (SELECT id FROM kept_entries ${mine})
          EXCEPT SELECT * FROM kept_entries ${mine}) AS tampered);
      ${missing('audit_entries', 'kept_entries')};
      DELETE FROM audit_anchors WHERE (tenant_id, seal_sequence) IN (
        SELECT tenant_id, seal_sequence FROM (
          SELECT * FROM audit_anchors ${mine} EXCEPT SELECT * FROM kept_anchors ${mine}) AS tampered);
      ${missing('audit_anchors', 'kept_anchors')}`);
  }

  /** Clears what undoing left behind, which would make every later statement slower. */
  async vacuum(): Promise<void> {
    await this.sql('VACUUM audit_entries');
    await this.sql('VACUUM audit_anchors');
  }

  /** Sets a column of the entry at a place; false when it has that value already. */
  async edit(sequence: number, column: string, type: string, value: unknown): Promise<boolean> {
    const edited = await this.sql(
      `UPDATE audit_entries SET ${column} = $3::${type}
       WHERE tenant_id = $1 AND seal_sequence = $2 AND ${column} IS DISTINCT FROM $3::${type} RETURNING id`,
      [this.tenant, sequence, value],
    );
    return edited.length === 1;
  }

  async remove(from: number, to = from): Promise<void> {
    await this.sql('DELETE FROM audit_entries WHERE tenant_id = $1 AND seal_sequence BETWEEN $2 AND $3', [
      this.tenant,
      from,
      to,
    ]);
  }

  async removeAnchors(from: number, to = 2 ** 31 - 1): Promise<void> {
    await this.sql('DELETE FROM audit_anchors WHERE tenant_id = $1 AND seal_sequence BETWEEN $2 AND $3', [
      this.tenant,
      from,
      to,
    ]);
  }

  /** Inserts an entry like the one at a place, but for what is given. */
  async insert(model: number, values: Readonly<Record<string, unknown>>): Promise<void> {
    await this.sql(
      `INSERT INTO audit_entries SELECT (json_populate_record(model, $3::json)).* FROM kept_entries AS model
       WHERE tenant_id = $1 AND seal_sequence = $2`,
      [this.tenant, model, JSON.stringify(values)],
    );
  }

  /** Moves the entries from a place on by so many places, up or down. */
  async shift(from: number, by: number): Promise<void> {
    // By way of negative places, because no two entries may have the same one meanwhile.
    await this.sql(`
      UPDATE audit_entries SET seal_sequence = -(seal_sequence + ${by})
        WHERE tenant_id = '${this.tenant}' AND seal_sequence >= ${from};
      UPDATE audit_entries SET seal_sequence = -seal_sequence
        WHERE tenant_id = '${this.tenant}' AND seal_sequence < 0`);
  }

  /** Gives the entries at two places each other's values of these columns. */
  async exchange(a: number, b: number, names: readonly string[]): Promise<void> {
    const of = `WHERE tenant_id = '${this.tenant}' AND seal_sequence`;
    const set = (id: string, from: number) =>
      `UPDATE audit_entries AS entry SET (${names.join(', ')}) =
         (SELECT ${names.map((name) => `kept.${name}`).join(', ')} FROM kept_entries AS kept ${of} = ${from})
       WHERE tenant_id = '${this.tenant}' AND id = '${id}'`;
    const [first, second] = await Promise.all([this.idAt(a), this.idAt(b)]);
    // Without a place first, because no two entries may have the same one meanwhile.
    const freed = names.includes('seal_sequence')
      ? `UPDATE audit_entries SET seal_sequence = NULL ${of} IN (${a}, ${b});`
      : '';
    await this.sql(`${freed} ${set(first, b)}; ${set(second, a)}`);
  }

  private async idAt(sequence: number): Promise<string> {
    const [row] = await this.sql<{ id: string }>(
      'SELECT id FROM audit_entries WHERE tenant_id = $1 AND seal_sequence = $2',
      [this.tenant, sequence],
    );
    return row!.id;
  }

  /**
   * Makes the seals from a place on anew, so that they fit together again.
   *
   * @param anchored whether the anchors are made to fit, too
   */
  async reseal(from: number, { key, anchored = false, to = 2 ** 31 - 1 }: ResealOptions = {}): Promise<void> {
    const [before = GENESIS] = await this.sql<{ sequence: number; hash: string }>(
      `SELECT seal_sequence AS sequence, hash FROM audit_entries WHERE tenant_id = $1 AND seal_sequence = $2`,
      [this.tenant, from - 1],
    );
    const rows = await this.sql<Record<string, unknown>>(
      `SELECT ${selectContent('entry')} FROM audit_entries AS entry
       WHERE tenant_id = $1 AND seal_sequence BETWEEN $2 AND $3 ORDER BY seal_sequence`,
      [this.tenant, from, to],
    );
    const links = linksAfter(before, rows.map(contentOf), key);
    const hashes = links.map(({ hash }) => hash);
    await this.sql(
      `UPDATE audit_entries AS entry SET previous_hash = seal.previous_hash, hash = seal.hash
       FROM unnest($2::int[], $3::text[], $4::text[]) AS seal (sequence, previous_hash, hash)
       WHERE entry.tenant_id = $1 AND entry.seal_sequence = seal.sequence`,
      [this.tenant, links.map(({ sequence }) => sequence), [before.hash, ...hashes.slice(0, -1)], hashes],
    );
    if (!anchored) return;
    await this.sql(
      `UPDATE audit_anchors AS anchor SET hash = entry.hash FROM audit_entries AS entry
       WHERE anchor.tenant_id = $1 AND entry.tenant_id = $1 AND entry.seal_sequence = anchor.seal_sequence`,
      [this.tenant],
    );
    await this.removeAnchors((links.at(-1)?.sequence ?? 0) + 1);
    await this.anchorEnd();
  }

  /** Adds an anchor for the chain's end, as the sealer would. */
  async anchorEnd(): Promise<void> {
    await this.sql(
      `INSERT INTO audit_anchors (tenant_id, seal_sequence, hash)
       SELECT tenant_id, seal_sequence, hash FROM audit_entries WHERE tenant_id = $1 AND seal_sequence > 0
       ORDER BY seal_sequence DESC LIMIT 1
       ON CONFLICT DO NOTHING`,
      [this.tenant],
    );
  }
}

interface ResealOptions {
  readonly key?: string;
  readonly anchored?: boolean;
  readonly to?: number;
}
