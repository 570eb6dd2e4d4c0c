import { Column, Entity, PrimaryColumn } from 'typeorm';
import { TenantRow } from '../database/columns.js';

/** The last number given out in a series of codes, such as the customers of one day. */
@Entity('code_sequences')
export class CodeSequence extends TenantRow {
  @PrimaryColumn({ type: 'text', name: 'name' })
  name!: string;

  @Column({ type: 'int', name: 'last' })
  last!: number;
}
