import { parseArgs } from 'node:util';
import { drill } from './drill.js';
import { setStage } from './stage.js';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '20000' },
    pairs: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});

const stage = await setStage();
const startedAt = performance.now();
try {
  const report = await drill(stage, {
    seed: Number(values.seed),
    count: Number(values.count),
    pairs: Number(values.pairs),
    onProgress: (attempts, leaks) => {
      console.error(`${attempts} attempts, ${leaks} leaks`);
    },
  });
  const { findings, untried, ...figures } = report;
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  if (values.json) console.log(JSON.stringify({ ...report, seconds }, null, 2));
  else {
    for (const finding of findings) console.log(JSON.stringify(finding, null, 2));
    for (const key of untried) console.log(`never asked for: ${key}`);
    console.log(JSON.stringify({ ...figures, findings: findings.length, seconds }));
  }
  process.exitCode = findings.length + untried.length === 0 ? 0 : 1;
} finally {
  await stage.close();
}
