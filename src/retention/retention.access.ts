import { readBy, roles } from '../platform/auth/grant.js';
import { reading, writing } from '../platform/auth/operation-access.js';
import { COMMAND, type AccessPart } from '../platform/auth/policy.js';
import { payload } from '../platform/auth/structures.js';
import { TypeAccess } from '../platform/auth/type-access.js';

const AUDITORS = roles('admin', 'auditor');
const ADMIN = roles('admin');

export const retentionRuleAccess = new TypeAccess('RetentionRule', {
  readers: AUDITORS,
  fields: [[readBy(AUDITORS), 'type', 'keepDays', 'defaultDays', 'minimumDays', 'basis', 'lastRunAt']],
});

export const retentionAccess: AccessPart = {
  types: [retentionRuleAccess, payload('SetRetentionRule', ADMIN, 'rule')],
  operations: {
    'Query.retentionRules': reading(AUDITORS),
    'Mutation.setRetentionRule': writing(ADMIN, 'crm:admin'),
  },
  inputs: { SetRetentionRuleInput: COMMAND },
};
