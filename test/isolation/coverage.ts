import {
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
  type GraphQLSchema,
} from 'graphql';

/** Counts what was asked for: fields, arguments, input fields and sort keys, by way in and caller. */
export class Coverage {
  private readonly counts = new Map<string, number>();
  private readonly combinations = new Set<string>();

  constructor(
    private readonly entry: () => string,
    private readonly caller: () => string,
  ) {}

  note(key: string): void {
    const own = `${key} ${this.caller()}`;
    this.counts.set(own, (this.counts.get(own) ?? 0) + 1);
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
    this.combinations.add(`${key} ${this.entry()} ${this.caller()}`);
  }

  /** How often the caller has asked for it so far. */
  of(key: string): number {
    return this.counts.get(`${key} ${this.caller()}`) ?? 0;
  }

  /** Whether nobody has asked for it so far. */
  isNew(key: string): boolean {
    return !this.counts.has(key);
  }

  /** Those of the keys that nobody ever asked for. */
  missing(keys: readonly string[]): string[] {
    return keys.filter((key) => this.isNew(key));
  }

  /** How many combinations of key, way in and caller were tried. */
  get size(): number {
    return this.combinations.size;
  }
}

/** Everything that a client can name in a document: `Type.field`, `Type.field(argument)`, `Input.field`, `Order.KEY`. */
export function everyKey(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (isIntrospectionType(type) || /^(_|link__|federation__)/.test(type.name)) return [];
    if (isEnumType(type) && type.name.endsWith('OrderField'))
      return type.getValues().map(({ name }) => `${type.name}.${name}`);
    if (isInputObjectType(type)) return Object.keys(type.getFields()).map((name) => `${type.name}.${name}`);
    if (!isObjectType(type)) return [];
    const fields = Object.values(type.getFields()).filter(({ name }) => name !== '_service');
    return fields.flatMap((field) => [
      `${type.name}.${field.name}`,
      ...field.args.map(({ name }) => `${type.name}.${field.name}(${name})`),
    ]);
  });
}
