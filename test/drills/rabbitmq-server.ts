import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from 'rabbitmq-client';
import { freePort } from './postgres-server.js';

const PROGRAM = '/usr/lib/rabbitmq/bin/rabbitmq-server';

/** A RabbitMQ of the drill's own, which it can stop without harm to others; what is durable survives a stop. */
export interface RabbitServer {
  readonly url: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  remove(): Promise<void>;
}

export const hasRabbit = existsSync(PROGRAM);

/** Makes a broker in a temporary folder; as root it runs as the user rabbitmq. */
export async function makeRabbit(): Promise<RabbitServer> {
  const folder = mkdtempSync(join(tmpdir(), 'crm-broker-'));
  const user = process.getuid?.() === 0 ? rabbitUser() : undefined;
  if (user) chownSync(folder, user.uid, user.gid);
  const [port, distribution] = [await freePort(), await freePort()];
  const url = `amqp://guest:guest@127.0.0.1:${port}`;
  const env = {
    PATH: process.env['PATH'],
    HOME: folder,
    RABBITMQ_NODENAME: `drill${port}@localhost`,
    RABBITMQ_NODE_PORT: String(port),
    RABBITMQ_DIST_PORT: String(distribution),
    RABBITMQ_MNESIA_BASE: join(folder, 'data'),
    RABBITMQ_LOG_BASE: join(folder, 'log'),
    RABBITMQ_ENABLED_PLUGINS_FILE: join(folder, 'plugins'),
    RABBITMQ_CONFIG_FILE: join(folder, 'none'),
    RABBITMQ_PID_FILE: join(folder, 'pid'),
  };
  let broker: ChildProcess | undefined;
  const stop = async () => {
    const running = broker;
    if (!running) return;
    const ended = new Promise((done) => running.once('close', done));
    running.kill('SIGTERM');
    await ended;
    broker = undefined;
  };
  return {
    url,
    async start() {
      broker = spawn(PROGRAM, { ...user, cwd: folder, env, stdio: 'ignore' });
      const probe = new Connection({ url, retryLow: 200, retryHigh: 500 });
      probe.on('error', () => undefined);
      await probe.onConnect(90_000);
      await probe.close();
    },
    stop,
    async remove() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function rabbitUser(): { uid: number; gid: number } {
  const idOf = (option: string) => Number(execFileSync('id', [option, 'rabbitmq'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}
