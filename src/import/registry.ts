import { v5 as uuidv5 } from 'uuid';
import type { RunStatement } from '../platform/database/database.js';
import { KINDS, type Kind, type KindName, type Uniqueness } from './kinds.js';

/** Fixed for good: another value would give every imported record a new id. */
const NAMESPACE = '6f1d6c2e-6f0b-5c3e-9c55-0d7f3c1b8a42';

/** A record that the database or this import has. */
export interface KnownRecord {
  readonly id: string;
  /** Whose it is; undefined for a customer or a staff member. */
  readonly customerId: string | undefined;
  readonly state: 'new' | 'existing' | 'deleted';
  /** Line of the file that gives it; undefined while only the database does. */
  readonly line: number | undefined;
}

interface FoundRow extends Record<string, unknown> {
  id: string;
  customer_id?: string | null;
  deleted?: boolean;
}

/** A record about to be recognised: its key in this import and its natural key's values. */
export interface Candidate {
  readonly key: string;
  readonly natural: readonly string[];
}

/** Knows the records of one tenant by the codes that files use. */
export class Registry {
  private readonly known = new Map<string, Map<string, KnownRecord>>();
  private readonly namespace: string;

  constructor(private readonly tenantId: string) {
    this.namespace = uuidv5(tenantId, NAMESPACE);
  }

  get(kind: KindName | 'users', key: string): KnownRecord | undefined {
    return this.known.get(kind)?.get(key);
  }

  set(kind: KindName | 'users', key: string, record: KnownRecord): void {
    const records = this.known.get(kind) ?? new Map<string, KnownRecord>();
    this.known.set(kind, records.set(key, record));
  }

  /** Looks up the records of `codes` that are not known yet; those that are nowhere stay unknown. */
  async findReferred(run: RunStatement, to: KindName | 'users', codes: Iterable<string>): Promise<void> {
    const wanted = [...new Set(codes)].filter((code) => !this.get(to, code));
    if (wanted.length === 0) return;
    if (to === 'users') {
      const text = 'SELECT id FROM users WHERE tenant_id = $1 AND id = ANY($2::text[])';
      for (const { id } of await run<FoundRow>({ text, values: [this.tenantId, wanted] })) {
        this.set(to, id, { id, customerId: undefined, state: 'existing', line: undefined });
      }
      return;
    }
    const candidates = wanted.map((key) => ({ key, natural: [key] }));
    const found = await this.recognise(run, KINDS[to], candidates);
    for (const [key, record] of found) if (record.state !== 'new') this.set(to, key, record);
  }

  /** What each candidate is: a record of the database, or a new one with the id that its key gives. */
  async recognise(
    run: RunStatement,
    kind: Kind,
    candidates: readonly Candidate[],
  ): Promise<Map<string, KnownRecord>> {
    const found = new Map<string, KnownRecord>();
    if (kind.naturalKey.length > 0) {
      const rows = await run<FoundRow>(this.naturalLookup(kind, candidates));
      const byKey = new Map(rows.reverse().map((row) => [this.naturalKeyOf(kind, row), row]));
      for (const { key, natural } of candidates) {
        const row = byKey.get(JSON.stringify(natural));
        if (row) found.set(key, knownAs(row));
      }
    }
    const derived = candidates
      .filter(({ key }) => !found.has(key))
      .map(({ key }) => ({ key, id: uuidv5(`${kind.name}:${key}`, this.namespace) }));
    if (derived.length === 0) return found;
    const rows = await run<FoundRow>({
      text: `SELECT ${this.selected(kind)} FROM ${kind.table} WHERE tenant_id = $1 AND id = ANY($2::uuid[])`,
      values: [this.tenantId, derived.map(({ id }) => id)],
    });
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const { key, id } of derived) {
      const row = byId.get(id);
      found.set(key, row ? knownAs(row) : { id, customerId: undefined, state: 'new', line: undefined });
    }
    return found;
  }

  /** Which of the values other records in the database hold already: value → id of the holder. */
  async holders(
    run: RunStatement,
    kind: Kind,
    { property, where }: Uniqueness,
    values: readonly string[],
  ): Promise<Map<string, string>> {
    const { column, type } = columnOf(kind, property);
    const only = where === undefined ? '' : ` AND ${columnOf(kind, where).column}`;
    const rows = await run<{ id: string; value: string }>({
      text: `SELECT id, ${column} AS value FROM ${kind.table}
             WHERE tenant_id = $1 AND deleted_at IS NULL AND ${column} = ANY($2::${type}[])${only}`,
      values: [this.tenantId, values],
    });
    return new Map(rows.map(({ id, value }) => [value, id]));
  }

  private naturalLookup(
    kind: Kind,
    candidates: readonly Candidate[],
  ): { text: string; values: readonly unknown[] } {
    const columns = kind.naturalKey.map((property) => columnOf(kind, property));
    const lists = columns.map(({ type }, place) => `$${place + 2}::${type}[]`).join(', ');
    const names = columns.map(({ column }) => column).join(', ');
    // Opportunities may share a code: the oldest one that is not deleted answers to it.
    const order = kind.versioned ? 'deleted_at IS NOT NULL, id' : 'id';
    return {
      text: `SELECT ${this.selected(kind)} FROM ${kind.table}
             WHERE tenant_id = $1 AND (${names}) IN (SELECT * FROM unnest(${lists})) ORDER BY ${order}`,
      values: [this.tenantId, ...columns.map((_, place) => candidates.map(({ natural }) => natural[place]))],
    };
  }

  private selected(kind: Kind): string {
    const naturals = kind.naturalKey.map((property) => columnOf(kind, property).column);
    const customer = kind.columns.has('customerId') ? ['customer_id'] : [];
    const deleted = kind.versioned ? ['deleted_at IS NOT NULL AS deleted'] : [];
    return [...new Set(['id', ...naturals, ...customer]), ...deleted].join(', ');
  }

  private naturalKeyOf(kind: Kind, row: FoundRow): string {
    return JSON.stringify(kind.naturalKey.map((property) => row[columnOf(kind, property).column]));
  }
}

function knownAs({ id, customer_id, deleted }: FoundRow): KnownRecord {
  return {
    id,
    customerId: customer_id ?? undefined,
    state: deleted === true ? 'deleted' : 'existing',
    line: undefined,
  };
}

/** The column of a property that the kind is known to have. */
export function columnOf(
  kind: Pick<Kind, 'name' | 'columns'>,
  property: string,
): { column: string; type: string } {
  const column = kind.columns.get(property);
  if (!column) throw new Error(`${kind.name} have no column for "${property}"`);
  return column;
}
