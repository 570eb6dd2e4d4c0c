import { RecordType } from '../platform/records/record-type.js';
import { seenByAllSeeing } from '../platform/records/visibility.js';
import { retentionRuleAccess } from './retention.access.js';
import { RetentionRule } from './retention-rule.entity.js';

export const retentionRules = new RecordType('RetentionRule', RetentionRule, {
  access: retentionRuleAccess,
  visibility: seenByAllSeeing,
  orderBy: [{ property: 'type', direction: 'ASC' }],
  search: { columns: [] },
});
