import type { Reach } from '../auth/viewer.js';
import type { RecordType } from './record-type.js';

/** A reach that shows some of a tenant's customers, and so asks for a predicate. */
export type PartialReach = Exclude<Reach, 'all' | 'none'>;

/**
 * Who sees the rows of a concept: a rule of its own, as an SQL predicate on
 * the rows of `alias` (`tenant` is the placeholder of the tenant), or whoever sees the
 * record that the property `by` names. Rules hold for those who see some of the tenant; the others see all, or nothing.
 */
export type Visibility =
  | ((alias: string, reach: PartialReach, tenant: string) => string)
  | { readonly with: RecordType; readonly by: string };

/** The reader's id, and the customer that a portal user is; the transaction knows both. Read once a statement. */
export const READER_ID = `(SELECT current_setting('app.user_id', true))`;
export const READER_CUSTOMER = `(SELECT current_setting('app.customer_id', true)::uuid)`;

/** Rows that only those see who see all of the tenant, such as the audit log. */
export const seenByAllSeeing: Visibility = () => 'false';
