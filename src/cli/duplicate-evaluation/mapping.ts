import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { z } from 'zod';

/** What a column can hold, by the names of `Person`; `phone` and `email` may be several columns. */
const SINGLE_FIELDS = [
  'givenName',
  'familyName',
  'name',
  'birthday',
  'identityNumber',
  'houseNumber',
  'street',
  'locality',
  'city',
  'postcode',
  'region',
] as const;
export type SingleField = (typeof SINGLE_FIELDS)[number];
export const MAPPED_FIELDS = [...SINGLE_FIELDS, 'phone', 'email'] as const;
export type MappedField = (typeof MAPPED_FIELDS)[number];

/** Which column is what. */
export interface Mapping {
  readonly columns: Readonly<Partial<Record<MappedField, readonly string[]>>>;
  /** The true entity: a column's value, or the first group of a pattern in it. */
  readonly truth: { readonly column: string; readonly pattern?: RegExp | undefined };
}

/** The file, the mapping or a row of the file is not what it should be. */
export class EvaluationError extends Error {
  override name = 'EvaluationError';
}

const column = z
  .string()
  .min(1)
  .transform((name) => [name]);
const columnNames = z.union([column, z.array(z.string().min(1)).min(1)]);
const pattern = z.string().transform((text, context) => {
  try {
    return new RegExp(text, 'u');
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as Error).message });
    return z.NEVER;
  }
});
const MAPPING = z.strictObject({
  version: z.literal(1),
  description: z.string().optional(),
  columns: z
    .strictObject({
      ...(Object.fromEntries(SINGLE_FIELDS.map((field) => [field, column.optional()])) as Record<
        SingleField,
        z.ZodOptional<typeof column>
      >),
      phone: columnNames.optional(),
      email: columnNames.optional(),
    })
    .refine((columns) => Object.keys(columns).length > 0, 'at least one column is needed'),
  truth: z.strictObject({ column: z.string().min(1), pattern: pattern.optional() }),
});

/** @throws EvaluationError when the file cannot be read or does not say what it should; each mistake is one line */
export function readEvaluationMapping(path: string): Mapping {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new EvaluationError(`The mapping cannot be read: ${(error as Error).message}`);
  }
  const document = parseDocument(text);
  const [syntax] = document.errors;
  if (syntax) throw new EvaluationError(`The mapping is not valid YAML: ${syntax.message}`);
  const { data, error } = MAPPING.safeParse(document.toJS());
  if (data) return data;
  const problems = error.issues.map(({ path: at, message }) => `  ${at.join('.') || 'mapping'}: ${message}`);
  throw new EvaluationError(['The mapping cannot be used:', ...problems].join('\n'));
}
