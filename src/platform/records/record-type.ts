import { getMetadataArgsStorage } from 'typeorm';
import type { Reach, Viewer } from '../auth/viewer.js';
import type { TypeAccess } from '../auth/type-access.js';
import {
  isSealingProperty,
  sealingOf,
  type SealedColumn,
  type Sealing,
} from '../encryption/sealed-column.js';
import { closeRow } from '../encryption/sealed.js';
import type { MaskKind } from '../masking/mask.js';
import type { PartialReach, Visibility } from './visibility.js';

/** SQL types that filters, cursors and keys know how to carry. */
const SQL_TYPES = [
  'uuid',
  'text',
  'integer',
  'numeric',
  'boolean',
  'date',
  'timestamptz',
  'jsonb',
  'text[]',
  'uuid[]',
] as const;
export type SqlType = (typeof SQL_TYPES)[number];

/** One column of a record, under its property name. */
export interface RecordColumn {
  readonly property: string;
  /** Quoted column name. */
  readonly sql: string;
  readonly type: SqlType;
  readonly nullable: boolean;
  /** How its values are sealed; undefined for a column that holds them openly. */
  readonly sealed?: SealedColumn;
}

/** One step from a record to others, by which a filter may look through a relation. */
export interface Relation {
  readonly kind: 'one' | 'many';
  readonly target: RecordType;
  /** Property on this side and on the target's side that are equal. */
  readonly localKey: string;
  readonly targetKey: string;
}

export interface OrderDefault {
  readonly property: string;
  readonly direction: 'ASC' | 'DESC';
}

export interface SearchSettings {
  /** Rows' kind in the gram table; without one, the columns are compared directly (small tables only). */
  readonly kind?: string;
  /** Properties in which a keyword is looked for. */
  readonly columns: readonly string[];
  /** Related records whose columns the same gram kind covers, such as a customer's contacts. */
  readonly including?: { readonly relation: string; readonly columns: readonly string[] };
  /** A to-one relation by which a row also matches, such as the customer that a contract belongs to. */
  readonly orThrough?: string;
}

/** How a concept's deleted rows are read. */
export interface RedirectSettings {
  /** The property that names, by its id, the record that took a deleted one's place: whoever asks for that gets this. */
  readonly replacedBy?: string;
}

/** Whose records a statement reads: the placeholder of the tenant, and which of the tenant's customers are seen. */
export interface ReadScope {
  readonly tenant: string;
  readonly reach: Reach;
}

/** The scope of a statement that is written out, with the tenant as its first parameter. */
export function readScope({ reach }: Pick<Viewer, 'reach'>): ReadScope {
  return { tenant: '$1', reach };
}

/** Whose data are read with a concept's rows. */
export interface AccountingSettings {
  /**
   * The property that names the record whom a row tells about, or is; null where the row belongs to one but does not
   * name it. Reading a concept without it need not be accounted for.
   */
  readonly subject?: string | null;
}

type EntityClass<T> = abstract new (...args: never[]) => T;

/** How a concept's rows are written. */
export interface WriteSettings {
  /** What it means when a constraint of the database refuses a row: a code, and the field that is to blame. */
  readonly constraints?: Readonly<Record<string, readonly [code: string, field: string]>>;
  /**
   * Personal data, and how it is masked where changes are recorded: always, or in rows of which the function says so.
   */
  readonly personal?: Readonly<Record<string, MaskKind | ((row: object) => MaskKind | undefined)>>;
}

/**
 * How a concept's rows are read: table and columns as its entity declares them, default order, search, and the
 * relations that edges add. Reads select from this description; they do not build entity instances.
 */
export class RecordType<T extends object = object> {
  readonly table: string;
  readonly columns: ReadonlyMap<string, RecordColumn>;
  readonly relations = new Map<string, Relation>();
  readonly softDeleted: boolean;
  /** What of the table is sealed; undefined when nothing is. */
  readonly sealing: Sealing | undefined;
  /** Lists of properties in which no two rows are the same, deleted ones included. */
  readonly uniqueKeys: readonly (readonly string[])[];

  constructor(
    /** The GraphQL type's name. */
    readonly name: string,
    readonly entity: EntityClass<T>,
    readonly settings: WriteSettings &
      RedirectSettings &
      AccountingSettings & {
        /** Which roles get what of its fields. */
        readonly access: TypeAccess;
        readonly orderBy: readonly OrderDefault[];
        readonly search: SearchSettings;
        /** Who sees the rows; a type that does not say so is seen by nobody, and refused. */
        readonly visibility: Visibility;
      },
  ) {
    // Not only for the compiler: what decides over personal data is not left to a cast or to JavaScript.
    if (!(settings as { visibility?: unknown }).visibility)
      throw new Error(`${name}: nobody said who sees it`);
    const { tables, columns, indices } = getMetadataArgsStorage();
    const table = tables.find(({ target }) => target === entity)?.name;
    if (table === undefined) throw new Error(`${name}: its entity declares no table`);
    this.table = table;
    this.sealing = sealingOf(entity);
    const indexes = new Set([...(this.sealing?.columns.values() ?? [])].map(({ index }) => index?.property));
    this.columns = new Map(
      columns
        .filter(({ target }) => typeof target === 'function' && isOrExtends(entity, target))
        // Indexes of sealed values are looked up, never read.
        .filter(({ propertyName }) => !indexes.has(propertyName))
        .map(({ propertyName, options }) => [
          propertyName,
          {
            property: propertyName,
            sql: `"${options.name ?? propertyName}"`,
            type: sqlType(name, propertyName, options.type, options.array),
            nullable: options.nullable === true,
            sealed: this.sealing?.columns.get(propertyName),
          },
        ]),
    );
    this.softDeleted = this.columns.has('deletedAt');
    this.uniqueKeys = indices
      .filter(({ target, unique, where }) => target === entity && unique && where === undefined)
      .flatMap(({ columns: properties }) => (Array.isArray(properties) ? [properties] : []));
  }

  /** @throws Error when the entity has no such property: a mistake in a declaration, not in a request */
  column(property: string): RecordColumn {
    const column = this.columns.get(property);
    if (!column) throw new Error(`${this.name} has no column for "${property}"`);
    return column;
  }

  /** The columns of these properties, without those that no caller reads. */
  readable(properties: Iterable<string>): RecordColumn[] {
    return [...properties]
      .filter((property) => property !== 'tenantId' && property !== 'deletedAt')
      .map((property) => this.column(property));
  }

  /** Select list that gives rows the entity's shape. */
  selectList(alias: string): string {
    return this.readable(this.columns.keys())
      .map(({ sql, property }) => `${alias}.${sql} AS "${property}"`)
      .join(', ');
  }

  /**
   * The properties that a read needs for these ones: to open what is sealed, the row's id and the key of its subject.
   */
  needed(properties: readonly string[]): readonly string[] {
    const { sealing } = this;
    if (!sealing || !properties.some((property) => sealing.columns.has(property))) return properties;
    const keys = [...sealing.identity, ...(sealing.subjectKey ? [sealing.subjectKey] : [])];
    return [...new Set([...properties, ...keys.map(({ property }) => property)])];
  }

  /** Rows as a select list gives them, with `Sealed` in the place of what is sealed. */
  closed<Row extends object>(rows: readonly Row[]): readonly Row[] {
    if (this.sealing) for (const row of rows) closeRow(this.sealing, row as Record<string, unknown>);
    return rows;
  }

  /** Whether a property belongs to the sealing alone: nobody sets it, no history tells of it. */
  isOfSealing(property: string): boolean {
    return isSealingProperty(this.entity, property);
  }

  /** A row without what belongs to the sealing alone, such as the key of its subject, to be given away or kept. */
  withoutKeys<Row extends object>(row: Row): Row {
    const shown = Object.entries(row).filter(([property]) => !this.isOfSealing(property));
    return Object.fromEntries<unknown>(shown) as Row;
  }

  /** A row that went through JSON, with its instants as instants again. */
  revive(row: object): T {
    return Object.fromEntries(
      Object.entries<unknown>({ ...row }).map(([property, value]) => [
        property,
        typeof value === 'string' && this.columns.get(property)?.type === 'timestamptz'
          ? new Date(value)
          : value,
      ]),
    ) as T;
  }

  /** Which roles get what of its fields. */
  get access(): TypeAccess {
    return this.settings.access;
  }

  /** The column that names the record which took a deleted one's place, where the type has one. */
  get replacement(): RecordColumn | undefined {
    const { replacedBy } = this.settings;
    return replacedBy === undefined ? undefined : this.column(replacedBy);
  }

  /** Like `visible`, but with those deleted records whose place another one took. */
  visibleOrReplaced(alias: string, scope: ReadScope): string {
    const { replacement } = this;
    if (!replacement) return this.visible(alias, scope);
    return `${this.seen(alias, scope)} AND (${alias}."deleted_at" IS NULL OR ${alias}.${replacement.sql} IS NOT NULL)`;
  }

  /** The predicate that every read of this table carries: the tenant, seen by the reader, and not deleted. */
  visible(alias: string, scope: ReadScope): string {
    const seen = this.seen(alias, scope);
    return this.softDeleted ? `${seen} AND ${alias}."deleted_at" IS NULL` : seen;
  }

  /** Like `visible`, for rows of which something else says that the reader sees them, such as the record they hang on. */
  present(alias: string, { tenant }: ReadScope): string {
    return this.visible(alias, { tenant, reach: 'all' });
  }

  /** Whether a row is seen by whoever sees the record that its property `key` names, which is of that type. */
  isSeenWith(whole: RecordType, key: string): boolean {
    const { visibility } = this.settings;
    return typeof visibility === 'object' && visibility.with === whole && visibility.by === key;
  }

  /** Like `visible`, but with deleted records. */
  seen(alias: string, { tenant, reach }: ReadScope): string {
    const own = `${alias}."tenant_id" = ${tenant}`;
    if (reach === 'all') return own;
    return `${own} AND ${reach === 'none' ? 'false' : this.seenWithin(alias, reach, tenant)}`;
  }

  private seenWithin(alias: string, reach: PartialReach, tenant: string): string {
    const { visibility } = this.settings;
    if (typeof visibility === 'function') return visibility(alias, reach, tenant);
    const { with: whole, by } = visibility;
    const other = `${alias}w`;
    return (
      `EXISTS (SELECT FROM ${whole.table} ${other} WHERE ${whole.seen(other, { tenant, reach })}` +
      ` AND ${other}."id" = ${alias}.${this.column(by).sql})`
    );
  }
}

function isOrExtends(entity: EntityClass<object>, target: { prototype: unknown }): boolean {
  return (
    entity === target ||
    Object.prototype.isPrototypeOf.call(target.prototype as object, entity.prototype as object)
  );
}

function sqlType(record: string, property: string, type: unknown, array = false): SqlType {
  const name = type === 'int' ? 'integer' : array ? `${String(type)}[]` : String(type);
  const known = SQL_TYPES.find((candidate) => candidate === name);
  if (!known) throw new Error(`${record}.${property}: column type ${name} is not supported by reads`);
  return known;
}
