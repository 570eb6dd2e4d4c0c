import type { RevealableField, RevealableType, RevealFieldInput } from '../__generated__/resolvers-types.js';
import { contacts } from '../contact/contact.edges.js';
import { contracts } from '../contract/contract.edges.js';
import { customers } from '../customer/customer.edges.js';
import { required, text, typed, type FieldRules } from '../mutation/fields.js';
import type { RoleBits } from '../platform/auth/grant.js';
import { money } from '../platform/records/money.js';
import type { RecordType } from '../platform/records/record-type.js';

/** The shortest purpose that can say anything. */
const MIN_PURPOSE = 10;

/** A field that is hidden from some, and what it shows when it is revealed. */
export interface Revealable {
  readonly type: RecordType;
  /** The field of the type, whose grant says for whom it is. */
  readonly field: string;
  readonly valueOf: (row: Readonly<Record<string, string | null>>) => string | null;
}

/** What can be revealed of each type. */
const REVEALABLE: Readonly<Record<RevealableType, Partial<Record<RevealableField, Revealable>>>> = {
  CUSTOMER: { PHONE: detail(customers, 'phone'), EMAIL: detail(customers, 'email') },
  CONTACT: {
    PHONE: detail(contacts, 'phone'),
    MOBILE: detail(contacts, 'mobile'),
    EMAIL: detail(contacts, 'email'),
    WECHAT: detail(contacts, 'wechat'),
  },
  CONTRACT: {
    AMOUNT: {
      type: contracts,
      field: 'amount',
      valueOf: ({ amount, currency }) => {
        const value = money(amount, currency);
        return value && `${value.amount} ${value.currency}`;
      },
    },
  },
};

function detail(type: RecordType, property: string): Revealable {
  return { type, field: property, valueOf: (row) => row[property] ?? null };
}

/** The field that is meant; undefined when records of the type have no such field to reveal. */
export function revealable(type: RevealableType, field: RevealableField): Revealable | undefined {
  return REVEALABLE[type][field];
}

/** Whether somebody with these roles reads the field anyway, or may have it revealed. */
export function isRevealedTo({ type, field }: Revealable, bits: RoleBits): boolean {
  const { read, reveal } = type.settings.access.grantOf(field);
  return ((read | reveal) & bits) !== 0;
}

/** What may stand in the input. */
export const REVEAL_FIELDS: FieldRules<RevealFieldInput> = {
  type: required(typed),
  field: required(typed),
  purpose: required(
    text(500, (purpose) =>
      [...purpose].length < MIN_PURPOSE ? ['TOO_SHORT', { min: MIN_PURPOSE }] : undefined,
    ),
  ),
};

/**
 * How many seconds must pass until one more reveal is within the limit of an hour; zero when it is already.
 *
 * @param earlier instants of the reveals of the last hour, newest first
 */
export function waitSeconds(earlier: readonly Date[], limit: number, now: Date): number {
  const decisive = earlier[limit - 1];
  if (!decisive) return 0;
  return Math.max(1, Math.ceil((decisive.getTime() + HOUR_MS - now.getTime()) / 1000));
}

export const HOUR_MS = 3_600_000;
