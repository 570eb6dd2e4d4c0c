import { readConfig, ConfigError } from './platform/config.js';
import { createLogger } from './platform/logger.js';
import { startService } from './service.js';

try {
  const config = readConfig();
  const logger = createLogger(config.logLevel);
  const service = await startService(config, logger);
  service.stopOnSignals();
} catch (error) {
  process.stderr.write(
    `${error instanceof ConfigError || error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exitCode = 1;
}
