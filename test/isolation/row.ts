import type { EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { canariesIn, type Canary, type CanaryMaker } from './canaries.js';

/** What a type's rows look like. */
export interface RowShape {
  readonly type: string;
  readonly metadata: EntityMetadata;
}

/** A row of the world, and what in it can be told from everything else. */
export interface WorldRow {
  readonly type: string;
  readonly entity: EntityTarget<ObjectLiteral>;
  readonly tenant: string;
  readonly id: string;
  readonly customer?: string;
  readonly removed: boolean;
  readonly values: Readonly<Record<string, unknown>>;
  readonly canaries: readonly Canary[];
  /** Properties that hold a canary, and how another value of the same look is made. */
  readonly marks: ReadonlyMap<string, () => unknown>;
}

interface Place {
  readonly tenant: string;
  readonly customer?: string;
  readonly removed: boolean;
}

const LONG_AGO = new Date('2026-01-02T03:04:05.678Z');
/** Set by the drill alone, by sealing, or not at all. */
const LEFT_OUT =
  /^(updatedBy|createdBy|deletedAt|expiryNotifiedOn|sealSequence|previousHash|hash|subjectKey|restrictionReason|\w+Index)$/;

/**
 * A row of a type: the given values, and a canary in every other column that can hold one, so that a column which is
 * added to an entity is watched from then on.
 */
export function drawRow(
  { type, metadata }: RowShape,
  maker: CanaryMaker,
  { tenant, customer, removed }: Place,
  given: Readonly<Record<string, unknown>>,
): WorldRow {
  const values: Record<string, unknown> = { tenantId: tenant };
  const marks = new Map<string, () => unknown>();
  const properties = new Set(metadata.columns.map(({ propertyName }) => propertyName));
  const id = typeof given['id'] === 'string' ? given['id'] : maker.id();
  for (const column of metadata.columns) {
    const name = column.propertyName;
    if (name === 'tenantId') continue;
    if (name in given) values[name] = given[name];
    else if (name === 'id') values[name] = id;
    else if (name === 'deletedAt') values[name] = removed ? LONG_AGO : null;
    else if (!LEFT_OUT.test(name)) {
      const make = markOf(type, column, metadata, maker);
      values[name] = make ? make() : plainValue(column, metadata);
      if (make) marks.set(name, make);
    }
  }
  if (properties.has('deletedAt') && removed && 'isPrimary' in values) values['isPrimary'] = false;
  const canaries = Object.entries(values).flatMap(([property, value]) =>
    /Ids?$/.test(property) || property === 'tenantId'
      ? []
      : canariesOf(value).map((found) => ({
          value: found,
          type,
          property,
          record: id,
          tenant,
          customer,
          removed,
        })),
  );
  const derived = canaries
    .filter(({ property }) => type === 'Opportunity' && property === 'amount')
    .map((canary) => ({ ...canary, value: String(Number(canary.value) / 2) }));
  return {
    ...{ type, entity: metadata.target, tenant, id, customer, removed, values, marks },
    canaries: [...canaries, ...derived],
  };
}

/** How a canary for the column is made; undefined for columns that cannot hold one. */
function markOf(
  type: string,
  column: ColumnMetadata,
  metadata: EntityMetadata,
  maker: CanaryMaker,
): (() => unknown) | undefined {
  const name = column.propertyName;
  // No canaries, but hidden from some: the twin has others.
  if (name === 'creditRating') return () => maker.oneOf(['AAA', 'AA', 'A', 'BBB', 'BB', 'B', 'C']);
  if (name === 'latestHealthScore') return () => maker.oneOf(['10.5', '20.5', '30.5', '40.5', '50.5']);
  if (column.isPrimary || name.endsWith('Id') || enumValues(column, metadata)) return undefined;
  if (/amount$/i.test(name)) return () => maker.amount(type === 'Contract' ? 90_000_000 : 7_000_000);
  if (column.type !== 'text' || /currency$/i.test(name)) return undefined;
  if (column.isArray) return () => [maker.text()];
  if (/phone|mobile/i.test(name)) return () => maker.phone();
  if (/email/i.test(name)) return () => `z${maker.text()}@abc-tech.com`;
  if (/website|url$/i.test(name)) return () => `https://${maker.text()}.example/`;
  return () => maker.text();
}

/** A value of a column that cannot be told from others. */
function plainValue(column: ColumnMetadata, metadata: EntityMetadata): unknown {
  const known = enumValues(column, metadata);
  if (known) return known[0];
  const name = column.propertyName;
  if (column.isVersion) return 1;
  if (name.endsWith('Id')) return null;
  if (/currency$/i.test(name)) return 'CNY';
  switch (column.type) {
    case 'int':
    case 'integer':
      return 1;
    case 'numeric':
      return '0.5';
    case 'boolean':
      return true;
    case 'date':
      return column.isNullable ? null : '2026-01-01';
    case 'timestamptz':
      return column.isCreateDate || column.isUpdateDate || !column.isNullable ? LONG_AGO : null;
    case 'jsonb':
      return [];
    default:
      return null;
  }
}

function enumValues(column: ColumnMetadata, metadata: EntityMetadata): string[] | undefined {
  const listed = metadata.checks
    .map(({ expression }) => /^"(\w+)" IN \((.*)\)$/.exec(expression))
    .find((match) => match?.[1] === column.databaseName)?.[2];
  return listed === undefined
    ? undefined
    : Array.from(listed.matchAll(/'([^']*)'/g), ([, value = '']) => value);
}

function canariesOf(value: unknown): string[] {
  return value == null || value instanceof Date ? [] : [...canariesIn(JSON.stringify(value))];
}
