import { customerAccess } from '../customer/customer.access.js';
import type { Customer } from '../customer/customer.entity.js';
import { viewOf, type RoleBits } from '../platform/auth/grant.js';
import { mask } from '../platform/masking/mask.js';

/** A column of customers in files: what its header says, and what stands below it. */
export interface Column {
  /** The header of exported files. */
  readonly name: string;
  /** A Chinese header that imports understand as well. */
  readonly title: string;
  /** Whether imports take the value in; the others are the service's own, and ignored. */
  readonly imported: boolean;
  /** Whether the text is a number. */
  readonly numeric: boolean;
  readonly valueOf: (customer: Customer) => string | null;
}

type Property = Exclude<keyof Customer, 'tenantId' | 'deletedAt'>;

const given = (name: Property, title: string, numeric = false) => column(name, title, true, numeric);
const kept = (name: Property, title: string, numeric = false) => column(name, title, false, numeric);

function column(name: Property, title: string, imported: boolean, numeric: boolean): Column {
  const valueOf = (customer: Customer) => {
    const value = customer[name];
    if (value === null) return null;
    const text = value instanceof Date ? value.toISOString() : String(value);
    return numeric && text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  };
  return { name, title, imported, numeric, valueOf };
}

/** The columns of exported customers, in their order; imports may have them in any order. */
export const COLUMNS: readonly Column[] = [
  given('code', '客户编码'),
  given('name', '客户名称'),
  given('type', '客户类型'),
  given('industry', '行业'),
  given('scale', '规模'),
  given('level', '客户级别'),
  given('status', '状态'),
  given('source', '来源'),
  given('region', '区域'),
  given('website', '网站'),
  given('phone', '电话'),
  given('email', '邮箱'),
  given('description', '描述'),
  given('remarks', '备注'),
  given('annualRevenueAmount', '年营业额', true),
  given('annualRevenueCurrency', '年营业额币种'),
  given('creditRating', '信用等级'),
  given('acquiredOn', '获客日期'),
  given('ownerId', '客户经理'),
  given('serviceOwnerId', '服务负责人'),
  kept('id', '客户ID'),
  kept('grade', '价值等级'),
  kept('lifecycleStage', '生命周期阶段'),
  kept('lastContactAt', '最近联系时间'),
  kept('nextRenewalOn', '下次续约日期'),
  kept('lifetimeValueAmount', '生命周期价值', true),
  kept('lifetimeValueCurrency', '生命周期价值币种'),
  kept('latestHealthScore', '健康度', true),
  kept('version', '版本', true),
  kept('createdBy', '创建人'),
  kept('updatedBy', '更新人'),
  kept('createdAt', '创建时间'),
  kept('updatedAt', '更新时间'),
];

/** The columns as somebody with these roles exports them: all of them, some with masks, some without values. */
export function exportedColumns(roles: RoleBits): readonly Column[] {
  return COLUMNS.map((column) => {
    const granted = customerAccess.grantOf(column.name);
    const view = customerAccess.allows('export', column.name, roles) ? viewOf(granted, roles) : 'denied';
    if (view === 'plain') return column;
    if (view !== 'masked') return { ...column, valueOf: () => null };
    const masked = (customer: Customer) => {
      const value = column.valueOf(customer);
      return value === null ? null : mask(value, granted.mask);
    };
    return { ...column, valueOf: masked };
  });
}

/** The columns that imports take in: the cells of an import's rows stand in this order. */
export const IMPORTED_COLUMNS = COLUMNS.filter(({ imported }) => imported);
