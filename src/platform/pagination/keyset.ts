import type { StatementBuilder } from '../database/statement-builder.js';
import type { CursorValues } from './cursor.js';
import type { OrderTerm } from './order.js';

/**
 * The predicate "stands after these values in this order", null-aware.
 *
 * Uniform orders over columns without nulls compare as a row, which one index range answers; others are spelled out:
 * equal in the first i keys and after in key i+1.
 */
export function keysetPredicate(
  statement: StatementBuilder,
  terms: readonly OrderTerm[],
  alias: string,
  values: CursorValues,
): string {
  const keys = terms.map((term, index) => {
    const value = values[index] ?? null;
    return {
      ...term,
      sql: `${alias}.${term.column.sql}`,
      param: value === null ? undefined : statement.param(value, term.column.type),
    };
  });
  const uniform = keys.every(
    ({ column, direction, param }) =>
      !column.nullable && param !== undefined && direction === keys[0]?.direction,
  );
  if (uniform) {
    const symbol = keys[0]?.direction === 'DESC' ? '<' : '>';
    return `(${keys.map(({ sql }) => sql).join(', ')}) ${symbol} (${keys.map(({ param }) => param).join(', ')})`;
  }
  const branches = keys.flatMap((key, index) => {
    const after = afterKey(key);
    return after === undefined ? [] : [[...keys.slice(0, index).map(equalKey), after].join(' AND ')];
  });
  return branches.length === 0 ? 'false' : `(${branches.map((branch) => `(${branch})`).join(' OR ')})`;
}

type Key = OrderTerm & { sql: string; param: string | undefined };

function equalKey({ sql, param }: Key): string {
  return param === undefined ? `${sql} IS NULL` : `${sql} = ${param}`;
}

function afterKey({ sql, param, direction, nulls, column }: Key): string | undefined {
  if (param === undefined) return nulls === 'FIRST' ? `${sql} IS NOT NULL` : undefined;
  const beyond = `${sql} ${direction === 'ASC' ? '>' : '<'} ${param}`;
  return column.nullable && nulls === 'LAST' ? `(${beyond} OR ${sql} IS NULL)` : beyond;
}
