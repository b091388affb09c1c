import { dirname } from "node:path/posix";
import type { Edit } from "../../../model/index.ts";
import { assignmentsOf } from "../../../shell/cut/assignment.ts";
import { isSelf, type Part, pathList, resolve, sameDirectory } from "../../../shell/cut/path-list.ts";
import type { Unit } from "../../../shell/cut/unit.ts";
import { writtenDirectory } from "../../../shell/edit/put-in.ts";
import { withoutPart } from "../../../shell/edit/take-out.ts";
import { assignmentsIn, bytesOfText, type Desk, withDocument } from "./desk.ts";
import { type Document, type LogicalLine, logicalFrom } from "./document.ts";
import { rewritten } from "./tidy.ts";

/** A line that gave a variable its value and is gone, by the number that it had. */
export interface GivingLine {
  readonly file: string;
  readonly number: number | null;
}

interface Gone {
  readonly name: string;
  readonly value: string;
  readonly gone: readonly GivingLine[];
}

/**
 * The files without what is made from a variable that is gone: entries of PATH go, but for the one that holds the go
 * in use, which is written out; GOPATH stands for its default afterwards. Null where a use is not understood.
 */
export function withoutUses(
  desk: Desk,
  { name, value, gone }: Gone,
  go: string | null,
  meant: Edit[],
): Desk | null {
  let now = desk;
  for (const file of desk.docs.keys()) {
    for (let at = 0; at < (now.docs.get(file)?.lines.length ?? 0); ) {
      const doc: Document = now.docs.get(file) ?? { lines: [] };
      const line = logicalFrom(doc, at, desk.syntax);
      if (
        line === null ||
        !uses(line.text, name) ||
        !isFed(desk, { name, value, gone }, file, doc.lines[line.from]?.number ?? null)
      ) {
        at = line === null ? at + 1 : line.to + 1;
        continue;
      }
      const changed = oneUse(line, name, value, go, desk, meant);
      if (changed === "none") {
        at = line.to + 1;
        continue;
      }
      if (changed === null) return null;
      now = withDocument(now, file, rewritten(doc, line, changed));
      if (changed === "") at = Math.max(0, at - 2);
    }
  }
  return now;
}

/** Whether a line had its value from one that is gone, and not from another branch above it. */
function isFed(desk: Desk, { name, gone }: Gone, file: string, number: number | null): boolean {
  const original = desk.originals.get(file);
  if (original === undefined || number === null) return true;
  const above = assignmentsIn(
    { lines: original.lines.slice(0, number) },
    desk.syntax,
    (one) => one.name === name,
  ).at(-1);
  const from = above === undefined ? undefined : (original.lines[above.line.from]?.number ?? null);
  return from === undefined || gone.some((one) => one.file === file && one.number === from);
}

function uses(text: string, name: string): boolean {
  return new RegExp(`\\$\\{?[#!]?${name}\\b`).test(text);
}

/** The line with one use less; null where it is not understood, `none` where only comments use it. */
function oneUse(
  line: LogicalLine,
  name: string,
  value: string,
  go: string | null,
  { facts, syntax }: Desk,
  meant: Edit[],
): string | null {
  const { text, commands } = line;
  const is = (unit: Unit): boolean => unit.name === name;
  const all = commands.flatMap(({ words }) =>
    words.flatMap((word) => [...word.units, ...(word.array ?? []).flatMap(({ units }) => units)]),
  );
  const home = facts.home;
  const standsFor = name === "GOPATH" ? (home === null ? null : `${home}/go`) : value;
  for (const command of commands)
    for (const assignment of assignmentsOf(command, syntax)) {
      const list = pathList(assignment, syntax);
      const part = list?.parts.find((one) => one.units.some(is));
      if (list === null || part === undefined) continue;
      const dir = entryOf(part, name, value);
      if (dir === null) return null;
      const isGiven = list.parts.some((one) => {
        const other =
          one === part
            ? null
            : resolve(one.units, (other) => facts.blame?.variables[other]?.value ?? facts.env[other] ?? null);
        return other !== null && sameDirectory(other, dir);
      });
      const keep = go !== null && sameDirectory(dirname(go), dir) && !isGiven;
      const without = withoutPart(text, commands, list, part, syntax);
      if (name === "GOPATH" && home !== null) {
        const ownDir = dir.replace(value, `${home}/go`);
        const isThere = ({ units }: Part): boolean =>
          resolve(units, (other) => (other === "HOME" ? home : null)) === ownDir;
        if (!keep && list.parts.some((one) => one !== part && isThere(one))) {
          meant.push({ kind: "path-last", dir: ownDir }, { kind: "path-remove", dir });
          return without;
        }
        const own = writtenUnit(part, is, `${home}/go`, home, syntax);
        if (own === null) return null;
        const first = keep
          ? writtenDirectory(bytesOfText(dir), home, part.units[0]?.quote ?? "", syntax)
          : null;
        if (keep && first === null) return null;
        const separator = list.kind === "colons" ? ":" : " ";
        meant.push({ kind: "path-last", dir: ownDir });
        if (!keep) meant.push({ kind: "path-remove", dir });
        return `${text.slice(0, part.start)}${keep ? `${first}${separator}` : ""}${own}${text.slice(part.end)}`;
      }
      if (keep) {
        const own = writtenUnit(part, is, value, home, syntax);
        return own === null ? null : text.slice(0, part.start) + own + text.slice(part.end);
      }
      if (
        facts.path.some(({ raw }) => raw === dir) &&
        !list.parts
          .filter((one) => one !== part)
          .some((one) => entryOf(one, name, value) === dir && !isSelf(one))
      )
        meant.push({ kind: "path-remove", dir });
      return without;
    }
  const unit = all.find(is);
  if (unit === undefined) return uses(text.replace(/#.*/g, ""), name) ? null : "none";
  const written =
    standsFor === null ? null : writtenDirectory(bytesOfText(standsFor), home, unit.quote, syntax);
  if (written === null || (/^\$HOME$/.test(written) && /^\w/.test(text.slice(unit.end)))) return null;
  return text.slice(0, unit.start) + written + text.slice(unit.end);
}

/** The directory that a part made from the variable names; null when it holds another one. */
function entryOf(part: Part, name: string, value: string): string | null {
  const texts = part.units.map((unit) => (unit.name === name ? value : unit.value));
  return texts.includes(null) ? null : texts.join("").replace(/(.)\/+$/, "$1");
}

/** A part with the variable written out. */
function writtenUnit(
  part: Part,
  is: (unit: Unit) => boolean,
  value: string,
  home: string | null,
  syntax: Desk["syntax"],
): string | null {
  const unit = part.units.find(is);
  if (unit === undefined || part.units[0] !== unit) return null;
  const rest = part.units.slice(1);
  if (rest.some((one) => one.value === null || one.quote !== unit.quote)) return null;
  const dir = `${bytesOfText(value)}${rest.map((one) => one.value).join("")}`.replace(/\/+/g, "/");
  return writtenDirectory(dir, home, unit.quote, syntax);
}
