import { setting } from "../facts/settings.ts";
import type { Facts, Reading, ServiceReading, VitalsFacts } from "../model.ts";
import type { Host } from "./host.ts";
import type { Meters } from "./meters.ts";

/** The processors are watched for this long: a shorter look sees little but our own start. */
const WATCH_MS = 600;
const DISK_ROUNDS = 15;
const ANSWER_MS = 4000;

export interface VitalsOptions {
  /** Allows asking the services on the network; without it connectivity is not read. */
  readonly network: boolean;
  /** The team's server, where one is set. */
  readonly fleet?: string;
}

/** Reads the machine's vital signs, one after the other where one would disturb the next. Never throws. */
export async function readVitals(
  host: Host,
  meters: Meters,
  facts: Facts,
  options: VitalsOptions,
): Promise<VitalsFacts> {
  const [cpu, connectivity] = await Promise.all([
    readProcessors(meters),
    readConnectivity(meters, facts, options),
  ]);
  const memory = await readMemory(host, meters);
  const times = meters.disk(setting(facts, "GOCACHE").value || facts.accountHome, DISK_ROUNDS);
  return { cpu, memory, disk: times.ok ? { ok: true, value: median(times.value) } : times, connectivity };
}

/** What changed of the processors' busy time, not the load average: that also counts who waits for a disk. */
async function readProcessors(meters: Meters): Promise<Reading<number>> {
  const before = meters.processors();
  await meters.sleep(WATCH_MS);
  const after = meters.processors();
  if (before === null || after === null || after.all <= before.all) return { ok: false, reason: "failed" };
  return { ok: true, value: percent((after.busy - before.busy) / (after.all - before.all)) };
}

/**
 * Linux tells itself what can be had without swapping (MemAvailable). A Mac does not: what programs hold there is
 * anonymous memory less what may be purged, wired and compressed pages; the free pages alone read as nearly full.
 */
async function readMemory(host: Host, meters: Meters): Promise<Reading<number>> {
  if (host.platform.os === "darwin") {
    const { status, stdout } = await host.run({
      argv: ["/usr/bin/vm_stat"],
      env: {},
      cwd: "/",
      timeoutMs: 2000,
    });
    const used = status === "exited" ? usedOnMac(stdout) : null;
    return used === null
      ? { ok: false, reason: "failed" }
      : { ok: true, value: percent(used / meters.memory()) };
  }
  const text = host.fs.readText("/proc/meminfo", 65536);
  if (!text.ok) return { ok: false, reason: text.reason };
  const total = kilobytes(text.value, "MemTotal");
  const available = kilobytes(text.value, "MemAvailable");
  if (total === null || available === null) return { ok: false, reason: "failed" };
  return { ok: true, value: percent(1 - available / total) };
}

/** Bytes in use by the answer of `vm_stat`; null when it is another program's. */
export function usedOnMac(answer: string): number | null {
  const size = Number(/page size of (\d+) bytes/.exec(answer)?.[1]);
  const pages = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(answer)?.[1]);
  const used =
    pages("Anonymous pages") -
    pages("Pages purgeable") +
    pages("Pages wired down") +
    pages("Pages occupied by compressor");
  return Number.isFinite(used * size) ? used * size : null;
}

function kilobytes(text: string, name: string): number | null {
  const value = Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(text)?.[1]);
  return Number.isFinite(value) && value >= 0 ? value : null;
}

async function readConnectivity(
  meters: Meters,
  facts: Facts,
  { network, fleet }: VitalsOptions,
): Promise<VitalsFacts["connectivity"]> {
  if (!network) return { ok: false, reason: "missing", detail: "--network" };
  if (!meters.connected()) return { ok: false, reason: "missing", detail: "offline" };
  const urls = [...servicesOf(facts), ...(fleet === undefined ? [] : [fleet])];
  if (urls.length === 0) return { ok: false, reason: "missing", detail: "GOPROXY=off" };
  const answers = urls.map(
    async (url): Promise<ServiceReading> => ({
      url: withoutSecrets(url),
      up: await meters.answers(url, ANSWER_MS),
    }),
  );
  return { ok: true, value: await Promise.all(answers) };
}

/**
 * The module proxies and the checksum database that this Go would ask (cmd/go/internal/modfetch): GOPROXY is a list
 * with `,` and `|`, GOSUMDB is `NAME`, `NAME+KEY` or `NAME+KEY URL`. With GOPROXY=off Go asks nobody.
 */
export function servicesOf(facts: Facts): readonly string[] {
  const proxies = setting(facts, "GOPROXY")
    .value.split(/[,|]/)
    .map((part) => part.trim());
  if (proxies.every((part) => part === "off" || part === "")) return [];
  const [name = "", url] = setting(facts, "GOSUMDB").value.trim().split(/\s+/);
  const database = name === "" || name === "off" ? null : (url ?? `https://${name.split("+")[0]}`);
  const asked = [...proxies, ...(database === null ? [] : [database])];
  return [...new Set(asked.filter((part) => /^https?:\/\//.test(part) && URL.canParse(part)))];
}

/** A service's address without the user name and password that a private proxy's may hold. */
function withoutSecrets(url: string): string {
  const address = new URL(url);
  address.username = "";
  address.password = "";
  return address.href;
}

function percent(share: number): number {
  return Math.min(100, Math.max(0, 100 * share));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
