const DAY = 86_400_000;

/** Midnight UTC of the day that `time` falls on. */
export function startOfDay(time: Date): Date {
  return new Date(Date.UTC(time.getUTCFullYear(), time.getUTCMonth(), time.getUTCDate()));
}

export function addDays(time: Date, days: number): Date {
  return new Date(time.getTime() + days * DAY);
}

export function addMinutes(time: Date, minutes: number): Date {
  return new Date(time.getTime() + minutes * 60_000);
}

/** The same day some months later, or the month's last day where it has no such day. */
export function addMonths(time: Date, months: number): Date {
  const moved = new Date(time);
  moved.setUTCMonth(moved.getUTCMonth() + months);
  if (moved.getUTCDate() !== time.getUTCDate()) moved.setUTCDate(0);
  return moved;
}

/** YYYY-MM-DD. */
export function dateOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}

/** The last of some times; null when there are none. */
export function latest(times: readonly Date[]): Date | null {
  return times.reduce<Date | null>((last, time) => (last && last >= time ? last : time), null);
}
