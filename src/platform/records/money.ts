/** An amount in one currency; the amount is a decimal string. */
export interface Money {
  readonly amount: string;
  readonly currency: string;
}

/** Money of two columns; null when there is no amount. */
export function money(amount: string | null | undefined, currency: string | null | undefined): Money | null {
  return amount === null || amount === undefined ? null : { amount, currency: currency ?? 'CNY' };
}
