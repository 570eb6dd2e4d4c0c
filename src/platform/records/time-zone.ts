import { badUserInput } from '../errors/errors.js';

const DAY_MS = 86_400_000;
const OFFSET = /^GMT(?:(?<sign>[+-])(?<hours>\d\d):(?<minutes>\d\d)(?::(?<seconds>\d\d))?)?$/;

/**
 * Calendar days (YYYY-MM-DD) of a time zone, by the runtime's own time zone database: which zones the database server
 * happens to know makes no difference.
 */
export class TimeZone {
  private readonly format: Intl.DateTimeFormat;

  /** @throws RangeError when the runtime knows no such zone */
  constructor(name: string) {
    this.format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
  }

  /** The day on which the instant falls. */
  dayOf(instant: Date): string {
    return new Date(instant.getTime() + this.offsetAt(instant.getTime())).toISOString().slice(0, 10);
  }

  /**
   * The instant at which a day begins: midnight, or the end of the gap where clocks skip midnight.
   *
   * @param daysLater which day is meant, counted from `day`
   */
  startOf(day: string, daysLater = 0): Date {
    const midnight = Date.parse(`${day}T00:00:00Z`) + daysLater * DAY_MS;
    // Offsets change at most once around a midnight: one of the two neighbours has the offset that holds.
    const candidates = [midnight - DAY_MS, midnight + DAY_MS].map((near) => midnight - this.offsetAt(near));
    const onThatDay = candidates.filter((instant) => instant + this.offsetAt(instant) >= midnight);
    return new Date(Math.min(...onThatDay));
  }

  /** Milliseconds by which local clocks are ahead of UTC at an instant (milliseconds since 1970). */
  private offsetAt(instant: number): number {
    const text = this.format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const match = OFFSET.exec(text);
    if (!match) throw new Error(`Unexpected time zone offset: ${text}`);
    const { sign, hours = '0', minutes = '0', seconds = '0' } = match.groups ?? {};
    const size = (Number(hours) * 60 + Number(minutes)) * 60_000 + Number(seconds) * 1_000;
    return sign === '-' ? -size : size;
  }
}

/** @throws GraphQLError BAD_USER_INPUT when the argument `field` names no time zone */
export function timeZoneNamed(name: string, field: string): TimeZone {
  try {
    return new TimeZone(name);
  } catch {
    throw badUserInput(field, 'is not a time zone (an IANA name such as Asia/Shanghai is expected)');
  }
}
