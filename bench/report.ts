import type { Sample } from './measure.ts';

/** The medians of one contender and query; CPU in milliseconds per request. */
export interface Row extends Sample {
  query: string;
  contender: string;
  total: number;
  toPostgraphile: number;
  toHandwritten: number;
}

export function summarise(
  query: string,
  measured: readonly { name: string; samples: readonly Sample[] }[],
): Row[] {
  const medians = measured.map(({ name, samples }) => {
    const of = (value: (sample: Sample) => number) => median(samples.map(value));
    return {
      query,
      contender: name,
      server: of(({ server }) => server),
      database: of(({ database }) => database),
      total: of(({ server, database }) => server + database),
      rps: of(({ rps }) => rps),
      p50: of(({ p50 }) => p50),
      p95: of(({ p95 }) => p95),
    };
  });
  const total = (name: string) => medians.find(({ contender }) => contender === name)?.total ?? NaN;
  return medians.map((row) => ({
    ...row,
    toPostgraphile: row.total / total('postgraphile'),
    toHandwritten: row.total / total('handwritten'),
  }));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2;
}

/** Empty where nobody else was asked. */
function ratio(value: number): string {
  return Number.isNaN(value) ? '' : value.toFixed(2);
}

const HEAD = [
  'query',
  'contender',
  'server',
  'database',
  'total',
  '÷ PostGraphile',
  '÷ hand-written',
  'req/s',
  'p50',
  'p95',
];

/** CPU and latency in milliseconds. */
export function table(rows: readonly Row[]): string {
  const lines = rows.map((row) => [
    row.query,
    row.contender,
    row.server.toFixed(2),
    row.database.toFixed(2),
    row.total.toFixed(2),
    ratio(row.toPostgraphile),
    ratio(row.toHandwritten),
    row.rps.toFixed(0),
    row.p50.toFixed(1),
    row.p95.toFixed(1),
  ]);
  const widths = HEAD.map((head, column) =>
    Math.max(head.length, ...lines.map((line) => line[column]?.length ?? 0)),
  );
  const format = (cells: readonly string[]) =>
    cells
      .map((cell, column) =>
        column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ');
  return [format(HEAD), widths.map((width) => '─'.repeat(width)).join('  '), ...lines.map(format)].join('\n');
}
