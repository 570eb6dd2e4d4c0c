import { serviceUnavailable, timedOut } from '../errors/errors.js';

/** SQLSTATEs of a server that is going, gone, coming, or full: classes 08 and 57P0x, and 53300. */
const SERVER_AWAY = /^(08\w{3}|57P0[1-3]|53300)$/;
const NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT',
]);
/** SQLSTATE of a statement that was cancelled, for taking too long. */
const CANCELLED = '57014';
/** What node-postgres says without a code. */
const CONNECTION_LOST =
  /^(Connection terminated|Client has encountered a connection error|timeout (exceeded|expired)|Query read timeout)/;

/** Whether the statement failed because the database could not be reached, or went away meanwhile. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string') return SERVER_AWAY.test(code) || NETWORK.has(code);
  return CONNECTION_LOST.test(error.message);
}

/**
 * Runs database work.
 *
 * @throws GraphQLError SERVICE_UNAVAILABLE when the database is away. A transaction that was about to commit may have
 *   happened or not: a request id makes it safe to send it again. TIMEOUT when a statement took too long
 */
export async function whileUp<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isOutage(error)) throw serviceUnavailable('The database is out of reach; try again');
    if (error instanceof Error && 'code' in error && error.code === CANCELLED) throw timedOut();
    throw error;
  }
}
