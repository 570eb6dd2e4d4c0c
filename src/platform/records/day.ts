const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Whether the text is an instant that the database knows, written as JavaScript writes it; years 0001–9999. */
export function isInstant(text: string): boolean {
  if (!INSTANT.test(text) || text.startsWith('0000')) return false;
  const instant = new Date(text);
  return !Number.isNaN(instant.getTime()) && instant.toISOString() === text;
}

/** Whether the text is a calendar day that the database knows (YYYY-MM-DD); years 0001–9999. */
export function isDay(text: string): boolean {
  return isInstant(`${text}T00:00:00.000Z`);
}
