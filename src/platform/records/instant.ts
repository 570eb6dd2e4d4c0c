const UTC = '+00:00';

/** A Date that keeps the text it came as, because making one anew takes longer than everything else about it. */
class Instant extends Date {
  constructor(private readonly text: string) {
    super(text);
  }

  override toISOString(): string {
    return this.text;
  }
}

/** The instant that PostgreSQL wrote into JSON, such as `2026-01-31T08:15:00.5+00:00`; milliseconds are its precision. */
export function readInstant(json: string): Date {
  if (!json.endsWith(UTC) || json.length < 25 || json.length > 29) return new Date(json);
  const text = json.slice(0, -UTC.length);
  return new Instant(text.length === 19 ? `${text}.000Z` : `${text.padEnd(23, '0')}Z`);
}
