import { expect, it } from '@jest/globals';
import { customers } from '../../src/customer/customer.edges.js';
import type { RecordType } from '../../src/platform/records/record-type.js';
import { buildSchema } from '../../src/schema.js';

/** Every type of record that an edge leads to, from customers on. */
function recordTypes(): RecordType[] {
  // Loads all slices, and so all edges.
  buildSchema();
  const found = new Set<RecordType>([customers]);
  for (const type of found) for (const { target } of type.relations.values()) found.add(target);
  return [...found];
}

it('every type that names a customer says so, that its reads are accounted for', () => {
  const types = recordTypes();
  expect(types.length).toBeGreaterThan(12);
  const silent = types.filter(
    ({ columns, settings }) => columns.has('customerId') && settings.subject !== 'customerId',
  );
  expect(silent.map(({ name }) => name)).toEqual([]);
  const unaccounted = types.filter(({ settings }) => settings.subject === undefined).map(({ name }) => name);
  // Staff are no customers.
  expect(unaccounted).toEqual(['User']);
});
