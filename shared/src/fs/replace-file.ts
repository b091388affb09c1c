import { basename, dirname, join } from "node:path";
import type { Done } from "../model/index.ts";
import type { Files } from "./files.ts";
import { hashOf } from "./hash.ts";
import { inheritOwnership } from "./inherit-ownership.ts";
import { done, refuse, refuseFor } from "./refuse.ts";

/** One file with its old and its new content; null means no file. */
export interface Replacement {
  readonly file: string;
  /** What has to be there now; anything else is left alone. */
  readonly from: string;
  readonly to: string | null;
  /** The name of the new content before it takes the file's place. */
  readonly temporary: string;
}

/** Where a path's new content is laid down first: beside the real file, so that one rename puts it in place. */
export function temporaryFor(files: Files, file: string, tag: string): string {
  const found = files.find(file);
  const real = found.kind === "file" ? found.realPath : file;
  return join(dirname(real), `.${basename(real)}.go-env-check-${tag}`);
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
  try {
    if (to === null) {
      if (found.kind === "file") files.remove(real);
    } else {
      sweep(files, temporary);
      files.create(temporary, to, found.kind === "file" ? found.mode : 0o644);
      if (found.kind === "file") keepOwner(files, temporary, found);
      else inheritOwnership(files, temporary);
      // The last look before the step that counts.
      const now = files.find(file);
      if (hashOf(now.kind === "file" ? now.bytes : null) !== from) {
        sweep(files, temporary);
        return refuse("changed", file);
      }
      if (found.kind === "file") files.rename(temporary, real);
      else {
        // Unlike a rename this never covers a file that came into being meanwhile.
        files.link(temporary, real);
        files.remove(temporary);
      }
    }
    files.sync(dirname(real));
    return done(null);
  } catch (error) {
    sweep(files, temporary);
    return refuseFor(error, file);
  }
}

/** A file of somebody else stays that person's; where the system does not allow it, the replacement fails. */
function keepOwner(files: Files, temporary: string, { uid, gid }: { uid: number; gid: number }): void {
  const made = files.owner(temporary);
  if (made?.uid !== uid || made.gid !== gid) files.own(temporary, uid, gid);
}

/** Removes what a killed process may have left. */
export function sweep(files: Files, temporary: string): void {
  try {
    files.remove(temporary);
  } catch {
    // There was none.
  }
}
