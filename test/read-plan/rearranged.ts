import {
  isCompositeType,
  Kind,
  parse,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DirectiveNode,
  type FragmentDefinitionNode,
  type SelectionNode,
} from 'graphql';
import { schema } from '../lists/list-fields.js';
import type { Operation } from '../tenancy/random-queries.js';

/** Below what a query may have; a field inside several repeated ones counts once for each. */
const MAX_ALIASES = 12;

const name = (value: string) => ({ kind: Kind.NAME, value }) as const;

function condition(directive: 'include' | 'skip', variable: string): DirectiveNode {
  const value = { kind: Kind.VARIABLE, name: name(variable) } as const;
  const argument = { kind: Kind.ARGUMENT, name: name('if'), value } as const;
  return { kind: Kind.DIRECTIVE, name: name(directive), arguments: [argument] };
}

/**
 * The operation with selections moved into inline and named fragments, made conditional, and asked for twice under
 * other names, as `choices` (numbers from 0 to 99) decide.
 */
export function rearranged(operation: Operation, choices: readonly number[]): Operation {
  let turn = 0;
  let aliases = 0;
  const choose = () => choices[turn++ % choices.length] ?? 99;
  const fragments: FragmentDefinitionNode[] = [];
  const types = new TypeInfo(schema);
  const rearrange = (selection: SelectionNode, type: string): SelectionNode[] => {
    const selectionSet = { kind: Kind.SELECTION_SET, selections: [selection] } as const;
    const typeCondition = { kind: Kind.NAMED_TYPE, name: name(type) } as const;
    const choice = choose();
    if (choice < 6) {
      const directive = condition(choice % 2 === 0 ? 'include' : 'skip', choice < 3 ? 'on' : 'off');
      return [{ kind: Kind.INLINE_FRAGMENT, selectionSet, directives: [directive] }];
    }
    if (choice < 12) return [{ kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet }];
    if (choice < 18) {
      const fragment = name(`Part${fragments.length}`);
      fragments.push({ kind: Kind.FRAGMENT_DEFINITION, name: fragment, typeCondition, selectionSet });
      const directives = choice < 14 ? [condition('skip', 'off')] : [];
      return [{ kind: Kind.FRAGMENT_SPREAD, name: fragment, directives }];
    }
    if (choice < 24 && selection.kind === Kind.FIELD && aliases < MAX_ALIASES) {
      aliases += 1;
      const alias = name(`again_${(selection.alias ?? selection.name).value}`);
      return [selection, { ...selection, alias }];
    }
    return [selection];
  };
  const document = visit(
    parse(operation.query),
    visitWithTypeInfo(types, {
      SelectionSet: {
        leave(node) {
          const type = types.getParentType();
          if (!isCompositeType(type) || type.name === 'Query') return undefined;
          return {
            ...node,
            selections: node.selections.flatMap((selection) => rearrange(selection, type.name)),
          };
        },
      },
    }),
  );
  const text = print({ ...document, definitions: [...document.definitions, ...fragments] });
  const conditions = { on: choose() < 70, off: choose() < 30 };
  const used = Object.keys(conditions).filter((variable) => text.includes(`$${variable})`));
  const declared = used.map((variable) => `$${variable}: Boolean!`).join(', ');
  const query =
    declared === ''
      ? text
      : text.startsWith('query (')
        ? text.replace('query (', `query (${declared}, `)
        : text.replace(/^(query )?\{/, `query (${declared}) {`);
  return { query, variables: { ...operation.variables, ...conditions } };
}
