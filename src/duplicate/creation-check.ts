import { ViolationError } from '../mutation/violation.js';
import type { Write } from '../mutation/write.js';
import type { SqlStatement } from '../platform/database/database.js';
import { findCandidates } from './candidates.js';
import { indexCustomers } from './key-index.js';
import { DEFAULT_THRESHOLD } from './weights.js';

/**
 * Looks whether the tenant has a customer already that has just been added, with all that was added together with it.
 *
 * @throws ViolationError POSSIBLE_DUPLICATE with the candidates as `duplicates`
 */
export async function assertNoDuplicates({ manager, tenantId }: Write, customerId: string): Promise<void> {
  const run = <Row>({ text, values }: SqlStatement) => manager.query<Row[]>(text, [...values]);
  await indexCustomers(manager, tenantId, [customerId]);
  const found = await findCandidates(run, tenantId, [customerId], DEFAULT_THRESHOLD);
  const duplicates = found.get(customerId) ?? [];
  if (duplicates.length > 0)
    throw new ViolationError([{ code: 'POSSIBLE_DUPLICATE', field: [] }], { duplicates });
}
