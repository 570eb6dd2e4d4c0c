import type {
  CreateAddressInput,
  CustomerAddressInput,
  DeleteAddressInput,
  RestoreAddressInput,
  UpdateAddressInput,
} from '../__generated__/resolvers-types.js';
import { customers } from '../customer/customer.edges.js';
import { checkFields, tryEach, type CheckedFields } from '../mutation/fields.js';
import type { Violation } from '../mutation/violation.js';
import type { Write } from '../mutation/write.js';
import { addresses } from './address.edges.js';
import type { Address } from './address.entity.js';
import { ADDRESS_FIELDS } from './address.rules.js';

/** Adds an address to a customer; a default one takes the place of the one of its kind before. */
export async function createAddress(
  write: Write,
  { customerId, ...input }: CreateAddressInput,
): Promise<Address> {
  const fields = checkFields(input, ADDRESS_FIELDS, 'new');
  await write.lock(customers, customerId, { field: ['customerId'], missing: 'CUSTOMER_NOT_FOUND' });
  return yieldDefault(write, await write.insert(addresses, { ...(fields as Partial<Address>), customerId }));
}

/** Adds the addresses of a customer that is being added. */
export async function addAddresses(
  write: Write,
  customerId: string,
  inputs: readonly CustomerAddressInput[],
  place: Violation['field'],
): Promise<void> {
  for (const [index, input] of inputs.entries()) {
    const fields = checkFields(input, ADDRESS_FIELDS, 'new', [...place, index]);
    await yieldDefault(write, await write.insert(addresses, { ...(fields as Partial<Address>), customerId }));
  }
}

/** The fields of the addresses of a customer that is to be added, and what is wrong with them. */
export function checkAddresses(inputs: readonly CustomerAddressInput[], place: Violation['field']) {
  return tryEach(inputs, ADDRESS_FIELDS, place);
}

/** Adds the checked addresses of many customers that are being added; of two default ones of a kind, the later is it. */
export async function insertAddresses(
  write: Write,
  addressesOf: ReadonlyMap<string, readonly CheckedFields<CustomerAddressInput>[]>,
): Promise<void> {
  const rows = [...addressesOf].flatMap(([customerId, list]) =>
    list.map((fields, index) => ({
      ...(fields as Partial<Address>),
      customerId,
      isDefault:
        fields.isDefault &&
        !list.slice(index + 1).some(({ type, isDefault }) => isDefault && type === fields.type),
    })),
  );
  await write.insertMany(addresses, rows);
}

/** Changes an address. */
export async function updateAddress(write: Write, input: UpdateAddressInput): Promise<Address> {
  const fields = checkFields(input, ADDRESS_FIELDS, 'change');
  const { row: address } = await write.lockWithParent(addresses, input, customers, 'customerId');
  return yieldDefault(write, await write.update(addresses, address, fields as Partial<Address>));
}

/** Deletes an address. */
export async function deleteAddress(write: Write, input: DeleteAddressInput): Promise<Address> {
  return write.remove(addresses, await write.lock(addresses, input.id, input));
}

/** Brings a deleted address back. */
export async function restoreAddress(write: Write, { id }: RestoreAddressInput): Promise<Address> {
  const address = await write.findDeleted(addresses, id);
  await write.lock(customers, address.customerId, { field: ['id'], missing: 'CUSTOMER_NOT_FOUND' });
  return yieldDefault(write, await write.restore(addresses, address));
}

/** Where the address is the default one, takes that from all others of its kind. */
async function yieldDefault(write: Write, address: Address): Promise<Address> {
  if (!address.isDefault) return address;
  const others = await write.manager.query<{ id: string }[]>(
    `SELECT id FROM addresses
     WHERE tenant_id = $1 AND customer_id = $2 AND type = $3 AND is_default AND deleted_at IS NULL AND id <> $4
     ORDER BY id`,
    [write.tenantId, address.customerId, address.type, address.id],
  );
  for (const { id } of others) {
    await write.update(addresses, await write.lock(addresses, id), { isDefault: false });
  }
  return address;
}
