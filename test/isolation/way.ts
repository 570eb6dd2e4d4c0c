import type { Random } from './random.js';
import { write, type Tree } from './document.js';
import { rearranged } from '../read-plan/rearranged.js';
import type { Knowledge } from './values.js';
import type { TestService } from '../support/service.js';
import { textsOf } from './texts.js';

/** The ways into the service. */
export type Entry = 'query' | 'entity' | 'mutation' | 'export' | 'report' | 'import';

/** Something that can be sent. */
export type Attempt =
  | { readonly entry: Entry; readonly tree: Tree; readonly choices?: readonly number[] }
  | { readonly entry: Entry; readonly url: string; readonly headers?: Readonly<Record<string, string>> };

/** What came back. */
export interface Answer {
  readonly status: number;
  /** Headers, without those that differ each time. */
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** Texts of the answer's data, files and headers; cursors are decoded. */
  readonly told: readonly string[];
  /** Texts of its errors. */
  readonly errors: readonly string[];
}

/** The attempt as it is sent. */
export function requestOf(attempt: Attempt) {
  if ('url' in attempt) return { url: attempt.url };
  const operation = write(attempt.tree);
  return attempt.choices ? rearranged(operation, attempt.choices) : operation;
}

const VOLATILE = ['x-request-id', 'x-response-time', 'date', 'connection', 'keep-alive', 'content-length'];

/** Sends an attempt over HTTP. */
export async function send(
  { app }: Pick<TestService, 'app'>,
  attempt: Attempt,
  headers: Readonly<Record<string, string>>,
): Promise<Answer> {
  const response = await ('url' in attempt
    ? app.inject({ method: 'GET', url: attempt.url, headers: { ...headers, ...attempt.headers } })
    : app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { ...headers, 'content-type': 'application/json' },
        payload: { ...requestOf(attempt) },
      }));
  const kept = Object.entries(response.headers).filter(([name]) => !VOLATILE.includes(name));
  const { body, told, errors } = await textsOf(response.rawPayload, String(response.headers['content-type']));
  return {
    status: response.statusCode,
    headers: Object.fromEntries(kept),
    body,
    told: [...told, ...kept.map(([, value]) => String(value))],
    errors,
  };
}

/** An address that gives a file, a figure or the state of an import. */
export function routeAttempt(entry: Entry, random: Random, { values, words }: Knowledge): Attempt {
  const query = (parameters: Record<string, string>) => new URLSearchParams(parameters).toString();
  const some = (key: string) => String(random.pick(values.get(key) ?? ['']));
  if (entry === 'report') {
    if (random.chance(0.3)) return { entry, url: '/metrics', headers: { accept: 'application/json' } };
    const owner: Record<string, string> = random.chance(0.5) ? { ownerId: some('User.id') } : {};
    return { entry, url: `/reports/funnel?${query({ from: '2026-01-01', to: '2026-12-31', ...owner })}` };
  }
  if (entry === 'import') {
    const url = `/customers/import/${some('ImportJob.id')}`;
    return { entry, url: random.chance(0.5) ? url : `${url}/errors` };
  }
  if (random.chance(0.15)) {
    const [type, kind] = random.pick([['Customer', 'customer'] as const, ['Contact', 'contact'] as const]);
    return { entry, url: `/data-subjects/${kind}/${some(`${type}.id`)}/export` };
  }
  const parameters: Record<string, string> = { format: random.pick(['csv', 'ndjson', 'xlsx']) };
  if (random.chance(0.4)) parameters['search'] = random.pick(words);
  if (random.chance(0.4)) {
    const property = random.pick(['id', 'code', 'name', 'region', 'ownerId', 'annualRevenueAmount']);
    const filter = { [property]: { eq: some(`Customer.${property}`) } };
    parameters['filter'] = JSON.stringify(random.chance(0.3) ? { not: filter } : filter);
  }
  if (random.chance(0.3)) Object.assign(parameters, { page: '1', pageSize: String(1 + random.below(5)) });
  return { entry, url: `/customers/export?${query(parameters)}` };
}
