import { basename, dirname } from "node:path/posix";
import { sameDirectory } from "../../../shell/cut/path-list.ts";
import { editDistance } from "../../../util/edit-distance.ts";
import { type Desk, type Outcome, refused } from "./desk.ts";
import { swapEntry } from "./swap-entry.ts";

/**
 * Sets the entry right that is a slip of the keyboard, another release, or a last element away from the directory that PATH
 * lacks: `/usr/local/go` and `/usr/local/go/bin/go` for `/usr/local/go/bin`.
 * Refused where none is, or more than one, or where a variable gives it.
 */
export function respellEntry(desk: Desk, dir: string): Outcome {
  const { path } = desk.facts;
  if (path.some(({ raw }) => raw === dir)) return refused("not-seen");
  const [wrong, more] = path.filter(
    ({ kind, raw }) => (kind === "missing" && isNear(raw, dir)) || isElementAway(raw, dir, desk.facts.home),
  );
  if (wrong === undefined || more !== undefined) return refused("not-seen");
  const outcome = swapEntry(desk, wrong.raw, dir);
  return outcome.ok ? { ...outcome, meant: [{ kind: "path-remove", dir: wrong.raw }] } : outcome;
}

/** The directory above Go's own, or a program in it. */
function isElementAway(wrong: string, dir: string, home: string | null): boolean {
  if (wrong !== home && sameDirectory(wrong, dirname(dir))) return basename(dir) === "bin";
  return dirname(wrong) === dir && basename(wrong) === "go";
}

function isNear(wrong: string, dir: string): boolean {
  const edits = Math.abs(wrong.length - dir.length) > 2 ? 3 : editDistance(wrong, dir);
  return edits > 0 && edits <= 2 && edits * 4 < dir.length;
}
