import type { Holding } from '../personal-data/holding.js';
import { rewriteCopies } from '../personal-data/sealed-copies.js';
import { allOf, mentionPattern, withoutPerson } from '../personal-data/mentions.js';
import { ERASED } from '../personal-data/subject.js';
import { openRow } from '../platform/encryption/sealed-rows.js';
import { CustomerMerge } from './customer-merge.entity.js';

const OF_CUSTOMERS = 'survivor_id = ANY($2::uuid[]) OR merged_id = ANY($2::uuid[])';

/**
 * Merges of a person's customers, which can be undone after an erasure, and bring nothing back then: what they
 * overwrote and dropped is forgotten, what they moved is not.
 */
export const mergeHolding: Holding = {
  section: 'merges',
  tables: ['customer_merges'],
  decided: ['details'],
  read: async (run, keys, { customerIds }) => {
    const rows = await run<CustomerMerge>({
      text: `SELECT id, survivor_id AS "survivorId", merged_id AS "mergedId", details, merged_by AS "mergedBy",
               merged_at AS "mergedAt", undone_at AS "undoneAt"
             FROM customer_merges WHERE tenant_id = $1 AND (${OF_CUSTOMERS}) ORDER BY id`,
      values: [keys.tenantId, customerIds],
    });
    return rows.map((row) => openRow(keys, CustomerMerge, row));
  },
  erase: async (write, { customerIds, surroundings, all }) => {
    const own = { where: OF_CUSTOMERS, values: [customerIds] };
    await rewriteCopies(write, CustomerMerge, 'details', own, (details) => ({
      ...details,
      name: ERASED,
      fields: [],
      dropped: {},
    }));
    const pattern = mentionPattern(allOf(all));
    const around = { where: OF_CUSTOMERS, values: [surroundings] };
    await rewriteCopies(write, CustomerMerge, 'details', around, (details) =>
      withoutPerson(details, pattern),
    );
  },
};

/** Keys are made of the customer and its contacts: made anew, nothing of an erased person is in them. */
export const duplicateKeyHolding: Holding = {
  section: 'duplicateKeys',
  tables: ['duplicate_keys'],
  decided: ['key'],
};
