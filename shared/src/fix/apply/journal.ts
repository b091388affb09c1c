import { join } from "node:path";
import * as v from "valibot";
import type { Files } from "../../fs/files.ts";
import { hashOf } from "../../fs/hash.ts";
import { inheritOwnership } from "../../fs/inherit-ownership.ts";
import { sweep } from "../../fs/replace-file.ts";

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
  /** The findings that it mends. */
  ids: v.array(v.string()),
  /** `begun` stands before the first file is touched, so that a killed process can be taken back as well. */
  state: v.picklist(["begun", "applied", "undone"]),
  /** Empty once undone: copies of people's files are kept no longer than needed. */
  files: v.array(JournalFile),
});

export type JournalEntry = v.InferOutput<typeof Entry>;
export type JournalFileEntry = v.InferOutput<typeof JournalFile>;

/** The entries that can be read, the oldest first. */
export function readJournal(files: Files, dir: string): readonly JournalEntry[] {
  return files
    .list(dir)
    .filter((name) => /^\d{6}\.json$/.test(name))
    .flatMap((name) => {
      const found = files.find(join(dir, name));
      if (found.kind !== "file") return [];
      const entry = v.safeParse(Entry, parse(found.bytes));
      return entry.success ? [entry.output] : [];
    });
}

function parse(latin1: string): unknown {
  try {
    return JSON.parse(Buffer.from(latin1, "latin1").toString("utf8"));
  } catch {
    return null;
  }
}

/** The number for the next entry; counts on over entries that cannot be read. */
export function nextNumber(files: Files, dir: string): string {
  const numbers = files.list(dir).flatMap((name) => /^(\d{6})\.json$/.exec(name)?.[1] ?? []);
  return String(Math.max(0, ...numbers.map(Number)) + 1).padStart(6, "0");
}

/** Puts an entry on the disk in one step; throws what the system says. */
export function writeEntry(files: Files, dir: string, entry: JournalEntry): void {
  const file = join(dir, `${entry.number}.json`);
  const temporary = `${file}.new`;
  sweep(files, temporary);
  const text = Buffer.from(`${JSON.stringify(entry, null, 1)}\n`).toString("latin1");
  files.create(temporary, text, 0o600);
  inheritOwnership(files, temporary);
  files.rename(temporary, file);
  files.sync(dir);
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
