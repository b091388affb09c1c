import { gopathElements } from "../../../golang/settings.ts";
import type { Edit, Place } from "../../../model/index.ts";
import { sameDirectory } from "../../../shell/cut/path-list.ts";
import type { Unit } from "../../../shell/cut/unit.ts";
import { writtenDirectory } from "../../../shell/edit/put-in.ts";
import { bytesOfText, type Desk, type Outcome, refused, withDocument } from "./desk.ts";
import { type Entry, entriesIn, written } from "./entries.ts";
import { writeVariableRight } from "./slipped-line.ts";
import { wordsOfCalls } from "./words-of-calls.ts";

/** `$(go env GOPATH)`, in fish `(go env GOPATH)`, which says nothing where no go is on PATH yet. */
const ASKS_GO = /^(?:\$?\(|`)\s*(?:command\s+)?go\s+env\s+GOPATH\b[^()`]*[)`]$/;

/**
 * Sets the entry right that would have been a directory had its variable not been empty there: nothing sets it, a slip
 * of writing kept a line from setting it, or a line does later. Refused where there is no such entry. That of a GOROOT may
 * only become the directory of go, which is wanted `first`.
 */
export function fillEntry(desk: Desk, dir: string, side: "first" | "last"): Outcome {
  const { home, path } = desk.facts;
  if (home === null || path.some(({ raw }) => raw === dir)) return refused("not-seen");
  for (const entry of desk.files.flatMap((file) => [...entriesIn(desk, file), ...wordsOfCalls(desk, file)])) {
    const [head, ...rest] = entry.part.units;
    const after = rest.map(({ value }) => value ?? "\0").join("");
    if (head === undefined || head.value !== null || !after.startsWith("/")) continue;
    const base = head.name === "GOROOT" && side === "last" ? null : emptyHead(desk, entry, dir, after);
    if (base === null) continue;
    const right = head.name === "GOPATH" ? writeVariableRight(desk, "GOPATH", base) : null;
    if (right?.ok) return right;
    const out = writtenDirectory(bytesOfText(base), home, head.quote, desk.syntax);
    if (out === null || out.startsWith('"')) continue;
    const { text } = entry.line;
    const [was, is] = [text.slice(head.start, entry.part.end), out + text.slice(head.end, entry.part.end)];
    const outcome = written(
      desk,
      entry.file,
      entry,
      text.replaceAll(was, () => is),
    );
    if (!outcome.ok) return outcome;
    // What the entry was until now may stand further back, and one that was not there goes.
    const gone = givenBy(desk, entry).map((raw): Edit => ({ kind: "path-remove", dir: raw }));
    return {
      ...outcome,
      desk: withTestAbove(outcome.desk, entry, was, is),
      meant: [{ kind: "path-last", dir: after }, ...gone],
    };
  }
  return refused("not-seen");
}

/** The directories that do not exist and that the line of an entry was seen to give. */
function givenBy({ facts, docs }: Desk, { file, line }: Entry): readonly string[] {
  const number = docs.get(file)?.lines[line.from]?.number ?? null;
  return (facts.blame?.path ?? []).flatMap(({ entry, introduced }) => {
    const isMissing = facts.path.some(({ raw, kind }) => raw === entry && kind === "missing");
    return isMissing && introduced.file === file && introduced.line === number ? [entry] : [];
  });
}

/** The files with the same word changed in the line above, where that asks for it: `if [ -d "$GOPATH/bin" ]; then`. */
function withTestAbove(desk: Desk, { file, line }: Entry, was: string, is: string): Desk {
  const doc = desk.docs.get(file) ?? { lines: [] };
  const lines = doc.lines.map((one, index) =>
    index === line.from - 1 && /^\s*(if|elif)\b/.test(one.text)
      ? { ...one, text: one.text.replaceAll(was, () => is) }
      : one,
  );
  return withDocument(desk, file, { lines });
}

/** The first line of a file, not indented, that asks go for GOPATH, with the entry that it gives once go answers. */
export function lineThatAsksGo(
  desk: Desk,
  file: string,
): { index: number; dir: string; without: string } | null {
  const [gopath] = gopathElements(desk.facts);
  for (const { line, part } of gopath === undefined ? [] : entriesIn(desk, file)) {
    const [head, ...rest] = part.units;
    const after = rest.map(({ value }) => value ?? "\0").join("");
    if (head === undefined || !after.startsWith("/") || /^\s/.test(line.text)) continue;
    if (asksGo(line.text, head)) return { index: line.from, dir: gopath + after, without: after };
  }
  return null;
}

function asksGo(text: string, { start, end, name }: Unit): boolean {
  return name === null && ASKS_GO.test(text.slice(start, end));
}

/** The directory that the beginning of an entry was to stand for; null where it was not empty, or stands for another. */
function emptyHead(
  desk: Desk,
  { part, value, line, file }: Entry,
  dir: string,
  after: string,
): string | null {
  const [head] = part.units;
  if (head === undefined || !sameDirectory(dir.slice(-after.length), after)) return null;
  const base = dir.slice(0, -after.length);
  const { home, blame } = desk.facts;
  if (head.name === null) {
    const [gopath] = gopathElements(desk.facts);
    return base === gopath && asksGo(line.text, head) ? base : null;
  }
  if (head.name === "GOROOT") return value === null || value === after ? base : null;
  if (value === null) return head.name === "GOPATH" && base === `${home}/go` ? base : null;
  const set = blame?.variables[head.name]?.place;
  const isLater = set !== undefined && isBehind(desk, set, file, line.from);
  return isLater && sameDirectory(value, bytesOfText(dir)) ? base : null;
}

/** Whether a line is read after another one, by the order of the files and the lines that read them. */
function isBehind({ files, docs }: Desk, place: Place, file: string, index: number): boolean {
  const number = docs.get(file)?.lines[index]?.number ?? null;
  if (place.kind !== "line" || number === null) return false;
  const here = [place, ...place.via].find((one) => one.file === file);
  return here === undefined ? files.indexOf(place.file) > files.indexOf(file) : (here.line ?? 0) > number;
}
