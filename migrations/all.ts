import { RuntimeRole1763700000000 } from './1763700000000-runtime-role.js';
import { CustomerTables1763700100000 } from './1763700100000-customer-tables.js';
import { SalesAndServiceTables1763700200000 } from './1763700200000-sales-and-service-tables.js';
import { SearchGrams1763700300000 } from './1763700300000-search-grams.js';
import { WritePath1763800000000 } from './1763800000000-write-path.js';
import { Duplicates1763850000000 } from './1763850000000-duplicates.js';
import { Imports1763900000000 } from './1763900000000-imports.js';
import { RowVisibility1764000000000 } from './1764000000000-row-visibility.js';
import { Encryption1764100000000 } from './1764100000000-encryption.js';
import { AccessLog1764200000000 } from './1764200000000-access-log.js';
import { DataSubjects1764300000000 } from './1764300000000-data-subjects.js';
import { RetentionCompleteness1764400000000 } from './1764400000000-retention-completeness.js';
import { ConsentsStay1764400100000 } from './1764400100000-consents-stay.js';

/** The database's history, oldest first. New migrations go to the end; applied ones are never edited. */
export const migrations = [
  RuntimeRole1763700000000,
  CustomerTables1763700100000,
  SalesAndServiceTables1763700200000,
  SearchGrams1763700300000,
  WritePath1763800000000,
  Duplicates1763850000000,
  Imports1763900000000,
  RowVisibility1764000000000,
  Encryption1764100000000,
  AccessLog1764200000000,
  DataSubjects1764300000000,
  RetentionCompleteness1764400000000,
  ConsentsStay1764400100000,
];
