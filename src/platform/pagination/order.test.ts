import { describe, expect, it } from '@jest/globals';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { EVERYONE } from '../auth/grant.js';
import { TypeAccess } from '../auth/type-access.js';
import { RecordType } from '../records/record-type.js';
import { orderList, orderTerms, reversed } from './order.js';
import { seenByAllSeeing } from '../records/visibility.js';

@Entity('things')
class Thing {
  @PrimaryColumn({ type: 'uuid', name: 'id' })
  id!: string;
  @Column({ type: 'text', name: 'name' })
  name!: string;
  @Column({ type: 'date', name: 'due_on', nullable: true })
  dueOn!: string | null;
}

const things = new RecordType('Thing', Thing, {
  access: new TypeAccess('Thing', { readers: EVERYONE, fields: [] }),
  orderBy: [{ property: 'dueOn', direction: 'DESC' }],
  search: { columns: [] },
  visibility: seenByAllSeeing,
});
const sql = (orderBy?: Parameters<typeof orderTerms>[1]) => orderList(orderTerms(things, orderBy), 't');

describe('order', () => {
  it('is the default without orderBy, decided by the id', () => {
    expect(sql()).toBe('t."due_on" DESC NULLS LAST, t."id" DESC');
    expect(sql(null)).toBe(sql([]));
    expect(sql([])).toBe(sql());
  });

  it('takes fields in the order given, nulls last unless asked otherwise', () => {
    expect(sql([{ field: 'NAME', direction: 'DESC', nulls: 'FIRST' }, { field: 'DUE_ON' }])).toBe(
      't."name" DESC, t."due_on" ASC NULLS LAST, t."id" ASC',
    );
    expect(sql([{ field: 'DUE_ON', nulls: 'FIRST' }])).toBe('t."due_on" ASC NULLS FIRST, t."id" ASC');
  });

  it('does not add the id twice', () => {
    expect(sql([{ field: 'ID', direction: 'DESC' }])).toBe('t."id" DESC');
  });

  it('reads from the end with every direction and every place of nulls turned round', () => {
    const terms = orderTerms(things, [{ field: 'DUE_ON', nulls: 'FIRST' }, { field: 'NAME' }]);
    expect(orderList(reversed(terms), 't')).toBe('t."due_on" DESC NULLS LAST, t."name" DESC, t."id" DESC');
    expect(reversed(reversed(terms))).toEqual(terms);
  });

  it('refuses too many keys, and the same key twice', () => {
    expect(() => sql(Array(6).fill({ field: 'NAME' }))).toThrow('orderBy: has more than 5 entries');
    expect(() => sql([{ field: 'NAME' }, { field: 'NAME', direction: 'DESC' }])).toThrow(
      'orderBy: names a field twice',
    );
  });
});
