import { READER_CUSTOMER, READER_ID, type PartialReach } from '../platform/records/visibility.js';

/**
 * Which customers a reach shows: those that the reader looks after, as account manager or service contact; for leaders
 * of a team its members' too, and those of their region; for portal users the one that they are.
 *
 * Row-level security has the same rule (migration `row-visibility`): one hides what the other forgets.
 */
export function customersWithin(alias: string, reach: PartialReach, tenant: string): string {
  const own = `${alias}."owner_id" = ${READER_ID} OR ${alias}."service_owner_id" = ${READER_ID}`;
  switch (reach) {
    case 'assigned':
      return `(${own})`;
    case 'team': {
      const members = `SELECT m."id" FROM users m WHERE m."tenant_id" = ${tenant} AND m."manager_id" = ${READER_ID}`;
      const region = `SELECT m."region" FROM users m WHERE m."tenant_id" = ${tenant} AND m."id" = ${READER_ID}`;
      return `(${own} OR ${alias}."owner_id" = ANY (ARRAY(${members})) OR ${alias}."region" = (${region}))`;
    }
    case 'customer':
      return `${alias}."id" = ${READER_CUSTOMER}`;
  }
}
