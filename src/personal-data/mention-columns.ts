import type { EntityManager } from 'typeorm';
import type { RunStatement } from '../platform/database/database.js';
import type { RecordType } from '../platform/records/record-type.js';
import { allOf, mentionPattern } from './mentions.js';
import { ERASED, type Subject } from './subject.js';

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
    const values = this.valuesOf(tenantId, subject);
    if (!values) return [];
    const texts = this.columns.map(
      ({ sql, property }) => `CASE WHEN t.${sql}::text ~* $5 THEN t.${sql} END AS "${property}"`,
    );
    return run<object>({
      text: `${SUBJECT} SELECT t.id, ${texts.join(', ')} FROM ${this.type.table} AS t, subject
             WHERE ${this.where()} ORDER BY t.id`,
      values,
    });
  }

  /** Takes the subject's names out of the texts. */
  async erase(manager: EntityManager, tenantId: string, subject: Subject): Promise<void> {
    const values = this.valuesOf(tenantId, subject);
    if (!values) return;
    const set = this.columns.map(
      ({ sql, type }) =>
        `${sql} = regexp_replace(t.${sql}::text, $5, '${ERASED}', 'gi')${type === 'jsonb' ? '::jsonb' : ''}`,
    );
    if (this.type.columns.has('version')) set.push('version = t.version + 1', 'updated_at = now()');
    await manager.query(
      `${SUBJECT} UPDATE ${this.type.table} AS t SET ${set.join(', ')} FROM subject WHERE ${this.where()}`,
      values,
    );
  }

  private where(): string {
    const named = this.columns.map(({ sql }) => `t.${sql}::text ~* $5`).join(' OR ');
    return `t.tenant_id = $1 AND t.${this.type.column(this.at).sql} = ANY($4::uuid[])
      AND NOT coalesce((${this.about}), false) AND (${named})`;
  }

  /** Undefined where nobody can be named. */
  private valuesOf(tenantId: string, subject: Subject): unknown[] | undefined {
    const pattern = mentionPattern(allOf(subject.all));
    if (pattern === undefined || subject.surroundings.length === 0) return undefined;
    return [tenantId, subject.contactIds, subject.customerIds, subject.surroundings, pattern];
  }
}

const SUBJECT = 'WITH subject AS (SELECT $2::uuid[] AS contacts, $3::uuid[] AS customers)';
