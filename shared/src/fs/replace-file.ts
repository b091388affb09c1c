import { dirname } from "node:path";
import type { Done } from "../model/index.ts";
import type { Files } from "./files.ts";
import { hashOf } from "./hash.ts";
import { inheritOwner } from "./inherit-owner.ts";
import { done, refuse, refuseFor } from "./refuse.ts";
import { temporaryBeside, writeFileAtomic } from "./write-file-atomic.ts";

/** One file with its old and its new content; null means no file. */
interface Replacement {
  readonly file: string;
  /** What has to be there now; anything else is left alone. */
  readonly from: string;
  readonly to: string | null;
  /** The name of the new content before it takes the file's place. */
  readonly temporary: string;
}

/** Where a path's new content is laid down first: beside the real file, so that one rename puts it in place. */
export function temporaryFor(files: Files, file: string, tag: string): string {
  return temporaryBeside(realPathOf(files, file), tag);
}

/** Where a file really is, symbolic links followed; its own name where there is none yet. */
export function realPathOf(files: Files, file: string): string {
  const found = files.find(file);
  return found.kind === "file" ? found.realPath : file;
}

/** Whether a file can be replaced, and what it contains: a later replacement must still find that hash. */
export function inspect(
  files: Files,
  file: string,
): Done<{ readonly bytes: string | null; readonly hash: string }> {
  const found = files.find(file);
  switch (found.kind) {
    case "missing":
      return done({ bytes: null, hash: hashOf(null) });
    case "dangling":
      return refuse("dangling", file);
    case "other":
      return refuse("not-a-file", file);
    case "denied":
      return refuse("denied", file, found.detail);
    case "file":
      if (!found.writable) return refuse("read-only", found.realPath);
      if (found.links > 1) return refuse("hard-link", found.realPath);
      return done({ bytes: found.bytes, hash: hashOf(found.bytes) });
  }
}

/**
 * Replaces a file in one step: a reader gets the old content or the new one, whatever happens in between,
 * whole. Mode and owner stay, and so does a symbolic link, because the file at its end is the one that is replaced.
 */
export function replaceFile(files: Files, { file, from, to, temporary }: Replacement): Done<null> {
  const state = inspect(files, file);
  if (!state.ok) return state;
  if (state.value.hash !== from) return refuse("changed", file);
  const found = files.find(file);
  const real = found.kind === "file" ? found.realPath : file;
  const stillAsPlanned = (): boolean => {
    const now = files.find(file);
    return hashOf(now.kind === "file" ? now.bytes : null) === from;
  };
  try {
    if (to === null) {
      if (found.kind === "file") files.remove(real);
      files.sync(dirname(real));
      return done(null);
    }
    const written = writeFileAtomic(files, {
      target: real,
      bytes: to,
      temporary,
      isStillWanted: stillAsPlanned,
      // A file of somebody else stays that person's; where the system does not allow it, the replacement fails.
      ...(found.kind === "file"
        ? { mode: found.mode, owner: { uid: found.uid, gid: found.gid } }
        : { mode: 0o644, owner: inheritOwner(files, real), isNew: true }),
    });
    return written ? done(null) : refuse("changed", file);
  } catch (error) {
    return refuseFor(error, file);
  }
}
