import type { Location, Place } from "../../model/index.ts";
import { evalThatDefined, type Frame, lineThatHolds, onlyLineOf } from "./holds.ts";

/** A place as a shell told it, its text not looked up yet. */
export interface RawPlace {
  readonly command: string;
  /** Where the command ran, then who called that, the nearest first. */
  readonly frames: readonly Frame[];
  /** The nearest function in which it ran, and the file that defined it. */
  readonly within?: { readonly file: string; readonly name: string };
}

/** A place whose lines were found by their text. */
export function foundPlace(at: Location, command: string, via: readonly Location[] = []): RawPlace {
  return { command, frames: [at, ...via].map((one) => ({ at: one, ran: { kind: "found" } })) };
}

/**
 * The place that a person can open: the innermost line that exists and holds what ran, with its callers of which the
 * same is true. A line that was counted inside the text of an `eval` is none; where no caller has one either, the `eval`
 * that brought the function, else the file alone. Null for what our own overlay did and where no file is left.
 */
export function toPlace(
  raw: RawPlace | null,
  overlay: string,
  linesOf: (file: string) => readonly string[],
): Place | null {
  if (raw === null) return null;
  const real = raw.frames.filter(({ at }) => at.file.startsWith("/") && !at.file.startsWith(`${overlay}/`));
  const held = real.flatMap((frame): readonly Location[] => {
    const line = lineThatHolds(frame, linesOf(frame.at.file));
    return line === null ? [] : [{ file: frame.at.file, line }];
  });
  // A file is sourced on the line that runs it: one place, though two frames.
  const apart = held.filter(
    ({ file, line }, index) => file !== held[index - 1]?.file || line !== held[index - 1]?.line,
  );
  const [first, ...via] = apart;
  const at = first ?? fromEval(raw, overlay, linesOf);
  if (at === null) return null;
  const text = at.line === null ? undefined : linesOf(at.file)[at.line - 1];
  return { kind: "line", ...at, text: (text ?? raw.command).trim().slice(0, 200), via };
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
