import { z } from 'zod';
import { optionalText } from '../variables.js';
import { trustedProxies } from './client-address.js';

const perMinute = z.coerce.number().int().min(0).max(1_000_000_000).optional();

/** The environment's variables about limits. */
export const limitVariables = {
  CRM_MAX_QUERY_COST: z.coerce.number().int().min(1).default(50_000),
  CRM_STATEMENT_TIMEOUT: z.coerce.number().min(0.1).max(3_600).default(10),
  CRM_RATE_LIMIT_USER: perMinute,
  CRM_RATE_LIMIT_TENANT: perMinute,
  CRM_RATE_LIMIT_IP: perMinute,
  CRM_REDIS_URL: optionalText.refine((value) => value === undefined || /^rediss?:\/\//.test(value), {
    message: 'must be a URL such as redis://localhost:6379',
  }),
  CRM_TRUSTED_PROXIES: optionalText
    .transform((value) => (value ?? '').split(',').map((proxy) => proxy.trim()))
    .transform((proxies) => proxies.filter((proxy) => proxy !== ''))
    .refine(areProxies, { message: 'must be addresses and networks such as 10.0.0.1,10.1.0.0/16' }),
  CRM_GATEWAY_SECRET: optionalText.refine((value) => value === undefined || value.length >= 32, {
    message: 'must be at least 32 characters',
  }),
  CRM_TRUSTED_DOCUMENTS: optionalText,
  CRM_TRUSTED_DOCUMENTS_GATEWAY: z.enum(['on', 'off']).default('off'),
};

/** Requests that are taken in one minute, by whom they are counted for; 0 is without limit. */
export interface RateSettings {
  readonly perMinute: { readonly user: number; readonly tenant: number; readonly address: number };
  /** Where requests to all processes are counted together. */
  readonly redisUrl?: string;
}

/** What requests may ask for. */
export interface LimitSettings {
  readonly queryCost: number;
  /** How long one statement of a request may run. */
  readonly statementTimeoutMs: number;
  readonly rates: RateSettings;
  /** Proxies whose `X-Forwarded-For` is believed. */
  readonly proxies: readonly string[];
  /** What a gateway proves itself by. */
  readonly gatewaySecret?: string;
  /** Whether everyone may read the schema. */
  readonly introspection: boolean;
  readonly trustedDocuments?: { readonly directory: string; readonly gatewayIsFree: boolean };
}

/** What holds in production unless it is said otherwise; elsewhere requests are not counted. */
const USUAL_RATES = { user: 6_000, tenant: 60_000, address: 12_000 };
const NO_RATES = { user: 0, tenant: 0, address: 0 };

/** The limits that validated variables ask for. */
export function limitSettings(
  values: z.infer<z.ZodObject<typeof limitVariables>>,
  production: boolean,
): LimitSettings {
  const usual = production ? USUAL_RATES : NO_RATES;
  return {
    queryCost: values.CRM_MAX_QUERY_COST,
    statementTimeoutMs: values.CRM_STATEMENT_TIMEOUT * 1000,
    rates: {
      perMinute: {
        user: values.CRM_RATE_LIMIT_USER ?? usual.user,
        tenant: values.CRM_RATE_LIMIT_TENANT ?? usual.tenant,
        address: values.CRM_RATE_LIMIT_IP ?? usual.address,
      },
      redisUrl: values.CRM_REDIS_URL,
    },
    proxies: values.CRM_TRUSTED_PROXIES,
    gatewaySecret: values.CRM_GATEWAY_SECRET,
    introspection: !production,
    trustedDocuments:
      values.CRM_TRUSTED_DOCUMENTS === undefined
        ? undefined
        : {
            directory: values.CRM_TRUSTED_DOCUMENTS,
            gatewayIsFree: values.CRM_TRUSTED_DOCUMENTS_GATEWAY === 'on',
          },
  };
}

function areProxies(proxies: readonly string[]): boolean {
  try {
    trustedProxies(proxies);
    return true;
  } catch {
    return false;
  }
}
