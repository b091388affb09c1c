import { assignmentsOf } from "../../../shell/cut/assignment.ts";
import { cut } from "../../../shell/cut/commands.ts";
import { isSelf, type Part, type PathList, pathList, sameDirectory } from "../../../shell/cut/path-list.ts";
import type { Syntax } from "../../../shell/cut/unit.ts";
import { withoutPart } from "../../../shell/edit/take-out.ts";
import { bytesOfText, type Desk, type Outcome, refused } from "./desk.ts";
import { type Entry, entriesIn, written } from "./entries.ts";

/**
 * Puts an entry that its line adds behind PATH in front of it: `$PATH:/usr/local/go/bin` becomes `/usr/local/go/bin:$PATH`.
 * Refused where no line adds it so, or more than one; where PATH lacks it; and where anything else would change its place.
 */
export function moveInFront(desk: Desk, dir: string): Outcome {
  const [entry, more] = desk.files
    .flatMap((file) => entriesIn(desk, file))
    .filter(({ value }) => value !== null && sameDirectory(value, bytesOfText(dir)));
  const isLate = desk.facts.path.some(({ raw }) => raw === dir);
  if (!isLate || entry === undefined || more !== undefined) return refused("not-seen");
  const { file, line, list, part } = entry;
  const { parts } = list;
  const [self, again] = parts.filter((one) => isMadeOfPath(one, line.text));
  if (self === undefined || !isSelf(self) || self.start > part.start) return refused("not-seen");
  if (again !== undefined || self.units[0]?.joins || hasEmptyPart(list)) return refused("not-understood");
  const { text } = line;
  const now = moved(entry, self, desk.syntax);
  const wordsOf = (all: readonly Part[], of: string): string =>
    all.map(({ start, end }) => of.slice(start, end)).join("\n");
  const wanted = parts.filter((one) => one !== part).flatMap((one) => (one === self ? [part, one] : [one]));
  const is =
    now === null
      ? undefined
      : listsOf(now, desk.syntax)[
          listsOf(text, desk.syntax).findIndex((one) => one.assignment.nameAt === list.assignment.nameAt)
        ];
  if (now === null || is === undefined || wordsOf(is.parts, now) !== wordsOf(wanted, text))
    return refused("not-understood");
  return written(desk, file, entry, now);
}

/** The text with an entry in front of PATH itself; null where that is not understood. */
function moved({ line, list, part }: Entry, self: Part, syntax: Syntax): string | null {
  const { text, commands } = line;
  const { parts, kind } = list;
  const word = text.slice(part.start, part.end);
  const fits = kind === "words" || (self.units[0]?.quote === part.units[0]?.quote && !/["']/.test(word));
  if (!fits) return null;
  const between = text.slice(self.end, part.start);
  if (kind === "words" && between.includes("\n") && !between.includes("\\\n"))
    return withLineMoved(text, self, part);
  const behind = parts.indexOf(self) + 1 === parts.indexOf(part);
  const rest = parts.length === 2 ? null : withoutPart(text, commands, list, part, syntax);
  if (rest === null && !behind) return null;
  return rest === null
    ? `${text.slice(0, self.start)}${word}${between}${text.slice(self.start, self.end)}${text.slice(part.end)}`
    : `${rest.slice(0, self.start)}${word}${kind === "colons" ? ":" : " "}${rest.slice(self.start)}`;
}

/**
 * A list over several lines with the line of an entry, and the comment behind it, in front of that of PATH. Null where one
 * shares its line, and where a comment above it may be about it.
 */
function withLineMoved(text: string, self: Part, part: Part): string | null {
  const startOf = (at: number): number => text.lastIndexOf("\n", at - 1) + 1;
  const [to, from] = [startOf(self.start), startOf(part.start)];
  const end = text.indexOf("\n", part.end) + 1;
  const above = text.slice(startOf(from - 1), from);
  const isAlone =
    end > 0 &&
    text.slice(to, self.start).trim() === "" &&
    text.slice(from, part.start).trim() === "" &&
    /^(#.*)?$/.test(text.slice(part.end, end).trim());
  if (!isAlone || /^\s*#/.test(above)) return null;
  return text.slice(0, to) + text.slice(from, end) + text.slice(to, from) + text.slice(end);
}

function listsOf(text: string, syntax: Syntax): readonly PathList[] {
  return cut(text, syntax)
    .commands.flatMap((command) => assignmentsOf(command, syntax))
    .flatMap((assignment) => pathList(assignment, syntax) ?? []);
}

function isMadeOfPath({ units }: Part, text: string): boolean {
  return units.some(
    ({ value, start, end }) =>
      value === null && /\b(PATH|path|fish_user_paths)\b/.test(text.slice(start, end)),
  );
}

/** Whether a list has an entry of no letters, which is the current directory. */
function hasEmptyPart({ kind, assignment: { value } }: PathList): boolean {
  if (kind !== "colons" || value === null) return false;
  const isColon = (at: number): boolean => value.at(at)?.value === ":";
  return (
    value.length > 0 &&
    (isColon(0) || isColon(-1) || value.some((_, at) => at > 0 && isColon(at) && isColon(at - 1)))
  );
}
