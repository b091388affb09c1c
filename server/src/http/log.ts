import { pino } from "pino";

/** Structured lines on standard error, one JSON object each. Never a body, a token, an address or a user agent. */
export interface Log {
  readonly debug: (fields: object, message: string) => void;
  readonly info: (fields: object, message: string) => void;
  readonly error: (fields: object, message: string) => void;
}

export function openLog(level: string): Log {
  // No pid and no host name either: what is not written cannot leak.
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
}
