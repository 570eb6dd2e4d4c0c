import type { Asked, Tree } from './document.js';
import type { Attempt } from './way.js';

/** How often a smaller attempt is tried. */
const MAX_TRIES = 150;

/**
 * The smallest part of an attempt that still does what `holds` says: fields, arguments and parts of arguments are left
 * out one by one for as long as it does.
 */
export async function shrink(
  attempt: Attempt,
  holds: (smaller: Attempt) => Promise<boolean>,
): Promise<Attempt> {
  let smallest = attempt;
  let tries = 0;
  for (let shrunk = true; shrunk && tries < MAX_TRIES;) {
    shrunk = false;
    for (const candidate of smallerThan(smallest)) {
      tries += 1;
      if (tries > MAX_TRIES) break;
      if (await holds(candidate)) {
        smallest = candidate;
        shrunk = true;
        break;
      }
    }
  }
  return smallest;
}

/** Attempts with one thing less, the largest things first. */
function* smallerThan(attempt: Attempt): Generator<Attempt> {
  if ('url' in attempt) {
    const [path = '', query = ''] = attempt.url.split('?', 2);
    const parameters = [...new URLSearchParams(query)];
    for (const left of without(parameters)) {
      yield { ...attempt, url: `${path}?${new URLSearchParams(left).toString()}` };
    }
    return;
  }
  const { entry, tree, choices } = attempt;
  if (choices) yield { entry, tree };
  if (tree.literal) yield { entry, tree: { ...tree, literal: false }, choices };
  for (const roots of smallerLists(tree.roots)) {
    if (roots.length > 0) yield { entry, tree: { ...tree, roots } satisfies Tree, choices };
  }
}

function* smallerLists(list: readonly Asked[]): Generator<Asked[]> {
  yield* without(list);
  for (const [place, asked] of list.entries()) {
    for (const smaller of smallerAsked(asked))
      yield list.map((other, index) => (index === place ? smaller : other));
  }
}

function* smallerAsked(asked: Asked): Generator<Asked> {
  for (const below of smallerLists(asked.below ?? [])) yield { ...asked, below };
  for (const args of without(asked.args)) yield { ...asked, args };
  for (const [place, argument] of asked.args.entries()) {
    for (const value of smallerValues(argument.value)) {
      yield {
        ...asked,
        args: asked.args.map((other, index) => (index === place ? { ...other, value } : other)),
      };
    }
  }
}

function* smallerValues(value: unknown): Generator {
  if (Array.isArray(value)) {
    yield* without(value);
    for (const [place, part] of value.entries())
      for (const smaller of smallerValues(part))
        yield value.map((other: unknown, index) => (index === place ? smaller : other));
  } else if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value);
    for (const left of without(entries)) yield Object.fromEntries(left);
    for (const [name, part] of entries)
      for (const smaller of smallerValues(part)) yield { ...value, [name]: smaller };
  }
}

/** The list without each of its members in turn. */
function* without<T>(list: readonly T[]): Generator<T[]> {
  for (const place of list.keys()) yield list.filter((_, index) => index !== place);
}
