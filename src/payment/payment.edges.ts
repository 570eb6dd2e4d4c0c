import { contracts } from '../contract/contract.edges.js';
import { customers } from '../customer/customer.edges.js';
import { StatementBuilder } from '../platform/database/statement-builder.js';
import { manyEdge, oneEdge } from '../platform/edges/edge.js';
import type { ReadContext } from '../platform/edges/read-context.js';
import { RecordType } from '../platform/records/record-type.js';
import { authorship } from '../user/user.edges.js';
import { Payment } from './payment.entity.js';

export const payments = new RecordType('Payment', Payment, {
  orderBy: [{ property: 'dueOn', direction: 'DESC' }],
  search: { kind: 'payment', columns: ['code', 'reference'], orThrough: 'customer' },
});

export const paymentContract = oneEdge(payments, 'contract', contracts, 'contractId');
export const paymentCustomer = oneEdge(payments, 'customer', customers, 'customerId');
export const paymentAuthors = authorship(payments);
export const customerPayments = manyEdge(customers, 'payments', payments, 'customerId');
export const contractPayments = manyEdge(contracts, 'payments', payments, 'contractId');

/** What has been received for a contract, in the contract's currency, as a decimal string; batched per request. */
export function loadReceivedAmount(
  { loaders, database, tenantId }: ReadContext,
  contractId: string,
): Promise<string> {
  const load = async (contractIds: readonly string[]) => {
    const statement = new StatementBuilder(tenantId);
    const { text, values } = statement.build(
      `SELECT c."id" AS "contractId", sum(p."amount")::text AS "received"
       FROM ${contracts.table} c
       JOIN ${payments.table} p ON ${payments.visible('p', statement.tenant)}
        AND p."contract_id" = c."id" AND p."currency" = c."currency" AND p."status" = 'RECEIVED'
       WHERE ${contracts.visible('c', statement.tenant)} AND c."id" = ANY(${statement.param(contractIds, 'uuid[]')})
       GROUP BY c."id"`,
    );
    const rows = await database.query<{ contractId: string; received: string }>(tenantId, { text, values });
    return new Map(rows.map(({ contractId: id, received }) => [id, received]));
  };
  return loaders.get('Contract received amount', load, '0').load(contractId);
}
