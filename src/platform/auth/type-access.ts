import { DENIED, EVERYONE, viewOf, type Capability, type Grant, type RoleBits, type View } from './grant.js';

/** Fields that share a grant. */
export type FieldGroup = readonly [grant: Grant, ...fields: string[]];

interface Declaration {
  /** Who may see that there are such records; nobody else reads anything of them. */
  readonly readers: RoleBits;
  /** Who may write such records. */
  readonly writers?: RoleBits;
  readonly fields: readonly FieldGroup[];
  /** Properties that filters, sort keys and inputs name, each with the field that shows it. */
  readonly properties?: Readonly<Record<string, string>>;
}

/** Which roles get what of the fields of one GraphQL type. A field that is not listed is nobody's. */
export class TypeAccess {
  readonly readers: RoleBits;
  readonly writers: RoleBits;
  private readonly listed = new Map<string, Grant>();
  private readonly properties: ReadonlyMap<string, string>;

  /** @throws Error when a field is listed twice */
  constructor(
    readonly name: string,
    { readers, writers = 0, fields, properties = {} }: Declaration,
  ) {
    this.readers = readers;
    this.writers = writers;
    this.properties = new Map(Object.entries(properties));
    this.extend(...fields);
  }

  /** Lists fields that another slice adds to the type. @throws Error when one is listed already */
  extend(...groups: readonly FieldGroup[]): void {
    for (const [granted, ...names] of groups) {
      for (const field of names) {
        if (this.listed.has(field)) throw new Error(`${this.name}.${field} is listed twice`);
        this.listed.set(field, within(granted, this.readers, this.writers));
      }
    }
  }

  /** What is granted, by field. */
  get fields(): ReadonlyMap<string, Grant> {
    return this.listed;
  }

  /** Whether a filter, a sort key or an input may name this: a field, or a property that a field shows. */
  knows(property: string): boolean {
    return this.listed.has(this.properties.get(property) ?? property);
  }

  /** What is granted of a field, or of the field that shows a property. */
  grantOf(property: string): Grant {
    return this.listed.get(this.properties.get(property) ?? property) ?? DENIED;
  }

  /** Whether one of the roles may use the property so. */
  allows(capability: Capability, property: string, bits: RoleBits): boolean {
    return (this.grantOf(property)[capability] & bits) !== 0;
  }

  /** Who gets figures that many records' values of all these properties add up to. */
  aggregators(...properties: readonly string[]): RoleBits {
    return properties.reduce((bits, property) => bits & this.grantOf(property).aggregate, EVERYONE);
  }

  /** How somebody with these roles sees the property. */
  view(property: string, bits: RoleBits): View {
    return viewOf(this.grantOf(property), bits);
  }
}

/** What is left of a grant for those who may read such records at all, or write them. */
function within(granted: Grant, readers: RoleBits, writers: RoleBits): Grant {
  return {
    ...granted,
    read: granted.read & readers,
    masked: granted.masked & readers,
    hidden: granted.hidden & readers,
    filter: granted.filter & readers,
    sort: granted.sort & readers,
    search: granted.search & readers,
    // What is said of it apart from reading may go beyond the readers: figures name no record.
    aggregate: granted.aggregate === granted.read ? granted.read & readers : granted.aggregate,
    export: granted.export & readers,
    write: granted.write & writers,
    reveal: granted.reveal & readers,
  };
}
