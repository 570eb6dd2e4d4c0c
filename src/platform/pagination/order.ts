import { badUserInput } from '../errors/errors.js';
import type { OrderDefault, RecordColumn, RecordType } from '../records/record-type.js';

/** One `orderBy` entry; `field` is the SCREAMING_SNAKE name of the record's property. */
export interface OrderInput {
  readonly field: string;
  readonly direction?: 'ASC' | 'DESC' | null;
  readonly nulls?: 'FIRST' | 'LAST' | null;
}

/** One sort key of a statement. */
export interface OrderTerm {
  readonly column: RecordColumn;
  readonly direction: 'ASC' | 'DESC';
  /** Where nulls stand; matters only for nullable columns. */
  readonly nulls: 'FIRST' | 'LAST';
}

const MAX_TERMS = 5;

/**
 * The sort keys of a list. They always end in the id, so that no two rows are equal and a page boundary is exact;
 * nulls stand last unless asked otherwise.
 *
 * @throws GraphQLError BAD_USER_INPUT when there are too many keys or one stands twice
 */
export function orderTerms(type: RecordType, orderBy: readonly OrderInput[] | null | undefined): OrderTerm[] {
  const asked = orderBy ?? [];
  if (asked.length > MAX_TERMS) throw badUserInput('orderBy', `has more than ${MAX_TERMS} entries`);
  const entries = asked.length > 0 ? asked.map(requested) : type.settings.orderBy.map(byDefault);
  const terms = entries.map(({ property, direction, nulls }) => ({
    column: type.column(property),
    direction,
    nulls,
  }));
  const properties = new Set(terms.map(({ column }) => column.property));
  if (properties.size < terms.length) throw badUserInput('orderBy', 'names a field twice');
  if (properties.has('id')) return terms;
  const direction = terms.at(-1)?.direction ?? 'ASC';
  return [...terms, { column: type.column('id'), direction, nulls: 'LAST' }];
}

function requested({ field, direction, nulls }: OrderInput) {
  const property = field.toLowerCase().replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return { property, direction: direction ?? 'ASC', nulls: nulls ?? 'LAST' } as const;
}

function byDefault({ property, direction }: OrderDefault) {
  return { property, direction, nulls: 'LAST' } as const;
}

/** The same order read from its end. */
export function reversed(terms: readonly OrderTerm[]): OrderTerm[] {
  return terms.map(({ column, direction, nulls }) => ({
    column,
    direction: direction === 'ASC' ? 'DESC' : 'ASC',
    nulls: nulls === 'FIRST' ? 'LAST' : 'FIRST',
  }));
}

/** The ORDER BY list over the columns of `alias`. */
export function orderList(terms: readonly OrderTerm[], alias: string): string {
  return terms
    .map(
      ({ column, direction, nulls }) =>
        `${alias}.${column.sql} ${direction}${column.nullable ? ` NULLS ${nulls}` : ''}`,
    )
    .join(', ');
}
