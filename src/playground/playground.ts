import { createReadStream, readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { PLAYGROUND_TABS } from './identities.js';

const PATH = '/playground';
const ENDPOINT = '/graphql';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

// Whatever the playground's own code would like to fetch from elsewhere, it stays on this machine.
const LOCAL = "'self' http://localhost:* http://127.0.0.1:*";
const CONTENT_SECURITY_POLICY = [
  "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:",
  `connect-src ${LOCAL} data: blob:`,
].join('; ');

/** Serves the GraphQL playground (Altair) from the installed package: it works without any network. */
export async function playgroundRoutes(app: FastifyInstance): Promise<void> {
  // Loaded here, because a server without playground does not need it.
  const { getDistDirectory, isSandboxFrame, renderAltair, SANDBOX_FRAME_CSP } = await import('altair-static');
  const rendered = renderAltair({
    baseURL: `${PATH}/`,
    endpointURL: ENDPOINT,
    // The last one is shown first: the whole profile, as an admin sees it.
    initialWindows: PLAYGROUND_TABS.toReversed().map((tab) => ({
      ...tab,
      endpointURL: ENDPOINT,
      initialHeaders: { ...tab.initialHeaders },
    })),
    initialSettings: {
      'schema.reloadOnStart': true,
      'alert.disableUpdateNotification': true,
      'banners.disable': true,
      disablePushNotification: true,
    },
    disableAccount: true,
  });
  // Tabs take absolute addresses only, and the one that the server is seen under is known to the browser alone.
  const page = rendered.replaceAll(`\`${ENDPOINT}\``, () => `\`\${location.origin}${ENDPOINT}\``);
  const directory = getDistDirectory();
  const files = filesIn(directory);

  app.get(PATH, async (_request, reply) =>
    reply
      .headers({ 'content-security-policy': CONTENT_SECURITY_POLICY, 'cache-control': 'no-cache' })
      .type('text/html; charset=utf-8')
      .send(page),
  );
  app.get<{ Params: { '*': string } }>(`${PATH}/*`, async (request, reply) => {
    const name = request.params['*'];
    if (!files.has(name)) {
      reply.callNotFound();
      return;
    }
    if (isSandboxFrame(name)) void reply.header('content-security-policy', SANDBOX_FRAME_CSP);
    return reply
      .header('cache-control', 'max-age=3600')
      .type(CONTENT_TYPES[extname(name)] ?? 'application/octet-stream')
      .send(createReadStream(join(directory, name)));
  });
}

/** Paths of all files below a directory, as URLs write them. Nothing else is served. */
function filesIn(directory: string): ReadonlySet<string> {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true });
  return new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(directory, join(entry.parentPath, entry.name)).replaceAll(sep, '/')),
  );
}
