import * as fs from "node:fs";
import { cpus, networkInterfaces, tmpdir, totalmem } from "node:os";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Reading } from "../model/index.ts";
import { join } from "../util/join.ts";
import type { SystemMetrics } from "./system-metrics.ts";

const BLOCK = Buffer.alloc(4096, 0x67);

/** The instruments of the machine that this process runs on. */
export const nodeSystemMetrics: SystemMetrics = {
  processors: () => {
    const all = cpus();
    if (all.length === 0) return null; // a sandbox without /proc
    let busy = 0;
    let total = 0;
    for (const { times } of all) {
      const sum = times.user + times.nice + times.sys + times.idle + times.irq;
      total += sum;
      busy += sum - times.idle;
    }
    return { busy, all: total };
  },
  memory: totalmem,
  sleep: (ms) => sleep(ms),
  disk,
  connected: () =>
    Object.values(networkInterfaces()).some((addresses) => addresses?.some(({ internal }) => !internal)),
};

function disk(dir: string, rounds: number): Reading<readonly number[]> {
  let scratch: string | null = null;
  try {
    scratch = fs.mkdtempSync(join(placeFor(dir), ".go-env-check-"));
    const file = join(scratch, "block");
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) times.push(roundTrip(file));
    return { ok: true, value: times };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const denied = code === "EACCES" || code === "EPERM" || code === "EROFS";
    return { ok: false, reason: denied ? "denied" : "failed", detail: code };
  } finally {
    if (scratch !== null) fs.rmSync(scratch, { recursive: true, force: true });
  }
}

/** Where to write: the temporary directory when it is on the same file system, else the nearest one that exists. */
function placeFor(dir: string): string {
  let place = dir;
  while (!fs.existsSync(place) && place !== dirname(place)) place = dirname(place);
  return fs.statSync(place).dev === fs.statSync(tmpdir()).dev ? tmpdir() : place;
}

function roundTrip(file: string): number {
  const started = process.hrtime.bigint();
  const descriptor = fs.openSync(file, "w+", 0o600);
  try {
    fs.writeSync(descriptor, BLOCK);
    fs.fsyncSync(descriptor);
    fs.readSync(descriptor, Buffer.alloc(BLOCK.length), 0, BLOCK.length, 0);
  } finally {
    fs.closeSync(descriptor);
  }
  const took = Number(process.hrtime.bigint() - started) / 1e6;
  fs.unlinkSync(file);
  return took;
}
