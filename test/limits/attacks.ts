import { Agent, request } from 'node:http';

/** A GraphQL request that is to cost its server much and its sender little. */
export interface Attack {
  readonly name: string;
  /** The body, in pieces. */
  readonly body: () => Iterable<string>;
  /** The body's length, where it is told beforehand. */
  readonly announced?: number;
  /** HTTP statuses that refuse it; 400 unless given. */
  readonly refusals?: readonly number[];
}

/** A sender that goes on sending may find the connection closed before it reads why. */
const CUT_OFF = [413, 0];

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');
const json = (query: string, variables: object = {}) => [JSON.stringify({ query, variables })];

const MEGABYTE = 'x'.repeat(1_000_000);
function* fiftyMegabytes(): Generator<string> {
  yield '{"query":"';
  for (let i = 0; i < 50; i += 1) yield MEGABYTE;
  yield '"}';
}

export const ATTACKS: readonly Attack[] = [
  { name: '10,000 aliases', body: () => json(`{ ${times(10_000, (i) => `a${i}: __typename`)} }`) },
  {
    name: '100 aliases of a page of 100',
    body: () => json(`{ ${times(100, (i) => `a${i}: customers(first: 100) { nodes { id } }`)} }`),
  },
  {
    name: 'a fragment bomb',
    body: () => {
      const bomb = times(90, (i) => `fragment f${i} on Query { ${times(10, () => `...f${i + 1}`)} }`);
      return json(`{ ...f0 } ${bomb} fragment f90 on Query { __typename }`);
    },
  },
  {
    name: 'fragments in a circle',
    body: () =>
      json(
        `{ ...f0 } ${times(99, (i) => `fragment f${i} on Query { ${times(20, (j) => `...f${(i + j + 1) % 99}`)} }`)}`,
      ),
  },
  { name: '50 MB, announced', refusals: CUT_OFF, body: fiftyMegabytes, announced: 50_000_012 },
  { name: '50 MB, not announced', refusals: CUT_OFF, body: fiftyMegabytes },
  {
    name: '10,000 representations',
    body: () =>
      json('query ($of: [_Any!]!) { _entities(representations: $of) { ... on Customer { name } } }', {
        of: Array.from({ length: 10_000 }, (_, i) => ({ __typename: 'Customer', id: String(i) })),
      }),
  },
  {
    name: 'variables in 100,000 brackets',
    body: () => [`{"query":"{ __typename }","variables":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`],
  },
  { name: 'a name of 1 MB', body: () => json(`{ ${'x'.repeat(1_000_000)} }`) },
  {
    name: 'the same field 2,400 times',
    body: () => json(`{ customers { ${times(2_400, () => 'totalCount')} } }`),
  },
  {
    name: 'pages in pages',
    body: () =>
      json(
        `{ customers(first: 100) { nodes { contracts(first: 100) { nodes { payments(first: 100) { nodes { id } } } } } } }`,
      ),
  },
];

export interface Outcome {
  /** HTTP status; 0 when the server cut the connection before answering. */
  readonly status: number;
  readonly milliseconds: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 4 });

/** Sends a POST to /graphql and waits for the answer. */
export function post(url: string, { body, announced }: Pick<Attack, 'body' | 'announced'>): Promise<Outcome> {
  // Taken one by one, so that what is left can be taken later.
  const pieces = body()[Symbol.iterator]();
  const started = performance.now();
  return new Promise((resolve) => {
    const done = (status: number) => {
      resolve({ status, milliseconds: performance.now() - started });
    };
    const sent = request(
      `${url}/graphql`,
      {
        method: 'POST',
        agent,
        headers: {
          'content-type': 'application/json',
          ...(announced === undefined ? {} : { 'content-length': announced }),
        },
      },
      (response) => {
        done(response.statusCode ?? 0);
        response.resume();
        response.on('end', () => {
          if (!sent.writableFinished) sent.destroy();
        });
      },
    );
    sent.on('error', () => {
      done(0);
    });
    const write = () => {
      for (let next = pieces.next(); !next.done; next = pieces.next()) {
        if (sent.destroyed) return;
        if (sent.write(next.value)) continue;
        sent.once('drain', write);
        return;
      }
      sent.end();
    };
    write();
  });
}
