import { z } from 'zod';
import { STRONG_METHODS, type StepUpSettings } from './auth/step-up.js';
import { OPENED_TEXTS } from './encryption/opened-texts.js';
import { limitSettings, limitVariables, type LimitSettings } from './limits/settings.js';
import { optionalText } from './variables.js';

const optionalUrl = (protocols: RegExp, example: string) =>
  optionalText.refine((value) => value === undefined || protocols.test(value), {
    message: `must be a URL such as ${example}`,
  });

/** Names between blanks or commas. */
const words = (usual: readonly string[]) =>
  optionalText
    .refine((value) => value === undefined || /^[\w.:/+\s,-]+$/.test(value), {
      message: 'must be names separated by commas or blanks',
    })
    .transform((value) => value?.split(/[\s,]+/).filter((name) => name !== '') ?? [...usual]);

/** A tenant id as tokens and headers may carry it; also safe inside a `set_config` literal. */
export const TENANT_ID = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}$/;

const environment = z
  .object({
    NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
    HOST: z.string().default('0.0.0.0'),
    PORT: z.coerce.number().int().min(0).max(65_535).default(8001),
    CRM_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    CRM_DATABASE_URL: optionalUrl(/^postgres(ql)?:\/\//, 'postgres://crm:secret@localhost:5432/crm'),
    CRM_MIGRATION_DATABASE_URL: optionalUrl(
      /^postgres(ql)?:\/\//,
      'postgres://owner:secret@localhost:5432/crm',
    ),
    CRM_DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(500).default(10),
    CRM_DATA_DIR: optionalText,
    CRM_AUTH_STRICT: z.string().optional(),
    DEFAULT_TENANT_ID: z
      .string()
      .regex(TENANT_ID, 'must be 1–64 letters, digits or _ . : -')
      .default('default'),
    CRM_JWT_SECRET: optionalText.refine((value) => value === undefined || value.length >= 32, {
      message: 'must be at least 32 characters (256 bits for HS256)',
    }),
    CRM_JWKS_URL: optionalUrl(/^https?:\/\//, 'https://idp.example.com/.well-known/jwks.json'),
    CRM_JWT_ISSUER: optionalText,
    CRM_CORS_ORIGINS: optionalText.transform((value) =>
      (value ?? '')
        .split(',')
        .map((origin) => origin.trim())
        .filter((origin) => origin !== ''),
    ),
    CRM_AMQP_URL: optionalUrl(/^amqps?:\/\//, 'amqp://guest:guest@localhost:5672'),
    CRM_AMQP_EXCHANGE: z.string().min(1).default('crm.events'),
    CRM_AMQP_INBOUND_EXCHANGE: z.string().min(1).default('platform.events'),
    CRM_AUDIT_KEY: optionalText.refine((value) => value === undefined || value.length >= 32, {
      message: 'must be at least 32 characters',
    }),
    CRM_TIME_ZONE: z
      .string()
      .default('Asia/Shanghai')
      .refine(isTimeZone, { message: 'must be an IANA time zone such as Asia/Shanghai' }),
    CRM_CIPHER_SUITE: z.enum(['aes', 'sm4']).default('aes'),
    CRM_OPENED_VALUES: z.coerce.number().int().min(0).default(OPENED_TEXTS),
    CRM_ENCRYPTION_KEY_FILE: optionalText,
    CRM_VAULT_URL: optionalUrl(/^https?:\/\//, 'https://vault.example.com:8200'),
    CRM_VAULT_TOKEN: optionalText,
    CRM_VAULT_KEY: z.string().min(1).default('customer360'),
    CRM_VAULT_MOUNT: z
      .string()
      .regex(/^[\w-]+(\/[\w-]+)*$/, 'must be a path such as transit')
      .default('transit'),
    CRM_STEP_UP_MAX_AGE: z.coerce.number().int().min(1).max(86_400).default(300),
    CRM_STEP_UP_METHODS: words(STRONG_METHODS),
    CRM_STEP_UP_ACR_VALUES: words([]),
    CRM_REVEALS_PER_HOUR: z.coerce.number().int().min(1).max(10_000).default(30),
    CRM_READ_PLAN: z.enum(['on', 'off']).default('on'),
    CRM_JWT_AUDIENCE: optionalText,
    ...limitVariables,
  })
  .superRefine((values, context) => {
    const production = values.NODE_ENV === 'production';
    const strict = production || isOn(values.CRM_AUTH_STRICT);
    const complain = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (production && values.CRM_AUTH_STRICT !== undefined && !isOn(values.CRM_AUTH_STRICT)) {
      complain('CRM_AUTH_STRICT', 'cannot be switched off with NODE_ENV=production');
    }
    if (values.CRM_JWT_SECRET !== undefined && values.CRM_JWKS_URL !== undefined) {
      complain('CRM_JWT_SECRET', 'set either CRM_JWT_SECRET or CRM_JWKS_URL, not both');
    }
    if (strict && values.CRM_JWT_SECRET === undefined && values.CRM_JWKS_URL === undefined) {
      complain('CRM_JWT_SECRET', 'strict authentication needs CRM_JWT_SECRET or CRM_JWKS_URL');
    }
    const vault = values.CRM_VAULT_URL !== undefined;
    const keyFile = values.CRM_ENCRYPTION_KEY_FILE !== undefined;
    if (vault && keyFile) {
      complain('CRM_ENCRYPTION_KEY_FILE', 'set either CRM_ENCRYPTION_KEY_FILE or CRM_VAULT_URL, not both');
    }
    if (vault && values.CRM_VAULT_TOKEN === undefined) {
      complain('CRM_VAULT_TOKEN', 'CRM_VAULT_URL needs a token that may encrypt and decrypt');
    }
    if (production && !vault && !keyFile) {
      complain(
        'CRM_ENCRYPTION_KEY_FILE',
        'production needs a key of its own: CRM_ENCRYPTION_KEY_FILE or CRM_VAULT_URL',
      );
    }
    if (values.CRM_DATABASE_URL !== undefined && values.CRM_DATA_DIR !== undefined) {
      complain('CRM_DATA_DIR', 'belongs to the embedded database; leave it unset with CRM_DATABASE_URL');
    }
  });

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** Where tokens are verified; undefined when only development identities exist. */
export interface TokenSettings {
  secret?: string;
  jwksUrl?: string;
  issuer?: string;
  audience?: string;
}

/** By what values are sealed; with neither file nor Vault, by a key that everybody knows. */
export interface EncryptionSettings {
  suite: 'aes' | 'sm4';
  /** How many values stay opened in memory for some minutes; 0 for none. */
  openedValues?: number;
  keyFile?: string;
  vault?: { url: string; token: string; key: string; mount: string };
}

/** Everything the process reads from its environment, validated once. */
export interface Config {
  environment: 'development' | 'test' | 'production';
  host: string;
  port: number;
  logLevel: string;
  database: { url?: string; migrationUrl?: string; dataDirectory?: string; poolSize: number };
  auth: { strict: boolean; defaultTenantId: string; tokens?: TokenSettings };
  /** What login sensitive operations need. */
  stepUp: StepUpSettings;
  /** How many values a person may have revealed within an hour. */
  revealsPerHour: number;
  /** Origins whose pages may call the service from a browser; none unless given. */
  corsOrigins: string[];
  /** RabbitMQ; undefined where events stay inside this process. */
  amqp?: { url: string; exchange: string; inboundExchange: string };
  encryption: EncryptionSettings;
  /** The key of the audit chain's hashes; without one they show changes, but not who sealed. */
  auditKey?: string;
  /** The IANA zone whose calendar days the business counts by. */
  timeZone: string;
  /** Serves the playground and allows introspection; never in production. */
  playground: boolean;
  /** Reads what a field selects in one statement; off, every relation is read by its own batch. */
  readPlan: boolean;
  /** How much and how often may be asked. */
  limits: LimitSettings;
}

/** A list of what is wrong with the environment, one line per variable. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/**
 * Reads the environment.
 *
 * @throws ConfigError naming each variable that cannot be used and why
 */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigError(`Invalid configuration:\n${lines.join('\n')}`);
  }
  const values = parsed.data;
  const production = values.NODE_ENV === 'production';
  const verifies = values.CRM_JWT_SECRET !== undefined || values.CRM_JWKS_URL !== undefined;
  return {
    environment: values.NODE_ENV,
    host: values.HOST,
    port: values.PORT,
    logLevel: values.CRM_LOG_LEVEL,
    database: {
      url: values.CRM_DATABASE_URL,
      migrationUrl: values.CRM_MIGRATION_DATABASE_URL ?? values.CRM_DATABASE_URL,
      dataDirectory: values.CRM_DATA_DIR,
      poolSize: values.CRM_DATABASE_POOL_SIZE,
    },
    auth: {
      strict: production || isOn(values.CRM_AUTH_STRICT),
      defaultTenantId: values.DEFAULT_TENANT_ID,
      tokens: verifies
        ? {
            secret: values.CRM_JWT_SECRET,
            jwksUrl: values.CRM_JWKS_URL,
            issuer: values.CRM_JWT_ISSUER,
            audience: values.CRM_JWT_AUDIENCE,
          }
        : undefined,
    },
    stepUp: {
      maxAgeSeconds: values.CRM_STEP_UP_MAX_AGE,
      methods: values.CRM_STEP_UP_METHODS,
      contexts: values.CRM_STEP_UP_ACR_VALUES,
    },
    revealsPerHour: values.CRM_REVEALS_PER_HOUR,
    corsOrigins: values.CRM_CORS_ORIGINS,
    amqp:
      values.CRM_AMQP_URL === undefined
        ? undefined
        : {
            url: values.CRM_AMQP_URL,
            exchange: values.CRM_AMQP_EXCHANGE,
            inboundExchange: values.CRM_AMQP_INBOUND_EXCHANGE,
          },
    encryption: {
      suite: values.CRM_CIPHER_SUITE,
      openedValues: values.CRM_OPENED_VALUES,
      keyFile: values.CRM_ENCRYPTION_KEY_FILE,
      vault:
        values.CRM_VAULT_URL === undefined || values.CRM_VAULT_TOKEN === undefined
          ? undefined
          : {
              url: values.CRM_VAULT_URL,
              token: values.CRM_VAULT_TOKEN,
              key: values.CRM_VAULT_KEY,
              mount: values.CRM_VAULT_MOUNT,
            },
    },
    auditKey: values.CRM_AUDIT_KEY,
    timeZone: values.CRM_TIME_ZONE,
    playground: !production,
    readPlan: values.CRM_READ_PLAN === 'on',
    limits: limitSettings(values, production),
  };
}
