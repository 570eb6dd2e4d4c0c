import type { StaffRole } from '../__generated__/resolvers-types.js';
import type { User } from '../user/user.entity.js';
import { INDUSTRIES } from './vocabulary.js';
import type { Row } from './rows.js';

/** The user that the demo's token stands for. */
export const DEMO_ADMIN = 'demo-admin';

const STAFF: readonly [id: string, name: string, role: StaffRole, region: string][] = [
  [DEMO_ADMIN, '陈安', 'ADMIN', '总部'],
  ['demo-manager', '周敏', 'SALES_MANAGER', '总部'],
  ['demo-sales-east', '李思远', 'SALES', '华东'],
  ['demo-sales-south', '王雨桐', 'SALES', '华南'],
  ['demo-sales-north', '赵一鸣', 'SALES', '华北'],
  ['demo-sales-west', '孙嘉怡', 'SALES', '西南'],
  ['demo-sales-overseas', 'Emma Clarke', 'SALES', '海外'],
  ['demo-csm-1', '吴静', 'CSM', '华东'],
  ['demo-csm-2', 'Daniel Reed', 'CSM', '海外'],
  ['demo-service', '郑凯', 'SERVICE', '总部'],
  ['demo-finance', '冯丽', 'FINANCE', '总部'],
  ['demo-marketing', '何欣', 'MARKETING', '总部'],
];

/** The tenant's staff; each seller looks after some industries. */
export function staff(since: Date): Row<User>[] {
  return STAFF.map(([id, name, role, region], place) => ({
    id,
    name,
    email: `${id.replace('demo-', '')}@staff.example.com`,
    phone: `021-5550-${1000 + place}`,
    role,
    region,
    industries: role === 'SALES' ? INDUSTRIES.filter((_, index) => index % 3 === place % 3) : [],
    capacity: role === 'SALES' || role === 'CSM' ? 120 : null,
    active: true,
    managerId: role === 'SALES' ? 'demo-manager' : null,
    createdAt: since,
    updatedAt: since,
  }));
}

const BY_REGION: Readonly<Record<string, string>> = {
  华东: 'demo-sales-east',
  华中: 'demo-sales-east',
  华南: 'demo-sales-south',
  华北: 'demo-sales-north',
  西北: 'demo-sales-north',
  西南: 'demo-sales-west',
  海外: 'demo-sales-overseas',
};

/** Who sells to customers of a region. */
export function sellerOf(region: string): string {
  return BY_REGION[region] ?? 'demo-manager';
}

const CARERS: Readonly<Record<string, string>> = { 海外: 'demo-csm-2', 华南: 'demo-service' };

/** Who looks after customers of a region once they have bought. */
export function carerOf(region: string): string {
  return CARERS[region] ?? 'demo-csm-1';
}
