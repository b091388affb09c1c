import { basename, dirname } from "node:path/posix";
import { sameDirectory } from "../../../shell/cut/path-list.ts";
import { editDistance } from "../../../util/edit-distance.ts";
import { bytesOfText, type Desk, type Outcome, refused } from "./desk.ts";
import { entriesIn } from "./entries.ts";
import { swapEntry } from "./swap-entry.ts";

/**
 * Sets the entry right that is a slip of the keyboard, another release, or a last element away from the directory that PATH
 * lacks: `/usr/local/go` and `/usr/local/go/bin/go` for `/usr/local/go/bin`. That of a GOROOT that does not exist may only
 * become the directory of go, which is wanted `first`. Refused where none is, or more than one.
 */
export function respellEntry(desk: Desk, dir: string, side: "first" | "last"): Outcome {
  const { path, home } = desk.facts;
  if (path.some(({ raw }) => raw === dir)) return refused("not-seen");
  const named = desk.files.flatMap((file) => entriesIn(desk, file));
  const ofGoroot = named.filter(({ part: { units } }) => side === "first" && units[0]?.name === "GOROOT");
  const onPath = path.flatMap(({ kind, raw }) => {
    const isOfGoroot = ofGoroot.some(({ value }) => value !== null && sameDirectory(value, bytesOfText(raw)));
    const isWrong =
      kind === "missing" && (isNear(raw, dir) || (isOfGoroot && basename(raw) === basename(dir)));
    return isWrong || isElementAway(raw, dir, home) ? [raw] : [];
  });
  // What a test in front of it keeps off PATH.
  const kept = named.flatMap(({ value }) => (value !== null && isOtherRelease(value, dir) ? [value] : []));
  const [wrong, more] = onPath.length > 0 ? onPath : kept;
  if (wrong === undefined || more !== undefined) return refused("not-seen");
  const outcome = swapEntry(desk, wrong, dir);
  return outcome.ok
    ? { ...outcome, meant: [...outcome.meant, { kind: "path-remove", dir: wrong }] }
    : outcome;
}

/** `/usr/local/go1.20/bin` for `/usr/local/go/bin`. */
function isOtherRelease(wrong: string, dir: string): boolean {
  const plain = (text: string): string => text.replace(/\bgo-?\d+(\.\d+)*(?=\/)/, "go");
  return wrong !== bytesOfText(dir) && plain(wrong) === plain(bytesOfText(dir));
}

/** The directory above Go's own, or a program in it. */
function isElementAway(wrong: string, dir: string, home: string | null): boolean {
  if (wrong !== home && sameDirectory(wrong, dirname(dir))) return basename(dir) === "bin";
  return dirname(wrong) === dir && basename(wrong) === "go";
}

function isNear(wrong: string, dir: string): boolean {
  if (isOtherRelease(wrong, dir)) return true;
  const edits = Math.abs(wrong.length - dir.length) > 2 ? 3 : editDistance(wrong, dir);
  return edits > 0 && edits <= 2 && edits * 4 < dir.length;
}
