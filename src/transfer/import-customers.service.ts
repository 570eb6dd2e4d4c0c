import type { ImportCustomersInput } from '../__generated__/resolvers-types.js';
import type { Customer } from '../customer/customer.entity.js';
import { takeInCustomers } from '../intake/intake-batch.service.js';
import { refuse, ViolationError, type Violation } from '../mutation/violation.js';
import type { Write } from '../mutation/write.js';

const MAX_ROWS = 1000;

/** What became of one row: the customer that it is now, or why it is none. */
export interface RowOutcome {
  readonly customer: Customer | null;
  readonly violations: readonly Violation[];
}

/**
 * Adds the customers of the rows.
 *
 * @throws ViolationError TOO_MANY; and with REJECT_ALL, whatever is wrong with any row
 */
export async function importCustomers(
  write: Write,
  { rows, policy }: ImportCustomersInput,
): Promise<{ outcomes: RowOutcome[] }> {
  if (rows.length > MAX_ROWS) refuse('TOO_MANY', ['rows'], { max: MAX_ROWS });
  const { created, refused } = await takeInCustomers(
    write,
    new Map(rows.map((input, index) => [index, { input }])),
  );
  const inRow = (row: number, violations: readonly Violation[]) =>
    violations.map((violation) => ({ ...violation, field: ['rows', row, ...violation.field] }));
  const outcomes = rows.map((_, index) => ({
    customer: created.get(index) ?? null,
    violations: inRow(index, refused.get(index) ?? []),
  }));
  if (policy === 'REJECT_ALL' && refused.size > 0) {
    throw new ViolationError(outcomes.flatMap(({ violations }) => violations));
  }
  return { outcomes };
}
