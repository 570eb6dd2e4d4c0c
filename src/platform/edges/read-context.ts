import type { Database } from '../database/database.js';
import type { Loaders } from './loaders.js';
import type { ReadPlans } from './read-plans.js';

/** What reading needs of a request: whose data, from where, and what this request has loaded already. */
export interface ReadContext {
  readonly tenantId: string;
  readonly database: Database;
  readonly loaders: Loaders;
  /** Reads ahead what a field selects; without it, every relation is read when its turn comes. */
  readonly plans?: ReadPlans;
  /** The instant that "now" means throughout this request. */
  readonly now: Date;
}
