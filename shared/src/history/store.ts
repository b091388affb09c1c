import * as fs from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { writeFileAtomic } from "../fs/write-file-atomic.ts";
import { pastRunSchema } from "../model/history.ts";
import type { PastRun, Report } from "../model/index.ts";
import { toPastRun } from "./past-run.ts";

/** So many runs are kept, the latest ones: about half a megabyte. */
export const MAX_RUNS = 200;
const RUN = /^\d{8}T\d{9}Z-[0-9a-f]+\.json$/;

/**
 * Keeps a report as a run in a file of its own, which is there whole or not at all, also when two checks run at once or the power
 * fails; then drops the oldest beyond the bound.
 */
export function addRun(dir: string, report: Report): void {
  const run = toPastRun(report);
  const stamp = new Date(run.at).toISOString().replace(/[-:.]/g, "");
  const name = `${stamp}-${process.pid.toString(16)}.json`;
  writeFileAtomic(join(dir, name), JSON.stringify(run), { mode: 0o600 });
  remove(dir, runFiles(dir).slice(0, -MAX_RUNS));
}

/** The kept runs, oldest first. A file that is damaged or of another program is left out and left alone. */
export function readRuns(dir: string): readonly PastRun[] {
  return runFiles(dir).flatMap((name) => {
    const run = v.safeParse(pastRunSchema, readJson(join(dir, name)));
    return run.success ? [run.output] : [];
  });
}

/** Deletes the kept runs and gives their number. */
export function clearRuns(dir: string): number {
  const names = runFiles(dir);
  remove(dir, names);
  return names.length;
}

/** Names begin with the time, so that their order is that of the runs. */
function runFiles(dir: string): readonly string[] {
  try {
    return fs
      .readdirSync(dir)
      .filter((name) => RUN.test(name))
      .sort();
  } catch {
    return [];
  }
}

function remove(dir: string, names: readonly string[]): void {
  for (const name of names) {
    try {
      fs.rmSync(join(dir, name), { force: true });
    } catch {
      // Not ours to remove: a directory of that name, or a disk that is read-only by now.
    }
  }
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
