import type { DeepPartial, EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { AuditAction, UserErrorCode } from '../__generated__/resolvers-types.js';
import { fieldsChangedSince } from '../audit/audit.js';
import type { FieldChange } from '../audit/audit-entry.entity.js';
import { isRecordId } from '../platform/records/identifier.js';
import { bulkInsertNew } from '../platform/database/bulk-insert.js';
import { openRow, sealRow } from '../platform/encryption/sealed-rows.js';
import type { TenantKeys } from '../platform/encryption/tenant-keys.js';
import { readScope, type ReadScope, type RecordType } from '../platform/records/record-type.js';
import { differingFields, fieldChanges } from './changes.js';
import { EVENTS, idOf, keepChanges, type Author, type Change } from './recording.js';
import { tellObservers } from './observers.js';
import { refuse, ViolationError, type Violation } from './violation.js';

interface Recording {
  /** The event's last word, such as `stage_changed`; `created`, `updated`, … when left out. */
  readonly event?: string;
  /** Where the record's fields stand in the input, for a constraint that refuses one. */
  readonly place?: Violation['field'];
}

/**
 * The changes of one transaction. Every change of a record goes through here: it is recorded for the audit log and
 * leaves an event, and a constraint that refuses it becomes a violation. What is sealed in the database is plain here.
 */
export class Write {
  private readonly recorded: Change[] = [];

  constructor(
    readonly manager: EntityManager,
    readonly keys: TenantKeys,
    readonly author: Author,
    readonly operation: string,
  ) {}

  get tenantId(): string {
    return this.author.tenantId;
  }

  /** What the author sees of the tenant's records, for statements whose first parameter is the tenant. */
  get scope(): ReadScope {
    return readScope(this.author.viewer);
  }

  /**
   * Reads a record and locks it until the transaction ends.
   *
   * @param field what in the input names the record
   * @param missing the violation when there is none
   * @throws ViolationError when there is no such record, or it has another version than `expectedVersion`
   */
  async lock<T extends object>(
    type: RecordType<T>,
    id: string,
    {
      field = ['id'],
      missing = 'NOT_FOUND',
      expectedVersion,
    }: { field?: Violation['field']; missing?: UserErrorCode; expectedVersion?: number | null } = {},
  ): Promise<T> {
    const row = await this.find(type, id, 'FOR NO KEY UPDATE');
    if (!row) refuse(missing, field);
    const { version } = row as { version?: number };
    if (expectedVersion != null && version !== undefined && version !== expectedVersion) {
      throw new ViolationError([
        {
          code: 'VERSION_CONFLICT',
          field: ['expectedVersion'],
          params: { version },
          changedFields: await fieldsChangedSince(this.manager, this.tenantId, id, expectedVersion),
        },
      ]);
    }
    return row;
  }

  /**
   * Locks a record after the one it is part of. All who change both do it in this order, so that none waits for
   * another that waits for it.
   *
   * @param key the property that names the parent
   * @throws ViolationError as `lock`
   */
  async lockWithParent<T extends object, Parent extends object>(
    type: RecordType<T>,
    { id, expectedVersion }: { readonly id: string; readonly expectedVersion?: number | null },
    parentType: RecordType<Parent>,
    key: keyof T,
  ): Promise<{ row: T; parent: Parent }> {
    const found = (await this.find(type, id)) ?? refuse('NOT_FOUND', ['id']);
    const parent = await this.lock(parentType, found[key] as string);
    return { row: await this.lock(type, id, { expectedVersion }), parent };
  }

  /** Reads a record that must stay as it is until the transaction ends; others may still read and refer to it. */
  async require<T extends object>(
    type: RecordType<T>,
    id: string,
    field: Violation['field'],
    missing: UserErrorCode = 'NOT_FOUND',
  ): Promise<T> {
    return (await this.find(type, id, 'FOR SHARE')) ?? refuse(missing, field);
  }

  /** Reads a record that the author sees, without keeping it from being changed. */
  async find<T extends object>(
    type: RecordType<T>,
    id: string,
    lock = '',
    scope = this.scope,
  ): Promise<T | undefined> {
    if (type.column('id').type === 'uuid' ? !isRecordId(id) : id.includes('\0')) return undefined;
    const [row] = await this.manager.query<T[]>(
      `SELECT ${type.selectList('record')} FROM ${type.table} AS record
       WHERE ${type.visible('record', scope)} AND record."id" = $2 ${lock}`,
      [this.tenantId, id],
    );
    return row && this.opened(type, row);
  }

  /** A row as a statement gave it, with what is sealed opened. */
  opened<T extends object>({ entity }: RecordType<T>, row: T): T {
    return openRow(this.keys, entity, row);
  }

  /**
   * Reads a record as it is by now that the author saw when the operation began: what they change may put it out of
   * their sight, as with a customer that they give away.
   *
   * @throws ViolationError when there is no such record any more
   */
  async reread<T extends object>(
    type: RecordType<T>,
    id: string,
    field: Violation['field'],
    missing: UserErrorCode = 'NOT_FOUND',
  ): Promise<T> {
    return (await this.find(type, id, '', { ...this.scope, reach: 'all' })) ?? refuse(missing, field);
  }

  /** Adds a record and returns it as the database has it. */
  async insert<T extends object>(type: RecordType<T>, values: Partial<T>, how: Recording = {}): Promise<T> {
    const inserted = await this.insertHistory(type, values, how);
    this.record(type, 'CREATE', inserted, fieldChanges(type, undefined, inserted), how);
    return inserted;
  }

  /** Adds a record that itself tells what happened to another one, and so is not recorded again. */
  async insertHistory<T extends object>(
    type: RecordType<T>,
    values: Partial<T>,
    how: Recording = {},
  ): Promise<T> {
    const row = sealRow<object>(this.keys, type.entity, {
      ...this.authored(type, 'createdBy', 'updatedBy'),
      tenantId: this.tenantId,
      id: uuidv7(),
      ...values,
    });
    const result = await this.constrained(type, how, () =>
      this.manager
        .createQueryBuilder()
        .insert()
        .into(type.entity as EntityTarget<ObjectLiteral>)
        .values(row as DeepPartial<ObjectLiteral>)
        .returning(type.selectList(type.table))
        .updateEntity(false)
        .execute(),
    );
    const [inserted] = result.raw as [T];
    return this.opened(type, inserted);
  }

  /**
   * Adds many records, of which the audit log and events tell one by one, and returns them by id as the database has
   * them. Those that repeat a unique value are left out.
   */
  async insertMany<T extends { id: string }>(
    type: RecordType<T>,
    rows: readonly Partial<T>[],
  ): Promise<Map<string, T>> {
    const inserted = await this.insertManyHistory(type, rows);
    for (const row of inserted.values()) {
      this.record(type, 'CREATE', row, fieldChanges(type, undefined, row), {});
    }
    return inserted;
  }

  /** The same for records that themselves tell what happened to other ones, and so are not recorded again. */
  async insertManyHistory<T extends { id: string }>(
    type: RecordType<T>,
    rows: readonly Partial<T>[],
  ): Promise<Map<string, T>> {
    const authored = { ...this.authored(type, 'createdBy', 'updatedBy'), tenantId: this.tenantId };
    const complete = rows.map((row) => ({ ...authored, id: uuidv7(), ...row }));
    const inserted = await bulkInsertNew<ObjectLiteral>(
      this.manager,
      type.entity,
      complete.map((row) => sealRow<object>(this.keys, type.entity, row)),
      type.selectList(type.table),
    );
    const byId = new Map(inserted.map((row) => [(row as T).id, this.opened(type, row as T)]));
    // In the order given: ids that were made here tell the rows apart.
    return new Map(
      complete.flatMap(({ id }) => {
        const row = byId.get(id);
        return row ? [[id, row] as const] : [];
      }),
    );
  }

  /** Changes a record, raises its version and returns it; nothing happens when nothing differs. */
  async update<T extends object>(
    type: RecordType<T>,
    before: T,
    changes: Partial<T>,
    how: Recording = {},
  ): Promise<T> {
    const differing = differingFields(type, before, changes);
    if (Object.keys(differing).length === 0) return before;
    const after = await this.set(type, before, differing, how);
    this.record(type, 'UPDATE', after, fieldChanges(type, before, after), how);
    return after;
  }

  /** Deletes a record: softly where its type keeps deleted ones. */
  async remove<T extends object>(type: RecordType<T>, row: T, how: Recording = {}): Promise<T> {
    if (!type.softDeleted) {
      await this.manager.query(`DELETE FROM ${type.table} WHERE tenant_id = $1 AND id = $2`, [
        this.tenantId,
        idOf(row),
      ]);
      this.record(type, 'DELETE', row, fieldChanges(type, undefined, row).map(reversed), how);
      return row;
    }
    const after = await this.set(type, row, { deletedAt: this.author.now }, how);
    this.record(type, 'DELETE', after, [], how);
    return after;
  }

  /**
   * Reads a deleted record and locks it until the transaction ends.
   *
   * @throws ViolationError when there is no such record, or it is not deleted
   */
  async findDeleted<T extends object>(
    type: RecordType<T>,
    id: string,
    missing: UserErrorCode = 'NOT_FOUND',
  ): Promise<T & { deletedAt: Date }> {
    const [row] = isRecordId(id)
      ? await this.manager.query<(T & { deletedAt: Date | null })[]>(
          `SELECT ${type.selectList('record')}, record.deleted_at AS "deletedAt" FROM ${type.table} AS record
           WHERE ${type.seen('record', this.scope)} AND record.id = $2 FOR NO KEY UPDATE`,
          [this.tenantId, id],
        )
      : [];
    if (!row) refuse(missing, ['id']);
    return row.deletedAt
      ? (this.opened(type, row) as T & { deletedAt: Date })
      : refuse('NOT_DELETED', ['id']);
  }

  /** Takes the deletion of a record back, changing it as `also` says. */
  async restore<T extends object>(type: RecordType<T>, row: T, also: Partial<T> = {}): Promise<T> {
    const restored = await this.set(type, row, { ...also, deletedAt: null }, {});
    this.record(type, 'RESTORE', restored, fieldChanges(type, row, restored), {});
    return restored;
  }

  /**
   * Deletes what hangs on a record: all records of its to-many edges that keep deleted ones. The audit log tells of
   * each; of events, the record's own stands for all.
   */
  async removeBelow<T extends object>(type: RecordType<T>, row: T): Promise<void> {
    for (const [target, key] of below(type)) {
      await this.setChildren(target, key, idOf(row), 'DELETE', this.author.now, null);
    }
  }

  /** Brings back what `removeBelow` deleted at that instant. */
  async restoreBelow<T extends object>(type: RecordType<T>, row: T, deletedAt: Date): Promise<void> {
    for (const [target, key] of below(type)) {
      await this.setChildren(target, key, idOf(row), 'RESTORE', null, deletedAt);
    }
  }

  private async setChildren(
    type: RecordType,
    key: string,
    parentId: string,
    action: AuditAction,
    deletedAt: Date | null,
    was: Date | null,
  ): Promise<void> {
    const [rows] = await this.manager.query<[Change['row'][], number]>(
      `UPDATE ${type.table} SET deleted_at = $3, updated_by = $4, updated_at = now(), version = version + 1
       WHERE tenant_id = $1 AND ${type.column(key).sql} = $2 AND deleted_at IS NOT DISTINCT FROM $5
       RETURNING ${type.selectList(type.table)}`,
      [this.tenantId, parentId, deletedAt, this.author.id, was],
    );
    for (const row of rows) this.recorded.push({ type, action, row, changes: [] });
  }

  /** Writes down what was changed since the last time; the last thing to be done in the transaction. */
  async finish(): Promise<void> {
    const recorded = this.recorded.splice(0);
    await tellObservers(this, recorded);
    await keepChanges(this.manager, this.author, this.operation, recorded);
  }

  /** Has a change written down that a statement outside this class made. */
  note(change: Omit<Change, 'row'> & { readonly row: object }): void {
    this.recorded.push(change as Change);
  }

  private record<T extends object>(
    type: RecordType<T>,
    action: AuditAction,
    row: T,
    changes: FieldChange[],
    { event = EVENTS[action] }: Recording,
  ): void {
    this.recorded.push({ type, action, event, row: row as Change['row'], changes });
  }

  private async set<T extends object>(
    type: RecordType<T>,
    row: T,
    values: Record<string, unknown>,
    how: Recording,
  ): Promise<T> {
    const result = await this.constrained(type, how, () =>
      this.manager
        .createQueryBuilder()
        .update(type.entity as EntityTarget<ObjectLiteral>)
        .set({ ...this.authored(type, 'updatedBy'), ...sealRow<object>(this.keys, type.entity, values, row) })
        .where({ tenantId: this.tenantId, id: idOf(row) })
        .returning(type.selectList(type.table))
        .execute(),
    );
    const [after] = result.raw as [T];
    return this.opened(type, after);
  }

  private authored<T extends object>(type: RecordType<T>, ...properties: string[]): Record<string, string> {
    return Object.fromEntries(
      properties
        .filter((property) => type.columns.has(property))
        .map((property) => [property, this.author.id]),
    );
  }

  /** Runs a statement; what one of the type's constraints refuses becomes a violation of the field to blame. */
  private async constrained<T extends object, Result>(
    { settings }: RecordType<T>,
    { place = [] }: Recording,
    statement: () => Promise<Result>,
  ): Promise<Result> {
    try {
      return await statement();
    } catch (error) {
      const { constraint } = error as { constraint?: string };
      const known = constraint === undefined ? undefined : settings.constraints?.[constraint];
      if (!known) throw error;
      const [code, field] = known;
      return refuse(code as UserErrorCode, [...place, field]);
    }
  }
}

/** The to-many edges of a type that lead to records which keep deleted ones, with the property that names the parent. */
function below(type: { readonly relations: RecordType['relations'] }): [RecordType, string][] {
  return [...type.relations.values()]
    .filter(({ kind, target }) => kind === 'many' && target.softDeleted)
    .map(({ target, targetKey }) => [target, targetKey]);
}

function reversed({ field, after }: FieldChange): FieldChange {
  return { field, before: after, after: null };
}
