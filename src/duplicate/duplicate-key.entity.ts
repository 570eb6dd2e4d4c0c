import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Customer } from '../customer/customer.entity.js';

/** A key under which a customer is found by its duplicates; derived from it and its contacts, see `key-index.ts`. */
@Entity('duplicate_keys')
@Index('duplicate_keys_by_customer', ['tenantId', 'customerId'])
@ForeignKey(() => Customer, ['tenantId', 'customerId'], ['tenantId', 'id'], {
  name: 'duplicate_keys_customer',
})
export class DuplicateKey {
  @PrimaryColumn({ type: 'text', name: 'tenant_id' })
  tenantId!: string;

  /** Compared byte by byte: keys are in a normalised form already. */
  @PrimaryColumn({ type: 'text', name: 'key', collation: 'C' })
  key!: string;

  @PrimaryColumn({ type: 'uuid', name: 'customer_id' })
  customerId!: string;
}
