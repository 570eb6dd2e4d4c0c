import { getMetadataArgsStorage } from 'typeorm';
import { Address } from '../address/address.entity.js';
import { Contact } from '../contact/contact.entity.js';
import { Contract } from '../contract/contract.entity.js';
import { Customer } from '../customer/customer.entity.js';
import { Interaction } from '../interaction/interaction.entity.js';
import { Opportunity } from '../opportunity/opportunity.entity.js';
import { isSealingProperty, sealingOf, type PlainType } from '../platform/encryption/sealed-column.js';
import { Payment } from '../payment/payment.entity.js';
import { Tag } from '../tag/tag.entity.js';

/** In the order of loading: what others refer to comes first. */
export const KIND_NAMES = [
  'customers',
  'contacts',
  'addresses',
  'tags',
  'opportunities',
  'contracts',
  'payments',
  'interactions',
] as const;
export type KindName = (typeof KIND_NAMES)[number];

const FIELD_TYPES = ['text', 'integer', 'numeric', 'boolean', 'date', 'timestamptz'] as const;
type FieldType = (typeof FIELD_TYPES)[number];

/** One field that a mapping may fill, as its entity declares it. */
export interface Field {
  readonly name: string;
  readonly column: string;
  readonly type: FieldType;
  readonly nullable: boolean;
  /** Neither null nor a default will do. */
  readonly required: boolean;
  /** Taken when the value is empty and null is not allowed. */
  readonly fallback: string | undefined;
  /** The names of an enum. */
  readonly values: readonly string[] | undefined;
  readonly maxLength: number;
  readonly digits: { precision: number; scale: number };
  readonly range: readonly [minimum: number, maximum: number] | undefined;
}

/** A field that names another record by its code (users: by their id). */
export interface Reference {
  readonly field: string;
  readonly to: KindName | 'users';
  /** The entity's property that holds the id. */
  readonly property: string;
  readonly required: boolean;
}

/** A column that an import writes or compares. */
interface WrittenColumn {
  readonly column: string;
  readonly type: FieldType | 'uuid';
}

/** Records of one kind may not share a value of this property. */
export interface Uniqueness {
  readonly property: string;
  /** Only records where this boolean property is true. */
  readonly where?: string;
  readonly taken: string;
}

export interface Kind {
  readonly name: KindName;
  readonly table: string;
  readonly entity: EntityClass;
  readonly fields: ReadonlyMap<string, Field>;
  readonly references: readonly Reference[];
  /** Whether the code is a column; otherwise it only makes the id. */
  readonly storesCode: boolean;
  /** Columns by property: fields, codes and ids of references. */
  readonly columns: ReadonlyMap<string, WrittenColumn>;
  /** Properties by which a record made elsewhere is recognised; none: by the id that the code gives. */
  readonly naturalKey: readonly string[];
  readonly uniqueness: readonly Uniqueness[];
  /** Whether people edit such records: they have versions, are deleted softly and remember their editor. */
  readonly versioned: boolean;
  /** What is wrong with a record whose fields are right one by one. */
  readonly problem?: (values: ReadonlyMap<string, unknown>) => { field: string; reason: string } | undefined;
}

const MANAGED = ['tenantId', 'id', 'code', 'updatedAt', 'version', 'createdBy', 'updatedBy', 'deletedAt'];
/** Kept from other records, or by scoring. */
const DERIVED = [
  'lastContactAt',
  'nextRenewalOn',
  'lifetimeValueAmount',
  'lifetimeValueCurrency',
  'latestHealthScore',
];
/** An index holds these, and its rows have a limit. */
const INDEXED_TEXT = ['name', 'code', 'reference', 'subject'];
const RANGES: Readonly<Record<string, readonly [number, number]>> = {
  probability: [0, 100],
  durationMinutes: [0, 1_000_000],
  renewalNoticeDays: [0, 36_500],
  confidence: [0, 1],
};

type EntityClass = abstract new () => object;

/** What files hold of a sealed column. */
const PLAIN: Readonly<Record<PlainType, { type?: FieldType; precision?: number; scale?: number }>> = {
  text: { type: 'text' },
  amount: { type: 'numeric', precision: 19, scale: 4 },
  json: {},
};

function fieldsOf(entity: EntityClass): Map<string, Field> {
  const storage = getMetadataArgsStorage();
  const lineage = (target: unknown) =>
    typeof target === 'function' && (entity === target || entity.prototype instanceof target);
  const fields = storage.columns
    .filter(({ target, propertyName }) => lineage(target) && ![...MANAGED, ...DERIVED].includes(propertyName))
    .filter(({ propertyName }) => !isSealingProperty(entity, propertyName))
    .flatMap(({ propertyName: name, options: kept }): Field[] => {
      const sealed = sealingOf(entity)?.columns.get(name);
      const options = { ...kept, ...(sealed ? PLAIN[sealed.plain] : {}) };
      const type = FIELD_TYPES.find(
        (known) => known === (options.type === 'int' ? 'integer' : options.type) && !options.array,
      );
      // Columns such as customerId are filled through references; lists and JSON have no place in a table file.
      if (type === undefined || name.endsWith('Id')) return [];
      const column = options.name ?? name;
      const check = storage.checks.find(
        (candidate) => lineage(candidate.target) && candidate.name === `${column}_known`,
      );
      const literal = typeof options.default === 'function' ? undefined : (options.default as unknown);
      const nullable = options.nullable === true;
      return [
        {
          name,
          column,
          type,
          nullable,
          required: !nullable && options.default === undefined,
          fallback:
            literal === undefined || literal === null ? undefined : `${literal as string | number | boolean}`,
          values: check && [...check.expression.matchAll(/'(\w+)'/g)].map(([, value]) => value ?? ''),
          maxLength: INDEXED_TEXT.includes(name) ? 200 : 10_000,
          digits: { precision: options.precision ?? 38, scale: options.scale ?? 0 },
          range: RANGES[name],
        },
      ];
    });
  return new Map(fields.map((field) => [field.name, field]));
}

function kind(name: KindName, entity: EntityClass, rest: Partial<Kind> & Pick<Kind, 'references'>): Kind {
  const table = getMetadataArgsStorage().tables.find(({ target }) => target === entity)?.name;
  if (table === undefined) throw new Error(`${name}: the entity declares no table`);
  const fields = fieldsOf(entity);
  const sealing = sealingOf(entity);
  const columns = new Map<string, WrittenColumn>(
    [...fields].map(([field, { column, type }]) => [
      field,
      { column, type: sealing?.columns.has(field) ? 'text' : type },
    ]),
  );
  for (const { propertyName, options } of getMetadataArgsStorage().columns.filter(
    ({ target }) => target === entity,
  )) {
    if (!propertyName.endsWith('Id') && propertyName !== 'code') continue;
    columns.set(propertyName, {
      column: options.name ?? propertyName,
      type: options.type === 'uuid' ? 'uuid' : 'text',
    });
  }
  for (const { property, column } of [...(sealing?.columns.values() ?? [])].flatMap(
    ({ index }) => index ?? [],
  )) {
    columns.set(property, { column, type: 'text' });
  }
  if (sealing?.subjectKey) {
    const { property, column } = sealing.subjectKey;
    columns.set(property, { column, type: 'text' });
  }
  return {
    name,
    table,
    entity,
    fields,
    columns,
    storesCode: false,
    naturalKey: [],
    uniqueness: [],
    versioned: true,
    ...rest,
  };
}

const ofCustomer: Reference = { field: 'customer', to: 'customers', property: 'customerId', required: true };
const ofContact: Reference = { field: 'contact', to: 'contacts', property: 'contactId', required: false };
const ofOpportunity: Reference = {
  field: 'opportunity',
  to: 'opportunities',
  property: 'opportunityId',
  required: false,
};
const ofStaff = (field: string): Reference => ({
  field,
  to: 'users',
  property: `${field}Id`,
  required: false,
});

/** Everything that can be imported. */
export const KINDS: Readonly<Record<KindName, Kind>> = {
  customers: kind('customers', Customer, {
    references: [ofStaff('owner'), ofStaff('serviceOwner')],
    storesCode: true,
    naturalKey: ['code'],
    uniqueness: [{ property: 'name', taken: 'another customer has this name' }],
  }),
  contacts: kind('contacts', Contact, {
    references: [ofCustomer],
    uniqueness: [
      { property: 'customerId', where: 'isPrimary', taken: 'the customer has another primary contact' },
    ],
  }),
  addresses: kind('addresses', Address, { references: [ofCustomer] }),
  tags: kind('tags', Tag, {
    references: [ofCustomer],
    naturalKey: ['customerId', 'name'],
    versioned: false,
  }),
  opportunities: kind('opportunities', Opportunity, {
    references: [ofCustomer, ofContact, ofStaff('owner')],
    storesCode: true,
    naturalKey: ['code'],
  }),
  contracts: kind('contracts', Contract, {
    references: [ofCustomer, ofOpportunity],
    storesCode: true,
    naturalKey: ['code'],
    problem: contractProblem,
  }),
  payments: kind('payments', Payment, {
    references: [{ field: 'contract', to: 'contracts', property: 'contractId', required: true }],
    storesCode: true,
    naturalKey: ['contractId', 'code'],
  }),
  interactions: kind('interactions', Interaction, {
    references: [ofCustomer, ofContact, ofOpportunity, ofStaff('staff')],
  }),
};

function contractProblem(
  values: ReadonlyMap<string, unknown>,
): { field: string; reason: string } | undefined {
  const draft = (values.get('status') ?? 'DRAFT') === 'DRAFT';
  const amount = Number(values.get('amount'));
  if (amount < 0 || (amount === 0 && !draft)) {
    return { field: 'amount', reason: 'must be above zero; only a DRAFT contract may still be at zero' };
  }
  if (String(values.get('startDate')) > String(values.get('endDate'))) {
    return { field: 'endDate', reason: 'lies before the start date' };
  }
  return undefined;
}
