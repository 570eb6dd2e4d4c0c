import { Check, Column, getMetadataArgsStorage } from 'typeorm';
import type { IndexKind } from './blind-index.js';
import { SEALED_PATTERN } from './envelope.js';

/** What a sealed value is before it is sealed: text, a decimal number with 4 places, or anything that JSON can carry. */
export type PlainType = 'text' | 'amount' | 'json';

interface SealedColumnChoices {
  readonly nullable?: boolean;
  /** The key of the row's subject, with which the value can be shredded; else the tenant's. */
  readonly key?: 'subject' | 'tenant';
  readonly plain?: PlainType;
  /** Keeps an index beside the value, `<column>_index`, by which exactly this value is found. */
  readonly index?: IndexKind;
}

/** A column whose values are sealed, as it was declared. */
export interface SealedColumn {
  readonly property: string;
  readonly column: string;
  readonly key: 'subject' | 'tenant';
  readonly plain: PlainType;
  readonly index?: { readonly kind: IndexKind; readonly property: string; readonly column: string };
}

/** What of a table is sealed. */
export interface Sealing {
  readonly table: string;
  /** Properties that tell a row from the tenant's others. */
  readonly identity: readonly { readonly property: string; readonly column: string; readonly type: string }[];
  readonly columns: ReadonlyMap<string, SealedColumn>;
  /** Where the wrapped key of the row's subject stands; none where everything is sealed under the tenant's key. */
  readonly subjectKey: { readonly property: string; readonly column: string } | undefined;
}

const declared: (SealedColumn & { readonly target: object })[] = [];
const SUBJECT_KEY = { property: 'subjectKey', column: 'subject_key' };
const subjects = new Set<object>();

/**
 * A column whose values are sealed on their way into the database and opened on their way out: nobody who has the
 * database alone can read them, sort by them or search in them. The check `<column>_sealed` refuses plaintext.
 */
export function SealedColumn(
  name: string,
  { nullable = false, key = 'tenant', plain = 'text', index }: SealedColumnChoices = {},
): PropertyDecorator {
  return (target, property) => {
    Column({ type: 'text', name, nullable })(target, property);
    Check(`${name}_sealed`, `"${name}" ~ '${SEALED_PATTERN}'`)(target, property);
    const place = { property: String(property), column: name, key, plain, target: target.constructor };
    if (index === undefined) {
      declared.push(place);
      return;
    }
    const indexed = { kind: index, property: `${String(property)}Index`, column: `${name}_index` };
    Column({ type: 'text', name: indexed.column, nullable: true })(target, indexed.property);
    declared.push({ ...place, index: indexed });
  };
}

/** The wrapped key of the row's subject: without it, what is sealed under it is gone for good. */
export function SubjectKeyColumn(): PropertyDecorator {
  return (target, property) => {
    if (property !== SUBJECT_KEY.property) throw new Error(`The key's property is ${SUBJECT_KEY.property}`);
    Column({ type: 'text', name: SUBJECT_KEY.column, nullable: true })(target, property);
    subjects.add(target.constructor);
  };
}

const known = new Map<object, Sealing | undefined>();

/** What of an entity's table is sealed; undefined when nothing is. */
export function sealingOf(entity: object): Sealing | undefined {
  if (!known.has(entity)) known.set(entity, findSealing(entity));
  return known.get(entity);
}

function findSealing(entity: object): Sealing | undefined {
  const own = declared.filter(({ target }) => target === entity);
  if (own.length === 0) return undefined;
  const { tables, columns } = getMetadataArgsStorage();
  const table = tables.find(({ target }) => target === entity)?.name;
  if (table === undefined) throw new Error('A sealed column belongs to a table');
  const hasSubject = subjects.has(entity);
  if (!hasSubject && own.some(({ key }) => key === 'subject')) {
    throw new Error(`${table} has columns under the subject's key, but no such key`);
  }
  const identity = columns
    .filter(
      ({ target, propertyName, options }) =>
        options.primary === true && propertyName !== 'tenantId' && inherits(entity, target),
    )
    .map(({ propertyName, options }) => ({
      property: propertyName,
      column: options.name ?? propertyName,
      type: String(options.type),
    }));
  return {
    table,
    identity,
    columns: new Map(own.map((column) => [column.property, column])),
    subjectKey: hasSubject ? SUBJECT_KEY : undefined,
  };
}

function inherits(entity: object, target: unknown): boolean {
  return (
    entity === target ||
    (typeof entity === 'function' && typeof target === 'function' && entity.prototype instanceof target)
  );
}

/** All tables with sealed columns among the entities that are loaded. */
export function sealedTables(): Sealing[] {
  return [...new Set(declared.map(({ target }) => target))].flatMap((entity) => sealingOf(entity) ?? []);
}

/** Properties that only the sealing itself writes and reads: no caller sets them, no history tells of them. */
export function isSealingProperty(entity: object, property: string): boolean {
  const sealing = sealingOf(entity);
  if (!sealing) return false;
  return (
    property === sealing.subjectKey?.property ||
    [...sealing.columns.values()].some(({ index }) => index?.property === property)
  );
}
