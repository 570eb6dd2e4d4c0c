import fc from 'fast-check';
import {
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
} from 'graphql';
import { schema } from '../lists/list-fields.js';

/** What an attacker may know: ids and codes that exist, and cursors that were given out. */
export interface Known {
  readonly words: readonly string[];
}

/** A request as it goes over the wire. */
export interface HostileRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly payload: string | undefined;
}

const TEXTS = [
  '',
  ' ',
  "' OR '1'='1",
  "'; DROP TABLE customers; --",
  '$1',
  '%',
  '_',
  '\\',
  "\\'",
  '\0',
  'a\0b',
  '\ud800',
  '\udc00x',
  '\u202etxt',
  '\ufeff',
  '😀'.repeat(30),
  'é',
  'İ',
  'ß',
  '<script>alert(1)</script>',
  '{{7*7}}',
  '${7*7}',
  '../../../etc/passwd',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'NaN',
  'Infinity',
  '-0',
  '1e400',
  '0x10',
  '9'.repeat(40),
  '1.00001',
  'x'.repeat(3_000),
  '(('.repeat(50),
  '2026-02-30',
  '2026-01-01',
  '0000-00-00',
  '-4713-01-01',
  '99999-01-01',
  '2026-01-01T00:00:00.000Z',
  '2026-01-01T25:00:00Z',
  '2016-12-31T23:59:60Z',
  'Asia/Shanghai',
  'Etc/GMT+99',
  'CNY',
  'cny',
  '100.50',
  '13800138000',
  'a@b.example',
  '00000000-0000-0000-0000-000000000000',
  'urn:uuid:00000000-0000-7000-8000-000000000000',
  '{00000000-0000-7000-8000-000000000000}',
  'e30=',
  Buffer.from('[]').toString('base64url'),
  Buffer.from('["name","ASC"]').toString('base64url'),
  Buffer.from('{"v":1,"o":"x","k":[null]}').toString('base64url'),
];
const NUMBERS = [
  0,
  -0,
  1,
  -1,
  5,
  20,
  100,
  101,
  10_000,
  2 ** 31 - 1,
  2 ** 31,
  -(2 ** 31) - 1,
  2 ** 53,
  1e21,
  1e308,
  5e-324,
  0.5,
  -1.5,
  0.1 + 0.2,
];

interface Part {
  readonly text: string;
  readonly variables: readonly { readonly name: string; readonly type: string; readonly value: unknown }[];
}

let counter = 0;

function leaf(known: Known): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...known.words) },
    { weight: 4, arbitrary: fc.constantFrom(...TEXTS) },
    { weight: 2, arbitrary: fc.constantFrom(...NUMBERS) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 50 }) },
    { weight: 1, arbitrary: fc.constantFrom<unknown>(true, false, null, {}, [], [[]], { a: 1 }) },
  );
}

/** Values of about the right form: some fit, some almost. */
function valueOf(known: Known, type: GraphQLInputType, depth: number): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) return valueOf(known, type.ofType, depth);
  if (isListType(type)) {
    const item = valueOf(known, type.ofType, depth);
    return fc.oneof({ weight: 6, arbitrary: fc.array(item, { maxLength: 3 }) }, item, leaf(known));
  }
  if (isEnumType(type)) {
    const names = type.getValues().map(({ name }) => name);
    return fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...names) }, leaf(known));
  }
  if (!isInputObjectType(type)) {
    const fitting: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
      Int: fc.constantFrom(...NUMBERS),
      Float: fc.constantFrom(...NUMBERS),
      Boolean: fc.boolean(),
      String: fc.constantFrom(...TEXTS, ...known.words),
      ID: fc.constantFrom(...TEXTS, ...known.words),
      Date: fc.constantFrom('2026-01-01', '0001-01-01', '9999-12-31', '2024-02-29'),
      DateTime: fc.constantFrom(
        '2026-01-01T00:00:00.000Z',
        '0001-01-01T00:00:00Z',
        '9999-12-31T23:59:59.999+14:00',
      ),
      Decimal: fc.constantFrom('0', '1.5', '-1', '999999999999999.9999', '0.0001'),
      CurrencyCode: fc.constantFrom('CNY', 'USD'),
      _Any: fc.record({
        __typename: fc.constantFrom('Customer', 'Contact', 'Contract', 'User', 'Query', 'Nothing'),
        id: leaf(known),
      }),
    };
    const fits = fitting[type.name] ?? leaf(known);
    return fc.oneof({ weight: 5, arbitrary: fits }, leaf(known));
  }
  const fields = Object.values(type.getFields()).filter((field) => depth > 0 || isRequiredInputField(field));
  return fc
    .subarray(fields, { maxLength: Math.min(fields.length, 4) })
    .chain((chosen) =>
      fc.record(
        Object.fromEntries(
          fields
            .filter((field) => isRequiredInputField(field) || chosen.includes(field))
            .map((field) => [field.name, valueOf(known, field.type, depth - 1)]),
        ),
      ),
    );
}

function argument(known: Known, { name, type }: GraphQLArgument): fc.Arbitrary<Part> {
  return valueOf(known, type, 3).map((value) => {
    counter += 1;
    const variable = `v${counter}`;
    return { text: `${name}: $${variable}`, variables: [{ name: variable, type: String(type), value }] };
  });
}

function field(known: Known, given: GraphQLField<unknown, unknown>, depth: number): fc.Arbitrary<Part> {
  const type = getNamedType(given.type);
  const below = isCompositeType(type)
    ? isObjectType(type)
      ? selection(known, type, depth - 1)
      : fc.constant<Part>({
          text: '{ __typename ... on Customer { name contacts { email } } }',
          variables: [],
        })
    : fc.constant<Part>({ text: '', variables: [] });
  return fc
    .subarray([...given.args])
    .chain((chosen) => {
      const passed = given.args.filter((one) => isRequiredArgument(one) || chosen.includes(one));
      return fc.tuple(below, ...passed.map((one) => argument(known, one)));
    })
    .map(([inside, ...passed]) => {
      counter += 1;
      const list = passed.length === 0 ? '' : `(${passed.map(({ text }) => text).join(', ')})`;
      return {
        text: `f${counter}: ${given.name}${list} ${inside.text}`,
        variables: [...passed, inside].flatMap(({ variables }) => variables),
      };
    });
}

function selection(known: Known, type: GraphQLObjectType, depth: number): fc.Arbitrary<Part> {
  const fields = Object.values(type.getFields()).filter(
    (one) => depth > 0 || (!isCompositeType(getNamedType(one.type)) && !one.args.some(isRequiredArgument)),
  );
  return fc
    .subarray(fields, { maxLength: Math.min(fields.length, 5) })
    .chain((chosen) => fc.tuple(...chosen.map((one) => field(known, one, depth))))
    .map((parts) => ({
      text: `{ __typename ${parts.map(({ text }) => text).join(' ')} }`,
      variables: parts.flatMap(({ variables }) => variables),
    }));
}

/** Operations made from the schema, with values that are seldom sent by friends. */
function operation(known: Known): fc.Arbitrary<{ query: string; variables: Record<string, unknown> }> {
  const roots = [
    [schema.getQueryType(), 'query', 3],
    [schema.getMutationType(), 'mutation', 2],
  ] as const;
  return fc.oneof(
    ...roots.flatMap(([type, kind, weight]) =>
      type
        ? {
            weight,
            arbitrary: fc
              .constantFrom(...Object.values(type.getFields()))
              .chain((one) => field(known, one, 3))
              .map(({ text, variables }) => {
                const declared = variables.map(({ name, type: of }) => `$${name}: ${of}`).join(', ');
                return {
                  query: `${kind}${declared === '' ? '' : ` (${declared})`} { ${text} }`,
                  variables: Object.fromEntries(variables.map(({ name, value }) => [name, value])),
                };
              }),
          }
        : [],
    ),
  );
}

const CONTENT_TYPES = [
  'application/json',
  'application/json; charset=utf-16',
  'application/json; charset=x',
  'application/graphql',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/xml',
  'a',
  '/',
  'application/json;;',
  'application/graphql-response+json',
  'application/vnd.api+json',
];
const HEADERS: readonly (readonly [string, readonly string[]])[] = [
  [
    'accept',
    ['*/*', 'text/html', 'application/graphql-response+json', 'multipart/mixed', ',;q=', 'x'.repeat(2_000)],
  ],
  ['accept-language', ['zh', 'en;q=9', ';;', '*', 'x'.repeat(500)]],
  ['x-request-id', ['', ' ', "'", 'a b', 'x'.repeat(1_000), 'é', '../x']],
  ['x-tenant-id', ['', 'acme', "' OR 1=1", '../x', '*', 'x'.repeat(65)]],
  ['x-user-id', ['', "'; --", 'x'.repeat(500)]],
  ['x-user-roles', ['', 'admin,,', 'portal', 'root', 'auditor', 'sales,marketing']],
  ['authorization', ['Bearer x', 'Bearer', 'Basic dTpw', 'Bearer a.b.c']],
  ['traceparent', ['00-0-0-0', 'x', `00-${'f'.repeat(32)}-${'f'.repeat(16)}-01`]],
  ['content-encoding', ['gzip', 'br', 'identity', 'x']],
  ['apollo-federation-include-trace', ['ftv1', 'x']],
  ['x-query-cost', ['1', '']],
  ['x-forwarded-for', ['127.0.0.1', "' OR 1=1", ',,,']],
];

/** Requests of all kinds: mostly well-formed ones with hostile contents, some that are broken as a whole. */
export function hostileRequests(known: Known): fc.Arbitrary<HostileRequest> {
  const well = operation(known);
  const json = { 'content-type': 'application/json' };
  const plain = well.map((body) => ({
    headers: json,
    payload: JSON.stringify(body),
  }));
  const misshapen = fc
    .tuple(
      well,
      fc.constantFrom('query', 'variables', 'operationName', 'extensions', 'documentId', '__proto__'),
      leaf(known),
    )
    .map(([body, name, value]) => ({ headers: json, payload: JSON.stringify({ ...body, [name]: value }) }));
  const truncated = fc
    .tuple(well, fc.nat({ max: 300 }), fc.string({ unit: 'binary', maxLength: 3 }))
    .map(([body, at, noise]) => ({ headers: json, payload: JSON.stringify(body).slice(0, at) + noise }));
  const misspelt = fc
    .tuple(
      well,
      fc.nat({ max: 200 }),
      fc.constantFrom('{', '}', '(', '"""', '@', '$', '...', '\0', '\ufeff', '#', '&', '💥'),
    )
    .map(([{ query, variables }, at, sign]) => ({
      headers: json,
      payload: JSON.stringify({ query: query.slice(0, at) + sign + query.slice(at), variables }),
    }));
  const mistyped = fc
    .tuple(well, fc.constantFrom(...CONTENT_TYPES))
    .map(([body, type]) => ({ headers: { 'content-type': type }, payload: JSON.stringify(body) }));
  const garbage = fc
    .oneof(
      fc.json(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', '[]', '{}', 'null', '0', '"x"', '[[]]', '['.repeat(10_000)),
    )
    .map((payload) => ({ headers: json, payload }));
  const body = fc.oneof(
    { weight: 20, arbitrary: plain },
    { weight: 2, arbitrary: misshapen },
    { weight: 1, arbitrary: truncated },
    { weight: 2, arbitrary: misspelt },
    { weight: 1, arbitrary: mistyped },
    { weight: 1, arbitrary: garbage },
  );
  const headers = fc
    .subarray([...HEADERS], { maxLength: 2 })
    .chain((chosen) =>
      fc.tuple(
        ...chosen.map(([name, values]) => fc.constantFrom(...values).map((value) => [name, value] as const)),
      ),
    )
    .map((pairs): Record<string, string> => Object.fromEntries(pairs));
  const posted = fc
    .tuple(body, fc.oneof({ weight: 5, arbitrary: fc.constant({}) }, headers))
    .map(([{ headers: own, payload }, more]): HostileRequest => ({
      method: 'POST',
      url: '/graphql',
      headers: { 'x-tenant-id': 'acme', ...own, ...more },
      payload,
    }));
  const asked = fc.tuple(well, leaf(known)).map(([{ query, variables }, value]): HostileRequest => {
    const parameters = new URLSearchParams({
      query,
      variables: JSON.stringify(variables),
      extensions: JSON.stringify(value),
    });
    return {
      method: 'GET',
      url: `/graphql?${parameters.toString()}`,
      headers: { 'x-tenant-id': 'acme', 'apollo-require-preflight': '1' },
      payload: undefined,
    };
  });
  const paths = [
    '/customers/export',
    '/customers/import/',
    '/reports/funnel',
    '/metrics',
    '/health/',
    '/playground/',
    '/',
  ];
  const routed = fc
    .tuple(fc.constantFrom(...paths), leaf(known), leaf(known))
    .map(([path, name, value]): HostileRequest => {
      const parameters = new URLSearchParams({
        filter: JSON.stringify(value),
        search: String(value),
        from: String(value),
        pageSize: String(name),
        page: '1',
      });
      return {
        method: 'GET',
        url: `${path}${encodeURIComponent(String(name).toWellFormed())}?${parameters.toString()}`,
        headers: { 'x-tenant-id': 'acme' },
        payload: undefined,
      };
    });
  return fc.oneof(
    { weight: 20, arbitrary: posted },
    { weight: 1, arbitrary: asked },
    { weight: 1, arbitrary: routed },
  );
}
