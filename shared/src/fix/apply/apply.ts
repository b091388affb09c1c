import { dirname } from "node:path";
import { makeDirectories, missingDirectories } from "../../fs/directories.ts";
import type { Files } from "../../fs/files.ts";
import { hashOf } from "../../fs/hash.ts";
import { withLock } from "../../fs/lock.ts";
import { done, refuse, refuseFor } from "../../fs/refuse.ts";
import { inspect, replaceFile, temporaryFor } from "../../fs/replace-file.ts";
import { prepareStateDirectory } from "../../fs/write-state.ts";
import type { Done, FilePatch, Refusal } from "../../model/index.ts";
import { type JournalEntry, type JournalFileEntry, nextNumber, writeEntry } from "./journal.ts";
import { isFixable, type JournalPlace, refuseForeign } from "./journal-place.ts";
import { recover, rollBack } from "./undo.ts";

export interface ApplyOptions {
  readonly journal: JournalPlace;
  readonly at: string;
}

/**
 * Writes the patches, all of them or none. The journal knows of it before the first file is touched; each file is
 * replaced in one step and only while it still holds what the plan saw. Killed at any point, it leaves each file old
 * or new and whole, and a journal with which `undo` takes it back.
 */
export function applyPatches(
  files: Files,
  patches: readonly FilePatch[],
  options: ApplyOptions,
): Done<JournalEntry> {
  const { journal } = options;
  const { dir } = journal;
  const prepared = prepareStateDirectory(dir, files);
  if (!prepared.ok) return prepared;
  return withLock(files, dir, () => {
    recover(files, journal);
    const refusal = lookFirst(files, journal, patches);
    if (refusal !== null) return { ok: false, refusal };
    const number = nextNumber(files, dir);
    const entry: JournalEntry = {
      version: 1,
      number,
      at: options.at,
      ids: [...new Set(patches.flatMap(({ ids }) => ids))],
      state: "begun",
      files: patches.map((patch) => journalFile(files, patch, number)),
    };
    const begun = writeEntry(files, dir, entry);
    if (!begun.ok) return begun;
    for (const [index, patch] of patches.entries()) {
      const written = write(files, patch, entry.files[index]);
      if (written.ok) continue;
      rollBack(files, journal, entry);
      return written;
    }
    // Where this fails, the entry on the disk says "begun", which undo understands as well.
    writeEntry(files, dir, { ...entry, state: "applied" });
    return done({ ...entry, state: "applied" });
  });
}

/** Nothing is begun that cannot be finished. */
function lookFirst(files: Files, journal: JournalPlace, patches: readonly FilePatch[]): Refusal | null {
  const seen = new Set<string>();
  for (const { file, before } of patches) {
    if (!isFixable(journal, file)) return refuse("outside", file).refusal;
    const foreign = refuseForeign(files, journal, file);
    if (foreign !== null) return foreign;
    const state = inspect(files, file);
    if (!state.ok) return state.refusal;
    if (state.value.hash !== hashOf(before)) return refuse("changed", file).refusal;
    const found = files.find(file);
    const real = found.kind === "file" ? found.realPath : file;
    if (seen.has(real)) return refuse("failed", file, `also known by another name: ${real}`).refusal;
    seen.add(real);
  }
  return null;
}

function journalFile(files: Files, patch: FilePatch, tag: string): JournalFileEntry {
  const { file, kind, before, after } = patch;
  return {
    file,
    kind,
    before: before === null ? null : Buffer.from(before, "latin1").toString("base64"),
    after: Buffer.from(after, "latin1").toString("base64"),
    beforeHash: hashOf(before),
    afterHash: hashOf(after),
    temporary: temporaryFor(files, file, tag),
    made: [...missingDirectories(files, dirname(file))],
  };
}

function write(
  files: Files,
  { file, after }: FilePatch,
  journalled: JournalFileEntry | undefined,
): Done<null> {
  if (journalled === undefined) return refuse("failed", file);
  try {
    makeDirectories(files, dirname(file), 0o755);
  } catch (error) {
    return refuseFor(error, file);
  }
  return replaceFile(files, {
    file,
    from: journalled.beforeHash,
    to: after,
    temporary: journalled.temporary,
  });
}
