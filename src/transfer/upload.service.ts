import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { ImportFormat, ImportPolicy } from '../__generated__/resolvers-types.js';
import type { Author } from '../mutation/recording.js';
import type { Database } from '../platform/database/database.js';
import {
  badUserInput,
  idempotentConflict,
  payloadTooLarge,
  stillRunning,
} from '../platform/errors/errors.js';
import { sealRow } from '../platform/encryption/sealed-rows.js';
import { claim, idempotencyKey, remember } from '../platform/idempotency/idempotency.js';
import { registerTenant } from '../platform/tenancy/registry.js';
import { IMPORTED_COLUMNS } from './columns.js';
import type { FileRow } from './file-row.js';
import { fileProblem, type RawRow } from './header.js';
import { ImportChunk } from './import-chunk.entity.js';
import { ImportJob } from './import-job.entity.js';
import { dequeue, enqueue } from './import-queue.js';
import { csvRows, ndjsonRows } from './read-text.js';
import { xlsxRows } from './read-xlsx.js';

/** What a file may have at most. */
export const MAX_BYTES = 200_000_000;
const MAX_ROWS = 100_000;
const CHUNK_ROWS = 1000;
/** Long rows make smaller chunks: a chunk is held in memory as a whole. */
const CHUNK_CHARACTERS = 4_000_000;

/** How an uploaded file is to be read and imported. */
export interface UploadOptions {
  readonly format: ImportFormat;
  readonly encoding: string;
  readonly policy: ImportPolicy;
  readonly dryRun: boolean;
  /** Whether the import starts by itself once the file is there. */
  readonly start: boolean;
  readonly fileName?: string;
}

interface Sender {
  readonly database: Database;
  readonly author: Author;
  /** The id by which a repeated upload is recognised. */
  readonly clientRequestId?: string;
}

/**
 * Keeps an uploaded file in the database, cut into chunks of rows, and gives the id of its import. Nothing stays of a
 * file that cannot be read to its end.
 *
 * @throws GraphQLError BAD_USER_INPUT saying on which line the file cannot be read; PAYLOAD_TOO_LARGE
 */
export async function upload(
  { database, author, clientRequestId }: Sender,
  bytes: AsyncIterable<Uint8Array>,
  { format, encoding, policy, dryRun, start, fileName }: UploadOptions,
): Promise<string> {
  const { tenantId } = author;
  await registerTenant(database, tenantId);
  const id = uuidv7();
  // From the start, so that somebody clears up should this server die meanwhile.
  await enqueue(database, tenantId, id);
  await database.write(tenantId, (manager) =>
    manager.insert(ImportJob, {
      tenantId,
      id,
      status: 'UPLOADING',
      policy,
      format,
      dryRun,
      fileName,
      createdBy: author.id,
      creatorRoles: [...author.roles],
      requestId: author.requestId,
      traceId: author.traceId,
    }),
  );
  try {
    const { hash, limited } = measured(bytes);
    const rows = format === 'XLSX' ? xlsxRows(limited) : textRows(format)(limited, encoding);
    let chunks = 0;
    let total = 0;
    for await (const chunk of chunked(rows)) {
      await database.writeSealed(tenantId, (manager, keys) => {
        const row = { tenantId, jobId: id, number: chunks, rows: chunk };
        return manager.insert(ImportChunk, sealRow(keys, ImportChunk, row));
      });
      chunks += 1;
      total += chunk.length;
    }
    if (total === 0) throw badUserInput('file', 'has no rows');
    const request =
      clientRequestId === undefined
        ? undefined
        : idempotencyKey(author.id, clientRequestId, 'POST /customers/import', '', {
            ...{ format, encoding, policy, dryRun, start },
            content: hash.digest('base64url'),
          });
    const kept = await database.writeSealed(tenantId, async (manager, keys) => {
      const claimed = request && (await claim(manager, keys, request));
      if (claimed?.state === 'running') throw stillRunning();
      if (claimed?.state === 'different') throw idempotentConflict();
      if (claimed?.state === 'done') {
        await manager.delete(ImportJob, { tenantId, id });
        return (claimed.result as { id: string }).id;
      }
      await manager.update(
        ImportJob,
        { tenantId, id },
        { status: start ? 'QUEUED' : 'UPLOADED', total, chunks },
      );
      if (request) await remember(manager, keys, request, { id });
      return id;
    });
    if (kept !== id || !start) await dequeue(database, { tenantId, jobId: id });
    return kept;
  } catch (error) {
    // Its chunks go with it.
    await database.write(tenantId, (manager) => manager.delete(ImportJob, { tenantId, id }));
    await dequeue(database, { tenantId, jobId: id });
    throw error;
  }
}

function textRows(format: Exclude<ImportFormat, 'XLSX'>) {
  return format === 'CSV' ? csvRows : ndjsonRows;
}

/** The same bytes, counted and hashed on their way. */
function measured(bytes: AsyncIterable<Uint8Array>) {
  const hash = createHash('sha256');
  const limited = (async function* () {
    let size = 0;
    for await (const chunk of bytes) {
      size += chunk.length;
      if (size > MAX_BYTES) throw payloadTooLarge(`A file may have ${MAX_BYTES / 1_000_000} MB at most`);
      hash.update(chunk);
      yield chunk;
    }
  })();
  return { hash, limited };
}

const [NAME, CODE] = ['name', 'code'].map((column) =>
  IMPORTED_COLUMNS.findIndex(({ name }) => name === column),
) as [number, number];

async function* chunked(rows: AsyncIterable<RawRow>): AsyncGenerator<FileRow[]> {
  const seen = { name: new Set<string>(), code: new Set<string>() };
  let chunk: FileRow[] = [];
  let characters = 0;
  let row = 0;
  for await (const { line, cells: given } of rows) {
    row += 1;
    if (row > MAX_ROWS) throw fileProblem(line, `a file may have ${MAX_ROWS} rows at most`);
    const cells = given.map((cell) => cell?.toWellFormed() ?? null);
    const repeats = (['name', 'code'] as const).filter((column) => {
      const value = cells[column === 'name' ? NAME : CODE]?.trim() ?? '';
      const known = value !== '' && seen[column].has(value);
      seen[column].add(value);
      return known;
    });
    chunk.push({ row, line, cells, repeats });
    characters += cells.reduce((sum, cell) => sum + (cell?.length ?? 0), 0);
    if (chunk.length === CHUNK_ROWS || characters > CHUNK_CHARACTERS) {
      yield chunk;
      [chunk, characters] = [[], 0];
    }
  }
  if (chunk.length > 0) yield chunk;
}
