import { auditEntries } from '../audit/audit.edges.js';
import { RecordType } from '../platform/records/record-type.js';
import { manyEdge, oneEdge } from '../platform/edges/edge.js';
import { userAccess } from './user.access.js';
import { User } from './user.entity.js';
import { staffWithin } from './user.visibility.js';

export const users = new RecordType('User', User, {
  access: userAccess,
  orderBy: [{ property: 'name', direction: 'ASC' }],
  search: { columns: ['name', 'email'] },
  visibility: staffWithin,
});

export const userManager = oneEdge(users, 'manager', users, 'managerId');
export const userTeam = manyEdge(users, 'team', users, 'managerId');
export const auditActor = oneEdge(auditEntries, 'actor', users, 'actorId');

/** A record that keeps who made it and who changed it last. */
interface Authored {
  readonly createdBy?: string | null;
  readonly updatedBy?: string | null;
}

/** Resolvers of `createdBy` and `updatedBy` for a type whose rows are authored. */
export function authorship<T extends Authored & object>(type: RecordType<T>) {
  return {
    createdBy: oneEdge(type, 'createdByUser', users, 'createdBy'),
    updatedBy: oneEdge(type, 'updatedByUser', users, 'updatedBy'),
  };
}
