import type { Env } from "../shells/dump.ts";

/** How one shell is watched: files of an overlay directory, and how the shell is led through it. */
export interface Overlay {
  readonly files: Readonly<Record<string, string>>;
  /** Names to link into the directory, where copies of the user's files stand there. */
  readonly links?: Readonly<Record<string, string>>;
  readonly env: Env;
  readonly switches: readonly string[];
  /** Lines that the shell runs before it is asked. */
  readonly before: readonly string[];
  /** Lines that it runs when nothing but the last answer is to come. */
  readonly beforeEnd?: readonly string[];
}

export interface HookOptions {
  /** The overlay's directory, which needs no quoting. */
  readonly dir: string;
  readonly home: string;
  /** Names to watch; each is a plain identifier. None where only the end is watched for, which costs little. */
  readonly names: readonly string[];
  readonly base: Env;
  readonly login: boolean;
  /** Whether the start may leave by `exec` for all that is known; where it does not, and no name is watched, no command is. */
  readonly mayLeave: boolean;
  /** Whether to learn if a command asks which kind of start this is; see `loginSeen`. */
  readonly asks: boolean;
  /** Also keep the place of the command that is about to run, for a start that never ends. */
  readonly trail: boolean;
}

/** Whether commands are looked at: for places, for a trail, or because the start may leave. */
export function isWatched({ names, trail, mayLeave }: HookOptions): boolean {
  return names.length > 0 || trail || mayLeave;
}

/** Whether only the end is watched for: where the start may leave to. */
export function isForEnd({ names, trail }: HookOptions): boolean {
  return names.length === 0 && !trail;
}

/** What a hook wrote before one change: the previous command's place as the shell told it, and the values since. */
export interface RawRecord {
  readonly place: string;
  readonly values: Readonly<Record<string, string | null>>;
}

/** Names that may stand in a hook's code. */
export function watchable(names: readonly string[]): readonly string[] {
  return [...new Set(names)].filter((name) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name));
}

/** Separators inside a place: groups of lists. Not \x01 and not \x7f, which bash keeps for itself. */
export const GROUP = "\x1e";
export const ITEM = "\x1f";
const TURN = "\x1d";

/** The trail's two files, written in turn: whenever the shell is killed, at most one of them is torn. */
export const TRAIL = ["at0", "at1"] as const;

/** The later place of the two that is whole: `turn, place, NUL`. */
export function lastOnTrail(texts: readonly string[]): string | null {
  let last = { turn: -1, place: "" };
  for (const text of texts) {
    const at = text.indexOf(TURN);
    if (at < 0 || !text.endsWith("\0")) continue;
    const turn = Number(text.slice(0, at));
    if (turn > last.turn) last = { turn, place: text.slice(at + 1, -1) };
  }
  return last.turn < 0 ? null : last.place;
}

/** Records are `V`, the place and one field for each name, each ended by NUL; a set value begins with `=`. */
export function parseRecords(text: string, names: readonly string[]): readonly RawRecord[] {
  const fields = text.split("\0");
  const width = names.length + 2;
  const records: RawRecord[] = [];
  for (let at = 0; at + width < fields.length + 1; at += width) {
    if (fields[at] !== "V") break;
    const values = names.map((name, index) => {
      const field = fields[at + 2 + index] ?? "";
      return [name, field.startsWith("=") ? field.slice(1) : null] as const;
    });
    records.push({ place: fields[at + 1] ?? "", values: Object.fromEntries(values) });
  }
  return records;
}
