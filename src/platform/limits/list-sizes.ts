import { Kind, parse, visit, type DocumentNode, type FieldDefinitionNode, type TypeNode } from 'graphql';
import { DEFAULT_PAGE_SIZE } from '../pagination/page-arguments.js';

/** Rows that a plain list is taken to have where the schema says nothing else. */
const ASSUMED_LIST_SIZE = 10;
/** Fields of a connection that have as many rows as the page. */
const ROWS = ['nodes', 'edges'];
const WINDOW = ['first', 'last'];

/**
 * The type definitions with `@listSize` on every field that gives a list of objects, unless it is there already: pages
 * have as many rows as `first` or `last` asks for, plain lists as many as is usual. Gateways and our own limit count by
 * the same numbers.
 */
export function withListSizes(typeDefs: DocumentNode): DocumentNode {
  const fieldsOf = objectFields(typeDefs);
  let owner = '';
  const enter = ({ name }: { readonly name: { readonly value: string } }) => {
    owner = name.value;
  };
  return visit(typeDefs, {
    ObjectTypeDefinition: { enter },
    ObjectTypeExtension: { enter },
    FieldDefinition: (field) => {
      const fields = fieldsOf.get(namedType(field.type));
      if (!fields || field.directives?.some(({ name }) => name.value === 'listSize')) return undefined;
      const window = (field.arguments ?? []).flatMap(({ name }) =>
        WINDOW.includes(name.value) ? name.value : [],
      );
      const rows = ROWS.filter((name) => fields.has(name));
      if (window.length > 0 && rows.length > 0) return sized(field, pageSize(window, rows));
      // The rows of a page are counted where the page is asked for.
      const isRows = ROWS.includes(field.name.value) && owner.endsWith('Connection');
      return isList(field.type) && !isRows
        ? sized(field, `@listSize(assumedSize: ${ASSUMED_LIST_SIZE})`)
        : undefined;
    },
  });
}

function pageSize(window: readonly string[], rows: readonly string[]): string {
  return `@listSize(assumedSize: ${DEFAULT_PAGE_SIZE}, slicingArguments: ${JSON.stringify(window)}, sizedFields: ${JSON.stringify(rows)}, requireOneSlicingArgument: false)`;
}

function sized(field: FieldDefinitionNode, directive: string): FieldDefinitionNode {
  const [definition] = parse(`type T { f: T ${directive} }`, { noLocation: true }).definitions;
  const added =
    definition?.kind === Kind.OBJECT_TYPE_DEFINITION ? definition.fields?.[0]?.directives : undefined;
  return { ...field, directives: [...(field.directives ?? []), ...(added ?? [])] };
}

/** The names of each object type's fields. */
function objectFields({ definitions }: DocumentNode): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.OBJECT_TYPE_EXTENSION)
      continue;
    const names = found.get(definition.name.value) ?? new Set();
    for (const { name } of definition.fields ?? []) names.add(name.value);
    found.set(definition.name.value, names);
  }
  return found;
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

function isList(type: TypeNode): boolean {
  return type.kind === Kind.NON_NULL_TYPE ? isList(type.type) : type.kind === Kind.LIST_TYPE;
}
