import type { Role } from '../platform/auth/identity.js';
import {
  DEMO_CUSTOMER_ID,
  DEMO_TENANT,
  OWN_CUSTOMERS_QUERY,
  PORTAL_QUERY,
  PROFILE_QUERY,
  PROFILE_VARIABLES,
} from './profile-query.js';

/** A tab of the playground: somebody of the demo tenant, and what they ask. */
export interface PlaygroundTab {
  readonly initialName: string;
  readonly initialQuery: string;
  readonly initialVariables: string;
  readonly initialHeaders: Readonly<Record<string, string>>;
}

function tab(name: string, role: Role, userId: string, query = PROFILE_QUERY): PlaygroundTab {
  return {
    initialName: name,
    initialQuery: query,
    initialVariables: query === PROFILE_QUERY ? JSON.stringify(PROFILE_VARIABLES, null, 2) : '{}',
    initialHeaders: {
      'X-Tenant-Id': DEMO_TENANT,
      'X-User-Id': userId,
      'X-User-Roles': role,
      ...(role === 'portal' ? { 'X-Customer-Id': DEMO_CUSTOMER_ID } : {}),
    },
  };
}

/**
 * Development identities, one a tab: the same customer as its seller, another seller, those who get masks and a portal
 * user see it. They work where the server takes development identities, and nowhere else.
 */
export const PLAYGROUND_TABS: readonly PlaygroundTab[] = [
  tab('Admin', 'admin', 'demo-admin'),
  tab('Sales manager', 'sales_manager', 'demo-manager'),
  tab('Sales: own customer', 'sales', 'demo-sales-east'),
  tab('Sales: not their customer', 'sales', 'demo-sales-south'),
  tab('Customer success', 'csm', 'demo-csm-1'),
  tab('Service', 'service', 'demo-service', OWN_CUSTOMERS_QUERY),
  tab('Finance: masked', 'finance', 'demo-finance'),
  tab('Marketing: masked', 'marketing', 'demo-marketing'),
  tab('Auditor: masked', 'auditor', 'demo-auditor'),
  tab('Portal: the customer', 'portal', 'demo-portal', PORTAL_QUERY),
];
