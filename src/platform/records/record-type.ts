import { getMetadataArgsStorage } from 'typeorm';
import type { MaskKind } from '../masking/mask.js';

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
] as const;
export type SqlType = (typeof SQL_TYPES)[number];

/** One column of a record, under its property name. */
export interface RecordColumn {
  readonly property: string;
  /** Quoted column name. */
  readonly sql: string;
  readonly type: SqlType;
  readonly nullable: boolean;
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

type EntityClass<T> = abstract new (...args: never[]) => T;

/** How a concept's rows are written. */
export interface WriteSettings {
  /** What it means when a constraint of the database refuses a row: a code, and the field that is to blame. */
  readonly constraints?: Readonly<Record<string, readonly [code: string, field: string]>>;
  /** Personal data, and how it is masked where changes are recorded. */
  readonly personal?: Readonly<Record<string, MaskKind>>;
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
  /** Lists of properties in which no two rows are the same, deleted ones included. */
  readonly uniqueKeys: readonly (readonly string[])[];

  constructor(
    /** The GraphQL type's name. */
    readonly name: string,
    readonly entity: EntityClass<T>,
    readonly settings: WriteSettings &
      RedirectSettings & {
        readonly orderBy: readonly OrderDefault[];
        readonly search: SearchSettings;
      },
  ) {
    const { tables, columns, indices } = getMetadataArgsStorage();
    const table = tables.find(({ target }) => target === entity)?.name;
    if (table === undefined) throw new Error(`${name}: its entity declares no table`);
    this.table = table;
    this.columns = new Map(
      columns
        .filter(({ target }) => typeof target === 'function' && isOrExtends(entity, target))
        .map(({ propertyName, options }) => [
          propertyName,
          {
            property: propertyName,
            sql: `"${options.name ?? propertyName}"`,
            type: sqlType(name, propertyName, options.type, options.array),
            nullable: options.nullable === true,
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

  /** The column that names the record which took a deleted one's place, where the type has one. */
  get replacement(): RecordColumn | undefined {
    const { replacedBy } = this.settings;
    return replacedBy === undefined ? undefined : this.column(replacedBy);
  }

  /** Like `visible`, but with those deleted records whose place another one took. */
  visibleOrReplaced(alias: string, tenant: string): string {
    const { replacement } = this;
    if (!replacement) return this.visible(alias, tenant);
    return `${alias}."tenant_id" = ${tenant} AND (${alias}."deleted_at" IS NULL OR ${alias}.${replacement.sql} IS NOT NULL)`;
  }

  /** The predicate that every read of this table carries: the tenant, and not deleted. */
  visible(alias: string, tenant: string): string {
    const own = `${alias}."tenant_id" = ${tenant}`;
    return this.softDeleted ? `${own} AND ${alias}."deleted_at" IS NULL` : own;
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
