import { setting } from "../golang/settings.ts";
import type { Facts, Reading, VitalsFacts } from "../model/index.ts";
import type { Host } from "./host.ts";
import { asker } from "./network.ts";
import type { SystemMetrics } from "./system-metrics.ts";

/** The processors are watched for this long: a shorter look sees little but our own start. */
const WATCH_MS = 600;
const DISK_ROUNDS = 15;

interface VitalsOptions {
  /** The team's server, where one is set; asked only where the network may be. */
  readonly fleet?: string;
}

/** Reads the machine's vital signs, one after the other where one would disturb the next. Never throws. */
export async function readVitals(
  host: Host,
  systemMetrics: SystemMetrics,
  facts: Facts,
  options: VitalsOptions = {},
): Promise<VitalsFacts> {
  const [cpu, connectivity] = await Promise.all([
    readProcessors(systemMetrics),
    readConnectivity(host, systemMetrics, facts, options),
  ]);
  const memory = await readMemory(host, systemMetrics);
  const times = systemMetrics.disk(setting(facts, "GOCACHE").value || facts.accountHome, DISK_ROUNDS);
  return { cpu, memory, disk: times.ok ? { ok: true, value: median(times.value) } : times, connectivity };
}

/** What changed of the processors' busy time, not the load average: that also counts who waits for a disk. */
async function readProcessors(systemMetrics: SystemMetrics): Promise<Reading<number>> {
  const before = systemMetrics.processors();
  await systemMetrics.sleep(WATCH_MS);
  const after = systemMetrics.processors();
  if (before === null || after === null || after.all <= before.all) return { ok: false, reason: "failed" };
  return { ok: true, value: percent((after.busy - before.busy) / (after.all - before.all)) };
}

/**
 * Linux tells itself what can be had without swapping (MemAvailable). A Mac does not: what programs hold there is
 * anonymous memory less what may be purged, wired and compressed pages; the free pages alone read as nearly full.
 */
async function readMemory(host: Host, systemMetrics: SystemMetrics): Promise<Reading<number>> {
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
      : { ok: true, value: percent(used / systemMetrics.memory()) };
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

/** What the network probe found of the user's own GOPROXY and GOSUMDB; with GOPROXY=off Go asks nobody. */
async function readConnectivity(
  host: Host,
  systemMetrics: SystemMetrics,
  facts: Facts,
  { fleet }: VitalsOptions,
): Promise<VitalsFacts["connectivity"]> {
  const missing = (detail: string) => ({ ok: false, reason: "missing", detail }) as const;
  if (facts.network === null) return missing("--network");
  if (!systemMetrics.connected()) return missing("offline");
  const { moduleProxy, checksumDatabase } = facts.network;
  const off = setting(facts, "GOPROXY").value.trim() === "off";
  const asked = [
    ...(off ? [] : [moduleProxy, checksumDatabase]),
    fleet === undefined ? null : await asker(host, facts)(fleet),
  ];
  const services = asked.flatMap((service) =>
    service === null || service.outcome === "not-tried" ? [] : [service],
  );
  return services.length === 0 ? missing("no service") : { ok: true, value: services };
}

function percent(share: number): number {
  return Math.min(100, Math.max(0, 100 * share));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
