import { type Thresholds, thresholds } from "../publish/thresholds.ts";

/** What an operator may set, all of it through the environment. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string;
  /** Requests a second that one ingest token may make for long; ten times as many at once. */
  readonly rateLimit: number;
  /** Bearer token of /metrics; without one nobody reads it. */
  readonly metricsToken: string | null;
  /** Addresses of proxies whose X-Forwarded-Proto counts. */
  readonly trustedProxies: readonly string[];
  readonly thresholds: Thresholds;
  readonly logLevel: string;
}

/** Reads the settings; throws a RangeError with a sentence for what nobody can mean. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const level = env.LOG_LEVEL || "info";
  if (!["debug", "info", "warn", "error", "silent"].includes(level))
    throw new RangeError("LOG_LEVEL is one of debug, info, warn, error, silent");
  return {
    host: env.HOST || "127.0.0.1",
    port: whole("PORT", env.PORT, 8787, 0, 65_535),
    databaseUrl: env.DATABASE_URL || "file:fleet.db",
    rateLimit: whole("RATE_LIMIT", env.RATE_LIMIT, 20_000, 1, 1_000_000),
    metricsToken: env.METRICS_TOKEN || null,
    trustedProxies: (env.TRUSTED_PROXIES ?? "")
      .split(",")
      .map((address) => address.trim())
      .filter(Boolean),
    thresholds: thresholds(
      env.LEAST_MACHINES ? { anything: whole("LEAST_MACHINES", env.LEAST_MACHINES, 5, 5, 19) } : {},
    ),
    logLevel: level,
  };
}

function whole(
  name: string,
  text: string | undefined,
  otherwise: number,
  least: number,
  most: number,
): number {
  if (text === undefined || text === "") return otherwise;
  const value = Number(text);
  if (!/^\d{1,7}$/.test(text) || value < least || value > most)
    throw new RangeError(`${name} is a number from ${least} to ${most}, not ${JSON.stringify(text)}`);
  return value;
}
