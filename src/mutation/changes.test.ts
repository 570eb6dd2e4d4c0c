import { describe, expect, it } from '@jest/globals';
import { Column, Entity } from 'typeorm';
import { VersionedRecord } from '../platform/database/columns.js';
import { EVERYONE } from '../platform/auth/grant.js';
import { TypeAccess } from '../platform/auth/type-access.js';
import { RecordType } from '../platform/records/record-type.js';
import { differingFields, fieldChanges } from './changes.js';
import { seenByAllSeeing } from '../platform/records/visibility.js';

@Entity('change_samples')
class Sample extends VersionedRecord {
  @Column({ type: 'text', name: 'title', nullable: true })
  title!: string | null;

  @Column({ type: 'text', name: 'mobile', nullable: true })
  mobile!: string | null;

  @Column({ type: 'numeric', name: 'amount', nullable: true })
  amount!: string | null;

  @Column({ type: 'timestamptz', name: 'at', nullable: true })
  at!: Date | null;

  @Column({ type: 'jsonb', name: 'parts' })
  parts!: unknown;

  @Column({ type: 'text', name: 'secret', nullable: true })
  secret!: string | null;

  @Column({ type: 'boolean', name: 'flag' })
  flag!: boolean;
}

const samples = new RecordType('Sample', Sample, {
  access: new TypeAccess('Sample', { readers: EVERYONE, fields: [] }),
  orderBy: [{ property: 'createdAt', direction: 'ASC' }],
  search: { columns: [] },
  visibility: seenByAllSeeing,
  personal: { mobile: 'phone', secret: ({ flag }: Partial<Sample>) => (flag ? 'name' : undefined) },
});

const AT = new Date('2026-03-01T08:00:00.000Z');

describe('differingFields', () => {
  it.each<[keyof Sample, unknown, unknown]>([
    ['amount', '1000.0000', '1000'],
    ['amount', '0.5000', '0.5'],
    ['amount', '0', '0.0000'],
    ['at', AT, new Date(AT)],
    ['parts', [{ a: 1, b: 2 }], [{ b: 2, a: 1 }]],
    ['title', null, undefined],
    ['title', undefined, null],
    ['flag', false, false],
  ])('takes %s %p for %p', (field, before, after) => {
    expect(differingFields(samples, { [field]: before }, { [field]: after })).toEqual({});
  });

  it.each<[keyof Sample, unknown, unknown]>([
    ['title', '1.0', '1.00'],
    ['title', '010', '10'],
    ['title', '', null],
    ['amount', '1000.0000', '1000.0001'],
    ['amount', null, '0'],
    ['at', AT, new Date(AT.getTime() + 1)],
    ['parts', [1, 2], [2, 1]],
    ['flag', false, true],
  ])('tells %s %p from %p', (field, before, after) => {
    const changes = { [field]: after };
    expect(differingFields(samples, { [field]: before }, changes)).toEqual(changes);
  });
});

describe('fieldChanges', () => {
  const row: Partial<Sample> = {
    id: 'a',
    version: 1,
    createdAt: AT,
    createdBy: 'someone',
    title: '标题',
    mobile: '13812345678',
    amount: '10.5000',
    at: AT,
    parts: [],
    flag: false,
  };

  it('of a new record are the fields that it has, without bookkeeping', () => {
    expect(fieldChanges(samples, undefined, { ...row, title: null })).toEqual([
      { field: 'mobile', before: null, after: '138****5678' },
      { field: 'amount', before: null, after: '10.5' },
      { field: 'at', before: null, after: '2026-03-01T08:00:00.000Z' },
      { field: 'parts', before: null, after: '[]' },
      { field: 'flag', before: null, after: 'false' },
    ]);
  });

  it('of a changed record are those that differ, masked on both sides', () => {
    const after = { ...row, version: 2, updatedAt: new Date(), mobile: null, amount: '10.5', flag: true };
    expect(fieldChanges(samples, row, after)).toEqual([
      { field: 'mobile', before: '138****5678', after: null },
      { field: 'flag', before: 'false', after: 'true' },
    ]);
  });

  it.each([
    [true, false],
    [false, true],
    [true, true],
  ])('mask what is personal in one of the states (%p, %p) in both', (was, is) => {
    const before = { ...row, flag: was, secret: '张无忌' };
    const changes = fieldChanges(samples, before, { ...row, flag: is, secret: '明教' });
    expect(changes).toContainEqual({ field: 'secret', before: '张**', after: '明*' });
  });

  it('show what is personal in neither state', () => {
    const before = { ...row, flag: false, secret: '明教' };
    expect(fieldChanges(samples, before, { ...before, secret: '峨眉' })).toEqual([
      { field: 'secret', before: '明教', after: '峨眉' },
    ]);
  });

  it('tell that personal data changed even where the masked texts are alike', () => {
    expect(fieldChanges(samples, row, { ...row, mobile: '13899995678' })).toEqual([
      { field: 'mobile', before: '138****5678', after: '138****5678' },
    ]);
  });
});
