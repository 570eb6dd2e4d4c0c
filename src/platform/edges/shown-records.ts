import type { RecordType } from '../records/record-type.js';

/** How records came to be read: by a key, as a page of a list, below another record, as what a mutation gave back, … */
export type ReadWay = 'KEY' | 'REFERENCE' | 'PAGE' | 'RELATED' | 'CHANGE' | 'EVENT' | 'HISTORY';

/** Records of one type that were read in one way, with those whom they and all below them tell about. */
export interface ShownGroup {
  readonly way: ReadWay;
  readonly type: RecordType;
  readonly recordIds: Set<string>;
  readonly subjects: Set<string>;
}

/** What one request has read for its answer, so that it can be accounted for. */
export class ShownRecords {
  private readonly known = new Map<string, ShownGroup>();

  /** The group to which reads of this kind are added. */
  group(way: ReadWay, type: RecordType): ShownGroup {
    const key = `${way} ${type.name}`;
    let group = this.known.get(key);
    if (!group) {
      group = { way, type, recordIds: new Set(), subjects: new Set() };
      this.known.set(key, group);
    }
    return group;
  }

  /** Adds rows of which at least the id has been read, and the subject where it stands in the row. */
  note(way: ReadWay, type: RecordType, rows: readonly object[]): void {
    if (rows.length === 0) return;
    const { recordIds, subjects } = this.group(way, type);
    const { subject } = type.settings;
    for (const row of rows as readonly Readonly<Record<string, unknown>>[]) {
      recordIds.add(String(row['id']));
      const value = subject == null ? undefined : row[subject];
      if (typeof value === 'string') subjects.add(value);
    }
  }

  /**
   * What is to be accounted for. Records that were read below others count as far as they tell about somebody of whom
   * the others do not.
   */
  accountable(): ShownGroup[] {
    const groups = [...this.known.values()].filter(
      ({ type, recordIds, subjects }) =>
        subjects.size > 0 || (type.settings.subject !== undefined && recordIds.size > 0),
    );
    const asked = groups.filter(({ way }) => way !== 'RELATED');
    const further = groups
      .filter(({ way }) => way === 'RELATED')
      .map((group) => ({
        ...group,
        subjects: new Set(
          [...group.subjects].filter((subject) => !asked.some(({ subjects }) => subjects.has(subject))),
        ),
      }))
      .filter(({ subjects }) => subjects.size > 0);
    return [...asked, ...further];
  }
}
