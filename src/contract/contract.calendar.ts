import { refreshCustomers } from '../customer/customer.derived.js';
import { transact } from '../mutation/transact.js';
import type { Author } from '../mutation/recording.js';
import type { Write } from '../mutation/write.js';
import { serviceViewer } from '../platform/auth/viewer.js';
import type { Database } from '../platform/database/database.js';
import { dayIn } from '../platform/records/calendar.js';
import type { BackgroundTask } from '../platform/worker/worker.js';
import { contracts } from './contract.edges.js';
import { renewedUntil } from './contract.rules.js';
import { expireContract } from './contract.service.js';

const BATCH = 500;

export interface CalendarParts {
  readonly database: Database;
  readonly timeZone: string;
  readonly committed: (tenantId: string) => void;
}

/** What the calendar does to contracts: announces their end, ends them, and renews those that renew by themselves. */
export function contractCalendar(parts: CalendarParts): BackgroundTask {
  return {
    name: 'contract calendar',
    everySeconds: 600,
    run: async (tenantId, mayGoOn) => {
      await keepCalendar(parts, tenantId, new Date(), mayGoOn);
    },
  };
}

/** Does for all contracts of the tenant what is due at this instant; each in a transaction of its own. */
export async function keepCalendar(
  { database, timeZone, committed }: CalendarParts,
  tenantId: string,
  now: Date,
  mayGoOn: () => Promise<boolean> = () => Promise.resolve(true),
): Promise<void> {
  const viewer = serviceViewer(tenantId);
  const author: Author = { tenantId, id: 'contract-calendar', roles: ['system'], viewer, now, timeZone };
  const today = dayIn(timeZone, now);
  for (const [due, act] of [
    [EXPIRING, announceEnd],
    [ENDED, endOrRenew],
  ] as const) {
    for (;;) {
      const ids = await database.query<{ id: string }>(viewer, { text: due, values: [tenantId, today] });
      for (const { id } of ids) {
        if (!(await mayGoOn())) return;
        await transact({ database, author, committed }, 'contractCalendar', undefined, (write) =>
          act(write, id, today),
        );
      }
      if (ids.length < BATCH) break;
    }
  }
}

const EXPIRING = `
  SELECT id FROM contracts
  WHERE tenant_id = $1 AND deleted_at IS NULL AND status = 'ACTIVE'
    AND end_date >= $2::date AND end_date - renewal_notice_days <= $2::date
    AND expiry_notified_on IS DISTINCT FROM end_date
  ORDER BY end_date, id LIMIT ${BATCH}`;

const ENDED = `
  SELECT id FROM contracts
  WHERE tenant_id = $1 AND deleted_at IS NULL AND status = 'ACTIVE' AND end_date < $2::date
  ORDER BY end_date, id LIMIT ${BATCH}`;

async function announceEnd(write: Write, id: string): Promise<void> {
  const contract = await write.lock(contracts, id);
  if (contract.status !== 'ACTIVE') return;
  await write.update(contracts, contract, { expiryNotifiedOn: contract.endDate }, { event: 'expiring' });
}

async function endOrRenew(write: Write, id: string, today: string): Promise<void> {
  const contract = await write.lock(contracts, id);
  // Terminated or changed since it was found.
  if (contract.status !== 'ACTIVE' || contract.endDate >= today) return;
  if (contract.renewalType === 'MANUAL') await expireContract(write, contract);
  else {
    const endDate = renewedUntil(contract, today);
    await write.update(contracts, contract, { endDate }, { event: 'renewed' });
    await refreshCustomers(write.manager, write.tenantId, [contract.customerId]);
  }
}
