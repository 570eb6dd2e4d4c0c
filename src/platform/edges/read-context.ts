import type { Viewer } from '../auth/viewer.js';
import type { Database } from '../database/database.js';
import type { Loaders } from './loaders.js';
import type { ReadPlans } from './read-plans.js';
import type { ShownRecords } from './shown-records.js';

/** What reading needs of a request: whose data, from where, and what this request has loaded already. */
export interface ReadContext {
  readonly tenantId: string;
  /** Who reads. */
  readonly viewer: Viewer;
  readonly database: Database;
  readonly loaders: Loaders;
  /** Reads ahead what a field selects; without it, every relation is read when its turn comes. */
  readonly plans?: ReadPlans;
  /** What this request has read, to be accounted for. */
  readonly shown: ShownRecords;
  /** The instant that "now" means throughout this request. */
  readonly now: Date;
}
