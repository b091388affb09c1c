import { join } from "node:path";
import * as v from "valibot";
import { listState, readState } from "../fs/read-state.ts";
import { refuse } from "../fs/refuse.ts";
import { orThrow } from "../fs/state-error.ts";
import { removeState, writeState } from "../fs/write-state.ts";
import { pastRunSchema } from "../model/history.ts";
import type { Done, PastRun, Refusal, Report } from "../model/index.ts";
import { toPastRun } from "./past-run.ts";
import { HISTORY_SWITCH } from "./place.ts";

/** So many runs are kept, the latest ones: about half a megabyte. */
export const MAX_RUNS = 200;
const RUN = /^\d{8}T\d{9}Z-[0-9a-f]+\.json$/;
/** Of one run; real ones take three kilobytes. */
const MAX_BYTES = 256 * 1024;

/** Turns keeping on or off; what was kept stays. Throws a StateError where that cannot be written. */
export function keepHistory(dir: string, on: boolean): void {
  orThrow(on ? writeState(dir, HISTORY_SWITCH, "") : removeState(dir, HISTORY_SWITCH));
}

/**
 * Keeps a report as a run in a file of its own, which is there whole or not at all, also when two checks run at once or
 * the power fails; then drops the oldest beyond the bound. Throws a StateError where it cannot be written.
 */
export function addRun(dir: string, report: Report): void {
  const run = toPastRun(report);
  const stamp = new Date(run.at).toISOString().replace(/[-:.]/g, "");
  const name = `${stamp}-${process.pid.toString(16)}.json`;
  orThrow(writeState(dir, name, JSON.stringify(run)));
  for (const old of runFiles(dir).slice(0, -MAX_RUNS)) removeState(dir, old);
}

/**
 * The kept runs, oldest first. A file that is damaged or of another program is left out and left alone; `onProblem`
 * hears of each, and of a directory that cannot be read.
 */
export function readRuns(dir: string, onProblem: (refusal: Refusal) => void = () => {}): readonly PastRun[] {
  const names = listState(dir);
  if (!names.ok) {
    onProblem(names.refusal);
    return [];
  }
  return names.value.filter(isRun).flatMap((name) => {
    const run = readRun(dir, name);
    if (run.ok) return [run.value];
    onProblem(run.refusal);
    return [];
  });
}

/** Deletes the kept runs and gives their number; throws a StateError where the directory cannot be read. */
export function clearRuns(dir: string): number {
  return runFiles(dir).filter((name) => removeState(dir, name).ok).length;
}

function readRun(dir: string, name: string): Done<PastRun> {
  const text = readState(dir, name, MAX_BYTES);
  if (!text.ok) return text;
  const run = v.safeParse(pastRunSchema, parseJson(text.value ?? ""));
  if (run.success) return { ok: true, value: run.output };
  return refuse("state-damaged", join(dir, name), "not a saved run");
}

/** Names begin with the time, so that their order is that of the runs. */
function runFiles(dir: string): readonly string[] {
  return orThrow(listState(dir)).filter(isRun);
}

function isRun(name: string): boolean {
  return RUN.test(name);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
