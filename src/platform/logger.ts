import { pino, type DestinationStream, type Logger as PinoLogger } from 'pino';

/** What code below the server writes to. */
export type Logger = Pick<PinoLogger, 'debug' | 'info' | 'warn' | 'error'>;

/** What of an error is logged beside its message: names and codes of the system, of the database and of its objects. */
const TELLING = ['code', 'errno', 'syscall', 'table', 'column', 'constraint', 'status'] as const;

interface LoggedError {
  type: string;
  message: string;
  stack?: string;
  cause?: unknown;
  [property: string]: unknown;
}

/**
 * An error as it is logged. Errors of the database carry the statement's values and, in `detail` and `where`, those of
 * rows: nothing but what is listed is taken over.
 */
function withoutValues(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const logged: LoggedError = { type: error.name, message: error.message, stack: error.stack };
  for (const name of TELLING) {
    const value: unknown = Object.getOwnPropertyDescriptor(error, name)?.value;
    if (value !== undefined) logged[name] = value;
  }
  if (error.cause !== undefined) logged.cause = withoutValues(error.cause);
  return logged;
}

/** Structured JSON logger; credentials in logged headers, and values in errors, never reach the output. */
export function createLogger(level: string, destination?: DestinationStream): PinoLogger {
  const options = {
    level,
    base: { service: 'crm' },
    serializers: { err: withoutValues },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ['req.headers.authorization', 'req.headers.cookie', '*.password', '*.secret', '*.token'],
      censor: '[redacted]',
    },
  };
  return destination ? pino(options, destination) : pino(options);
}
