import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { coerceInputValue, type GraphQLSchema, isInputObjectType } from 'graphql';
import type { Customer } from '../customer/customer.entity.js';
import type { Identity } from '../platform/auth/identity.js';
import type { Database } from '../platform/database/database.js';
import { badUserInput, forbidden } from '../platform/errors/errors.js';
import { httpErrorReply } from '../platform/errors/reporting.js';
import type { FilterInput } from '../platform/filter/filter.js';
import { COLUMNS } from './columns.js';
import { BYTE_ORDER_MARK, csvLine } from './csv-text.js';
import {
  countExported,
  exportedCustomers,
  MAX_EXPORT_PAGE,
  readExportPage,
  type Selection,
} from './export.service.js';
import { choiceOf, numberOf, readParameters } from './parameters.js';
import { MAX_SHEET_ROWS, xlsxStream, type SheetCell } from './xlsx-writer.js';

const PARAMETERS = ['format', 'search', 'filter', 'page', 'pageSize'] as const;
const MAX_PAGE = 10_000;

interface Format {
  readonly contentType: string;
  readonly write: (batches: AsyncIterable<Customer[]>) => Readable;
}

const FORMATS: Readonly<Record<'csv' | 'xlsx' | 'ndjson', Format>> = {
  csv: { contentType: 'text/csv; charset=utf-8', write: (batches) => streamOf(csvText(batches)) },
  ndjson: { contentType: 'application/x-ndjson', write: (batches) => streamOf(ndjsonText(batches)) },
  xlsx: {
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: (batches) => xlsxStream(sheetRows(batches)),
  },
};

/**
 * `GET /customers/export?format=csv|xlsx|ndjson&search=&filter=`: the customers that the list of customers would show,
 * as a file that is written while they are read. With `page` and `pageSize` one page of them, and `X-Total-Count`.
 *
 * @param schema whose CustomerFilter `filter` must be, as JSON
 * @param identify says who sends a request; rejects with UNAUTHENTICATED or FORBIDDEN
 */
export function exportRoutes(
  app: FastifyInstance,
  { database, schema }: { readonly database: Database; readonly schema: GraphQLSchema },
  identify: (request: FastifyRequest) => Promise<Identity>,
): void {
  app.get<{ Querystring: Record<string, unknown> }>(
    '/customers/export',
    { errorHandler: httpErrorReply },
    async (request, reply) => {
      const { tenantId, roles } = await identify(request);
      if (roles.every((role) => role === 'portal')) throw forbidden('Your roles may not export customers');
      const given = readParameters(request.query, PARAMETERS);
      const name = choiceOf('format', given.format, ['csv', 'xlsx', 'ndjson']) ?? 'csv';
      const selection = { search: given.search, filter: filterOf(schema, given.filter) };
      const source = { database, tenantId };
      if (name === 'xlsx' && (await countExported(source, selection)) >= MAX_SHEET_ROWS) {
        throw badUserInput('format', 'a sheet cannot hold so many rows; take csv or ndjson, or filter');
      }
      let batches: AsyncIterable<Customer[]>;
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
        .send(write(batches));
    },
  );
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

async function* csvText(batches: AsyncIterable<Customer[]>): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(COLUMNS.map(({ name }) => name));
  for await (const rows of batches) {
    if (rows.length > 0)
      yield rows.map((row) => csvLine(COLUMNS.map(({ valueOf }) => valueOf(row)))).join('');
  }
}

async function* ndjsonText(batches: AsyncIterable<Customer[]>): AsyncGenerator<string> {
  for await (const rows of batches) {
    const lines = rows.map((row) =>
      JSON.stringify(Object.fromEntries(COLUMNS.map(({ name, valueOf }) => [name, valueOf(row)]))),
    );
    if (lines.length > 0) yield `${lines.join('\n')}\n`;
  }
}

async function* sheetRows(batches: AsyncIterable<Customer[]>): AsyncGenerator<SheetCell[][]> {
  yield [COLUMNS.map(({ name: text }) => ({ text, numeric: false }))];
  for await (const rows of batches) {
    yield rows.map((row) => COLUMNS.map(({ valueOf, numeric }) => ({ text: valueOf(row), numeric })));
  }
}
