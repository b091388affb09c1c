import { pino } from "pino";

/** Writes one JSON object per line to standard error. Never log a body, a token, an address or a user agent. */
export interface Log {
  readonly debug: (fields: object, message: string) => void;
  readonly info: (fields: object, message: string) => void;
  readonly error: (fields: object, message: string) => void;
}

/** Opens the log; `level` is one of pino's levels. */
export function openLog(level: string): Log {
  // No process id and no host name: what is not logged cannot leak.
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
}
