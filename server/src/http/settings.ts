import { type Thresholds, thresholds } from "../publish/thresholds.ts";
import { addressList } from "./address-list.ts";
import { type DigestSettings, readDigestSettings } from "./digest-settings.ts";

/** The settings of an operator, all of them environment variables. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string;
  /** Requests per second for one ingest token; bursts may be ten times as large. */
  readonly rateLimit: number;
  /** Bearer token for /metrics; null turns /metrics off. */
  readonly metricsToken: string | null;
  /** Whether an address is that of a proxy whose X-Forwarded-Proto is trusted. */
  readonly trustedProxies: (address: string) => boolean;
  /** The address that members and leads reach the service at, without a slash at the end; null when it is not set. */
  readonly publicUrl: string | null;
  readonly thresholds: Thresholds;
  readonly logLevel: string;
  readonly digest: DigestSettings;
}

/** Reads the settings; throws a RangeError with a message for an invalid value. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const level = env.LOG_LEVEL || "info";
  if (!["debug", "info", "warn", "error", "silent"].includes(level))
    throw new RangeError("LOG_LEVEL must be one of debug, info, warn, error, silent");
  return {
    host: env.HOST || "127.0.0.1",
    port: whole("PORT", env.PORT, 8787, 0, 65_535),
    databaseUrl: env.DATABASE_URL || "file:fleet.db",
    rateLimit: whole("RATE_LIMIT", env.RATE_LIMIT, 20_000, 1, 1_000_000),
    metricsToken: env.METRICS_TOKEN || null,
    trustedProxies: addressList(env.TRUSTED_PROXIES ?? ""),
    publicUrl: env.PUBLIC_URL ? publicAddress(env.PUBLIC_URL) : null,
    thresholds: thresholds(
      env.LEAST_MACHINES ? { anything: whole("LEAST_MACHINES", env.LEAST_MACHINES, 5, 5, 19) } : {},
    ),
    logLevel: level,
    digest: readDigestSettings(env),
  };
}

function publicAddress(text: string): string {
  const isAddress = URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
  if (!isAddress || new URL(text).search !== "" || new URL(text).hash !== "")
    throw new RangeError(
      `PUBLIC_URL must be an address such as https://fleet.example.com, not ${JSON.stringify(text)}`,
    );
  return new URL(text).href.replace(/\/+$/, "");
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
    throw new RangeError(`${name} must be a number from ${least} to ${most}, not ${JSON.stringify(text)}`);
  return value;
}
