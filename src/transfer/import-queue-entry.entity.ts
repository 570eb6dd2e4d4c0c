import { Entity, PrimaryColumn } from 'typeorm';
import { TenantRow } from '../platform/database/columns.js';

/**
 * An import that waits for a worker, of whichever tenant. Like the registry of tenants, the rows belong to a tenant that
 * no caller can be, so that one look finds the work of all.
 */
@Entity('import_queue')
export class ImportQueueEntry extends TenantRow {
  /** The tenant whose import it is. */
  @PrimaryColumn({ type: 'text', name: 'owner' })
  owner!: string;

  @PrimaryColumn({ type: 'uuid', name: 'job_id' })
  jobId!: string;
}
