import * as v from "valibot";
import { byName, type DataOf, maybeLine, text } from "./schema-parts.ts";
import { CONTEXTS } from "./vocabulary.ts";

/** A line of a file. `line` is 1-based; null where only the file is known. */
export type Location = DataOf<typeof locationSchema>;
const locationSchema = v.object({
  file: text,
  line: maybeLine,
});

/** Who gave a value: a line that a shell ran, or a place outside every shell. */
export type Place = DataOf<typeof placeSchema>;
export const placeSchema = v.object({
  ...locationSchema.entries,
  kind: v.picklist([
    "line", // a startup file's line, seen while it ran
    "paths-file", // /etc/paths and /etc/paths.d, through path_helper
    "universal", // a universal variable of fish
    "launchctl", // launchd's environment, by launchctl
    "text", // a startup file that names it; found by reading, because the watching was disturbed
    "system", // a file that the shell reads before ours can watch
    "inherited", // was there before the shell began
    "unknown", // came during startup, and nothing that was seen or read says from where
  ]),
  /** The line's text, or the command where it cannot be found in the file. */
  text,
  /** Who called it, the nearest first. */
  via: v.array(locationSchema),
});

/** One entry of PATH: who put it there, and who moved it later. */
export type PathBlame = DataOf<typeof pathBlameSchema>;
const pathBlameSchema = v.object({
  /** The entry as it stands in PATH. */
  entry: text,
  introduced: placeSchema,
  moved: v.nullable(placeSchema),
  /** Who put it there once more; left out where it stands once. */
  again: v.exactOptional(v.array(placeSchema)),
  /** How often it stands there. */
  copies: v.pipe(v.number(), v.integer()),
  /** There is no such directory; left out where there is one, where nobody looked, and by earlier versions. */
  missing: v.exactOptional(v.literal(true)),
});

/** Where one context's PATH and variables come from, seen by watching the shell start. */
export type BlameFacts = DataOf<typeof blameFactsSchema>;
export const blameFactsSchema = v.object({
  context: v.picklist(CONTEXTS),
  /** Low when the watching was disturbed: then a place may be missing, and none is made up. */
  confidence: v.picklist(["high", "low"]),
  path: v.array(pathBlameSchema),
  variables: byName(v.object({ value: text, place: placeSchema })),
});

/** What a watched start recorded: after each change, the place of the command that made it and what then held. */
export interface Step {
  /** Null for what stood before the first watched command. */
  readonly place: Place | null;
  /** The command itself, which may be a part of the place's line. */
  readonly command: string;
  readonly values: Readonly<Record<string, string | null>>;
}
