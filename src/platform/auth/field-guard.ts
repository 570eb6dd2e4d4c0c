import { defaultFieldResolver, type GraphQLField, type GraphQLFieldResolver } from 'graphql';
import { forbiddenField } from '../errors/errors.js';
import { mask } from '../masking/mask.js';
import { EVERYONE, viewOf, type Grant, type RoleBits } from './grant.js';
import type { Viewer } from './viewer.js';

type Resolver<Context = unknown> = GraphQLFieldResolver<unknown, Context>;

/** A field that not everybody reads as it is. */
interface FieldGuard {
  readonly grant: Grant;
  /** The field's own resolver, for those who read it as it is. */
  readonly open: Resolver | undefined;
}

/** Makes a field give everybody what the grant says. Fields that everybody reads stay as they are. */
export function guardField(typeName: string, field: GraphQLField<unknown, unknown>, grant: Grant): void {
  if (grant.read === EVERYONE) return;
  const open = field.resolve;
  const resolve = open ?? defaultFieldResolver;
  const refuse = `${typeName}.${field.name} is not for your roles`;
  const guarded: Resolver<{ readonly viewer: Viewer }> = (source, args, context, info) => {
    const { roles } = context.viewer;
    if ((roles & grant.read) !== 0) return resolve(source, args, context, info);
    const view = viewOf(grant, roles);
    if (view === 'denied') throw forbiddenField(refuse);
    if (view === 'hidden') return null;
    const value: unknown = resolve(source, args, context, info);
    return value instanceof Promise ? value.then(masked) : masked(value);
  };
  const masked = (value: unknown) => (typeof value === 'string' ? mask(value, grant.mask) : null);
  field.resolve = guarded as Resolver;
  const guard: FieldGuard = { grant, open };
  field.extensions = { ...field.extensions, guard };
}

/** Whether somebody with these roles gets anything of the field's value, be it masked. */
export function isSeen(field: GraphQLField<unknown, unknown>, roles: RoleBits): boolean {
  const guard = guardOf(field);
  return !guard || (roles & (guard.grant.read | guard.grant.masked)) !== 0;
}

/** The field's guard, where those with these roles may pass it by: they read the value as it is. */
export function openGuard(field: GraphQLField<unknown, unknown>, roles: RoleBits): FieldGuard | undefined {
  const guard = guardOf(field);
  return guard && (roles & guard.grant.read) !== 0 ? guard : undefined;
}

/** Whether the field has a guard at all. */
export function isGuarded(field: GraphQLField<unknown, unknown>): boolean {
  return guardOf(field) !== undefined;
}

function guardOf(field: GraphQLField<unknown, unknown>): FieldGuard | undefined {
  return field.extensions['guard'] as FieldGuard | undefined;
}
