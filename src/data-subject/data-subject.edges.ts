import { RecordType } from '../platform/records/record-type.js';
import { seenByAllSeeing } from '../platform/records/visibility.js';
import { erasureAccess, subjectExportAccess } from './data-subject.access.js';
import { Erasure } from './erasure.entity.js';
import { SubjectExport } from './subject-export.entity.js';

export const erasures = new RecordType('Erasure', Erasure, {
  access: erasureAccess,
  visibility: seenByAllSeeing,
  orderBy: [{ property: 'erasedAt', direction: 'DESC' }],
  search: { columns: [] },
});

export const subjectExports = new RecordType('SubjectExport', SubjectExport, {
  access: subjectExportAccess,
  visibility: seenByAllSeeing,
  orderBy: [{ property: 'exportedAt', direction: 'DESC' }],
  search: { columns: [] },
});
