import type { EntityManager } from 'typeorm';
import type { RunStatement } from '../platform/database/database.js';
import type { RecordType } from '../platform/records/record-type.js';
import { allOf, mentionPattern, withoutPerson } from './mentions.js';
import { SUBJECT, subjectValues, type Subject } from './subject.js';

/** Rows that are in memory at a time. */
const BATCH = 500;

type Row = Readonly<Record<string, unknown>> & { readonly id: string };
type Query = (text: string, values: readonly unknown[]) => Promise<Row[]>;

/** Texts of a type's records in which a contact may be named although the record is not about them. */
export class MentionColumns<T extends object> {
  private readonly columns;

  /**
   * @param at the property that names the customer in whose records is looked
   * @param about which rows `t` are about the subject, and so are no mere mentions
   */
  constructor(
    private readonly type: RecordType<T>,
    private readonly at: string,
    properties: readonly string[],
    private readonly about: string,
  ) {
    this.columns = properties.map((property) => type.column(property));
  }

  /** The texts that name the subject, with the id of their record. */
  async read(run: RunStatement, tenantId: string, subject: Subject): Promise<readonly object[]> {
    const query: Query = (text, values) => run<Row>({ text, values });
    const found: object[] = [];
    for await (const { row, rewritten } of this.naming(query, tenantId, subject)) {
      const texts = this.columns.map(({ property }) => [
        property,
        property in rewritten ? row[property] : null,
      ]);
      found.push({ id: row.id, ...(Object.fromEntries(texts) as object) });
    }
    return found;
  }

  /** Takes the subject's names out of the texts. */
  async erase(manager: EntityManager, tenantId: string, subject: Subject): Promise<void> {
    const query: Query = (text, values) => manager.query(text, [...values]);
    const also = this.type.columns.has('version') ? ', version = version + 1, updated_at = now()' : '';
    const pattern = mentionPattern(allOf(subject.all));
    for await (const { row } of this.naming(query, tenantId, subject)) {
      const own = [tenantId, row.id];
      const [current] = await query(
        `SELECT t.id, ${this.selected} FROM ${this.type.table} AS t
         WHERE t.tenant_id = $1 AND t.id = $2 FOR NO KEY UPDATE`,
        own,
      );
      const texts = current ? Object.entries(this.rewritten(current, pattern)) : [];
      if (texts.length === 0) continue;
      const set = texts.map(([property], place) => `${this.type.column(property).sql} = $${place + 3}`);
      await query(`UPDATE ${this.type.table} SET ${set.join(', ')}${also} WHERE tenant_id = $1 AND id = $2`, [
        ...own,
        ...texts.map(([property, text]) => this.written(property, text)),
      ]);
    }
  }

  /**
   * The rows that name the subject. They are looked through here and not by the database, so that all texts are searched
   * in the same way, and what is JSON stays JSON.
   */
  private async *naming(query: Query, tenantId: string, subject: Subject) {
    const pattern = mentionPattern(allOf(subject.all));
    if (pattern === undefined || subject.surroundings.length === 0) return;
    for (let last: string | null = null; ;) {
      const rows: Row[] = await query(
        `${SUBJECT} SELECT t.id, ${this.selected} FROM ${this.type.table} AS t, subject
         WHERE t.tenant_id = $1 AND t.${this.type.column(this.at).sql} = ANY($4::uuid[])
           AND NOT coalesce((${this.about}), false) AND ($5::uuid IS NULL OR t.id > $5) ORDER BY t.id LIMIT ${BATCH}`,
        [...subjectValues(tenantId, subject), subject.surroundings, last],
      );
      for (const row of rows) {
        const rewritten = this.rewritten(row, pattern);
        if (Object.keys(rewritten).length > 0) yield { row, rewritten };
      }
      last = rows.at(-1)?.id ?? null;
      if (rows.length < BATCH) return;
    }
  }

  private get selected(): string {
    return this.columns.map(({ sql, property }) => `t.${sql} AS "${property}"`).join(', ');
  }

  /** Those of the row's texts that name the subject, without it. */
  private rewritten(row: Row, pattern: RegExp | undefined): Readonly<Record<string, unknown>> {
    const texts = this.columns.map(
      ({ property }) => [property, withoutPerson(row[property], pattern)] as const,
    );
    return Object.fromEntries(
      texts.filter(([property, text]) => JSON.stringify(text) !== JSON.stringify(row[property])),
    );
  }

  private written(property: string, value: unknown): unknown {
    return this.type.column(property).type === 'jsonb' ? JSON.stringify(value) : value;
  }
}
