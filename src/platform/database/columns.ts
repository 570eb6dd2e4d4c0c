import {
  Check,
  Column,
  CreateDateColumn,
  DeleteDateColumn,
  PrimaryColumn,
  UpdateDateColumn,
  VersionColumn,
} from 'typeorm';

/** What every table has. The tenant leads its primary key; the record's own id is added below. */
export abstract class TenantRow {
  @PrimaryColumn({ type: 'text', name: 'tenant_id' })
  tenantId!: string;

  @CreateDateColumn({ type: 'timestamptz', precision: 3, name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz', precision: 3, name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}

/** A record of ours: its id is a UUIDv7 made by the application, so ids sort by the time of making. */
export abstract class TenantRecord extends TenantRow {
  @PrimaryColumn({ type: 'uuid', name: 'id' })
  id!: string;
}

/** A record that people edit: it remembers who did, counts its versions and is deleted softly. */
export abstract class VersionedRecord extends TenantRecord {
  /** Raised by every change; a writer that expects another version is refused. */
  @VersionColumn({ type: 'int', name: 'version', default: 1 })
  version!: number;

  /** The staff member or service, by the identity provider's id; not necessarily a row of users. */
  @Column({ type: 'text', name: 'created_by', nullable: true })
  createdBy!: string | null;

  @Column({ type: 'text', name: 'updated_by', nullable: true })
  updatedBy!: string | null;

  @DeleteDateColumn({ type: 'timestamptz', precision: 3, name: 'deleted_at', nullable: true })
  deletedAt!: Date | null;
}

interface ColumnChoices<T> {
  nullable?: boolean;
  default?: T;
}

/** Text that holds one of the names of a GraphQL enum; the check `<column>_known` refuses any other. */
export function EnumColumn<T extends string>(
  name: string,
  values: readonly T[],
  choices: ColumnChoices<T> = {},
): PropertyDecorator {
  return (target, property) => {
    Column({ type: 'text', name, ...choices })(target, property);
    Check(`${name}_known`, `"${name}" IN (${values.map((value) => `'${value}'`).join(', ')})`)(
      target,
      property,
    );
  };
}

/** An amount of money, held exactly; a decimal string in TypeScript. Its currency stands in a column beside it. */
export function AmountColumn(name: string, choices: ColumnChoices<string> = {}): PropertyDecorator {
  return Column({ type: 'numeric', precision: 19, scale: 4, name, ...choices });
}

/** An ISO 4217 code; the check `<column>_format` refuses anything but three capitals. */
export function CurrencyColumn(name: string): PropertyDecorator {
  return (target, property) => {
    Column({ type: 'text', name, default: 'CNY' })(target, property);
    Check(`${name}_format`, `"${name}" ~ '^[A-Z]{3}$'`)(target, property);
  };
}

/** A score from 0 to 100 with two decimals; the check `<column>_range` keeps it there. */
export function ScoreColumn(name: string, choices: ColumnChoices<string> = {}): PropertyDecorator {
  return boundedNumeric(name, { precision: 5, scale: 2, maximum: 100 }, choices);
}

/** A probability or share from 0 to 1 with four decimals; the check `<column>_range` keeps it there. */
export function FractionColumn(name: string, choices: ColumnChoices<string> = {}): PropertyDecorator {
  return boundedNumeric(name, { precision: 5, scale: 4, maximum: 1 }, choices);
}

function boundedNumeric(
  name: string,
  { precision, scale, maximum }: { precision: number; scale: number; maximum: number },
  choices: ColumnChoices<string>,
): PropertyDecorator {
  return (target, property) => {
    Column({ type: 'numeric', precision, scale, name, ...choices })(target, property);
    Check(`${name}_range`, `"${name}" BETWEEN 0 AND ${maximum}`)(target, property);
  };
}
