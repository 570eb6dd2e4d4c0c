import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Pool } from 'undici';
import { startContenders } from './contenders.ts';
import { prepareDatabase, sampleKeys } from './data.ts';
import { CONNECTIONS, sendAll } from './measure.ts';
import type { Query } from './queries.ts';

// The subgraph's memory: what a page of 100 profiles adds to a server at work, and whether load makes it grow.
const { values: options } = parseArgs({ options: { minutes: { type: 'string', default: '10' } } });
const PAGES = 30;
/** Until the young generation has its full size. */
const WARM_UP = 5_000;
const BATCH: Partial<Record<Query, number>> = { profile: 200, field: 400, hundred: 4, entities: 4 };

await prepareDatabase(20_000, (line) => console.log(line));
const { customers } = await sampleKeys(900);
const hundreds = Array.from({ length: 9 }, (_, index) =>
  customers.slice(index * 100, index * 100 + 100).join(','),
);
const keysOf = (query: Query) => (query === 'hundred' || query === 'entities' ? hundreds : customers);
const [subgraph] = await startContenders(['subgraph']);
if (!subgraph) throw new Error('The subgraph did not start');
const pool = new Pool(subgraph.url, { connections: CONNECTIONS, pipelining: 1 });
/** Resident memory of the server in MB; the kernel also keeps its highest value. */
const memory = (field: 'VmRSS' | 'VmHWM') => {
  const status = readFileSync(`/proc/${subgraph.pid}/status`, 'utf8');
  return Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1]) / 1024;
};
const ask = (query: Query, count: number) => sendAll(pool, subgraph, query, keysOf(query), count);

try {
  await ask('profile', WARM_UP);
  const [before, highest] = [memory('VmRSS'), memory('VmHWM')];
  const more = () => Math.max(0, memory('VmHWM') - highest).toFixed(0);
  await ask('hundred', 1);
  const first = more();
  for (let page = 1; page < PAGES; page++) await ask('hundred', 1);
  console.log(
    `at work ${before.toFixed(0)} MB (at most ${highest.toFixed(0)}); a page of 100 profiles: ${first} MB more; ${PAGES} of them, one at a time: ${more()} MB more`,
  );
  const end = Date.now() + Number(options.minutes) * 60_000;
  for (let minute = 0; Date.now() < end; minute++) {
    const next = Math.min(end, Date.now() + 60_000);
    let requests = 0;
    while (Date.now() < next) {
      for (const [query, count] of Object.entries(BATCH)) {
        await ask(query as Query, count);
        requests += count;
      }
    }
    console.log(`minute ${minute + 1}: ${requests} requests, ${memory('VmRSS').toFixed(0)} MB`);
  }
} finally {
  await pool.close();
  await subgraph.stop();
}
