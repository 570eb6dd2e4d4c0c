import {
  Kind,
  parseConstValue,
  visit,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type StringValueNode,
} from 'graphql';
import type { Policy } from './policy.js';
import { isPortalField } from './portal.js';
import { accessNote } from './sdl-descriptions.js';

/** What the SDL tells gateways of the policy. */
export interface AnnotationSettings {
  /** Whether it says who may call an operation, too. Gateways that do not know these directives refuse the SDL. */
  readonly authorization: boolean;
}

/**
 * The type definitions with what the policy says of them: `@tag(name: "portal")` on what portals are offered and, where
 * asked for, `@authenticated` and `@requiresScopes` on operations. Descriptions tell whose values are masks, or null.
 */
export function annotate(
  typeDefs: DocumentNode,
  policy: Policy,
  { authorization }: AnnotationSettings,
): DocumentNode {
  const imports = ['@tag', ...(authorization ? ['@authenticated', '@requiresScopes'] : [])];
  const inType = (node: {
    readonly name: { readonly value: string };
    readonly fields?: readonly FieldDefinitionNode[];
  }) => ({
    ...node,
    fields: node.fields?.map((field) => annotated(policy, node.name.value, field, authorization)),
  });
  return visit(typeDefs, {
    ObjectTypeDefinition: inType,
    ObjectTypeExtension: inType,
    SchemaExtension: (node) => ({
      ...node,
      directives: node.directives?.map((link) => withImports(link, imports)),
    }),
  });
}

function annotated(
  policy: Policy,
  typeName: string,
  field: FieldDefinitionNode,
  authorization: boolean,
): FieldDefinitionNode {
  const name = field.name.value;
  const access = policy.operations.get(`${typeName}.${name}`);
  const scopes = access ? [access.scopes] : [];
  const directives = [
    ...(isPortalField(policy, typeName, name) ? [directive('tag', { name: 'portal' })] : []),
    ...(authorization && access
      ? [directive('authenticated', {}), directive('requiresScopes', { scopes })]
      : []),
  ];
  return {
    ...field,
    description: described(field.description, accessNote(policy, typeName, name)),
    directives: [...(field.directives ?? []), ...directives],
  };
}

/** The description with what the policy adds to it. */
function described(text: StringValueNode | undefined, note: string | undefined): StringValueNode | undefined {
  return note === undefined
    ? text
    : { kind: Kind.STRING, value: text === undefined ? note : `${text.value} ${note}` };
}

function directive(name: string, args: Readonly<Record<string, unknown>>): ConstDirectiveNode {
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: name },
    arguments: Object.entries(args).map(([argument, value]) => ({
      kind: Kind.ARGUMENT,
      name: { kind: Kind.NAME, value: argument },
      value: parseConstValue(JSON.stringify(value)),
    })),
  };
}

/** The link to the federation specification, which imports these directives as well. */
function withImports(link: ConstDirectiveNode, imports: readonly string[]): ConstDirectiveNode {
  return {
    ...link,
    arguments: link.arguments?.map((argument) =>
      argument.name.value === 'import' && argument.value.kind === Kind.LIST
        ? {
            ...argument,
            value: {
              ...argument.value,
              values: [
                ...argument.value.values,
                ...imports.map((name) => parseConstValue(JSON.stringify(name))),
              ],
            },
          }
        : argument,
    ),
  };
}
