import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import type { OpportunityStage } from '../../src/__generated__/resolvers-types.js';
import { Customer } from '../../src/customer/customer.entity.js';
import { OpportunityStageChange } from '../../src/opportunity/opportunity-stage-change.entity.js';
import { Opportunity } from '../../src/opportunity/opportunity.entity.js';
import { User } from '../../src/user/user.entity.js';
import type { TestService } from '../support/service.js';

export const STAGES: readonly OpportunityStage[] = [
  'LEAD',
  'QUALIFICATION',
  'PROPOSAL',
  'NEGOTIATION',
  'WON',
  'LOST',
];
const OWNERS = ['ann', 'bob'] as const;
const ZONES = ['Asia/Shanghai', 'America/New_York', 'UTC'] as const;

interface Move {
  readonly fromStage: OpportunityStage | null;
  readonly toStage: OpportunityStage;
  readonly changedAt: Date;
}

export interface Sale {
  readonly createdAt: Date;
  readonly stage: OpportunityStage;
  readonly ownerId: string | null;
  /** In ten-thousandths of the currency. */
  readonly amount: bigint | null;
  readonly currency: string;
  readonly probability: number;
  readonly expectedCloseOn: string | null;
  readonly closedAt: Date | null;
  readonly deletedAt: Date | null;
  readonly history: readonly Move[];
}

/** An opportunity of 100 CNY that was just made, but for what is said. */
export function sale(facts: Partial<Sale>): Sale {
  return {
    createdAt: new Date('2026-01-15T00:00:00Z'),
    stage: 'LEAD',
    ownerId: 'ann',
    amount: 1_000_000n,
    currency: 'CNY',
    probability: 10,
    expectedCloseOn: null,
    closedAt: null,
    deletedAt: null,
    history: [],
    ...facts,
  };
}

// Midnights of the time zones, the last instants before them, and anything around.
const instant = fc.oneof(
  fc
    .constantFrom(
      '2025-12-31T16:00:00Z',
      '2026-01-31T16:00:00Z',
      '2026-02-01T05:00:00Z',
      '2026-03-31T04:00:00Z',
    )
    .chain((text) => fc.constantFrom(new Date(text), new Date(Date.parse(text) - 1))),
  fc.date({
    min: new Date('2025-11-20T00:00:00Z'),
    max: new Date('2026-05-10T00:00:00Z'),
    noInvalidDate: true,
  }),
);
const day = instant.map((date) => date.toISOString().slice(0, 10));
const stage = fc.constantFrom(...STAGES);
const rarely = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 3 });

const anySale: fc.Arbitrary<Sale> = fc.record({
  createdAt: instant,
  stage,
  ownerId: rarely(fc.constantFrom(...OWNERS)),
  amount: rarely(fc.bigInt({ min: 0n, max: 9_999_999_999_999_999_999n })),
  currency: fc.constantFrom('CNY', 'USD', 'EUR'),
  probability: fc.integer({ min: 0, max: 100 }),
  expectedCloseOn: rarely(day),
  closedAt: rarely(instant),
  deletedAt: fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: instant }),
  history: fc.array(fc.record({ fromStage: rarely(stage), toStage: stage, changedAt: instant }), {
    maxLength: 5,
  }),
});
export const anySales = fc.array(anySale, { maxLength: 25 });

/** Arguments of a report: a period around the generated instants, whose opportunities, and where days begin. */
export const anyScope = fc.record({
  period: fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a })),
  ownerId: fc.constantFrom(null, ...OWNERS, 'nobody'),
  timezone: fc.constantFrom(...ZONES),
});
export type Scope = typeof anyScope extends fc.Arbitrary<infer Value> ? Value : never;

/** What opportunities need to exist: owners and a customer for each tenant. */
export async function insertParties(service: TestService, tenants: readonly string[]): Promise<void> {
  for (const tenantId of tenants) {
    await service.database.write(tenantId, async (manager) => {
      for (const id of OWNERS) await manager.insert(User, { tenantId, id, name: id, role: 'SALES' });
      await manager.insert(Customer, {
        tenantId,
        id: uuidv7(),
        code: 'C-1',
        name: '客户',
        type: 'ENTERPRISE',
      });
    });
  }
}

/** Makes these the tenant's only opportunities. */
export async function replaceSales(
  service: TestService,
  tenantId: string,
  sales: readonly Sale[],
): Promise<void> {
  await service.database.write(tenantId, async (manager) => {
    await manager.delete(OpportunityStageChange, { tenantId });
    await manager.delete(Opportunity, { tenantId });
    const customer = await manager.findOneByOrFail(Customer, { tenantId });
    const rows = sales.map(({ history, amount, ...facts }) => ({
      row: {
        ...facts,
        tenantId,
        id: uuidv7(),
        customerId: customer.id,
        name: 'Opportunity',
        amount: amount === null ? null : decimal(amount),
      },
      history,
    }));
    if (rows.length > 0)
      await manager.insert(
        Opportunity,
        rows.map(({ row }) => row),
      );
    const moves = rows.flatMap(({ row, history }) =>
      history.map((move) => ({ ...move, tenantId, id: uuidv7(), opportunityId: row.id, probability: 0 })),
    );
    if (moves.length > 0) await manager.insert(OpportunityStageChange, moves);
  });
}

/** The calendar day of an instant, as the runtime writes it. */
export function dayIn(timezone: string, instantOfDay: Date): string {
  return instantOfDay.toLocaleDateString('sv-SE', { timeZone: timezone });
}

/** Opportunities that the asking tenant sees, and of the owner where one is given. */
export function visible(sales: readonly Sale[], ownerId: string | null): Sale[] {
  return sales.filter((one) => one.deletedAt === null && (ownerId === null || one.ownerId === ownerId));
}

/** Amounts and weighted amounts per currency, by currency code. */
export function sumsOf(sales: readonly Sale[]) {
  const priced = sales.filter(({ amount }) => amount !== null);
  const currencies = [...new Set(priced.map(({ currency }) => currency))].sort();
  const inEach = (value: (one: Sale) => bigint, round: (sum: bigint) => bigint) =>
    currencies.map((currency) => ({
      currency,
      amount: decimal(
        round(priced.filter((one) => one.currency === currency).reduce((sum, one) => sum + value(one), 0n)),
      ),
    }));
  return {
    amounts: inEach(
      ({ amount }) => amount!,
      (sum) => sum,
    ),
    weightedAmounts: inEach(
      ({ amount, probability }) => amount! * BigInt(probability),
      (sum) => (sum + 50n) / 100n,
    ),
  };
}

/** Ten-thousandths as a decimal string without needless zeros. */
function decimal(tenThousandths: bigint): string {
  const digits = tenThousandths.toString().padStart(5, '0');
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`.replace(/\.?0+$/, '');
}
