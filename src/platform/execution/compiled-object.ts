import type { GraphQLResolveInfo } from 'graphql';
import type { Execution } from './compiled-operation.js';

type Path = GraphQLResolveInfo['path'];

/** One field of an object: its completed value, or a promise of it. */
export type RunField = (source: unknown, path: Path | undefined, execution: Execution) => unknown;

export interface CompiledField {
  readonly key: string;
  readonly run: RunField;
  /** A property of the source that is the value as it stands when it is of this JavaScript type. */
  readonly plain?: { readonly property: string; readonly type: string | undefined };
}

/** A name as GraphQL allows it, which is also a name in JavaScript. */
const NAME = /^[_A-Za-z][_0-9A-Za-z]*$/;

/**
 * A function that completes an object: its fields in order, and a promise of the object when a field is one.
 *
 * It is made from source text because an object literal with its keys in the text is made several times faster than
 * an object to which a loop adds keys that it knows at run time only. Nothing but GraphQL names goes into the text.
 */
export function objectOf(fields: readonly CompiledField[]): RunField {
  if (!fields.every(({ key, plain }) => NAME.test(key) && NAME.test(plain?.property ?? 'x')))
    throw new Error('Only GraphQL names can be compiled');
  const runs = fields.map((_, index) => `r${index}`);
  const values = fields.map((_, index) => `v${index}`);
  const steps = fields.map(({ plain }, index) => {
    const run = `v${index} = r${index}(source, path, execution);`;
    return plain?.type === undefined
      ? run
      : `v${index} = source.${plain.property}; if (typeof v${index} !== '${plain.type}') ${run}`;
  });
  const mayWait = values.map((value) => `(typeof ${value} === 'object' && isPromise(${value}))`);
  const body = `
    return (source, path, execution) => {
      let ${values.join(', ') || 'none'};
      try {
        ${steps.join('\n        ')}
      } catch (error) {
        return rethrow(error, [${values.join(', ')}]);
      }
      const result = { ${fields.map(({ key }, index) => `${key}: v${index}`).join(', ')} };
      return ${mayWait.join(' || ') || 'false'} ? settle(result) : result;
    };`;
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- see above
  return new Function('isPromise', 'settle', 'rethrow', ...runs, body)(
    isPromise,
    settle,
    rethrow,
    ...fields.map(({ run }) => run),
  ) as RunField;
}

export function isPromise(value: unknown): value is Promise<unknown> {
  // Most values are texts and numbers, on which a look for `then` would search their prototypes.
  return (
    typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function'
  );
}

/** The object once all its fields are there. */
function settle(result: Record<string, unknown>): Promise<Record<string, unknown>> {
  const pending = Object.entries(result)
    .filter(([, value]) => isPromise(value))
    .map(async ([key, value]) => {
      result[key] = await value;
    });
  return Promise.all(pending).then(() => result);
}

/** Throws at once or, while other fields still run, when those are done: their failures must find somebody waiting. */
function rethrow(error: unknown, values: readonly unknown[]): Promise<never> {
  const pending = values.filter(isPromise);
  if (pending.length === 0) throw error;
  return Promise.allSettled(pending).then(() => {
    throw error;
  });
}
