import type { RunStatement } from '../platform/database/database.js';
import { columnsOf, draftBatches, type Draft } from './drafts.js';
import type { Kind, KindName } from './kinds.js';
import type { RecordPlan } from './plan.js';
import type { KnownRecord, Registry } from './registry.js';
import type { KindCounts, Report } from './report.js';
import type { Source } from './sources.js';

export const BATCH = 5000;

/** What came out of reading everything once. */
export interface Verdict {
  /** Records that are not to be loaded, as `draftId` names them. */
  readonly skipped: ReadonlySet<string>;
  /** Inserted: would be; unchanged: exist already. */
  readonly counts: Map<KindName, KindCounts>;
}

/** Names a draft the same way whenever its file is read. */
export function draftId(plan: number, { line, index }: Draft): string {
  return `${plan}:${line}:${index}`;
}

/** The key by which the registry knows a draft: unique among all records of its kind and tenant. */
export function keyOf(kind: Kind, draft: Draft): string {
  if (kind.name === 'payments') return `${draft.referred.get('contract') ?? ''}/${draft.code}`;
  return kind.name === 'tags' ? `${draft.referred.get('customer') ?? ''}/${draft.code}` : draft.code;
}

/**
 * Reads all files once, makes every record and checks it against the others and the database. The registry knows
 * the good ones afterwards; the rest is in the report.
 */
export async function validate(
  plans: readonly RecordPlan[],
  registry: Registry,
  run: RunStatement,
  report: Report,
  progress: (step: string, records: number) => void,
): Promise<Verdict> {
  const check = new Check(registry, run, report, progress);
  for (const [place, plan] of plans.entries()) await check.plan(plan, place);
  return check;
}

class Check implements Verdict {
  readonly skipped = new Set<string>();
  readonly counts = new Map<KindName, KindCounts>();
  private readonly reported = new Set<Source>();
  /** Holders of values that may not be shared, made by this import: kind and property → value → id. */
  private readonly held = new Map<string, Map<string, string>>();

  constructor(
    private readonly registry: Registry,
    private readonly run: RunStatement,
    private readonly report: Report,
    private readonly progress: (step: string, records: number) => void,
  ) {}

  async plan(plan: RecordPlan, place: number): Promise<void> {
    const { kind, source } = plan;
    const counts = this.counts.get(kind.name) ?? { inserted: 0, updated: 0, unchanged: 0, skipped: 0 };
    this.counts.set(kind.name, counts);
    const firstReading = !this.reported.has(source);
    this.reported.add(source);
    const rows = draftBatches(
      plan,
      (problem) => {
        if (firstReading) this.report.add({ ...problem, into: '', field: '' });
      },
      BATCH,
    );
    for await (const batch of rows) {
      await this.refer(plan, batch);
      await this.identify(plan, batch);
      this.progress(`checking ${kind.name}`, batch.length);
      for (const draft of batch) {
        if (draft.problems.length === 0) continue;
        counts.skipped += 1;
        this.skipped.add(draftId(place, draft));
        for (const problem of draft.problems) {
          this.report.add({ file: source.file, line: draft.line, into: kind.name, ...problem });
        }
      }
    }
  }

  /** Finds what the drafts refer to. */
  private async refer({ kind, references, ...plan }: RecordPlan, batch: readonly Draft[]): Promise<void> {
    for (const { reference } of references) {
      const codes = batch.flatMap(({ referred }) => referred.get(reference.field) ?? []);
      await this.registry.findReferred(this.run, reference.to, codes);
    }
    for (const draft of batch) {
      const problem = addReferences({ kind, references, ...plan }, draft, this.registry);
      if (problem) {
        draft.problems.push({ ...problem, column: columnsOf({ kind, references, ...plan }, problem.field) });
      }
    }
  }

  /** Recognises records that exist, and refuses those that clash with others. */
  private async identify(plan: RecordPlan, batch: readonly Draft[]): Promise<void> {
    const { kind } = plan;
    const drafts = batch.filter(({ problems }) => problems.length === 0);
    const candidates = drafts.map((draft) => ({
      key: keyOf(kind, draft),
      natural: kind.naturalKey.map((property) => String(draft.values.get(property))),
    }));
    const found = await this.registry.recognise(this.run, kind, candidates);
    const named = drafts.flatMap((draft) => {
      const record = found.get(keyOf(kind, draft));
      return record ? [{ draft, record }] : [];
    });
    const held = await this.holders(plan, named);
    for (const { draft, record } of named) this.admit(plan, draft, record, held);
  }

  private admit(
    plan: RecordPlan,
    draft: Draft,
    record: KnownRecord,
    held: ReadonlyMap<string, ReadonlyMap<string, string>>,
  ): void {
    const { kind } = plan;
    const complain = (field: string, reason: string) => {
      draft.problems.push({ field, column: columnsOf(plan, field), reason });
    };
    const key = keyOf(kind, draft);
    const earlier = this.registry.get(kind.name, key)?.line;
    if (earlier !== undefined) {
      complain('code', `"${draft.code}" was given on line ${earlier} already`);
    } else if (record.state === 'deleted') {
      complain('code', `"${draft.code}" belongs to a deleted record`);
    }
    for (const { property, where, taken } of kind.uniqueness) {
      if (where !== undefined && draft.values.get(where) !== true) continue;
      const value = String(draft.values.get(property));
      const ours = this.heldHere(kind, property);
      const holder = ours.get(value) ?? held.get(property)?.get(value);
      if (holder !== undefined && holder !== record.id) complain(where ?? property, taken);
      else if (draft.problems.length === 0) ours.set(value, record.id);
    }
    if (draft.problems.length > 0) return;
    const owner = draft.values.get('customerId');
    this.registry.set(kind.name, key, {
      ...record,
      customerId: typeof owner === 'string' ? owner : undefined,
      line: draft.line,
    });
    const counts = this.counts.get(kind.name);
    if (counts) counts[record.state === 'new' ? 'inserted' : 'unchanged'] += 1;
  }

  /** Who holds, in the database, the values that these drafts want for themselves: property → value → id. */
  private async holders(
    { kind, properties }: RecordPlan,
    named: readonly { draft: Draft }[],
  ): Promise<Map<string, Map<string, string>>> {
    const held = new Map<string, Map<string, string>>();
    for (const uniqueness of kind.uniqueness) {
      const { property, where } = uniqueness;
      if (where !== undefined && !properties.includes(where)) continue;
      const values = named.map(({ draft }) => String(draft.values.get(property)));
      held.set(property, await this.registry.holders(this.run, kind, uniqueness, values));
    }
    return held;
  }

  private heldHere(kind: Kind, property: string): Map<string, string> {
    const name = `${kind.name}.${property}`;
    const held = this.held.get(name) ?? new Map<string, string>();
    this.held.set(name, held);
    return held;
  }
}

/** Puts the ids of what a draft refers to among its values; says what is wrong when one cannot be used. */
export function addReferences(
  { kind, references }: Pick<RecordPlan, 'kind' | 'references'>,
  draft: Draft,
  registry: Registry,
): { field: string; reason: string } | undefined {
  for (const { reference } of references) {
    const { field, to, property } = reference;
    const code = draft.referred.get(field);
    if (code === undefined) {
      draft.values.set(property, null);
      continue;
    }
    const record = registry.get(to, code);
    if (!record) {
      return {
        field,
        reason: `there is no "${code}" among the ${to}, neither in the database nor in this import`,
      };
    }
    if (record.state === 'deleted') return { field, reason: `"${code}" of the ${to} is deleted` };
    draft.values.set(property, record.id);
    if (kind.name === 'payments') draft.values.set('customerId', record.customerId);
  }
  for (const { reference } of references) {
    const code = draft.referred.get(reference.field);
    const owner = code === undefined ? undefined : registry.get(reference.to, code)?.customerId;
    if (owner !== undefined && owner !== draft.values.get('customerId')) {
      return { field: reference.field, reason: `"${code ?? ''}" belongs to another customer` };
    }
  }
  return undefined;
}
