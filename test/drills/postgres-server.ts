import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const VERSIONS = '/usr/lib/postgresql';

/** A PostgreSQL server of the drill's own, which it can kill without harm to others. */
export interface PostgresServer {
  readonly port: number;
  /** Where it keeps its files, the write-ahead log among them. */
  readonly data: string;
  urlOf(login: string): string;
  start(): Promise<void>;
  /** Ends the server at once, as a failure of the machine would; it has to recover when it starts again. */
  crash(): Promise<void>;
  remove(): Promise<void>;
}

/** The folder of the newest PostgreSQL programs on this machine; undefined where there are none. */
export function postgresPrograms(): string | undefined {
  if (!existsSync(VERSIONS)) return undefined;
  const newest = readdirSync(VERSIONS).sort((a, b) => Number(b) - Number(a))[0];
  return newest === undefined ? undefined : join(VERSIONS, newest, 'bin');
}

/** Makes a server in a temporary folder. PostgreSQL does not run as root: there it runs as the user postgres. */
export async function makePostgres(): Promise<PostgresServer> {
  const programs = postgresPrograms();
  if (programs === undefined) throw new Error(`The drill needs PostgreSQL's programs in ${VERSIONS}`);
  const folder = mkdtempSync(join(tmpdir(), 'crm-drill-'));
  const user = process.getuid?.() === 0 ? postgresUser() : undefined;
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--no-sync'],
    {
      ...user,
      cwd: folder,
      stdio: 'ignore',
    },
  );
  const port = await freePort();
  let server: ChildProcess | undefined;
  const crash = async () => {
    const running = server;
    if (!running) return;
    const ended = new Promise((done) => running.once('close', done));
    running.kill('SIGQUIT');
    await ended;
    server = undefined;
  };
  return {
    port,
    data,
    urlOf: (login) => `postgres://${login}:${login}@127.0.0.1:${port}/postgres`,
    async start() {
      const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories='];
      server = spawn(
        join(programs, 'postgres'),
        ['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
        {
          ...user,
          cwd: folder,
          stdio: 'ignore',
        },
      );
      for (;;) {
        try {
          execFileSync(join(programs, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)], {
            stdio: 'ignore',
          });
          return;
        } catch {
          await new Promise((done) => setTimeout(done, 50));
        }
      }
    },
    crash,
    async remove() {
      await crash();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function postgresUser(): { uid: number; gid: number } {
  const idOf = (option: string) => Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}
