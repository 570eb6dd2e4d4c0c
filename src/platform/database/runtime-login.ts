import pg from 'pg';
import { READER_ROLE, RUNTIME_ROLE } from './database.js';

/**
 * Makes sure that the server's login role exists and may do what the runtime role may, no more, as a reader. A role that exists
 * keeps its password.
 *
 * @param owner pool of the role that owns the tables
 * @param runtimeUrl the server's CRM_DATABASE_URL, whose user becomes the login
 */
export async function ensureRuntimeLogin(owner: pg.Pool, runtimeUrl: string): Promise<string> {
  const { username, password } = new URL(runtimeUrl);
  const name = decodeURIComponent(username);
  const login = pg.escapeIdentifier(name);
  const { rowCount } = await owner.query('SELECT FROM pg_roles WHERE rolname = $1', [name]);
  if (rowCount === 0) {
    const secret = password === '' ? '' : ` PASSWORD ${pg.escapeLiteral(decodeURIComponent(password))}`;
    await owner.query(`CREATE ROLE ${login} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS${secret}`);
  }
  await owner.query(`GRANT ${RUNTIME_ROLE}, ${READER_ROLE} TO ${login}`);
  return name;
}
