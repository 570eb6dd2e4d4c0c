import { READER_CUSTOMER, type PartialReach } from '../platform/records/visibility.js';

/** Which members of staff a reach shows: to staff everybody; to portal users only those who look after them. */
export function staffWithin(alias: string, reach: PartialReach, tenant: string): string {
  if (reach !== 'customer') return 'true';
  return (
    `EXISTS (SELECT FROM customers k WHERE k."tenant_id" = ${tenant} AND k."id" = ${READER_CUSTOMER}` +
    ` AND ${alias}."id" IN (k."owner_id", k."service_owner_id"))`
  );
}
