import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql';
import { TENANT } from './callers.js';
import type { Coverage } from './coverage.js';
import type { Random } from './random.js';
import type { World } from './world.js';

/** What the attacker knows: all that there is, whoever it belongs to. */
export interface Knowledge {
  /** Values by `Type.property`. */
  readonly values: ReadonlyMap<string, readonly unknown[]>;
  /** Canaries of all kinds, and words that occur everywhere. */
  readonly words: readonly string[];
  /** Cursors by listed type, each with the order it was made for. */
  readonly cursors: ReadonlyMap<string, readonly { orderBy: readonly object[]; cursor: string }[]>;
}

export function knowledgeOf({ rows }: World, cursors: Knowledge['cursors']): Knowledge {
  const values = new Map<string, unknown[]>();
  for (const { type, tenant, values: row } of rows) {
    for (const [property, value] of Object.entries(row)) {
      if (value == null || typeof value === 'object') continue;
      const key = `${type}.${property}`;
      const known = values.get(key) ?? [];
      // Of their own tenant they try more, because more of it is answered; keys of everybody.
      const times = tenant !== TENANT ? 1 : /^(id|code)$/.test(property) ? 3 : 6;
      known.push(...Array.from({ length: times }, () => value));
      values.set(key, known);
    }
  }
  const words = rows
    .filter(({ type }) => ['Customer', 'Contact', 'Opportunity', 'User'].includes(type))
    .flatMap(({ values: { name, email, mobile, phone, wechat } }) => [name, email, mobile, phone, wechat])
    .filter((word) => typeof word === 'string');
  return { values, words: [...words, 'cq', '王共同', '138', 'abc-tech'], cursors };
}

/** Properties that hold the id of a record, and of which type. */
const IDS: readonly (readonly [RegExp, string])[] = [
  [/^(customer|survivor|merged|linked)Ids?$/i, 'Customer'],
  [/^(serviceOwner|owner|staff|user|manager|fromUser|toUser|actor)Ids?$/i, 'User'],
  [/^mergeId$/, 'CustomerMerge'],
  [/^(contact|contract|opportunity|payment|interaction|address|tag)Ids?$/i, ''],
];

/** Inputs that are named after what they do rather than after the record they name. */
const SUBJECTS: readonly (readonly [RegExp, string])[] = [
  [/FollowUp/, 'Interaction'],
  [/Import/, 'ImportJob'],
];

/** Properties that some roles read masked or not at all: a filter on one of them would tell what it is. */
const GUARDED = [
  'phone',
  'email',
  'mobile',
  'wechat',
  'amount',
  'annualRevenueAmount',
  'lifetimeValueAmount',
  'creditRating',
  'latestHealthScore',
];

/** The same as sort keys. */
const GUARDED_ORDER = /^(ANNUAL_REVENUE|LIFETIME_VALUE|CREDIT_RATING|LATEST_HEALTH_SCORE)/;

const DAYS = ['2026-01-01', '2026-03-01', '2026-06-15', '2027-12-31'];

/** Makes values for arguments and input fields, those first that the caller has tried least. */
export class ValueMaker {
  constructor(
    private readonly random: Random,
    private readonly knowledge: Knowledge,
    private readonly coverage: Coverage,
  ) {}

  /**
   * A value of the type.
   *
   * @param about the type of record that the value is about, such as Contact in a ContactFilter
   * @param property what the value stands for
   * @param steps how many steps into relations a filter may still take
   */
  value(type: GraphQLInputType, about: string, property: string, steps = 1, depth = 0): unknown {
    if (isNonNullType(type)) return this.value(type.ofType, about, property, steps, depth);
    if (isListType(type)) {
      const most = isLeafType(getNamedType(type)) ? 4 : depth > 2 ? 1 : 2;
      const length = 1 + this.random.below(most);
      return Array.from({ length }, () => this.value(type.ofType, about, property, steps, depth + 1));
    }
    if (isEnumType(type)) {
      const names = type.getValues().map(({ name }) => name);
      if (!type.name.endsWith('OrderField')) return this.random.pick(names);
      const guarded = names.filter((candidate) => GUARDED_ORDER.test(candidate));
      const among = guarded.length > 0 && this.random.chance(0.4) ? guarded : names;
      const [name = ''] = this.least(among, (candidate) => `${type.name}.${candidate}`, 1);
      this.coverage.note(`${type.name}.${name}`);
      return name;
    }
    if (isInputObjectType(type)) return this.object(type, about, property, steps, depth);
    return this.scalar(type.name, about, property);
  }

  /** The `count` candidates that the caller has tried least; of equals, any. */
  least<T>(candidates: readonly T[], keyOf: (candidate: T) => string, count: number): T[] {
    return candidates
      .map((candidate) => ({ candidate, rank: this.coverage.of(keyOf(candidate)) + this.random.next() }))
      .sort((one, other) => one.rank - other.rank)
      .slice(0, count)
      .map(({ candidate }) => candidate);
  }

  /** The id, code or other key of some record of the type. */
  known(type: string, property: string): unknown {
    const held = this.knowledge.values.get(`${type}.${property}`);
    return held ? this.random.pick(held) : undefined;
  }

  /** A word to search for records of the type: mostly what one of them or a customer is called, or how that begins. */
  word(type: string): string {
    const named = this.known(this.random.chance(0.5) ? type : 'Customer', this.random.pick(['name', 'code']));
    if (typeof named !== 'string' || this.random.chance(0.2)) return this.random.pick(this.knowledge.words);
    return this.random.chance(0.5) ? named.slice(0, 2) : named;
  }

  private object(
    type: GraphQLInputObjectType,
    about: string,
    property: string,
    steps: number,
    depth: number,
  ): Record<string, unknown> {
    const fields = Object.values(type.getFields());
    const operators = 'eq' in type.getFields() || 'isNull' in type.getFields();
    const ownFilter = /^(\w+?)(?:List)?Filter$/.exec(type.name)?.[1];
    const filter = !operators && ownFilter !== undefined;
    const subject = operators ? about : (subjectOf(type.name, this.knowledge) ?? about);
    const required = fields.filter((field) => isRequiredInputField(field));
    const optional = fields.filter((field) => {
      if (isRequiredInputField(field)) return false;
      if (!filter) return depth < 6;
      if (['and', 'or', 'not'].includes(field.name)) return depth < 2;
      return steps > 0 || !isStep(field.type, type);
    });
    // Of several conditions that no record was made for, few hold at once.
    const wanted = operators ? 1 : filter ? (this.random.chance(0.7) ? 1 : 2) : this.random.below(8);
    const keyOf = ({ name }: { name: string }) => `${type.name}.${name}`;
    const untried = filter || operators ? [] : optional.filter((field) => this.coverage.isNew(keyOf(field)));
    const chosen = new Set([...this.least(optional, keyOf, wanted), ...untried.slice(0, 2)]);
    const guarded = filter ? optional.filter(({ name }) => GUARDED.includes(name)) : [];
    if (guarded.length > 0 && this.random.chance(0.5)) {
      if (this.random.chance(0.8)) chosen.clear();
      chosen.add(this.random.pick(guarded));
    }
    return Object.fromEntries(
      [...required, ...chosen].map((field) => {
        this.coverage.note(`${type.name}.${field.name}`);
        const further = filter && isStep(field.type, type) ? steps - 1 : steps;
        const what = operators ? property : field.name;
        return [field.name, this.value(field.type, subject, what, further, depth + 1)];
      }),
    );
  }

  private scalar(type: string, about: string, property: string): unknown {
    switch (type) {
      case 'ID':
      case 'String':
        return this.text(type, about, property);
      case 'Int':
        return this.random.below(4);
      case 'Float':
        return this.number(about, property) ?? this.random.pick([0, 0.5, 0.25]);
      case 'Boolean':
        return this.random.chance(0.5);
      case 'Decimal':
        return this.known(about, property) ?? this.random.pick(['1', '7000001.5', '90000001.5']);
      case 'Date':
        return this.random.pick(DAYS);
      case 'DateTime':
        return `${this.random.pick(DAYS)}T03:04:05.678Z`;
      case 'CurrencyCode':
        return this.random.pick(['CNY', 'USD', 'EUR']);
      default:
        throw new Error(`${about}.${property}: values of ${type} are not known`);
    }
  }

  /** A number that some record has, most of the time. */
  private number(about: string, property: string): number | undefined {
    const known = Number(this.known(about, property) ?? NaN);
    return Number.isNaN(known) || this.random.chance(0.2) ? undefined : known;
  }

  private text(scalar: string, about: string, property: string): unknown {
    const pointed = IDS.find(([pattern]) => pattern.test(property));
    if (pointed) {
      const name = property.replace(/Ids?$/, '');
      return this.known(pointed[1] || `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`, 'id');
    }
    if (property === 'timezone') return 'Asia/Shanghai';
    if (property === 'purpose') return 'to call the customer back';
    const own = this.known(about, property);
    if (own !== undefined && this.random.chance(0.95))
      return typeof own === 'string' ? own : JSON.stringify(own);
    if (scalar === 'ID') return this.known(this.random.pick(['Customer', 'Contact', 'Contract']), 'id');
    return this.random.pick(this.knowledge.words);
  }
}

/** Whether a field of a filter leads to other records. */
function isStep(type: GraphQLInputType, from: GraphQLInputObjectType): boolean {
  const target = isNonNullType(type) || isListType(type) ? undefined : type;
  if (!isInputObjectType(target) || target.name === from.name || from.name.endsWith('ListFilter'))
    return false;
  const fields = target.getFields();
  return 'and' in fields || 'some' in fields;
}

/** The type of record that an input is about, by its name. */
function subjectOf(input: string, { values }: Knowledge): string | undefined {
  const known = SUBJECTS.find(([pattern]) => pattern.test(input));
  if (known) return known[1];
  const types = new Set([...values.keys()].map((key) => key.slice(0, key.indexOf('.'))));
  const named = [...types].filter((type) => input.includes(type));
  // The longest: OpportunityStageChange rather than Opportunity; what comes last is what is meant: CustomerContact.
  return named.sort(
    (one, other) => input.lastIndexOf(other) - input.lastIndexOf(one) || other.length - one.length,
  )[0];
}
