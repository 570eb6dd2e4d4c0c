import { schema } from '../lists/list-fields.js';
import type { TestService } from '../support/service.js';
import { Coverage, everyKey } from './coverage.js';
import { Generator } from './generator.js';
import { comparable, isComparable, isCutShort, leaksOf } from './oracle.js';
import { Random } from './random.js';
import type { Caller } from './rules.js';
import { shrink } from './shrink.js';
import type { Stage } from './stage.js';
import { ValueMaker } from './values.js';
import { LONG_AGO, REQUEST_ID } from './world.js';
import { requestOf, routeAttempt, send, type Answer, type Attempt, type Entry } from './way.js';

/** Something that an answer told and should not have. */
interface Finding {
  readonly caller: string;
  readonly entry: Entry;
  readonly seed: number;
  /** What was leaked, or what differed. */
  readonly what: string;
  /** The canary, or where the two answers part. */
  readonly detail: string;
  /** The smallest request that does it. */
  readonly request: unknown;
}

export interface DrillReport {
  readonly seed: number;
  readonly attempts: number;
  readonly pairs: number;
  /** Attempts that were answered without an error. */
  readonly answered: number;
  /** Answers in which something was found that the caller may see. */
  readonly withOwnData: number;
  readonly combinations: number;
  /** What the schema has and nobody asked for. */
  readonly untried: readonly string[];
  /** Attempts that gave something away. */
  readonly leaks: number;
  /** The first of each kind. */
  readonly findings: readonly Finding[];
}

export interface DrillOptions {
  readonly seed: number;
  /** Attempts, spread over all callers. */
  readonly count: number;
  /** Attempts whose answer is compared with that of the caller's twin. */
  readonly pairs: number;
  /** Ends at the first leak, which is told as it was found; a failure is none. */
  readonly untilFound?: boolean;
  readonly callers?: readonly Caller[];
  readonly onProgress?: (attempts: number, leaks: number) => void;
}

/** How many of a hundred attempts go which way. */
const SHARES: readonly (readonly [Entry, number])[] = [
  ['query', 60],
  ['entity', 18],
  ['mutation', 12],
  ['export', 5],
  ['report', 3],
  ['import', 2],
];

const MAX_FINDINGS = 20;
/** How often two answers that errors cut short are asked for again: which errors came first differs from time to time. */
const REPEATED = 5;
/** What is found where the service breaks instead of telling something. */
export const FAILED = 'failed';

/**
 * What every change leaves: an event, an entry of the audit log that is not the world's, a note of its request, or
 * customers whose derived values were brought up to date, which those of the world are not.
 */
const CHANGED = `
  SELECT EXISTS (SELECT FROM outbox_events)
      OR EXISTS (SELECT FROM audit_entries WHERE request_id IS DISTINCT FROM '${REQUEST_ID}')
      OR EXISTS (SELECT FROM idempotency_records)
      OR EXISTS (SELECT FROM customers WHERE updated_at > '${LONG_AGO.toISOString()}') AS changed`;

/** What so many attempts, made and not sent, leave untried. */
export function untriedBy(stage: Stage, { seed, count }: Pick<DrillOptions, 'seed' | 'count'>): string[] {
  let who = '';
  const attempts = new Attempts(stage, seed, () => who);
  for (const { name } of stage.callers) {
    who = name;
    for (let turn = 0; turn < count / stage.callers.length; turn += 1) attempts.make(turn);
  }
  return attempts.untried;
}

/** Tries whatever the schema allows, as everybody, and looks at what comes back. */
export async function drill(stage: Stage, options: DrillOptions): Promise<DrillReport> {
  const { seed, count, pairs, untilFound = false, onProgress } = options;
  let caller: Caller | undefined;
  const attempts = new Attempts(stage, seed, () => caller?.name ?? '');
  const findings: Finding[] = [];
  const tally = { attempts: 0, pairs: 0, answered: 0, withOwnData: 0, leaks: 0 };
  const found = () => findings.some(({ what }) => what !== FAILED);
  const kinds = new Set<string>();
  const people = options.callers ?? stage.callers;
  const share = Math.ceil(count / people.length);
  for (const [place, person] of people.entries()) {
    if (untilFound && found()) break;
    caller = person;
    // What could not be compared of those who came before is made up for.
    let wanted = Math.ceil((pairs - tally.pairs) / (people.length - place));
    const run = new Run(stage, person);
    await run.begin(wanted > 0);
    for (let turn = 0; turn < share && !(untilFound && found()); turn += 1) {
      const attempt = attempts.make(turn);
      const { entry } = attempt;
      // Twice the chance that would do if all could be compared: those that cannot leave fewer.
      const pairedNow =
        attempts.random.chance((2 * wanted) / (share - turn)) && isComparable(attempt, person);
      if (pairedNow) wanted -= 1;
      // What others asked before must not matter: plans and answers are kept for those who may have them.
      const before =
        pairedNow && attempts.random.chance(0.3) ? attempts.random.pick(stage.callers) : undefined;
      const { answer, what, detail = '' } = await run.judge(attempt, pairedNow, before);
      tally.attempts += 1;
      if (pairedNow) tally.pairs += 1;
      if (answer.status === 200 && answer.errors.length === 0) tally.answered += 1;
      if (answer.told.join(' ').includes('cq')) tally.withOwnData += 1;
      if (what !== undefined) tally.leaks += 1;
      const kind = `${person.name} ${what?.split(' of ')[0] ?? ''}`;
      if (what !== undefined && !kinds.has(kind) && findings.length < MAX_FINDINGS) {
        kinds.add(kind);
        const smallest = untilFound
          ? attempt
          : await shrink(attempt, async (part) => (await run.judge(part, pairedNow, before)).what === what);
        findings.push({ caller: person.name, entry, seed, what, detail, request: requestOf(smallest) });
      }
      if (tally.attempts % 100 === 0) onProgress?.(tally.attempts, tally.leaks);
    }
  }
  return {
    ...{ seed, ...tally, findings },
    combinations: attempts.coverage.size,
    untried: attempts.untried,
  };
}

/** Attempts, one after the other, the same for a seed. */
class Attempts {
  readonly random: Random;
  readonly coverage: Coverage;
  private readonly generator: Generator;
  private entry: Entry = 'query';

  constructor(
    private readonly stage: Stage,
    seed: number,
    caller: () => string,
  ) {
    this.random = new Random(seed);
    this.coverage = new Coverage(() => this.entry, caller);
    const values = new ValueMaker(this.random, stage.knowledge, this.coverage);
    this.generator = new Generator(schema, this.random, stage.knowledge, this.coverage, values);
  }

  make(turn: number): Attempt {
    const { random, generator } = this;
    const entry = (this.entry = entryAt(turn));
    if (entry === 'mutation') return { entry, tree: generator.mutation() };
    if (entry !== 'query' && entry !== 'entity') return routeAttempt(entry, random, this.stage.knowledge);
    const tree = entry === 'query' ? generator.query() : generator.entities();
    const choices = Array.from({ length: 40 }, () => random.below(100));
    return random.chance(0.3) ? { entry, tree, choices } : { entry, tree };
  }

  /** Events are followed by a drill of their own. */
  get untried(): string[] {
    return this.coverage
      .missing(everyKey(schema))
      .filter((key) => !/^(Subscription|CustomerChange)\./.test(key));
  }
}

function entryAt(turn: number): Entry {
  let place = (turn * 37) % 100;
  for (const [entry, share] of SHARES) {
    place -= share;
    if (place < 0) return entry;
  }
  return 'query';
}

/** What one caller does. */
class Run {
  constructor(
    private readonly stage: Stage,
    private readonly caller: Caller,
  ) {}

  async begin(withTwin: boolean): Promise<void> {
    if (withTwin) await this.stage.twinOf(this.caller);
  }

  /**
   * Sends an attempt, and says what its answer gives away, if anything.
   *
   * @param paired whether the caller's twin is asked as well
   * @param before who asks the same of the service first
   */
  async judge(
    attempt: Attempt,
    paired: boolean,
    before?: Caller,
  ): Promise<{ answer: Answer; what?: string; detail?: string }> {
    const { service, twin, world, headers } = this.stage;
    const own = headers.get(this.caller.name) ?? {};
    if (before) await send(service, attempt, headers.get(before.name) ?? {});
    const ask = (one: TestService) => send(one, attempt, own);
    const [answer, ofTwin] = await Promise.all([ask(service), paired ? ask(twin) : undefined]);
    if (attempt.entry === 'mutation' || attempt.entry === 'export') await this.undo();
    const [leak] = leaksOf(world, this.caller, attempt, answer);
    if (leak) {
      const whose = leak.tenant === this.caller.tenant ? (leak.customer ?? '') : leak.tenant;
      const what = `${leak.type}.${leak.property} ${leak.removed ? 'deleted ' : ''}of ${whose}`;
      return { answer, what, detail: leak.value };
    }
    if (answer.status >= 500 || answer.errors.includes('INTERNAL_SERVER_ERROR'))
      return { answer, what: FAILED, detail: answer.body.slice(0, 300) };
    if (!ofTwin) return { answer };
    let [one, two] = [comparable(answer), comparable(ofTwin)];
    for (let again = 0; one !== two && isCutShort(answer) && again < REPEATED; again += 1) {
      const [next, nextOfTwin] = await Promise.all([ask(service), ask(twin)]);
      [one, two] = [comparable(next), comparable(nextOfTwin)];
    }
    if (one === two) return { answer };
    return { answer, what: 'differs when what is hidden differs', detail: parting(one, two) };
  }

  /** Makes the world what it was if an attempt changed it: every change is kept with the id of its request. */
  private async undo(): Promise<void> {
    const { service } = this.stage;
    const [row] = await service.asOwner<{ changed: boolean }>(CHANGED);
    if (row?.changed) await this.stage.restore();
  }
}

/** The texts from a little before they part. */
function parting(one: string, other: string): string {
  let place = 0;
  while (one[place] === other[place]) place += 1;
  const from = Math.max(0, place - 60);
  return `${one.slice(from, place + 120)} | ${other.slice(from, place + 120)}`;
}
