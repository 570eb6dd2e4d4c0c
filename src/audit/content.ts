import { auditEntries } from './audit.edges.js';
import type { Content } from './chain.rules.js';

/** The columns that sealing fills in; every other one is content, and part of the hash. */
const SEAL = new Set(['sealSequence', 'previousHash', 'hash']);

const columns = [...auditEntries.columns.values()]
  .filter(({ property }) => !SEAL.has(property))
  .map(({ sql, type }) => ({ sql, name: sql.slice(1, -1), asText: type === 'jsonb' || type.endsWith('[]') }));

/** The columns whose values a seal covers. */
export const contentColumns: readonly string[] = columns.map(({ name }) => name);

/**
 * Selects the content of an entry. JSON and arrays come as the database writes them: read into JavaScript, different
 * ones (1 and 1.0) could look the same.
 */
export function selectContent(alias: string): string {
  return columns.map(({ sql, asText }) => `${alias}.${sql}${asText ? `::text AS ${sql}` : ''}`).join(', ');
}

/** The content within a row that was read. */
export function contentOf(row: Readonly<Record<string, unknown>>): Content {
  return Object.fromEntries(contentColumns.map((name) => [name, row[name]]));
}
