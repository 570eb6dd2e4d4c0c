import { serviceViewer } from '../platform/auth/viewer.js';
import type { Database } from '../platform/database/database.js';
import type { KindName } from './kinds.js';
import { load, type Progress } from './load.js';
import type { Mapping } from './mapping.js';
import { makePlans } from './plan.js';
import { Registry } from './registry.js';
import { Report, type KindCounts } from './report.js';
import { validate } from './validate.js';

export interface ImportOptions {
  mapping: Mapping;
  /** Where the mapping's files are. */
  directory: string;
  tenantId: string;
  /** Checks everything and writes nothing. */
  dryRun?: boolean;
  /** Loads only when nothing is wrong. */
  strict?: boolean;
  progress?: Progress;
}

export interface ImportResult {
  loaded: boolean;
  report: Report;
  /** When nothing was loaded: what would be inserted, and what exists already (counted as unchanged). */
  counts: ReadonlyMap<KindName, KindCounts>;
}

/**
 * Checks all files against the mapping, each other and the database; then loads what is good in one transaction.
 *
 * @throws MappingError when the mapping does not fit the files
 */
export async function runImport(database: Database, options: ImportOptions): Promise<ImportResult> {
  const {
    mapping,
    directory,
    tenantId,
    dryRun = false,
    strict = false,
    progress = () => undefined,
  } = options;
  const report = new Report();
  const plans = await makePlans(mapping, directory, (problem) => {
    report.add({ ...problem, into: '', field: '' });
  });
  const registry = new Registry(tenantId);
  const verdict = await database.read(serviceViewer(tenantId), (run) =>
    validate(plans, registry, run, report, progress),
  );
  if (dryRun || (strict && report.total > 0)) return { loaded: false, report, counts: verdict.counts };
  const counts = await database.writeSealed(tenantId, (manager, keys) =>
    load(plans, keys, registry, verdict, manager, progress),
  );
  return { loaded: true, report, counts };
}
