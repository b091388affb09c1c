import { basename, join } from "node:path";
import type { Files } from "../../fs/files.ts";
import { hashOf } from "../../fs/hash.ts";
import { refuse } from "../../fs/refuse.ts";
import { temporaryFor } from "../../fs/replace-file.ts";
import { temporaryBeside } from "../../fs/write-file-atomic.ts";
import type { Refusal } from "../../model/index.ts";
import { bytesOf, type JournalEntry, type JournalFileEntry } from "./journal.ts";
import { isFixable, isOnTheWay, type JournalPlace, refuseForeign } from "./journal-place.ts";

/**
 * Why an entry of the journal is not believed, null where it is: each file must be one that a fix may change, its
 * temporary and the directories made for it must be what that file implies, and its bytes must have the hashes it
 * names. Somebody else may have written the entry.
 */
export function distrust(files: Files, place: JournalPlace, entry: JournalEntry): Refusal | null {
  for (const one of entry.files) {
    const why = oddityOf(files, place, entry.number, one);
    if (why !== null) return refuse("untrusted", join(place.dir, `${entry.number}.json`), why).refusal;
    const foreign = refuseForeign(files, place, one.file);
    if (foreign !== null) return foreign;
  }
  return null;
}

function oddityOf(files: Files, place: JournalPlace, tag: string, one: JournalFileEntry): string | null {
  if (!isFixable(place, one.file)) return `${one.file} is not a startup file in your home directory`;
  const implied = [temporaryFor(files, one.file, tag), temporaryBeside(one.file, tag)];
  if (!implied.includes(one.temporary)) return `${one.temporary} is not the name of a temporary file`;
  const stray = one.made.find((dir) => !isOnTheWay(place, dir, one.file));
  if (stray !== undefined) return `${stray} is not a directory of ${basename(one.file)}`;
  if (hashOf(bytesOf(one.before)) !== one.beforeHash) return "the old content does not match its hash";
  if (one.after !== undefined && hashOf(bytesOf(one.after)) !== one.afterHash)
    return "the new content does not match its hash";
  return null;
}
