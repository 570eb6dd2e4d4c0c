/** Starts the CRM subgraph with demo data, the billing subgraph and the gateway; stops them on Ctrl-C. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { z } from 'zod';
import { loadDemo } from '../../src/demo/load.js';
import { readConfig } from '../../src/platform/config.js';
import { createLogger } from '../../src/platform/logger.js';
import { startService } from '../../src/service.js';
import { billingSdl, startBilling } from './billing.js';
import { startGateway } from './gateway.js';

const HOST = '127.0.0.1';
const QUERY =
  '{ customers(first: 2) { nodes { code name contacts { name } invoices { number total { amount currency } approvedBy { name approvalLimit { amount } } } } } }';

const port = z.coerce.number().int().min(1).max(65_535);
const ports = z.object({
  CRM_PORT: port.default(8001),
  BILLING_PORT: port.default(8002),
  GATEWAY_PORT: port.default(4000),
});

/** Servers in the order in which they stop. */
const running: { stop(): Promise<void> }[] = [];

async function stop(): Promise<void> {
  for (const server of running.splice(0)) await server.stop();
}

/** @throws Error naming the variable that chooses another port */
async function assertFree(variable: string, port: number): Promise<void> {
  const probe = createServer();
  try {
    probe.listen(port, HOST);
    await once(probe, 'listening');
  } catch {
    throw new Error(`Port ${port} cannot be used; choose another with ${variable}=…`);
  }
  probe.close();
  await once(probe, 'close');
}

async function start(): Promise<void> {
  const parsed = ports.safeParse(process.env);
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
  for (const [variable, chosen] of Object.entries(parsed.data)) await assertFree(variable, chosen);
  const { CRM_PORT, BILLING_PORT, GATEWAY_PORT } = parsed.data;

  const config = readConfig({
    HOST,
    PORT: String(CRM_PORT),
    CRM_LOG_LEVEL: process.env['CRM_LOG_LEVEL'] ?? 'warn',
  });
  const crm = await startService(config, createLogger(config.logLevel));
  running.unshift(crm);
  await loadDemo(crm.database, config.auth.defaultTenantId, new Date());

  const billing = await startBilling(BILLING_PORT);
  running.unshift(billing);
  const crmSdl = readFileSync(new URL('../../schema.snapshot.graphql', import.meta.url), 'utf8');
  const gateway = await startGateway(
    [
      { name: 'crm', url: `http://${HOST}:${CRM_PORT}/graphql`, sdl: crmSdl },
      { name: 'billing', url: billing.url, sdl: billingSdl },
    ],
    GATEWAY_PORT,
  );
  running.unshift(gateway);
  console.log(`crm      http://${HOST}:${CRM_PORT}/graphql
billing  ${billing.url}
gateway  ${gateway.url}

Try a query that both subgraphs answer, here or in a browser at ${gateway.url}:

curl -s ${gateway.url} -H 'content-type: application/json' -d '{"query":"${QUERY}"}'
`);
}

try {
  await start();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
  await stop();
}
