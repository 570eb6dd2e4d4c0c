import { readBy, type RoleBits } from './grant.js';
import { TypeAccess } from './type-access.js';

/** A type that only carries other values: whoever gets it reads all of it. */
export function carrier(name: string, readers: RoleBits, ...fields: string[]): TypeAccess {
  return new TypeAccess(name, { readers, fields: [[readBy(readers), ...fields]] });
}

/** The connection and edge types of a page of records, for those who may see the records. */
export function pageOf({ name, readers }: Pick<TypeAccess, 'name' | 'readers'>): TypeAccess[] {
  return [
    carrier(`${name}Connection`, readers, 'edges', 'nodes', 'pageInfo', 'totalCount'),
    carrier(`${name}Edge`, readers, 'cursor', 'node'),
  ];
}

/** The payload of a mutation, for those who may call it. */
export function payload(mutation: string, callers: RoleBits, ...fields: string[]): TypeAccess {
  return carrier(`${mutation}Payload`, callers, ...fields, 'userErrors');
}
