import type { MergeCustomersInput, MergeField } from '../__generated__/resolvers-types.js';
import type { Customer } from '../customer/customer.entity.js';
import { isPerson } from '../customer/customer.rules.js';
import { refuse, ViolationError } from '../mutation/violation.js';
import { isRecordId } from '../platform/records/identifier.js';
import { chooseFields, type ChosenField } from './merge.rules.js';

const MAX_MERGED = 20;

/** A merge that may be done. */
export interface MergePlan {
  readonly survivor: Customer;
  /** In the order in which they become part of the survivor. */
  readonly merged: readonly Customer[];
  readonly fields: readonly ChosenField[];
}

/** How the customers are read, and what is known of changes since a version. */
interface Sources {
  readonly read: (ids: readonly string[]) => Promise<readonly Customer[]>;
  readonly changedSince: (id: string, version: number) => Promise<string[]>;
}

/**
 * What a merge comes to.
 *
 * @throws ViolationError when a customer is not there, is named twice, is restricted or erased, or has another version than
 *   expected, when one is a person and another an organisation, or when a field is to come from a customer that is no part
 *   of the merge
 */
export async function planMerge(
  input: MergeCustomersInput,
  { read, changedSince }: Sources,
): Promise<MergePlan> {
  const { survivorId, mergedIds } = input;
  if (mergedIds.length === 0) refuse('REQUIRED', ['mergedIds']);
  if (mergedIds.length > MAX_MERGED) refuse('TOO_MANY', ['mergedIds'], { max: MAX_MERGED });
  const ids = [survivorId, ...mergedIds].map((id) => id.toLowerCase());
  const twice = ids.findIndex((id, place) => ids.indexOf(id) < place);
  if (twice > 0) refuse('MERGED_WITH_ITSELF', ['mergedIds', twice - 1]);

  const rows = await read(ids.filter(isRecordId));
  const [survivor, ...merged] = ids.map(
    (id, place) =>
      rows.find((row) => row.id === id) ??
      refuse('CUSTOMER_NOT_FOUND', place === 0 ? ['survivorId'] : ['mergedIds', place - 1]),
  );
  if (!survivor) throw new RangeError('A merge has a survivor');
  const all = [survivor, ...merged];
  for (const [place, customer] of all.entries()) assertMergeable(customer, survivor, place);
  for (const [place, { customerId, version }] of (input.expectedVersions ?? []).entries()) {
    const row =
      partOf(all, customerId) ?? refuse('CUSTOMER_NOT_FOUND', ['expectedVersions', place, 'customerId']);
    if (row.version === version) continue;
    throw new ViolationError([
      {
        code: 'VERSION_CONFLICT',
        field: ['expectedVersions', place, 'version'],
        params: { version: row.version },
        changedFields: await changedSince(row.id, version),
      },
    ]);
  }
  const choices = new Map<MergeField, string>();
  for (const [place, { field, customerId }] of (input.fields ?? []).entries()) {
    const row = partOf(all, customerId) ?? refuse('CUSTOMER_NOT_FOUND', ['fields', place, 'customerId']);
    choices.set(field, row.id);
  }
  return { survivor, merged, fields: chooseFields(survivor, merged, choices) };
}

/** @throws ViolationError PROCESSING_RESTRICTED, SUBJECT_ERASED or PERSON_AND_ORGANISATION */
function assertMergeable(customer: Customer, survivor: Customer, place: number): void {
  const field = place === 0 ? ['survivorId'] : ['mergedIds', place - 1];
  const params = { type: 'CUSTOMER', id: customer.id };
  if (customer.restrictedAt !== null) refuse('PROCESSING_RESTRICTED', field, params);
  // Merged customers are one person: whoever was erased would take the living along when that is done again.
  if (customer.erasedAt !== null) refuse('SUBJECT_ERASED', field, params);
  // A person's data could not be erased among an organisation's, and an organisation would be erased with a person.
  if (isPerson(customer) !== isPerson(survivor)) refuse('PERSON_AND_ORGANISATION', field);
}

function partOf(customers: readonly Customer[], customerId: string): Customer | undefined {
  return customers.find(({ id }) => id === customerId.toLowerCase());
}
