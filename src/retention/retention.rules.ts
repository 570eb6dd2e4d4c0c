import type { RetentionType } from '../__generated__/resolvers-types.js';
import type { Language } from '../platform/language.js';

const DAY_MS = 86_400_000;
/** A century: whoever wants to keep something longer does not want it to go. */
export const MAX_DAYS = 36_500;

/** How long data of a type is kept. */
interface RetentionPolicy {
  readonly defaultDays: number;
  /** Fewer are refused. */
  readonly minimumDays: number;
  /** Where that comes from. */
  readonly basis: Readonly<Record<Language, string>>;
}

/** What holds for each type unless a tenant says otherwise. */
export const POLICIES: Readonly<Record<RetentionType, RetentionPolicy>> = {
  INTERACTIONS: {
    defaultDays: 1095,
    minimumDays: 30,
    basis: {
      'zh-CN': '民法典第188条：诉讼时效三年；GDPR第5条：存储限制',
      en: 'Claims lapse after three years (Civil Code of China Art. 188); storage limitation (GDPR Art. 5(1)(e))',
    },
  },
  DELETED_RECORDS: {
    defaultDays: 90,
    minimumDays: 7,
    basis: {
      'zh-CN': '个人信息保护法第19条：最短必要期限；七天内可以恢复',
      en: 'Shortest time necessary (PIPL Art. 19); a week to restore what was deleted by mistake',
    },
  },
  INACTIVE_PROSPECTS: {
    defaultDays: 1095,
    minimumDays: 180,
    basis: {
      'zh-CN': '个人信息保护法第47条：处理目的无法实现',
      en: 'The purpose cannot be achieved any more (PIPL Art. 47, GDPR Art. 17(1)(a))',
    },
  },
  IMPORT_FILES: {
    defaultDays: 30,
    minimumDays: 1,
    basis: { 'zh-CN': 'GDPR第5条：数据最小化', en: 'Data minimisation (GDPR Art. 5(1)(c))' },
  },
  PUBLISHED_EVENTS: {
    defaultDays: 30,
    minimumDays: 1,
    basis: { 'zh-CN': 'GDPR第5条：数据最小化', en: 'Data minimisation (GDPR Art. 5(1)(c))' },
  },
  ACCESS_LOG: {
    defaultDays: 365,
    minimumDays: 183,
    basis: {
      'zh-CN': '网络安全法第21条：网络日志留存不少于六个月',
      en: 'Logs are kept for six months at least (Cybersecurity Law of China Art. 21)',
    },
  },
};

export const RETENTION_TYPES = Object.keys(POLICIES) as RetentionType[];

/** The instant before which data was kept long enough. */
export function cutoffOf(now: Date, keepDays: number): Date {
  return new Date(now.getTime() - keepDays * DAY_MS);
}

/** Whether data is to be looked through: once a day, and for the first time at once. */
export function isDue(lastRunAt: Date | undefined, now: Date): boolean {
  return lastRunAt === undefined || now.getTime() - lastRunAt.getTime() >= DAY_MS;
}
