import yauzl from 'yauzl';

interface Texts {
  readonly body: string;
  readonly told: readonly string[];
  readonly errors: readonly string[];
}

/** The texts of an answer's body. Workbooks are unpacked, cursors decoded, errors told apart from data. */
export async function textsOf(payload: Buffer, contentType: string): Promise<Texts> {
  if (contentType.includes('spreadsheetml')) {
    const body = await unpacked(payload);
    return { body, told: [body], errors: [] };
  }
  const body = payload.toString('utf8');
  if (!contentType.includes('json') || contentType.includes('ndjson'))
    return { body, told: [body], errors: [] };
  const parsed: unknown = JSON.parse(body);
  if (parsed === null || typeof parsed !== 'object') return { body, told: [body], errors: [] };
  const { errors, ...rest } = parsed as Record<string, unknown>;
  return { body, told: leaves(rest), errors: leaves(errors) };
}

/** Every leaf of a JSON value as text, cursors decoded. */
export function leaves(value: unknown): string[] {
  if (typeof value === 'string') {
    return /^[\w-]{20,}$/.test(value) ? [value, Buffer.from(value, 'base64url').toString('utf8')] : [value];
  }
  if (value !== null && typeof value === 'object') return Object.values(value).flatMap(leaves);
  return value === undefined ? [] : [JSON.stringify(value)];
}

/** What the files of an archive hold, in the order of their names. */
async function unpacked(archive: Buffer): Promise<string> {
  const zip = await yauzl.fromBufferPromise(archive);
  const parts: string[] = [];
  for await (const entry of zip.eachEntry()) {
    const stream = await zip.openReadStreamPromise(entry);
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    parts.push(`${entry.fileName}\n${Buffer.concat(chunks).toString('utf8')}`);
  }
  return parts.sort().join('\n');
}
