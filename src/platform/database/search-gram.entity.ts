import { Entity, PrimaryColumn } from 'typeorm';

/**
 * One two-character piece of a record's searched text. Triggers keep the rows; the application only reads them.
 *
 * The collation "C" lets the primary key answer `starts_with(gram, …)` too, for searches of a single character.
 */
@Entity('search_grams')
export class SearchGram {
  @PrimaryColumn({ type: 'text', name: 'tenant_id' })
  tenantId!: string;

  /** The searched concept, such as 'customer'. */
  @PrimaryColumn({ type: 'text', name: 'kind' })
  kind!: string;

  @PrimaryColumn({ type: 'text', name: 'gram', collation: 'C' })
  gram!: string;

  @PrimaryColumn({ type: 'uuid', name: 'record_id' })
  recordId!: string;
}
