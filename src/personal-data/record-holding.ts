import type { SqlStatement } from '../platform/database/database.js';
import { mask, type MaskKind } from '../platform/masking/mask.js';
import { openRow } from '../platform/encryption/sealed-rows.js';
import type { RecordColumn, RecordType } from '../platform/records/record-type.js';
import type { Holding } from './holding.js';
import { MentionColumns } from './mention-columns.js';
import { allOf, isTrait, traitForms } from './mentions.js';
import { SUBJECT, subjectValues, type Subject } from './subject.js';

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

/** What records of a type hold of people. */
interface RecordSettings<T extends object> {
  /** Which rows `t` are about `subject`, as SQL; by `subject.contacts` and `subject.customers`. */
  readonly about: string;
  /** A column that names contacts in rows that are not about them: it is told, and stays. */
  readonly refers?: keyof T & string;
  /** The column that names the customer in whose records a contact may be named; with `mentions`. */
  readonly at?: keyof T & string;
  /** Texts that may name a contact in rows that are not about them. */
  readonly mentions?: readonly (keyof T & string)[];
  /**
   * Personal data, and what an erasure leaves of it: JSON, in which `{id}` stands for the record's id. An instant is set
   * once.
   */
  readonly erased: { readonly [Key in keyof T]?: unknown };
  /** The whole row goes; `erased` is left in copies of it alone. */
  readonly whole?: boolean;
  /** Columns with texts that are no personal data, or that must be kept. */
  readonly kept: readonly (keyof T & string)[];
  /** Of rows that name somebody: by what, and how that is masked where it is not the subject but another person. */
  readonly person?: { readonly [Key in keyof T]?: MaskKind };
  /** The column that says whom a row is about, where `person` does not tell. */
  readonly whose?: keyof T & string;
}

/** The holding of a type's records, with what was decided about their columns. */
export interface RecordHolding extends Holding {
  readonly type: RecordType;
  /** The properties that an erasure empties. */
  readonly emptied: readonly string[];
}

/** Declares what the records of a type hold of people; see `RecordSettings`. */
export function recordHolding<T extends object>(
  section: string,
  type: RecordType<T>,
  { about, refers, at, mentions = [], erased, whole = false, kept, person = {}, whose }: RecordSettings<T>,
): RecordHolding {
  const emptied = Object.keys(erased);
  const named = at === undefined ? undefined : new MentionColumns(type, at, mentions, about);
  return {
    section,
    type,
    tables: [type.table],
    emptied,
    decided: [
      ...[...emptied, ...kept, ...mentions].map((property) => type.column(property).sql.slice(1, -1)),
      ...companions(type, emptied),
    ],
    read: async (run, keys, subject) => {
      const { tenantId } = keys;
      const deleted = type.softDeleted ? ', t.deleted_at AS "deletedAt"' : '';
      const rows = await run<Row>({
        text: `${SUBJECT} SELECT ${type.selectList('t')}${deleted} FROM ${type.table} AS t, subject
               WHERE t.tenant_id = $1 AND (${about}) ORDER BY t.id`,
        values: subjectValues(tenantId, subject),
      });
      const traits = traitForms(allOf(subject.own));
      const isSubject = (row: Row) =>
        row.id === subject.id || (whose ? row[whose] === subject.id : namesPerson(row, person, traits));
      const own = rows
        .map((row) => type.withoutKeys(openRow<object>(keys, type.entity, row) as Row))
        .map((row) => (isSubject(row) ? row : masked(row, person)));
      const referring = refers && (await run<Row>(referenceStatement(type, refers, tenantId, subject)));
      return [...own, ...(referring || []), ...((await named?.read(run, tenantId, subject)) ?? [])];
    },
    erase: async ({ manager, tenantId, author }, subject, records) => {
      const values = subjectValues(tenantId, subject);
      const where = `t.tenant_id = $1 AND (${about})`;
      if (whole) {
        const [gone] = await manager.query<[Row[], number]>(
          `${SUBJECT} DELETE FROM ${type.table} AS t USING subject WHERE ${where} RETURNING t.id`,
          values,
        );
        for (const { id } of gone) records.set(id, leftIn(id, erased));
        return;
      }
      const rows = await manager.query<Row[]>(
        `${SUBJECT} SELECT t.id FROM ${type.table} AS t, subject WHERE ${where} ORDER BY t.id FOR NO KEY UPDATE OF t`,
        values,
      );
      const blank = 'erasedAt' in erased ? { ...erased, erasedAt: author.now } : erased;
      const empty = `${SUBJECT} ${emptyText(type, emptied)} AND (${about})`;
      await manager.query(empty, [...values, columnJson(type, blank)]);
      for (const { id } of rows) records.set(id, leftIn(id, erased));
      await named?.erase(manager, tenantId, subject);
    },
  };
}

function referenceStatement<T extends object>(
  type: RecordType<T>,
  refers: string,
  tenantId: string,
  { contactIds, customerIds }: Subject,
): SqlStatement {
  const [column, customer] = [type.column(refers).sql, type.column('customerId').sql];
  return {
    text: `SELECT t.id, t.${column} AS "${refers}" FROM ${type.table} AS t WHERE t.tenant_id = $1
           AND t.${column} = ANY($2::uuid[]) AND NOT t.${customer} = ANY($3::uuid[]) ORDER BY t.id`,
    values: [tenantId, contactIds, customerIds],
  };
}

type Person = Readonly<Partial<Record<string, MaskKind>>>;

/** Whether the row names the person by one of their traits. */
function namesPerson(row: Row, person: Person, traits: ReadonlySet<string>): boolean {
  return Object.keys(person).some(
    (property) => row[property] != null && isTrait(textOf(row[property]), traits),
  );
}

/** The row with what it says of another person masked. */
function masked(row: Row, person: Person): Row {
  const hidden = Object.entries(person).flatMap(([property, kind]) =>
    kind === undefined || row[property] == null ? [] : [[property, mask(textOf(row[property]), kind)]],
  );
  return { ...row, ...(Object.fromEntries(hidden) as object) };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/**
 * Columns that go with sealed properties: their indexes, and the key of the person under which they were sealed, without
 * which copies of them are never opened again. A backup has the key beside them; it is erased again when it is restored.
 */
function companions({ sealing }: RecordType, properties: readonly string[]): string[] {
  const sealed = properties.flatMap((property) => sealing?.columns.get(property) ?? []);
  const indexes = sealed.flatMap(({ index }) => index?.column ?? []);
  const { subjectKey } = sealing ?? {};
  const shredded = subjectKey && sealed.some(({ key }) => key === 'subject');
  return shredded ? [...indexes, subjectKey.column] : indexes;
}

/** Empties the columns of rows in which something is left. */
function emptyText(type: RecordType, properties: readonly string[]): string {
  const left = [
    ...properties
      .map((property) => type.column(property))
      .map((column) => [column.sql, leftInColumn(column)] as const),
    ...companions(type, properties).map((column) => [`"${column}"`, 'NULL'] as const),
  ];
  const set = left.map(([column, value]) => `${column} = ${value}`);
  if (type.columns.has('version')) set.push('version = t.version + 1', 'updated_at = now()');
  return `UPDATE ${type.table} AS t SET ${set.join(', ')}
    FROM subject, jsonb_populate_record(NULL::${type.table}, $4::jsonb) AS blank
    WHERE t.tenant_id = $1 AND (${left.map(([column]) => `t.${column}`).join(', ')})
      IS DISTINCT FROM (${left.map(([, value]) => value).join(', ')})`;
}

function leftInColumn({ sql, type }: RecordColumn): string {
  if (type === 'text') return `replace(blank.${sql}, '{id}', t.id::text)`;
  return type === 'timestamptz' ? `coalesce(t.${sql}, blank.${sql})` : `blank.${sql}`;
}

function columnJson(type: RecordType, values: object): string {
  const byColumn = Object.entries<unknown>({ ...values }).map(([name, value]) => [
    type.column(name).sql.slice(1, -1),
    value,
  ]);
  return JSON.stringify(Object.fromEntries(byColumn));
}

function leftIn(id: string, blank: object): Readonly<Record<string, unknown>> {
  const own = Object.entries<unknown>({ ...blank }).map(([name, value]) => [
    name,
    typeof value === 'string' ? value.replace('{id}', id) : value,
  ]);
  return Object.fromEntries(own) as Record<string, unknown>;
}
