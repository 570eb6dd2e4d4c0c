import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { coerceInputValue, type GraphQLSchema, isInputObjectType } from 'graphql';
import type { Customer } from '../customer/customer.entity.js';
import { assertLoginFor } from '../mutation/step-up.js';
import type { Identity } from '../platform/auth/identity.js';
import { assertMayCall } from '../platform/auth/operation-access.js';
import type { StepUpSettings } from '../platform/auth/step-up.js';
import { viewerOf } from '../platform/auth/viewer.js';
import type { Database } from '../platform/database/database.js';
import { badUserInput } from '../platform/errors/errors.js';
import { httpErrorReply } from '../platform/errors/reporting.js';
import type { FilterInput } from '../platform/filter/filter.js';
import { exportedColumns, type Column } from './columns.js';
import { BYTE_ORDER_MARK, csvLine } from './csv-text.js';
import {
  countExported,
  exportedCustomers,
  MAX_EXPORT_PAGE,
  readExportPage,
  type Selection,
} from './export.service.js';
import { choiceOf, numberOf, readParameters } from './parameters.js';
import { TRANSFER_CALLS } from './transfer.access.js';
import { MAX_SHEET_ROWS, xlsxStream, type SheetCell } from './xlsx-writer.js';

const PARAMETERS = ['format', 'search', 'filter', 'page', 'pageSize'] as const;
const MAX_PAGE = 10_000;

type Batches = AsyncIterable<Customer[]>;
type Columns = readonly Column[];

interface Format {
  readonly contentType: string;
  readonly write: (batches: Batches, columns: Columns) => Readable;
}

const FORMATS: Readonly<Record<'csv' | 'xlsx' | 'ndjson', Format>> = {
  csv: { contentType: 'text/csv; charset=utf-8', write: (...rows) => streamOf(csvText(...rows)) },
  ndjson: { contentType: 'application/x-ndjson', write: (...rows) => streamOf(ndjsonText(...rows)) },
  xlsx: {
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: (...rows) => xlsxStream(sheetRows(...rows)),
  },
};

interface RouteParts {
  readonly database: Database;
  readonly schema: GraphQLSchema;
  readonly stepUp: StepUpSettings;
  /** Told which customers are about to leave; resolves when that is accounted for. */
  readonly exported: (request: FastifyRequest, identity: Identity, ids: readonly string[]) => Promise<void>;
}

/**
 * `GET /customers/export?format=csv|xlsx|ndjson&search=&filter=`: the customers that the list of customers would show,
 * as a file that is written while they are read; what the caller may not read is masked or left empty. With `page` and
 * `pageSize` one page of them, and `X-Total-Count`.
 *
 * @param schema whose CustomerFilter `filter` must be, as JSON
 * @param identify says who sends a request; rejects with UNAUTHENTICATED or FORBIDDEN
 */
export function exportRoutes(
  app: FastifyInstance,
  { database, schema, stepUp, exported }: RouteParts,
  identify: (request: FastifyRequest) => Promise<Identity>,
): void {
  app.get<{ Querystring: Record<string, unknown> }>(
    '/customers/export',
    { errorHandler: httpErrorReply },
    async (request, reply) => {
      const identity = await identify(request);
      assertMayCall(TRANSFER_CALLS['GET /customers/export'], identity);
      assertLoginFor('GET /customers/export', { identity, stepUp });
      const viewer = viewerOf(identity);
      const given = readParameters(request.query, PARAMETERS);
      const name = choiceOf('format', given.format, ['csv', 'xlsx', 'ndjson']) ?? 'csv';
      const selection = { search: given.search, filter: filterOf(schema, given.filter) };
      const source = { database, viewer };
      if (name === 'xlsx' && (await countExported(source, selection)) >= MAX_SHEET_ROWS) {
        throw badUserInput('format', 'a sheet cannot hold so many rows; take csv or ndjson, or filter');
      }
      let batches: Batches;
      if (given.page === undefined && given.pageSize === undefined) {
        batches = await startedWith(exportedCustomers(source, selection));
      } else {
        const { rows, count } = await readExportPage(source, selection, windowOf(given));
        void reply.header('x-total-count', count);
        batches = (async function* () {
          yield rows;
        })();
      }
      const { contentType, write } = FORMATS[name];
      return reply
        .header('content-type', contentType)
        .header('content-disposition', `attachment; filename="customers.${name}"`)
        .header('cache-control', 'no-store')
        .send(
          write(
            accounted(batches, (ids) => exported(request, identity, ids)),
            exportedColumns(viewer.roles),
          ),
        );
    },
  );
}

/** The same batches, each given on when it is accounted for. */
async function* accounted(
  batches: AsyncIterable<Customer[]>,
  exported: (ids: readonly string[]) => Promise<void>,
): AsyncGenerator<Customer[]> {
  for await (const rows of batches) {
    if (rows.length > 0) await exported(rows.map(({ id }) => id));
    yield rows;
  }
}

/** The same batches, with the first one read: what is wrong with the request shows before the answer begins. */
async function startedWith<T>(batches: AsyncGenerator<T>): Promise<AsyncGenerator<T>> {
  const first = await batches.next();
  return (async function* () {
    if (first.done !== true) yield first.value;
    yield* batches;
  })();
}

function windowOf(given: { page?: string; pageSize?: string }) {
  const size = numberOf('pageSize', given.pageSize, MAX_EXPORT_PAGE) ?? MAX_EXPORT_PAGE;
  const page = numberOf('page', given.page, MAX_PAGE) ?? 1;
  return { size, offset: (page - 1) * size };
}

function filterOf(schema: GraphQLSchema, json: string | undefined): Selection['filter'] {
  if (json === undefined) return undefined;
  const type = schema.getType('CustomerFilter');
  if (!isInputObjectType(type)) throw new Error('The schema has no CustomerFilter');
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw badUserInput('filter', 'is not JSON');
  }
  return coerceInputValue(value, type, (path, _invalid, { message }) => {
    throw badUserInput(['filter', ...path].join('.'), message);
  }) as FilterInput;
}

function streamOf(texts: AsyncIterable<string>): Readable {
  const bytes = (async function* () {
    for await (const text of texts) yield Buffer.from(text);
  })();
  return Readable.from(bytes, { objectMode: false });
}

async function* csvText(batches: Batches, columns: Columns): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(columns.map(({ name }) => name));
  for await (const rows of batches) {
    if (rows.length > 0)
      yield rows.map((row) => csvLine(columns.map(({ valueOf }) => valueOf(row)))).join('');
  }
}

async function* ndjsonText(batches: Batches, columns: Columns): AsyncGenerator<string> {
  for await (const rows of batches) {
    const lines = rows.map((row) =>
      JSON.stringify(Object.fromEntries(columns.map(({ name, valueOf }) => [name, valueOf(row)]))),
    );
    if (lines.length > 0) yield `${lines.join('\n')}\n`;
  }
}

async function* sheetRows(batches: Batches, columns: Columns): AsyncGenerator<SheetCell[][]> {
  yield [columns.map(({ name: text }) => ({ text, numeric: false }))];
  for await (const rows of batches) {
    yield rows.map((row) => columns.map(({ valueOf, numeric }) => ({ text: valueOf(row), numeric })));
  }
}
