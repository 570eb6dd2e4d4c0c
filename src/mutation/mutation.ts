import type { GraphQLResolveInfo, ResponsePath } from 'graphql';
import type { Identity } from '../platform/auth/identity.js';
import type { StepUpSettings } from '../platform/auth/step-up.js';
import { badRequest, badUserInput } from '../platform/errors/errors.js';
import { idempotencyKey } from '../platform/idempotency/idempotency.js';
import type { ShownRecords } from '../platform/edges/shown-records.js';
import type { Language } from '../platform/language.js';
import type { RecordType } from '../platform/records/record-type.js';
import { assertLoginFor } from './step-up.js';
import { MESSAGES, messageOf } from './messages.js';
import { transact, type ResultCodec, type Workplace } from './transact.js';
import { ViolationError, type Violation } from './violation.js';
import type { Write } from './write.js';

const MAX_REQUEST_ID = 500;

/** What mutations know of the request they serve. */
interface MutationContext {
  readonly identity: Identity;
  readonly stepUp: StepUpSettings;
  readonly clientRequestId?: string;
  readonly strict: boolean;
  readonly language: Language;
  readonly loaders: { clear(): void };
  readonly shown: ShownRecords;
  readonly workplace: () => Workplace;
}

interface Arguments<Input> {
  readonly input: Input;
  readonly requestId?: string | null;
}

/** The record that each field of a payload holds, or `value` for anything that JSON can carry as it is. */
type PayloadTypes<Result> = {
  readonly [Field in keyof Result]: RecordType<NonNullable<Result[Field]> & object> | 'value';
};

/**
 * Resolver of a mutation: one transaction (see `transact`), and a payload with what `run` returns, or with the
 * violations that stopped it as `userErrors`.
 *
 * @param operation the mutation's name
 * @param returns the record types of the payload's fields
 */
export function mutation<Input extends object, Result extends object>(
  operation: string,
  returns: PayloadTypes<Result>,
  run: (write: Write, input: Input) => Promise<Result>,
) {
  const codec = codecOf(returns);
  const nothing = Object.fromEntries(Object.keys(returns).map((field) => [field, null])) as {
    [Field in keyof Result]: null;
  };
  return async (
    _root: unknown,
    { input, requestId }: Arguments<Input>,
    context: MutationContext,
    info: GraphQLResolveInfo,
  ) => {
    assertLoginFor(operation, context);
    // An empty id names no request.
    const id = requestId?.trim() ? requestId : context.clientRequestId;
    if (id !== undefined && (id.includes('\0') || !id.isWellFormed() || id.length > MAX_REQUEST_ID)) {
      throw badUserInput('requestId', `must be text of at most ${MAX_REQUEST_ID} characters, without NUL`);
    }
    if (id === undefined && context.strict) {
      throw badRequest('X-Request-ID', 'is required for mutations, so that they can be repeated safely');
    }
    const key =
      id === undefined
        ? undefined
        : idempotencyKey(context.identity.userId, id, operation, pathText(info.path), input);
    try {
      const { author, ...place } = context.workplace();
      const workplace = { ...place, author: { ...author, requestId: id ?? author.requestId } };
      const result = await transact(workplace, operation, key && { key, codec }, (write) =>
        run(write, input),
      );
      // What was read before is out of date.
      context.loaders.clear();
      noteResult(context.shown, returns, result);
      return { ...result, userErrors: [] };
    } catch (error) {
      if (!(error instanceof ViolationError)) throw error;
      const userErrors = error.violations.map((violation) => userError(violation, context));
      return { ...nothing, ...error.payload, userErrors };
    }
  };
}

/** Resolver of a mutation whose payload has one record, in `field`. */
export function recordMutation<Input extends object, Row extends object>(
  operation: string,
  field: string,
  type: RecordType<Row>,
  run: (write: Write, input: Input) => Promise<Row>,
) {
  return mutation<Input, Record<string, Row>>(operation, { [field]: type }, async (write, input) => ({
    [field]: await run(write, input),
  }));
}

/**
 * A violation as people and programs are told of it.
 *
 * @param root the argument in which the violation's field stands
 */
export function userError(
  violation: Violation,
  { language }: { readonly language: Language },
  root: readonly string[] = ['input'],
) {
  const { code, field, changedFields = null } = violation;
  return {
    code,
    numericCode: MESSAGES[code].numericCode ?? null,
    message: messageOf(violation, language),
    field: [...root, ...field.map(String)],
    changedFields: changedFields && [...changedFields],
  };
}

/** Whatever an operation gives back may be data that its caller has not seen before, even when it changed nothing. */
function noteResult<Result extends object>(
  shown: ShownRecords,
  returns: PayloadTypes<Result>,
  result: Result,
): void {
  for (const field of Object.keys(returns) as (keyof Result)[]) {
    const type = returns[field] as RecordType | 'value';
    const row = result[field];
    if (type !== 'value' && typeof row === 'object' && row !== null) shown.note('CHANGE', type, [row]);
  }
}

function codecOf<Result extends object>(returns: PayloadTypes<Result>): ResultCodec<Result> {
  const eachRow = (result: object, change: (type: RecordType, row: object) => object) =>
    Object.fromEntries(
      Object.entries<unknown>({ ...result }).map(([field, value]) => {
        const type = returns[field as keyof Result] as RecordType | 'value' | undefined;
        const isRow = typeof value === 'object' && value !== null && type !== undefined && type !== 'value';
        return [field, isRow ? change(type, value) : value];
      }),
    );
  return {
    encode: (result) => eachRow(result, (type, row) => type.withoutKeys(row)),
    decode: (stored) => eachRow(stored as object, (type, row) => type.revive(row)) as Result,
  };
}

function pathText(path: ResponsePath | undefined): string {
  return path === undefined ? '' : `${pathText(path.prev)}/${path.key}`;
}
