import { dirname, join } from "node:path";
import type { Location, Place } from "../../model/index.ts";
import { evalThatDefined, type Frame, lineThatHolds, onlyLineOf } from "./holds.ts";

/** A place as a shell told it, its text not looked up yet. */
export interface RawPlace {
  readonly command: string;
  /** Where the command ran, then who called that, the nearest first. */
  readonly frames: readonly Frame[];
  /** The working directory right after, where the shell told it. */
  readonly cwd?: string;
  /** The nearest function in which it ran, and the file that defined it. */
  readonly within?: { readonly file: string; readonly name: string };
}

/** A place whose lines were found by their text. */
export function foundPlace(at: Location, command: string, via: readonly Location[] = []): RawPlace {
  return { command, frames: [at, ...via].map((one) => ({ at: one, ran: { kind: "found" } })) };
}

/** Where a watched start's files are: the overlay that led it, and the home in which it began. */
interface Ground {
  readonly overlay: string;
  readonly home: string;
}

/**
 * The place that a person can open: the innermost line that exists and holds what ran, with its callers of which the
 * same is true. A line that was counted inside the text of an `eval` is none; where no caller has one either, the `eval`
 * that brought the function, else the file alone, and so where a file that was read holds nothing of it. Null for what our own overlay did and where no file is left.
 */
export function toPlace(
  told: RawPlace | null,
  { overlay, home }: Ground,
  linesOf: (file: string) => readonly string[],
): Place | null {
  if (told === null) return null;
  const raw = withFullNames(told, home, linesOf);
  const real = raw.frames.filter(({ at }) => at.file.startsWith("/") && !at.file.startsWith(`${overlay}/`));
  const lines = real.map((frame) => lineThatHolds(frame, linesOf(frame.at.file)));
  const held = real.flatMap(({ at: { file } }, index): readonly Location[] => {
    const line = lines[index] ?? null;
    return line === null ? [] : [{ file, line }];
  });
  // A file is sourced on the line that runs it: one place, though two frames.
  const apart = held.filter(
    ({ file, line }, index) => file !== held[index - 1]?.file || line !== held[index - 1]?.line,
  );
  const [first, ...via] = apart;
  // Who read a file did not do what its lines do, though none of them is found.
  const above = lines.findIndex((line) => line !== null);
  const lost = real
    .slice(0, above < 0 ? 0 : above)
    .find(({ at, inFile }) => inFile === true && at.file !== first?.file && linesOf(at.file).length > 0);
  if (lost !== undefined)
    return {
      kind: "line",
      file: lost.at.file,
      line: null,
      text: raw.command.trim().slice(0, 200),
      via: apart,
    };
  const at = first ?? fromEval(raw, overlay, linesOf);
  if (at === null) return null;
  const text = at.line === null ? undefined : linesOf(at.file)[at.line - 1];
  return { kind: "line", ...at, text: (text ?? raw.command).trim().slice(0, 200), via };
}

/**
 * A file may be sourced by a name that begins in the working directory: the one of then, or where the shell has gone on, the
 * home or the directory of a caller. Whether the line is there is looked at as for any other.
 */
function withFullNames(raw: RawPlace, home: string, linesOf: (file: string) => readonly string[]): RawPlace {
  const files = [raw.within?.file ?? "/", ...raw.frames.map(({ at }) => at.file)];
  if (files.every((file) => file.startsWith("/"))) return raw;
  const dirs = [raw.cwd ?? home, home, ...files.filter((file) => file.startsWith("/")).map(dirname)];
  const full = (file: string): string => {
    if (file.startsWith("/")) return file;
    return dirs.map((dir) => join(dir, file)).find((name) => linesOf(name).length > 0) ?? file;
  };
  return {
    ...raw,
    frames: raw.frames.map((frame) => ({ ...frame, at: { ...frame.at, file: full(frame.at.file) } })),
    ...(raw.within && { within: { ...raw.within, file: full(raw.within.file) } }),
  };
}

function fromEval(
  { within, frames, command }: RawPlace,
  overlay: string,
  linesOf: (file: string) => readonly string[],
): Location | null {
  const exists = (file: string): boolean =>
    file.startsWith("/") && !file.startsWith(`${overlay}/`) && linesOf(file).some((line) => line !== "");
  if (within !== undefined && exists(within.file)) {
    const lines = linesOf(within.file);
    return { file: within.file, line: onlyLineOf(command, lines) ?? evalThatDefined(within.name, lines) };
  }
  const file = frames.find(({ at }) => exists(at.file))?.at.file;
  return file === undefined ? null : { file, line: null };
}
