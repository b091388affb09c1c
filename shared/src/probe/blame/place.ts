import type { Location, Place } from "../../model/index.ts";

/** A place as a shell told it, its text not looked up yet. */
export interface RawPlace {
  readonly at: Location;
  readonly command: string;
  readonly via: readonly Location[];
}

/** The place with its line's text; null for what our own overlay did. */
export function toPlace(
  raw: RawPlace | null,
  overlay: string,
  linesOf: (file: string) => readonly string[],
): Place | null {
  if (raw === null || raw.at.file.startsWith(`${overlay}/`)) return null;
  const text = raw.at.line === null ? undefined : linesOf(raw.at.file)[raw.at.line - 1];
  return {
    kind: "line",
    file: raw.at.file,
    line: raw.at.line,
    text: (text ?? raw.command).trim().slice(0, 200),
    via: raw.via.filter(({ file }) => !file.startsWith(`${overlay}/`)),
  };
}
