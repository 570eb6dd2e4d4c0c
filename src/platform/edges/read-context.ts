import type { Database } from '../database/database.js';
import type { Loaders } from './loaders.js';

/** What reading needs of a request: whose data, from where, and what this request has loaded already. */
export interface ReadContext {
  readonly tenantId: string;
  readonly database: Database;
  readonly loaders: Loaders;
}
