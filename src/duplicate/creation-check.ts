import { ViolationError } from '../mutation/violation.js';
import type { Write } from '../mutation/write.js';
import { serviceViewer } from '../platform/auth/viewer.js';
import type { SqlStatement } from '../platform/database/database.js';
import { findCandidates } from './candidates.js';
import { indexCustomers } from './key-index.js';
import { DEFAULT_THRESHOLD } from './weights.js';

/**
 * Looks whether there is a customer already that has just been added, with all that was added together with it; of those
 * that the author sees, so that a refusal tells of no others.
 *
 * @throws ViolationError POSSIBLE_DUPLICATE with the candidates as `duplicates`
 */
export async function assertNoDuplicates(
  { manager, tenantId, keys, author }: Write,
  customerId: string,
): Promise<void> {
  const run = <Row>({ text, values }: SqlStatement) => manager.query<Row[]>(text, [...values]);
  await indexCustomers(manager, keys, [customerId]);
  const found = await findCandidates(
    { run, viewer: author.viewer, keys },
    [customerId],
    DEFAULT_THRESHOLD,
    // A customer that was added for somebody else is out of its author's sight.
    serviceViewer(tenantId),
  );
  const duplicates = found.get(customerId) ?? [];
  if (duplicates.length > 0)
    throw new ViolationError([{ code: 'POSSIBLE_DUPLICATE', field: [] }], { duplicates });
}
