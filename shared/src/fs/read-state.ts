import { lstatSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Done, Refusal } from "../model/index.ts";
import { codeOf } from "./code-of.ts";
import { readRegularFile } from "./open-regular-file.ts";
import { done, refuse } from "./refuse.ts";

/** Of a file of state, unless its reader says otherwise. */
const MAX_BYTES = 4 * 1024 * 1024;

/**
 * The text of a file in one of our state directories, null where there is none. Refuses what is not a regular file of
 * sensible size, what cannot be read, and directories that are not ours alone. Follows no link.
 */
export function readState(dir: string, name: string, maxBytes: number = MAX_BYTES): Done<string | null> {
  const safe = checkStateDirectory(dir);
  if (!safe.ok) return safe;
  if (!safe.value) return done(null);
  const file = join(dir, name);
  try {
    return done(readRegularFile(file, { maxBytes, follow: false }).toString("utf8"));
  } catch (error) {
    return codeOf(error) === "ENOENT" ? done(null) : refuseToRead(error, file);
  }
}

/** Names in one of our state directories, sorted; none where there is no directory. */
export function listState(dir: string): Done<readonly string[]> {
  const safe = checkStateDirectory(dir);
  if (!safe.ok) return safe;
  if (!safe.value) return done([]);
  try {
    return done(readdirSync(dir).sort());
  } catch (error) {
    return refuseToRead(error, dir);
  }
}

/**
 * Whether a directory of state is there and fit to be believed: it and the one it is in are real directories, belong to
 * whoever runs this (root may use those of the person whose home they are in), and nobody else may write to them.
 */
export function checkStateDirectory(dir: string): Done<boolean> {
  const base = dirname(dir);
  try {
    const around = statSync(dirname(base), { throwIfNoEntry: false });
    for (const one of [base, dir]) {
      const stat = lstatSync(one, { throwIfNoEntry: false });
      if (stat === undefined) return done(false);
      if (stat.isSymbolicLink()) return refuse("state-link", one);
      if (!stat.isDirectory()) return refuse("state-odd", one);
      const uid = process.geteuid?.() ?? stat.uid;
      const isOurs = stat.uid === uid || (uid === 0 && stat.uid === around?.uid);
      if (!isOurs) return refuse("not-ours", one, String(stat.uid));
      if ((stat.mode & 0o022) !== 0)
        return refuse("open-to-others", one, (stat.mode & 0o7777).toString(8).padStart(4, "0"));
    }
    return done(true);
  } catch (error) {
    return codeOf(error) === "ENOTDIR" ? refuse("state-odd", base) : refuseToRead(error, dir);
  }
}

/** Why a file of ours could not be read. */
function refuseToRead(error: unknown, file: string): { ok: false; refusal: Refusal } {
  const code = codeOf(error);
  switch (code) {
    case "ELOOP":
    case "EMLINK":
      return refuse("state-link", file);
    case "not-a-file":
    case "EISDIR":
    case "ENXIO":
      return refuse("state-odd", file);
    case "too-large":
      return refuse("state-large", file);
    default:
      return refuse("state-denied", file, code ?? (error instanceof Error ? error.message : String(error)));
  }
}
