/** An amount in one currency; the amount is a decimal string. */
export interface Money {
  readonly amount: string;
  readonly currency: string;
}

/** The columns of an amount that an input gives; none when it gives none, so that they stay as they are. */
export function moneyColumns<Amount extends string, Currency extends string>(
  amount: Amount,
  currency: Currency,
  given: Money | null | undefined,
): Partial<Record<Amount | Currency, string | null>> {
  if (given === undefined) return {};
  const columns =
    given === null ? { [amount]: null } : { [amount]: given.amount, [currency]: given.currency };
  return columns as Partial<Record<Amount | Currency, string | null>>;
}

/** Money of two columns; null when there is no amount. */
export function money(amount: string | null | undefined, currency: string | null | undefined): Money | null {
  return amount === null || amount === undefined ? null : { amount, currency: currency ?? 'CNY' };
}
