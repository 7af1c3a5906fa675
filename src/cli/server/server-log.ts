import { pino } from 'pino';
import type { Log } from '#api/services.ts';
import type { LogLevel } from './server-settings.ts';

/**
 * JSON lines for whoever runs the server. No addresses with ids or questions in them, no bodies, no e-mail addresses:
 * a request is told by the pattern of its route and an id of its own, which its answer carries too.
 */
export function createLog(level: LogLevel, write: (line: string) => void): ServerLog {
  const logger = pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, messageKey: 'message' },
    { write: (line: string) => write(line) },
  );
  return {
    info: (facts, sentence) => logger.info(withoutPersonal(facts), sentence),
    warn: (facts, sentence) => logger.warn(withoutPersonal(facts), sentence),
    error: (facts, sentence) => logger.error(withoutPersonal(facts), sentence),
  };
}

export interface ServerLog extends Log {
  readonly warn: Log['info'];
}

/** Words of an error may quote what somebody sent: what looks like an e-mail address is taken out. */
function withoutPersonal(facts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      typeof value === 'string' && value.includes('@')
        ? value.replaceAll(/[^\s@"'<>()]+@[^\s@"'<>()]+\.[a-z]+/gi, '…@…')
        : value,
    ]),
  );
}
