import { dirname } from "node:path/posix";
import type { Edit, GoFacts, Place } from "../../../model/index.ts";
import { isSelf, sameDirectory } from "../../../shell/cut/path-list.ts";
import { withoutPart } from "../../../shell/edit/take-out.ts";
import { inDoubleQuotes, withHome } from "../../../shell/edit/unquote.ts";
import { withoutSlips } from "../../../shell/edit/without-slip.ts";
import { withoutCarriageReturns } from "./carriage-returns.ts";
import { bytesOfText, type Desk, isOwnList, lineOf, type Outcome, refused } from "./desk.ts";
import { type Entry, entriesAt, entriesIn, entriesOfText, regained, written } from "./entries.ts";
import { withoutListedEntry } from "./session-lists.ts";
import { eraseUniversalEntry } from "./universals.ts";
import { type GivingWord, wordFor } from "./words-of-calls.ts";

/** How often one file may name a directory. */
const MOST_COPIES = 20;

/**
 * Takes an entry out of the lines that were seen to put it on PATH, and out of no other. A quoted `~` or `$HOME` is set
 * right instead.
 */
export function removeEntry(desk: Desk, dir: string): Outcome {
  if (desk.facts.blame === null) return removeWherever(desk, dir);
  const seen = desk.facts.blame.path.find(({ entry }) => entry === dir);
  if (seen === undefined) return refused("not-seen");
  const { introduced, again = [] } = seen;
  if (introduced.kind === "universal") return removeUniversalEntry(desk, introduced.file, dir);
  if (isOwnList(desk.facts, introduced)) return withoutListedEntry(desk, dir, introduced);
  let outcome = removeFromLine(desk, introduced, dir);
  for (const place of again) {
    if (!outcome.ok) break;
    const next = removeFromLine(outcome.desk, place, dir);
    outcome = outcome.regains ? regained(next) : next;
  }
  return outcome;
}

function removeFromLine(desk: Desk, blamed: Place, dir: string): Outcome {
  if (blamed.kind !== "line" || !desk.docs.has(blamed.file)) return refused("not-yours", blamed);
  if (dir.includes("\r")) return withoutCarriageReturns(desk, blamed.file);
  const place = lineOf(desk, blamed);
  if (place === null) return refused("changed", blamed);
  // A fix before this one may have taken the line.
  if (place.index < 0) return { ok: true, desk, meant: [] };
  const isIt = ({ value }: Entry): boolean => value !== null && sameDirectory(value, bytesOfText(dir));
  const entry = entriesAt(desk, place.file, place.index).find(isIt);
  if (entry !== undefined) return withoutEntry(desk, entry, dir);
  const before: Desk = { ...desk, docs: desk.originals, given: new Map() };
  const now = entriesAt(desk, place.file, place.index);
  const old = entriesAt(before, place.file, (blamed.line ?? 0) - 1);
  if (old.some(isIt)) return { ok: true, desk, meant: [] };
  const word = wordFor(desk, blamed, dir);
  if (word !== null) return takeOut(desk, word, blamed);
  // A fix before this one may have changed the line; it gives what is known, and not this.
  const [is, was] = [desk, before].map(({ docs }) => docs.get(place.file)?.lines);
  const hasChanged = is?.[place.index]?.text !== was?.[(blamed.line ?? 0) - 1]?.text;
  const isKnown = now.every(({ value, part }) => value !== null || isSelf(part));
  if (hasChanged && isKnown && now.length + old.length > 0) return { ok: true, desk, meant: [] };
  const [other] = now;
  const right = other === undefined ? null : withoutSlipIn(desk, other, dir);
  if (other !== undefined && right !== null) return regained(written(desk, place.file, other, right));
  return wordFor(before, blamed, dir) === null
    ? refused("not-understood", blamed)
    : { ok: true, desk, meant: [] };
}

function withoutEntry(desk: Desk, entry: Entry, dir: string): Outcome {
  const { line, list, part, file } = entry;
  const right = dir.startsWith("$")
    ? inDoubleQuotes(line.text, part)
    : dir.startsWith("~")
      ? withHome(line.text, part)
      : withoutSlipIn(desk, entry, dir);
  const text = right ?? withoutPart(line.text, line.commands, list, part, desk.syntax);
  if (text === null)
    return refused("not-understood", { file, line: desk.docs.get(file)?.lines[line.from]?.number ?? null });
  const outcome = written(desk, file, entry, text);
  return right === null ? outcome : regained(outcome);
}

/** The line written right where a slip of writing made an entry of it; null where it gives that without one, too. */
function withoutSlipIn(desk: Desk, { file, line }: Entry, dir: string): string | null {
  const text = withoutSlips(line.text, line.commands, desk.syntax);
  const entries = text === null ? [] : entriesOfText(desk, file, line, text);
  const isSame = ({ part, value }: Entry): boolean =>
    !isSelf(part) && (value === null || sameDirectory(value, bytesOfText(dir)));
  return entries.some(isSame) ? null : text;
}

/**
 * Lets a directory with go be the first one by taking out what stands in front of it: the directories of other SDKs, which
 * hold nothing else. Refused where it is not on PATH yet, or where something else stands in front.
 */
export function withoutShadows(desk: Desk, dir: string): Outcome {
  const { path } = desk.facts;
  const at = path.findIndex(({ raw }) => raw === dir);
  const shadows = path.slice(0, Math.max(at, 0)).filter(({ go }) => go !== null);
  if (shadows.length === 0 || !shadows.every(({ go }) => go !== null && isAlone(go)))
    return refused("not-seen");
  let now = desk;
  const meant: Edit[] = [];
  for (const { raw } of shadows) {
    const outcome = removeEntry(now, raw);
    if (!outcome.ok) return outcome;
    now = outcome.desk;
    meant.push({ kind: "path-remove", dir: raw });
  }
  return { ok: true, desk: now, meant };
}

/** Whether a go lies in its SDK's own directory, with no other programs beside it. */
function isAlone({ path, sdk, shim }: GoFacts): boolean {
  return !shim && sdk !== null && dirname(path) === `${sdk.root}/bin`;
}

function takeOut(desk: Desk, word: GivingWord, blamed: Place): Outcome {
  const { line, list, part, file } = word;
  const text = withoutPart(line.text, line.commands, list, part, desk.syntax);
  return text === null ? refused("not-understood", blamed) : written(desk, file, word, text);
}

/** Takes an entry out of every line that gives it, where the shell cannot be watched. */
function removeWherever(desk: Desk, dir: string): Outcome {
  const removed = removeFromLines(desk, dir);
  if (!removed.ok || removed.desk !== desk) return removed;
  const nowhere: Place = { kind: "text", file: "", line: null, text: "", via: [] };
  const word = wordFor(desk, nowhere, dir);
  return word === null ? refused("not-seen") : takeOut(desk, word, nowhere);
}

/** The entry goes from fish's universal list, and from the lines that would put it there again. */
function removeUniversalEntry(desk: Desk, universals: string, dir: string): Outcome {
  const erased = eraseUniversalEntry(desk, universals, dir);
  if (!erased.ok) return erased;
  return removeFromLines(erased.desk, dir);
}

function removeFromLines(desk: Desk, dir: string): Outcome {
  let now = desk;
  for (const file of desk.files) {
    for (let left = MOST_COPIES; left > 0; left -= 1) {
      const again = entriesIn(now, file).find(
        ({ value }) => value !== null && sameDirectory(value, bytesOfText(dir)),
      );
      if (again === undefined) break;
      const outcome = withoutEntry(now, again, dir);
      if (!outcome.ok) return outcome;
      now = outcome.desk;
    }
  }
  return { ok: true, desk: now, meant: [] };
}
