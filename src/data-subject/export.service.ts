import type { ExportSubjectDataInput, SubjectType } from '../__generated__/resolvers-types.js';
import { refuse } from '../mutation/violation.js';
import type { Write } from '../mutation/write.js';
import type { Viewer } from '../platform/auth/viewer.js';
import type { Database } from '../platform/database/database.js';
import { subjectExports } from './data-subject.edges.js';
import { findSubject, type FoundSubject, type SubjectReference } from './find-subject.js';
import { holdings } from './holdings.js';
import type { SubjectExport } from './subject-export.entity.js';

/** Raised when a section or member of the document changes its meaning; new ones may come without. */
const SCHEMA_VERSION = '1.0';

/**
 * Writes down that the caller is given what we hold of a person.
 *
 * @throws ViolationError NOT_FOUND or SUBJECT_NOT_A_PERSON
 */
export async function exportSubjectData(
  write: Write,
  { type, id }: ExportSubjectDataInput,
): Promise<{ subjectExport: SubjectExport }> {
  const found = await findSubject(({ text, values }) => write.manager.query(text, [...values]), write.keys, {
    type,
    id,
  });
  if (found === 'NOT_A_PERSON') refuse('SUBJECT_NOT_A_PERSON', ['id']);
  const subject = found ?? refuse('NOT_FOUND', ['id']);
  const { id: exportedBy, now: exportedAt } = write.author;
  const values = { subjectType: type, subjectId: subject.id, exportedBy, exportedAt };
  const subjectExport = await write.insert(subjectExports, values, { event: 'exported' });
  justMade.add(subjectExport);
  return { subjectExport };
}

const justMade = new WeakSet<SubjectExport>();

/** Whether this request has written the export down; a repeated one has the answer of the first, as it was kept. */
export function wasJustMade(subjectExport: SubjectExport): boolean {
  return justMade.has(subjectExport);
}

/** Everything that is held of a person, as JSON text, section by section; empty when it is gone meanwhile. */
export async function* subjectDocument(
  database: Database,
  viewer: Viewer,
  { subjectType, subjectId, exportedAt }: SubjectExport,
): AsyncGenerator<string> {
  const subject = await readSubject(database, viewer, { type: subjectType, id: subjectId });
  const keys = await database.keyring.keysOf(viewer.tenantId);
  const head = { schemaVersion: SCHEMA_VERSION, exportedAt, subject: { type: subjectType, id: subjectId } };
  yield `${JSON.stringify(head).slice(0, -1)},"sections":{`;
  let first = true;
  for (const { section, read } of subject ? holdings : []) {
    if (!subject || !read) continue;
    const rows = await database.read(viewer, (run) => read(run, keys, subject));
    yield `${first ? '' : ','}${JSON.stringify(section)}:${JSON.stringify(rows)}`;
    first = false;
  }
  yield '}}';
}

async function readSubject(
  database: Database,
  viewer: Viewer,
  reference: SubjectReference,
): Promise<FoundSubject | undefined> {
  const keys = await database.keyring.keysOf(viewer.tenantId);
  const found = await database.read(viewer, (run) => findSubject(run, keys, reference));
  return found === 'NOT_A_PERSON' ? undefined : found;
}

/** The same as one text. */
export async function subjectDocumentText(
  database: Database,
  viewer: Viewer,
  made: SubjectExport,
): Promise<string> {
  const parts: string[] = [];
  for await (const part of subjectDocument(database, viewer, made)) parts.push(part);
  return parts.join('');
}

/** The type of subject that a path names, such as `contact`. */
export function subjectTypeOf(name: string): SubjectType | undefined {
  const type = name.toUpperCase();
  return type === 'CONTACT' || type === 'CUSTOMER' ? type : undefined;
}
