import type { Grant } from './grant.js';
import type { OperationAccess } from './operation-access.js';
import type { TypeAccess } from './type-access.js';

/** An input that says what to do, not what a record is to be: whoever may call the operation may give all of it. */
export const COMMAND = 'command';

/** What gateways ask before there is any caller. */
export const UNGUARDED: ReadonlySet<string> = new Set(['Query._service']);

/** What one slice declares. */
export interface AccessPart {
  readonly types: readonly TypeAccess[];
  /** By `Query.field`, `Mutation.field`, `Subscription.field` or `METHOD /path`. */
  readonly operations?: Readonly<Record<string, OperationAccess>>;
  /** Input types, each with the type whose fields it writes. */
  readonly inputs?: Readonly<Record<string, TypeAccess | typeof COMMAND>>;
}

/** Fields of inputs that say how to write, not what. */
const CONTROLS: ReadonlySet<string> = new Set(['id', 'expectedVersion', 'force', 'allowOverpayment']);

/** Who may do what: all slices' declarations put together. What they do not list is nobody's. */
export class Policy {
  readonly types: ReadonlyMap<string, TypeAccess>;
  readonly operations: ReadonlyMap<string, OperationAccess>;
  readonly inputs: ReadonlyMap<string, TypeAccess | typeof COMMAND>;

  /** @throws Error when two parts list the same */
  constructor(parts: readonly AccessPart[]) {
    this.types = unique(
      parts.flatMap(({ types }) => types.map((type): [string, TypeAccess] => [type.name, type])),
    );
    this.operations = unique(parts.flatMap(({ operations = {} }) => Object.entries(operations)));
    this.inputs = unique(parts.flatMap(({ inputs = {} }) => Object.entries(inputs)));
  }

  /** Who may write a field of an input type; undefined for fields that all callers of the operation may give. */
  writersOf(input: string, field: string): Grant['write'] | undefined {
    const type = this.inputs.get(input);
    if (type === undefined) return 0;
    return type === COMMAND || CONTROLS.has(field) ? undefined : type.grantOf(field).write;
  }
}

function unique<Value>(entries: readonly (readonly [string, Value])[]): Map<string, Value> {
  const map = new Map<string, Value>();
  for (const [name, value] of entries) {
    if (map.has(name)) throw new Error(`${name} is listed twice`);
    map.set(name, value);
  }
  return map;
}
