import { badUserInput } from '../errors/errors.js';
import type { StatementBuilder } from '../database/statement-builder.js';
import type { RecordType } from '../records/record-type.js';
import { escapeLike } from './filter.js';

const MAX_KEYWORD = 100;
const MAX_WORDS = 5;

/**
 * The SQL predicate of a keyword search on the rows of `alias`; undefined when there is no keyword.
 *
 * Words are separated by white space and must all be found, in the record's own text or through the related record
 * that its search settings name. The gram table narrows the rows by index, two characters at a time; LIKE then makes
 * sure that the characters stand together; it looks only where the reader reads the text as it is. The database lowers
 * keyword and text alike: JavaScript's rules differ.
 *
 * @throws GraphQLError BAD_USER_INPUT when the keyword is too long
 */
export function searchPredicate(
  statement: StatementBuilder,
  type: RecordType,
  alias: string,
  search: string | null | undefined,
): string | undefined {
  const words = wordsOf(search);
  if (words.length === 0) return undefined;
  const own = words.map((word) => ownText(statement, type, alias, word));
  const through = type.settings.search.orThrough;
  if (through === undefined || !isSearched(statement, type, through)) return own.join(' AND ');
  const relation = relationOf(type, through);
  const target = statement.alias();
  const related = words.map((word) => ownText(statement, relation.target, target, word)).join(' AND ');
  const local = type.column(relation.localKey).sql;
  const key = relation.target.column(relation.targetKey).sql;
  const owners =
    `SELECT ${target}.${key} FROM ${relation.target.table} ${target}` +
    ` WHERE ${relation.target.visible(target, statement)} AND ${related}`;
  return own.every((text) => text === 'false')
    ? `${alias}.${local} IN (${owners})`
    : `((${own.join(' AND ')}) OR ${alias}.${local} IN (${owners}))`;
}

function wordsOf(search: string | null | undefined): string[] {
  const keyword = search?.trim() ?? '';
  if (keyword.length > MAX_KEYWORD) throw badUserInput('search', `is longer than ${MAX_KEYWORD} characters`);
  if (keyword.includes('\0')) throw badUserInput('search', 'contains a NUL character');
  const words = keyword.split(/\s+/u).filter((word) => word !== '');
  if (words.length > MAX_WORDS) throw badUserInput('search', `has more than ${MAX_WORDS} words`);
  return words;
}

function ownText(statement: StatementBuilder, type: RecordType, alias: string, word: string): string {
  const { kind, columns, including } = type.settings.search;
  const own = searched(statement, type, columns);
  const other = including && isSearched(statement, type, including.relation) ? including : undefined;
  // Also because a parameter that nothing uses has no type.
  if (own.length === 0 && !other) return 'false';
  const pattern = `lower(${statement.param(`%${escapeLike(word)}%`, 'text')})`;
  const like = (table: RecordType, tableAlias: string, properties: readonly string[]) =>
    properties
      .map((property) => `lower(${tableAlias}.${table.column(property).sql}) LIKE ${pattern}`)
      .join(' OR ') || 'false';
  const found = [like(type, alias, own)];
  if (other) {
    const { target, targetKey, localKey } = relationOf(type, other.relation);
    const related = statement.alias();
    found.push(
      `EXISTS (SELECT FROM ${target.table} ${related} WHERE ${target.visible(related, statement)}` +
        ` AND ${related}.${target.column(targetKey).sql} = ${alias}.${type.column(localKey).sql}` +
        ` AND (${like(target, related, searched(statement, target, other.columns))}))`,
    );
  }
  const narrowed = kind === undefined ? [] : [narrowByGrams(statement, kind, alias, word)];
  return [...narrowed, `(${found.join(' OR ')})`].join(' AND ');
}

/** Those of the properties in which the reader may look for words. */
function searched(statement: StatementBuilder, type: RecordType, properties: readonly string[]): string[] {
  return properties.filter((property) => isSearched(statement, type, property));
}

/** Whether the reader may look for words in the property, or in what the relation leads to. */
function isSearched({ viewer: { roles } }: StatementBuilder, type: RecordType, property: string): boolean {
  const target = type.relations.get(property)?.target;
  if (target && (target.access.readers & roles) === 0) return false;
  return type.access.allows('search', property, roles);
}

function narrowByGrams(statement: StatementBuilder, kind: string, alias: string, word: string): string {
  const characters = [...word];
  const grams = characters
    .slice(0, -1)
    .map((character, index) => `${character}${characters[index + 1] ?? ''}`);
  const kindParam = statement.param(kind, 'text');
  const records = (condition: string, gram: string) =>
    `${alias}."id" IN (SELECT ${gram}."record_id" FROM search_grams ${gram}` +
    ` WHERE ${gram}."tenant_id" = ${statement.tenant} AND ${gram}."kind" = ${kindParam} AND ${condition})`;
  if (grams.length === 0) {
    const gram = statement.alias();
    return records(`starts_with(${gram}."gram", lower(${statement.param(word, 'text')}))`, gram);
  }
  return [...new Set(grams)]
    .map((text) => {
      const gram = statement.alias();
      return records(`${gram}."gram" = lower(${statement.param(text, 'text')})`, gram);
    })
    .join(' AND ');
}

function relationOf(type: RecordType, name: string) {
  const relation = type.relations.get(name);
  if (!relation) throw new Error(`${type.name} has no relation "${name}" to search through`);
  return relation;
}
