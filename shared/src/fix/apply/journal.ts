import { join } from "node:path";
import * as v from "valibot";
import type { Files } from "../../fs/files.ts";
import { hashOf } from "../../fs/hash.ts";
import { listState, readState } from "../../fs/read-state.ts";
import { done, refuse } from "../../fs/refuse.ts";
import { sweep } from "../../fs/write-file-atomic.ts";
import { writeState } from "../../fs/write-state.ts";
import type { Done, Refusal } from "../../model/index.ts";

/** Of an entry: the old and the new content of several files, as base64. */
const MAX_ENTRY = 64 * 1024 * 1024;
const NAME = /^(\d{6})\.json$/;

/** One file of a fix: enough to take the change back, also out of a file that somebody has worked on since. */
const JournalFile = v.strictObject({
  file: v.string(),
  kind: v.optional(v.picklist(["start-up", "go-env"]), "start-up"),
  /** The bytes before, as base64; null where there was no file. */
  before: v.nullable(v.string()),
  /** The bytes after, as base64: to find the change again in a file that was worked on since. */
  after: v.optional(v.string()),
  beforeHash: v.string(),
  afterHash: v.string(),
  /** Of the file without the fix and with the work done since; written down before it is put there. */
  takenOutHash: v.optional(v.string()),
  temporary: v.string(),
  /** Directories made for it, the outermost first. */
  made: v.array(v.string()),
});

const Entry = v.strictObject({
  version: v.literal(1),
  /** Counts up: `000012`. */
  number: v.pipe(v.string(), v.regex(/^\d{6}$/)),
  at: v.string(),
  /** The findings that it fixes. */
  ids: v.array(v.string()),
  /** `begun` stands before the first file is touched, so that a killed process can be undone as well. */
  state: v.picklist(["begun", "applied", "undone"]),
  /** Empty once undone: copies of people's files are kept no longer than needed. */
  files: v.array(JournalFile),
});

export type JournalEntry = v.InferOutput<typeof Entry>;
export type JournalFileEntry = v.InferOutput<typeof JournalFile>;

/** What is in a journal's directory. */
export interface Journal {
  /** The oldest first. */
  readonly entries: readonly JournalEntry[];
  /** Entries that could not be read or understood, and why. */
  readonly unread: readonly { readonly number: string; readonly refusal: Refusal }[];
}

/** Reads a journal; refuses a directory that cannot be read or is not ours alone. Empty where there is none. */
export function readJournal(dir: string): Done<Journal> {
  const names = listState(dir);
  if (!names.ok) return names;
  const entries: JournalEntry[] = [];
  const unread: { number: string; refusal: Refusal }[] = [];
  for (const name of names.value) {
    const number = NAME.exec(name)?.[1];
    if (number === undefined) continue;
    const read = readEntry(dir, name, number);
    if (read.ok) entries.push(read.value);
    else unread.push({ number, refusal: read.refusal });
  }
  return done({ entries, unread });
}

function readEntry(dir: string, name: string, number: string): Done<JournalEntry> {
  const text = readState(dir, name, MAX_ENTRY);
  if (!text.ok) return text;
  const parsed = v.safeParse(Entry, parse(text.value ?? ""));
  if (parsed.success && parsed.output.number === number) return done(parsed.output);
  return refuse("state-damaged", join(dir, name), "not an entry of the journal");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The number for the next entry; counts on over entries that cannot be read. */
export function nextNumber(files: Files, dir: string): string {
  const numbers = files.list(dir).flatMap((name) => NAME.exec(name)?.[1] ?? []);
  return String(Math.max(0, ...numbers.map(Number)) + 1).padStart(6, "0");
}

/** Puts an entry on the disk in one step. */
export function writeEntry(files: Files, dir: string, entry: JournalEntry): Done<null> {
  const name = `${entry.number}.json`;
  const text = `${JSON.stringify(entry, null, 1)}\n`;
  // An entry that could not be read back would be a fix that nothing can undo.
  if (!NAME.test(name) || text.length > MAX_ENTRY) return refuse("state-large", join(dir, name));
  return writeState(dir, name, text, files);
}

export function removeEntry(files: Files, dir: string, { number }: JournalEntry): void {
  sweep(files, join(dir, `${number}.json`));
}

/** What a journalled file holds now: nothing of the fix, just what the fix left, or somebody's work since. */
export function stateOf(
  files: Files,
  { file, beforeHash, afterHash, takenOutHash }: JournalFileEntry,
): "before" | "after" | "other" {
  const found = files.find(file);
  if (found.kind !== "file" && found.kind !== "missing") return "other";
  const hash = hashOf(found.kind === "file" ? found.bytes : null);
  if (hash === beforeHash || hash === takenOutHash) return "before";
  return hash === afterHash ? "after" : "other";
}

/** Content of an entry, bytes as latin1; null where there was no file. */
export function bytesOf(base64: string | null): string | null {
  return base64 === null ? null : Buffer.from(base64, "base64").toString("latin1");
}
