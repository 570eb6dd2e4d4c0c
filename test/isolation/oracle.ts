import { canariesIn, type Canary } from './canaries.js';
import type { Asked } from './document.js';
import {
  mayExport,
  mayExportSubjects,
  mayReveal,
  readsPlain,
  readsType,
  sightOf,
  type Caller,
  type Sight,
} from './rules.js';
import { requestOf, type Answer, type Attempt } from './way.js';
import type { World } from './world.js';

/** The canaries of an answer that the caller should not have been told. */
export function leaksOf(world: World, caller: Caller, attempt: Attempt, answer: Answer): Canary[] {
  const changes = attempt.entry === 'mutation';
  // What a change brings back is no longer deleted.
  const alive = new Map([...world.customers].map(([id, facts]) => [id, { ...facts, removed: false }]));
  const sight = sightOf(caller, changes ? alive : world.customers, world.staff);
  const sent = canariesIn(JSON.stringify(requestOf(attempt)));
  // Errors, and answers to changes, may repeat what was sent to them.
  const repeats = changes ? sent : new Set<string>();
  const found = [
    ...[...canariesIn(answer.told.join('\n'))].filter((value) => !repeats.has(value)),
    ...[...canariesIn(answer.errors.join('\n'))].filter((value) => !sent.has(value)),
  ];
  return found.flatMap((value) => {
    const canary = world.canaries.get(value);
    if (!canary) return [];
    const known = changes ? { ...canary, removed: false } : canary;
    return isAllowed(attempt, caller, known, sight) ? [] : [canary];
  });
}

function isAllowed(attempt: Attempt, caller: Caller, canary: Canary, sight: Sight): boolean {
  // Logs name records by their ids, whatever has become of them.
  if (mayReadLogs(caller) && asksOfThePast(attempt) && canary.tenant === caller.tenant && isId(canary.value))
    return true;
  if (asks(attempt, 'exportSubjectData', '/data-subjects/'))
    return canary.tenant === caller.tenant && mayExportSubjects(caller);
  if (asks(attempt, 'revealField') && mayReveal(caller, canary, sight)) return true;
  return readsPlain(caller, canary, sight) && (attempt.entry !== 'export' || mayExport(caller));
}

/** Whether an attempt asks for a root field, or for an address. */
function asks(attempt: Attempt, field: string, path?: string): boolean {
  if ('url' in attempt) return path !== undefined && attempt.url.startsWith(path);
  return attempt.tree.roots.some((root) => root.field === field);
}

/** Fields that tell of what was asked before, which the twin was not asked. */
const OF_THE_PAST = /^(accessLog|customerAccessLog|auditLog|history|complianceReport)$/;

/** Whether the caller's twin must give the same answer: it does not change anything, and does not tell of changes. */
export function isComparable(attempt: Attempt, caller: Caller): boolean {
  if ('url' in attempt) return !attempt.url.startsWith('/data-subjects/') || !mayExportSubjects(caller);
  return attempt.entry !== 'mutation' && !(mayReadLogs(caller) && asksOfThePast(attempt));
}

function mayReadLogs(caller: Caller): boolean {
  return readsType(caller, 'AccessEntry');
}

function asksOfThePast(attempt: Attempt): boolean {
  const tells = ({ field, below = [] }: Asked): boolean => OF_THE_PAST.test(field) || below.some(tells);
  return !('url' in attempt) && attempt.tree.roots.some(tells);
}

function isId(value: string): boolean {
  return /^[0-9a-f]{8}-/.test(value);
}

/** What an answer says, without what differs each time it is given: the id of the request, and how long until now. */
export function comparable({ status, headers, body }: Answer): string {
  const text = body
    .replaceAll(/"requestId":"[^"]*"/g, '"requestId":""')
    .replaceAll(/"(\w*medianDays)":[\d.]+/g, '"$1":0');
  return JSON.stringify([status, headers, inOrder(text)]);
}

/** Whether an error has taken all data away: of other errors, those are told that had come by then. */
export function isCutShort({ body }: Answer): boolean {
  return body.startsWith('{"errors":[') && body.includes('"data":null');
}

/** An answer with its errors in order: fields that are resolved at the same time fail in any. */
function inOrder(body: string): string {
  if (!body.startsWith('{"errors":[')) return body;
  const { errors, ...rest } = JSON.parse(body) as { errors: unknown[] };
  return JSON.stringify({ errors: errors.map((error) => JSON.stringify(error)).sort(), ...rest });
}
