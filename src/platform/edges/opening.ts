import type { Keyring } from '../encryption/keyring.js';
import { Sealed } from '../encryption/sealed.js';
import type { TenantKeys } from '../encryption/tenant-keys.js';
import type { RecordType } from '../records/record-type.js';

/** What opening needs of a request. */
interface OpeningContext {
  readonly tenantId: string;
  readonly database: { readonly keyring: Keyring };
}

/** A resolver that needs its row and nothing else; a promise only while the tenant's keys are not in memory. */
export type RowResolver<Row, Result> = (
  row: Row,
  args: unknown,
  context: OpeningContext,
) => Result | Promise<Result>;

/** Computes something from properties of a row, of which sealed ones are opened first. */
export function opening<Row extends object, Key extends keyof Row & string, Result>(
  type: RecordType<Row>,
  properties: readonly Key[],
  compute: (row: Pick<Row, Key>) => Result,
): RowResolver<Row, Result> {
  if (!properties.some((property) => type.sealing?.columns.has(property))) return (row) => compute(row);
  return (row, _args, { tenantId, database }) => {
    // A row that was just written is open already.
    if (!properties.some((property) => row[property] instanceof Sealed)) return compute(row);
    return database.keyring.use(tenantId, (keys) => compute(openProperties(keys, row, properties)));
  };
}

function openProperties<Row extends object, Key extends keyof Row & string>(
  keys: TenantKeys,
  row: Row,
  properties: readonly Key[],
): Pick<Row, Key> {
  const opened: Record<string, unknown> = {};
  for (const property of properties) {
    const value: unknown = row[property];
    opened[property] = value instanceof Sealed ? value.open(keys) : value;
  }
  return opened as Pick<Row, Key>;
}
