import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Identity } from '../platform/auth/identity.js';
import { assertMayCall } from '../platform/auth/operation-access.js';
import { viewerOf, type Viewer } from '../platform/auth/viewer.js';
import type { Database } from '../platform/database/database.js';
import { badRequest, badUserInput, notFound, unsupportedMediaType } from '../platform/errors/errors.js';
import { httpErrorReply } from '../platform/errors/reporting.js';
import { languageOf } from '../platform/language.js';
import { isRecordId } from '../platform/records/identifier.js';
import { readScope } from '../platform/records/record-type.js';
import { errorFile } from './error-file.js';
import type { ImportJob } from './import-job.entity.js';
import { importJobs } from './import.edges.js';
import { choiceOf, readParameters } from './parameters.js';
import { TRANSFER_CALLS } from './transfer.access.js';
import { MAX_BYTES, upload, type UploadOptions } from './upload.service.js';

const PARAMETERS = ['format', 'encoding', 'policy', 'dryRun', 'start', 'fileName'] as const;
const MEDIA_TYPES: Readonly<Record<string, UploadOptions['format']>> = {
  'text/csv': 'CSV',
  'application/csv': 'CSV',
  'application/x-ndjson': 'NDJSON',
  'application/ndjson': 'NDJSON',
  'application/jsonl': 'NDJSON',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
};
/** What Chinese Excel writes into CSV files is GBK, a part of GB 18030. */
const ENCODINGS = ['utf-8', 'gb18030', 'gbk', 'utf-16le'] as const;
/** What callers are told of an import. */
const TOLD = [
  ...(['id', 'status', 'policy', 'format', 'dryRun', 'fileName', 'total', 'processed', 'imported'] as const),
  ...(['failed', 'createdAt', 'startedAt', 'finishedAt'] as const),
];

interface RouteParts {
  readonly database: Database;
  readonly strict: boolean;
  readonly timeZone: string;
}

/**
 * `POST /customers/import?format=&encoding=&policy=&dryRun=&start=&fileName=` takes a file of customers as its body and
 * answers 202 with the import, which goes on in the background; `GET /customers/import/:id` tells how far it is, and
 * `GET /customers/import/:id/errors` gives the refused rows as CSV.
 *
 * @param identify says who sends a request; rejects with UNAUTHENTICATED or FORBIDDEN
 */
export function importRoutes(
  app: FastifyInstance,
  parts: RouteParts,
  identify: (request: FastifyRequest) => Promise<Identity>,
): void {
  // In a scope of its own: here a body is passed on as it arrives.
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => {
      done(null, payload);
    });
    scope.post<{ Querystring: Record<string, unknown> }>(
      '/customers/import',
      { errorHandler: httpErrorReply, bodyLimit: MAX_BYTES },
      async (request, reply) => {
        const identity = await identify(request);
        assertMayCall(TRANSFER_CALLS['POST /customers/import'], identity);
        const id = await receive(request, identity, parts);
        const job = await readJob(parts.database, viewerOf(identity), id);
        return reply.code(202).header('location', statusUrl(id)).send(job);
      },
    );
  });
  app.get<{ Params: { id: string } }>(
    '/customers/import/:id',
    { errorHandler: httpErrorReply },
    async (request) => {
      const identity = await identify(request);
      assertMayCall(TRANSFER_CALLS['GET /customers/import/:id'], identity);
      return readJob(parts.database, viewerOf(identity), request.params.id);
    },
  );
  app.get<{ Params: { id: string } }>(
    '/customers/import/:id/errors',
    { errorHandler: httpErrorReply },
    async (request, reply) => {
      const identity = await identify(request);
      assertMayCall(TRANSFER_CALLS['GET /customers/import/:id/errors'], identity);
      const viewer = viewerOf(identity);
      const { id: jobId } = await readJob(parts.database, viewer, request.params.id);
      const language = languageOf(request.headers['accept-language']);
      return reply
        .header('content-type', 'text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="import-errors.csv"')
        .header('cache-control', 'no-store')
        .send(Readable.from(errorFile(parts.database, { viewer, jobId }, language), { objectMode: false }));
    },
  );
}

async function receive(
  request: FastifyRequest<{ Querystring: Record<string, unknown> }>,
  identity: Identity,
  { database, strict, timeZone }: RouteParts,
): Promise<string> {
  const given = request.headers['x-request-id'];
  const clientRequestId = typeof given === 'string' && given !== '' ? given : undefined;
  if (strict && clientRequestId === undefined) {
    throw badRequest('X-Request-ID', 'is required for imports, so that they can be repeated safely');
  }
  const options = readOptions(request);
  const body = request.body as Readable | undefined;
  if (!body) throw badUserInput('file', 'has no rows');
  const { tenantId, userId, roles } = identity;
  const viewer = viewerOf(identity);
  const author = {
    ...{ tenantId, id: userId, roles, viewer, now: new Date(), timeZone },
    ...{ requestId: request.id, traceId: request.id },
  };
  // Left open when the reading stops early, so that the answer still reaches the sender.
  const bytes = body.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
  return upload({ database, author, clientRequestId }, bytes, options);
}

function readOptions({
  query,
  headers,
}: FastifyRequest<{ Querystring: Record<string, unknown> }>): UploadOptions {
  const given = readParameters(query, PARAMETERS);
  const mediaType = headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const format =
    choiceOf('format', given.format?.toUpperCase(), ['CSV', 'XLSX', 'NDJSON']) ?? MEDIA_TYPES[mediaType];
  if (format === undefined) {
    throw unsupportedMediaType(
      'The format is not known: name it as Content-Type, or as format=csv, xlsx or ndjson',
    );
  }
  const fileName = given.fileName;
  if (fileName !== undefined && (fileName.length > 255 || fileName.includes('\0')))
    throw badUserInput('fileName', 'must have at most 255 characters, and no NUL');
  return {
    format,
    fileName,
    encoding: choiceOf('encoding', given.encoding?.toLowerCase(), ENCODINGS) ?? 'utf-8',
    policy: choiceOf('policy', given.policy, ['REJECT_ALL', 'SKIP_FAILED']) ?? 'REJECT_ALL',
    dryRun: choiceOf('dryRun', given.dryRun, ['true', 'false']) === 'true',
    start: choiceOf('start', given.start, ['true', 'false']) !== 'false',
  };
}

/** @throws GraphQLError NOT_FOUND when the caller sees no such import */
async function readJob(database: Database, viewer: Viewer, id: string) {
  const [job] = isRecordId(id)
    ? await database.query<ImportJob>(viewer, {
        text: `SELECT ${importJobs.selectList('job')} FROM import_jobs AS job WHERE ${importJobs.visible('job', readScope(viewer))} AND id = $2`,
        values: [viewer.tenantId, id],
      })
    : [];
  if (!job) throw notFound('There is no such import');
  return {
    ...(Object.fromEntries(TOLD.map((name) => [name, job[name]])) as Pick<ImportJob, (typeof TOLD)[number]>),
    statusUrl: statusUrl(id),
    errorsUrl: `${statusUrl(id)}/errors`,
  };
}

function statusUrl(id: string): string {
  return `/customers/import/${id}`;
}
