import { pino, type Logger } from 'pino';

export type { Logger };

/** Structured JSON logger; credentials in logged headers never reach the output. */
export function createLogger(level: string): Logger {
  return pino({
    level,
    base: { service: 'crm' },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ['req.headers.authorization', 'req.headers.cookie', '*.password', '*.secret', '*.token'],
      censor: '[redacted]',
    },
  });
}
