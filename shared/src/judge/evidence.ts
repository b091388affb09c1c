import { setting } from "../golang/settings.ts";
import type { Evidence, Facts, Place, StartupLine } from "../model/index.ts";
import { assigns } from "../shell/assigns.ts";
import { linesRead } from "../shell/startup-lines.ts";
import { own } from "../util/own.ts";

/**
 * Where a variable's value was written: the file of `go env -w`, `GOROOT/go.env`, the line that was seen to set it, else startup lines
 * that look as if they did.
 */
export function evidenceFor(facts: Facts, name: string): readonly Evidence[] {
  const { value, origin } = setting(facts, name);
  const { path, lines = {} } = facts.userEnvFile;
  if (origin === "go-env-file" && path !== null)
    return [{ file: path, line: own(lines, name) ?? null, text: `${name}=${value}` }];
  const root = setting(facts, "GOROOT").value;
  if (origin === "go.env" && root !== "")
    return [
      { file: `${root}/go.env`, line: own(facts.goEnvLines ?? {}, name) ?? null, text: `${name}=${value}` },
    ];
  if (origin !== "environment") return [];
  const blamed = facts.blame?.variables[name];
  if (blamed?.value === value && isPlace(blamed.place)) return [toEvidence(blamed.place)];
  return linesThatMayRun(facts, value).filter(({ text }) => assigns(text, name));
}

/** Who put a directory on PATH and who moved it later; else the lines that mention it and concern PATH. */
export function evidenceForDir(facts: Facts, dir: string): readonly Evidence[] {
  const blamed = facts.blame?.path.find(({ entry }) => entry === dir);
  if (blamed !== undefined && isPlace(blamed.introduced)) {
    const { introduced, moved, again = [] } = blamed;
    const places = [introduced, ...(moved === null ? [] : [moved]), ...again];
    return places
      .filter((place, index) => places.findIndex((one) => isSame(one, place)) === index)
      .map(toEvidence);
  }
  const tail = facts.home !== null && dir.startsWith(`${facts.home}/`) ? dir.slice(facts.home.length) : dir;
  return tail === ""
    ? []
    : linesThatMayRun(facts, dir).filter(({ text }) => /path/i.test(text) && text.includes(tail));
}

function isPlace({ kind }: Place): boolean {
  return kind !== "inherited" && kind !== "unknown";
}

function isSame(one: Place, other: Place): boolean {
  return one.file === other.file && one.line === other.line;
}

/**
 * Lines to look at where no place is known. Once the judged start was watched and every change of it was seen, a line
 * that nothing came from did not run, as another system's part of a file: it is no evidence.
 */
function linesThatMayRun(facts: Facts, value: string): readonly StartupLine[] {
  const seen = facts.blame?.confidence === "high" && facts.blame.context === facts.judged;
  return linesRead(facts).filter(({ text }) => !seen || text.includes(value));
}

function toEvidence({ file, line, text }: Place): Evidence {
  return { file, line, text };
}
