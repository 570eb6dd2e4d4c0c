import { parseArgs } from 'node:util';
import { crashDrill } from './crash.js';

const { values } = parseArgs({
  options: {
    mutations: { type: 'string', default: '2000' },
    clients: { type: 'string', default: '20' },
    kills: { type: 'string', default: '20' },
    restarts: { type: 'string', default: '3' },
  },
});

const report = await crashDrill({
  mutations: Number(values.mutations),
  clients: Number(values.clients),
  kills: Number(values.kills),
  restarts: Number(values.restarts),
});
console.log(JSON.stringify(report, null, 2));
const { mutations, acknowledged, lost, doubled, auditEntries, events, unpublished } = report;
const sound =
  lost + doubled + unpublished === 0 && [acknowledged, auditEntries, events].every((n) => n === mutations);
console.log(sound ? 'Nothing lost, nothing doubled.' : 'FAILED');
process.exitCode = sound ? 0 : 1;
