import { spawn, spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

/** The environment of a command: this process's, without the settings that tests make. */
function environment(env: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('CRM_'));
  return { ...Object.fromEntries(inherited), ...env };
}

/** What Jest's preparation has compiled; undefined for programs that start commands without Jest. */
const BUILD = process.env['CRM_TEST_BUILD'];

function argumentsOf(script: string, args: readonly string[]): string[] {
  if (BUILD === undefined) return ['--import', 'tsx', join(ROOT, script), ...args];
  return ['--enable-source-maps', join(BUILD, 'dist', script.replace(/\.ts$/, '.js')), ...args];
}

/** Runs one of the project's scripts to its end. */
export function runCommand(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
) {
  const { status, stdout, stderr } = spawnSync(process.execPath, argumentsOf(script, args), {
    cwd: ROOT,
    encoding: 'utf8',
    env: environment(env),
    timeout: 60_000,
  });
  return { status, stdout, stderr };
}

/** Starts one of the project's scripts that runs until it is stopped. */
export function startCommand(script: string, env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, argumentsOf(script, []), {
    cwd: ROOT,
    env: environment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const ended = new Promise<number | null>((done) => child.once('close', done));
  return {
    pid: child.pid ?? 0,
    output: () => output,
    /** What the command printed, once that holds the pattern; rejects with it when the command ends before. */
    async printed(pattern: RegExp): Promise<RegExpExecArray> {
      for (;;) {
        const match = pattern.exec(output);
        if (match) return match;
        const next = new Promise<'more'>((done) => setTimeout(done, 50, 'more'));
        if ((await Promise.race([next, ended])) !== 'more') throw new Error(`ended early: ${output}`);
      }
    },
    /** Ends it at once, whatever it is doing. */
    async kill(): Promise<void> {
      child.kill('SIGKILL');
      await ended;
    },
    /** Asks it to stop as Ctrl-C does; gives the exit code. */
    stop(): Promise<number | null> {
      child.kill('SIGINT');
      return ended;
    },
  };
}
