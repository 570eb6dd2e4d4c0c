import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { arch, availableParallelism, cpus, loadavg, platform, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { Pool } from 'undici';
import { POOL_SIZE, startContenders, type Contender } from './contenders.ts';
import { dropDatabase, ownerUrl, prepareDatabase, PROJECT, sampleKeys, withClient } from './data.ts';
import { CONNECTIONS, measure, send, type Sample } from './measure.ts';
import { normalise, OWN_QUERIES, QUERIES, type Query } from './queries.ts';
import { summarise, table, type Row } from './report.ts';

const ROUNDS = 5;
/** Requests per measurement: enough to even out, few enough that a run stays under five minutes. */
const REQUESTS: Record<Query, number> = {
  profile: 400,
  page: 120,
  field: 1500,
  hundred: 20,
  entities: 20,
};
const WARM_UP = 4;
const SAMPLE_KEYS = 997;
const COMPARED_ANSWERS = 20;

const { values: options } = parseArgs({
  options: {
    customers: { type: 'string', default: '20000' },
    keep: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    baseline: { type: 'string' },
    cold: { type: 'boolean', default: false },
  },
});

const say = (line: string) => {
  if (!options.json) console.log(line);
};

build();
await prepareDatabase(Number(options.customers), say);
const keys = await sampleKeys(SAMPLE_KEYS);
const hundreds = Array.from({ length: Math.floor(keys.customers.length / 100) }, (_, index) =>
  keys.customers.slice(index * 100, index * 100 + 100).join(','),
);
const keysOf = (query: Query) => {
  if (query === 'hundred' || query === 'entities') return hundreds;
  return query === 'page' ? keys.owners : keys.customers;
};
const isOwn = (query: Query) => OWN_QUERIES.some((own) => own === query);
/** Who is asked: some queries only a subgraph answers. */
const asked = (query: Query, all: readonly Contender[]) =>
  isOwn(query) ? all.filter(({ name }) => name === 'subgraph' || name === 'baseline') : all;
const contenders = await startContenders(undefined, options);
try {
  await assertSameAnswers(contenders);
  const rows = await measureAll(contenders);
  const facts = { machine: machine(), versions: await versions(), loadAverage: loadavg() };
  if (options.json) console.log(JSON.stringify({ ...facts, rows }, null, 2));
  else {
    say(`\n${table(rows)}\n`);
    say(
      Object.entries({ ...facts.machine, ...facts.versions })
        .map(([name, value]) => `${name}: ${value}`)
        .join('\n'),
    );
    say(`load average at the end: ${facts.loadAverage.map((load) => load.toFixed(1)).join(' ')}`);
  }
} finally {
  await Promise.all(contenders.map((contender) => contender.stop()));
  if (!options.keep) await dropDatabase();
}

function build(): void {
  for (const folder of [PROJECT, options.baseline]) if (folder !== undefined) buildIn(folder);
}

function buildIn(folder: string): void {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`npm run build failed:\n${stdout}${stderr}`);
}

/** A contender that answers something else is not measured against the others. */
async function assertSameAnswers(all: readonly Contender[]): Promise<void> {
  for (const query of QUERIES) {
    for (const key of keysOf(query).slice(0, COMPARED_ANSWERS)) {
      const answers = await Promise.all(all.map((contender) => answerOf(contender, query, key)));
      for (const [index, answer] of answers.entries()) {
        assert.deepEqual(
          answer,
          answers[0],
          `${all[index]?.name} and ${all[0]?.name} answer ${query} ${key} differently`,
        );
      }
      assert.ok(JSON.stringify(answers[0]).length > 20, `nobody answers ${query} ${key}`);
    }
  }
  say(`answers: the same from ${all.map(({ name }) => name).join(', ')}`);
}

async function answerOf(contender: Contender, query: Query, key: string): Promise<unknown> {
  const pool = new Pool(contender.url);
  const answer = JSON.parse(await send(pool, contender, query, key)) as { data: unknown };
  await pool.close();
  return normalise(answer.data);
}

/** Rounds are interleaved, so that what else the machine does touches all contenders alike. */
async function measureAll(all: readonly Contender[]): Promise<Row[]> {
  const samples = new Map<string, Sample[]>();
  await withClient(ownerUrl, async (observer) => {
    for (let round = 0; round <= ROUNDS; round++) {
      say(round === 0 ? 'warming up' : `round ${round} of ${ROUNDS}`);
      for (const query of [...QUERIES, ...OWN_QUERIES]) {
        const some = asked(query, all);
        // Each round another one goes first.
        for (let turn = 0; turn < some.length; turn++) {
          const contender = some[(turn + round) % some.length] as Contender;
          const count = Math.round(REQUESTS[query] * (round === 0 ? WARM_UP : 1));
          const sample = await measure(contender, query, keysOf(query), count, observer);
          const name = `${query} ${contender.name}`;
          if (round > 0) samples.set(name, [...(samples.get(name) ?? []), sample]);
        }
      }
    }
  });
  return [...QUERIES, ...OWN_QUERIES].flatMap((query) =>
    summarise(
      query,
      asked(query, all).map(({ name }) => ({ name, samples: samples.get(`${query} ${name}`) ?? [] })),
    ),
  );
}

function machine() {
  return {
    cpu: `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    platform: `${platform()} ${arch()}`,
    data: `${options.customers} customers`,
    load: `${CONNECTIONS} connections, database pools of ${POOL_SIZE}, ${Object.values(REQUESTS).join('/')} requests × ${ROUNDS} rounds, medians`,
  };
}

async function versions() {
  const own = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as Manifest;
  const project = JSON.parse(readFileSync(`${PROJECT}package.json`, 'utf8')) as Manifest;
  const { rows } = await withClient(ownerUrl, (client) =>
    client.query<{ server_version: string }>('SHOW server_version'),
  );
  return {
    node: process.versions.node,
    postgresql: rows[0]?.server_version ?? '',
    subgraph: project.version,
    '@apollo/server': project.dependencies['@apollo/server'],
    postgraphile: own.dependencies['postgraphile'],
    fastify: own.dependencies['fastify'],
  };
}

interface Manifest {
  version: string;
  dependencies: Record<string, string>;
}
