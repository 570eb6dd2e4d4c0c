import { StatementBuilder } from '../database/statement-builder.js';
import type { RecordType } from '../records/record-type.js';
import { withSource, type ValueSource } from './field-source.js';
import { opening } from './opening.js';
import { planned } from './planned.js';
import type { ReadContext } from './read-context.js';

interface Identified {
  readonly id: string;
}

/** A value that the database computes for each record of a type, such as a sum over its children. */
export class ComputedValue<Row extends Identified, Value> implements ValueSource {
  /**
   * @param name tells the type's values apart
   * @param sql the value of the row that stands under the alias; it must confine every table it reads to the tenant
   */
  constructor(
    private readonly type: RecordType<Row>,
    readonly name: string,
    readonly sql: ValueSource['sql'],
  ) {}

  /** A field computed from this value and the row's `properties`, of which sealed ones are opened. */
  field<Key extends keyof Row & string, Result>(
    properties: readonly Key[],
    compute: (row: Pick<Row, Key>, value: Value) => Result,
  ): (row: Row, args: unknown, context: ReadContext) => Result | Promise<Result> {
    const opened = opening(this.type, properties, (row) => row);
    const resolver = (row: Row, args: unknown, context: ReadContext) => {
      const finish = (value: Value): Result | Promise<Result> => {
        const open = opened(row, args, context);
        return open instanceof Promise ? open.then((it) => compute(it, value)) : compute(open, value);
      };
      const value = planned(row, this) as Value | undefined;
      return value === undefined ? this.load(context, row.id).then(finish) : finish(value);
    };
    return withSource(resolver, { kind: 'row', properties: this.type.needed(properties), values: [this] });
  }

  /** Batched: loads in one tick share one statement. The rows are in hand, so they may have been deleted just now. */
  private load(context: ReadContext, id: string): Promise<Value> {
    const load = async (ids: readonly string[]) => {
      const statement = new StatementBuilder(context.viewer);
      const alias = statement.alias();
      const { text, values } = statement.build(
        `SELECT ${alias}."id", ${this.sql(statement, alias)} AS "value" FROM ${this.type.table} ${alias}` +
          ` WHERE ${alias}."tenant_id" = ${statement.tenant} AND ${alias}."id" = ANY(${statement.param(ids, 'uuid[]')})`,
      );
      const rows = await context.database.query<{ id: string; value: Value }>(context.viewer, {
        text,
        values,
      });
      return new Map(rows.map((row) => [row.id, row.value]));
    };
    return context.loaders.get<Value | undefined>(this, load, undefined).load(id) as Promise<Value>;
  }
}
