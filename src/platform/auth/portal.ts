import {
  isObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { forbiddenFields } from '../errors/errors.js';
import { policyOf } from './enforce.js';
import { PORTAL } from './grant.js';
import type { Policy } from './policy.js';
import type { Viewer } from './viewer.js';

const verdicts = new WeakMap<DocumentNode, readonly string[]>();

/** Whether a field is part of what portals are offered. */
export function isPortalField(policy: Policy, typeName: string, field: string): boolean {
  const access = policy.operations.get(`${typeName}.${field}`);
  const roles = access ? access.roles : (policy.types.get(typeName)?.fields.get(field)?.read ?? 0);
  return (roles & PORTAL) !== 0;
}

/**
 * Refuses documents of portal users that name anything that portals are not offered, the schema's description included:
 * as a whole, before anything of it is carried out.
 *
 * @throws GraphQLError FORBIDDEN naming the fields
 */
export function assertPortalKeepsToContract(
  schema: GraphQLSchema,
  document: DocumentNode,
  { roles }: Viewer,
): void {
  if (roles !== PORTAL) return;
  let outside = verdicts.get(document);
  if (!outside) verdicts.set(document, (outside = fieldsOutside(schema, document)));
  if (outside.length > 0) throw forbiddenFields(outside);
}

function fieldsOutside(schema: GraphQLSchema, document: DocumentNode): string[] {
  const policy = policyOf(schema);
  const types = new TypeInfo(schema);
  const found = new Set<string>();
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: ({ name: { value: field } }) => {
        const parent = types.getParentType();
        if (field === '__typename' || !isObjectType(parent)) return;
        if (field.startsWith('__')) found.add(field);
        else if (!parent.name.startsWith('__') && !isPortalField(policy, parent.name, field))
          found.add(`${parent.name}.${field}`);
      },
    }),
  );
  return [...found];
}
