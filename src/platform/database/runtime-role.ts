import type { Connection } from './connection.js';
import { READER_ROLE, RUNTIME_ROLE } from './database.js';

interface RoleFacts {
  name: string;
  superuser: boolean;
  bypasses: boolean;
  member: boolean;
  reads: boolean;
  owns: boolean;
  pending: boolean;
}

/** The server's login role could get around row-level security, or the schema is not there. */
export class RuntimeRoleError extends Error {
  override name = 'RuntimeRoleError';
}

/**
 * Refuses a login role that tenant isolation could not rely on: a superuser, one that bypasses row-level
 * security, the tables' owner, one without the rights of the runtime role, or one that is no reader.
 *
 * @throws RuntimeRoleError saying what is wrong and how to mend it
 */
export async function assertRuntimeRole({ pool }: Connection): Promise<void> {
  const { rows } = await pool.query<RoleFacts>(`
    SELECT r.rolname AS name, r.rolsuper AS superuser, r.rolbypassrls AS bypasses,
           coalesce((SELECT pg_has_role(r.oid, g.oid, 'USAGE') FROM pg_roles g WHERE g.rolname = '${RUNTIME_ROLE}'), false) AS member,
           coalesce((SELECT pg_has_role(r.oid, g.oid, 'USAGE') FROM pg_roles g WHERE g.rolname = '${READER_ROLE}'), false) AS reads,
           EXISTS (SELECT FROM pg_class c
                   WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relowner = r.oid) AS owns,
           to_regclass('public.customers') IS NULL AS pending
    FROM pg_roles r WHERE r.rolname = current_user`);
  const role = rows[0];
  if (!role) throw new RuntimeRoleError('The database does not know its own current role');
  const problem = problemWith(role);
  if (problem === undefined) return;
  throw new RuntimeRoleError(
    `${problem}. Let the server log in (CRM_DATABASE_URL) as a role of its own; ` +
      'CRM_MIGRATION_DATABASE_URL=<owner> npm run db:migrate creates it and the tables.',
  );
}

function problemWith(role: RoleFacts): string | undefined {
  if (role.pending) return 'The database has no tables yet';
  if (role.superuser)
    return `Database role "${role.name}" is a superuser, which row-level security does not bind`;
  if (role.bypasses)
    return `Database role "${role.name}" has BYPASSRLS, which row-level security does not bind`;
  if (role.owns)
    return `Database role "${role.name}" owns the tables and could switch row-level security off`;
  if (!role.member) return `Database role "${role.name}" is not a member of ${RUNTIME_ROLE}`;
  if (!role.reads)
    return `Database role "${role.name}" is not a member of ${READER_ROLE} and would see all of a tenant`;
  return undefined;
}
