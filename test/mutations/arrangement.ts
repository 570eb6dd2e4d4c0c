import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { User } from '../../src/user/user.entity.js';
import type { TestService } from '../support/service.js';
import { done, refused, rowsOf, type UserError } from './mutate.js';

/** Personal data that must never be readable in the audit log or in an event. */
export const PERSONAL = {
  name: '诸葛孔明',
  phone: '010-87654321',
  mobile: '13812345678',
  email: 'kongming@shu.example',
  wechat: 'wolong-hermit',
};

/** Makes records of one tenant over HTTP; each method returns the id. */
export class Arrangement {
  private count = 0;

  constructor(
    readonly service: TestService,
    readonly tenant = `tenant-${randomUUID()}`,
  ) {}

  /** Sends a mutation that must succeed, and returns the record in the payload's `field`. */
  async done<Row = { id: string }>(
    name: string,
    field: string,
    input: object,
    selection = 'id',
  ): Promise<Row> {
    const payload = await done(this.service, this.tenant, name, input, `${field} { ${selection} }`);
    return payload[field] as Row;
  }

  /** Sends a mutation that must be refused and change nothing; returns its user errors. */
  async refused(name: string, input: object, headers: Record<string, string> = {}): Promise<UserError[]> {
    const before = await rowsOf(this.service, this.tenant);
    const errors = await refused(this.service, this.tenant, name, input, headers);
    expect(await rowsOf(this.service, this.tenant)).toEqual(before);
    return errors;
  }

  /** What a query says, which must succeed. */
  async ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const { data, errors } = await this.service.query<Data>(this.tenant, query, variables);
    expect(errors).toBeUndefined();
    return data as Data;
  }

  private async made(name: string, field: string, input: object): Promise<string> {
    return (await this.done(name, field, input)).id;
  }

  /** A member of staff. */
  async user(id = `user-${randomUUID()}`): Promise<string> {
    await this.service.database.write(this.tenant, (manager) =>
      manager.insert(User, { tenantId: this.tenant, id, name: id, role: 'SALES', industries: [] }),
    );
    return id;
  }

  customer(extra: object = {}): Promise<string> {
    this.count += 1;
    const { phone, email } = PERSONAL;
    const input = { name: `客户${this.count}`, phone, email, force: true, ...extra };
    return this.made('createCustomer', 'customer', input);
  }

  async contact(extra: object = {}): Promise<string> {
    const customerId = await this.below(extra);
    return this.made('createContact', 'contact', { customerId, ...PERSONAL, ...extra });
  }

  async address(extra: object = {}): Promise<string> {
    const customerId = await this.below(extra);
    return this.made('createAddress', 'address', { customerId, ...ADDRESS, ...extra });
  }

  async opportunity(extra: object = {}): Promise<string> {
    const customerId = await this.below(extra);
    return this.made('createOpportunity', 'opportunity', { customerId, name: 'ERP', ...extra });
  }

  async contract(extra: object = {}): Promise<string> {
    this.count += 1;
    const customerId = await this.below(extra);
    return this.made('createContract', 'contract', {
      customerId,
      code: `C-${this.count}`,
      ...CONTRACT,
      ...extra,
    });
  }

  async activeContract(extra: object = {}): Promise<string> {
    const id = await this.contract(extra);
    await this.done('activateContract', 'contract', { id, signedDate: '2026-01-01' });
    return id;
  }

  /** A planned payment under a contract in force, unless another is given. */
  async payment(extra: { contractId?: string; amount?: object; receivedAt?: string } = {}): Promise<string> {
    const contractId = extra.contractId ?? (await this.activeContract());
    return this.made('createPayment', 'payment', { contractId, amount: { amount: '400' }, ...extra });
  }

  async interaction(extra: object = {}): Promise<string> {
    const customerId = await this.below(extra);
    return this.made('createInteraction', 'interaction', { customerId, ...INTERACTION, ...extra });
  }

  private async below(extra: { customerId?: string }): Promise<string> {
    return extra.customerId ?? (await this.customer());
  }
}

export const ADDRESS = {
  type: 'OFFICE',
  province: '四川',
  city: '成都',
  street: '武侯大道1号',
  contactName: PERSONAL.name,
  contactPhone: PERSONAL.mobile,
};

export const CONTRACT = {
  name: '年度服务',
  type: 'SERVICE',
  amount: { amount: '1000' },
  startDate: '2026-01-01',
  endDate: '2099-12-31',
};

export const INTERACTION = {
  type: 'CALL',
  direction: 'OUTBOUND',
  subject: '回访',
  content: `请致电 ${PERSONAL.mobile}`,
  occurredAt: '2026-03-01T08:00:00Z',
};

/** An instant so far away that every follow-up at it is due later. */
export const FAR_AWAY = '2099-01-01T00:00:00.000Z';
