import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

/** Keeps a server running: starts it again whenever it ends, as an orchestrator would. */
export class Supervisor {
  private child: ChildProcess | undefined;
  private stopping = false;
  private output = '';
  kills = 0;

  constructor(
    readonly url: string,
    private readonly env: Readonly<Record<string, string>>,
  ) {}

  start(): void {
    const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('CRM_'));
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
      cwd: ROOT,
      env: { ...Object.fromEntries(inherited), NODE_ENV: 'development', CRM_LOG_LEVEL: 'fatal', ...this.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (this.output += text));
    }
    child.once('close', () => {
      if (!this.stopping) setTimeout(() => this.start(), 100);
    });
    this.child = child;
  }

  /** Kills the server where it stands. */
  kill(): void {
    this.kills += 1;
    this.child?.kill('SIGKILL');
  }

  /** Waits until the server answers. */
  async ready(): Promise<void> {
    for (let tries = 0; tries < 600; tries += 1) {
      const health = await fetch(`${this.url}/health`).catch(() => undefined);
      if (health?.ok) return;
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error(`The server does not come up: ${this.output.slice(-2000)}`);
  }

  /** Ends the server as an operator does. */
  async stop(): Promise<void> {
    this.stopping = true;
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((done) => child.once('close', done));
    child.kill('SIGTERM');
    await ended;
  }
}
