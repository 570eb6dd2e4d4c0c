import { createHmac, generateKeyPairSync, sign as signBytes, type KeyObject } from 'node:crypto';

/** What the server accepts; forgers know everything but the secret. */
export interface Accepted {
  readonly issuer: string;
  readonly audience: string;
  /** Tokens that are valid, as an eavesdropper on others would have them. */
  readonly valid: readonly string[];
}

/** A token that nobody issued, and what is wrong with it. */
export type Forgery = readonly [what: string, token: string];

type Json = Readonly<Record<string, unknown>>;

const encode = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const now = () => Math.floor(Date.now() / 1000);
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });

const HMAC: Readonly<Record<string, string>> = { HS256: 'sha256', HS384: 'sha384', HS512: 'sha512' };

function hmac(header: Json, claims: unknown, key: string | Buffer): string {
  const signed = `${encode(header)}.${encode(claims)}`;
  return `${signed}.${createHmac(HMAC[String(header['alg'])] ?? 'sha256', key)
    .update(signed)
    .digest('base64url')}`;
}

function asymmetric(header: Json, claims: unknown, key: KeyObject): string {
  const signed = `${encode(header)}.${encode(claims)}`;
  return `${signed}.${signBytes('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
}

/** All spellings of a word in small and capital letters. */
function spellings(word: string): string[] {
  return Array.from({ length: 2 ** word.length }, (_, bits) =>
    [...word].map((letter, i) => ((bits >> i) & 1 ? letter.toUpperCase() : letter)).join(''),
  );
}

/**
 * Tokens that must not be accepted. `sign` makes one with the server's own secret: what is wrong with those are the
 * claims.
 */
export function forgeries(
  { issuer, audience, valid }: Accepted,
  sign: (claims: Json, header?: Json) => string,
): Forgery[] {
  const claims = {
    sub: 'u1',
    tenant_id: 'acme',
    roles: ['admin'],
    iss: issuer,
    aud: audience,
    iat: now(),
    exp: now() + 600,
  };
  const without = (name: keyof typeof claims) =>
    Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name));
  const tenants = ['acme', 'globex', 'initech', 'umbrella'];

  const unsigned = [...spellings('none'), 'none ', ' none', 'no\u006ee\0', '', 'null'].flatMap((alg) =>
    ['', encode('signature')].map((signature): Forgery => [
      `alg ${JSON.stringify(alg)}`,
      `${encode({ alg, typ: 'JWT' })}.${encode(claims)}.${signature}`,
    ]),
  );
  const publicKeys = [rsa, ec].flatMap(({ publicKey }) => [
    publicKey.export({ type: 'spki', format: 'pem' }),
    publicKey.export({ type: 'spki', format: 'der' }),
    JSON.stringify(publicKey.export({ format: 'jwk' })),
  ]);
  const guesses = [
    '',
    'secret',
    'changeme',
    'password',
    'your-256-bit-secret',
    'x'.repeat(32),
    's'.repeat(32),
    '\0'.repeat(32),
  ];
  const confused = Object.keys(HMAC).flatMap((alg) => [
    ...publicKeys.map((key): Forgery => [`${alg} by a public key`, hmac({ alg }, claims, key)]),
    ...guesses.map((key): Forgery => [`${alg} by a guessed secret`, hmac({ alg }, claims, key)]),
  ]);
  const foreign = ['RS256', 'RS384', 'PS256', 'ES256', 'ES384', 'EdDSA'].flatMap((alg) =>
    [rsa.privateKey, ec.privateKey].map((key): Forgery => [
      `${alg} by a foreign key`,
      asymmetric({ alg }, claims, key),
    ]),
  );
  const kids = [
    '../../../dev/null',
    '/dev/null',
    '/etc/passwd',
    "' UNION SELECT 'key",
    "x'; DROP TABLE tenants; --",
    '|whoami',
    'http://evil.example/key',
    '\0',
    '0',
    'a'.repeat(5_000),
  ];
  const injected = kids.flatMap((kid) =>
    ['', 'key', '\0'].map((key): Forgery => [
      `kid ${kid.slice(0, 20)}`,
      hmac({ alg: 'HS256', kid }, claims, key),
    ]),
  );
  const jwk = rsa.publicKey.export({ format: 'jwk' });
  const headers: Json[] = [
    { jwk },
    { jku: 'https://evil.example/jwks.json' },
    { x5u: 'https://evil.example/cert.pem' },
    { x5c: [rsa.publicKey.export({ type: 'spki', format: 'der' }).toString('base64')] },
    { jwk, kid: 'evil' },
    { crit: ['exp'], b64: false },
    { zip: 'DEF' },
    { cty: 'JWT' },
  ];
  const hinted = headers.flatMap((extra): Forgery[] => [
    ['RS256 with its own key in the header', asymmetric({ alg: 'RS256', ...extra }, claims, rsa.privateKey)],
    ['HS256 with a key in the header', hmac({ alg: 'HS256', ...extra }, claims, JSON.stringify(jwk))],
  ]);
  const wrongClaims: [string, Json][] = [
    ...['https://evil.example', '', issuer.toUpperCase(), `${issuer}/`, ` ${issuer}`, 1, null, [issuer]].map(
      (iss): [string, Json] => ['iss', { ...claims, iss }],
    ),
    ...['erp', '', audience.toUpperCase(), `${audience}s`, [], ['erp', 'oa'], 1, null, { 0: audience }].map(
      (aud): [string, Json] => ['aud', { ...claims, aud }],
    ),
    ...[
      0,
      1,
      -1,
      now() - 6,
      now() - 600,
      now() - 86_400,
      'soon',
      '9999999999',
      null,
      true,
      [now() + 600],
    ].map((exp): [string, Json] => ['exp', { ...claims, exp }]),
    ...[now() + 60, now() + 600, 'later', null].map((nbf): [string, Json] => ['nbf', { ...claims, nbf }]),
    ...['', null, 1, {}, 'x'.repeat(129)].map((sub): [string, Json] => ['sub', { ...claims, sub }]),
    ...['', null, 1, ['acme'], {}, "acme' OR 1=1", 'acme\0', '../acme', 'x'.repeat(65), '*', '%'].map(
      (tenant_id): [string, Json] => ['tenant_id', { ...claims, tenant_id }],
    ),
    ...['admin', [1], { admin: true }, null].map((roles): [string, Json] => ['roles', { ...claims, roles }]),
    ...(['iss', 'aud', 'exp', 'sub', 'tenant_id'] as const).map((name): [string, Json] => [
      `no ${name}`,
      without(name),
    ]),
  ];
  const misclaimed = wrongClaims.map(([what, given]): Forgery => [`claim ${what}`, sign(given)]);
  const mistyped = ['HS384', 'HS512', 'hs256', 'HS-256', 'RS256', 'none'].map((alg): Forgery => [
    `the secret under alg ${alg}`,
    sign(claims, { alg }),
  ]);

  const [one = '', other = ''] = valid;
  const [head = '', body = '', seal = ''] = one.split('.');
  const [, otherBody = '', otherSeal = ''] = other.split('.');
  const decoded = JSON.parse(Buffer.from(body, 'base64url').toString()) as Json;
  const edited = tenants.flatMap((tenant_id) =>
    [['admin'], ['auditor'], ['finance', 'admin']].map((roles, i): Forgery => [
      `another tenant under an old signature`,
      `${head}.${encode({ ...decoded, tenant_id, roles, edit: i })}.${seal}`,
    ]),
  );
  const swapped: Forgery[] = [
    ["another's signature", `${head}.${body}.${otherSeal}`],
    ["another's claims", `${head}.${otherBody}.${seal}`],
    ['no signature', `${head}.${body}.`],
    ['two parts', `${head}.${body}`],
    ['five parts', `${one}.${body}.${seal}`],
    ['an empty token', '.'],
    ['nothing but dots', '....'],
    ['claims twice', `${head}.${body}.${body}.${seal}`],
  ];
  const step = Math.max(1, Math.floor(one.length / 60));
  const truncated = Array.from({ length: 60 }, (_, i): Forgery => ['truncated', one.slice(0, i * step)]);
  // Not the last sign: some of its bits mean nothing.
  const flipped = Array.from({ length: 240 }, (_, i): Forgery => {
    const at = Math.floor((i * (one.length - 2)) / 240);
    const sign = one[at] === '.' ? '_' : one[at] === 'A' ? 'B' : 'A';
    return ['one sign changed', one.slice(0, at) + sign + one.slice(at + 1)];
  });
  return [
    ...[
      unsigned,
      confused,
      foreign,
      injected,
      hinted,
      misclaimed,
      mistyped,
      edited,
      swapped,
      truncated,
      flipped,
    ].flat(),
  ];
}
