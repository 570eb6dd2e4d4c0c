import type { MergeCustomersInput, MergeMove, MergePreview } from '../__generated__/resolvers-types.js';
import { customers } from '../customer/customer.edges.js';
import { Customer } from '../customer/customer.entity.js';
import type { Language } from '../platform/language.js';
import { userError } from '../mutation/mutation.js';
import { ViolationError } from '../mutation/violation.js';
import type { Viewer } from '../platform/auth/viewer.js';
import type { SqlStatement } from '../platform/database/database.js';
import { openRow } from '../platform/encryption/sealed-rows.js';
import { readScope, type RecordType } from '../platform/records/record-type.js';
import type { Reading } from './candidates.js';
import { childTypes, distinctWithin } from './merge-children.js';
import { planMerge } from './merge-plan.js';
import { bestStage, textOf } from './merge.rules.js';

/** What a merge would do, by the rules that the merge itself goes by. */
export async function previewMerge(
  { run, viewer, keys }: Reading,
  input: MergeCustomersInput,
  language: Language,
): Promise<MergePreview> {
  try {
    const { survivor, merged, fields } = await planMerge(input, {
      read: async (ids) =>
        (await run<Customer>(customersStatement(viewer, ids))).map((row) => openRow(keys, Customer, row)),
      changedSince: () => Promise.resolve([]),
    });
    const [counts] = await run<Record<string, number>>(
      countStatement(
        viewer,
        survivor.id,
        merged.map(({ id }) => id),
      ),
    );
    return {
      fields: fields.map(({ field, from, values, conflict }) => ({
        field,
        value: from && textOf(from, field),
        customerId: from?.id ?? null,
        conflict,
        values: values.map(({ customer, value }) => ({ customerId: customer.id, value })),
      })),
      lifecycleStage: bestStage([survivor, ...merged].map(({ lifecycleStage }) => lifecycleStage)),
      moves: childTypes().map(({ name }): MergeMove => {
        const [moved = 0, all = 0] = [counts?.[name], counts?.[`${name} in all`]];
        return { kind: name, moved, dropped: all - moved };
      }),
      userErrors: [],
    };
  } catch (error) {
    if (!(error instanceof ViolationError)) throw error;
    const userErrors = error.violations.map((violation) => userError(violation, { language }));
    return { fields: null, lifecycleStage: null, moves: null, userErrors };
  }
}

function customersStatement(viewer: Viewer, ids: readonly string[]): SqlStatement {
  return {
    text: `SELECT ${customers.selectList('c')} FROM customers c WHERE ${customers.visible('c', readScope(viewer))} AND c."id" = ANY($2::uuid[])`,
    values: [viewer.tenantId, ids],
  };
}

/** Counts what would move, and what would be there to move, by type. */
function countStatement(viewer: Viewer, survivorId: string, mergedIds: readonly string[]): SqlStatement {
  const counts = childTypes().flatMap((type) => [
    `(${movingSelect(type, viewer)})::int AS "${type.name}"`,
    `(SELECT count(*) FROM ${type.table} a WHERE ${type.visible('a', readScope(viewer))} AND a."customer_id" = ANY($2::uuid[]))::int
       AS "${type.name} in all"`,
  ]);
  return {
    // The survivor's id is always a parameter, even where no type has records that must differ.
    text: `SELECT ${counts.join(', ')}, $3::uuid AS "survivor"`,
    values: [viewer.tenantId, mergedIds, survivorId],
  };
}

function movingSelect(type: RecordType, viewer: Viewer): string {
  const of = (alias: string, select: string, whose: string) =>
    `SELECT ${select} FROM ${type.table} ${alias} WHERE ${type.visible(alias, readScope(viewer))} AND ${alias}."customer_id" ${whose}`;
  const distinct = type.softDeleted ? [] : distinctWithin(type).map((property) => type.column(property).sql);
  if (distinct.length === 0) return of('a', 'count(*)', '= ANY($2::uuid[])');
  const columns = (alias: string) => distinct.map((column) => `${alias}.${column}`).join(', ');
  return `SELECT count(*) FROM (${of('a', columns('a'), '= ANY($2::uuid[])')}
    EXCEPT ${of('b', columns('b'), '= $3::uuid')}) AS moving`;
}
