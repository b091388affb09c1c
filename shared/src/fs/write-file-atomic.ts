import { basename, dirname, join } from "node:path";
import type { Files, Owner } from "./files.ts";

/** A file's new content and how it gets into place. */
interface AtomicWrite {
  /** Where the file really is: a symbolic link there is replaced, not followed. */
  readonly target: string;
  /** The content, bytes kept as latin1. */
  readonly bytes: string;
  /** Null for 0666 less the umask. */
  readonly mode: number | null;
  /** Null for whoever runs this. */
  readonly owner: Owner | null;
  /** The name of the content before it takes the file's place; beside the target. */
  readonly temporary: string;
  /** Covers nothing: fails with EEXIST where there is a file by now. */
  readonly isNew?: boolean;
  /** The last look before the step that counts; false leaves everything as it was. */
  readonly isStillWanted?: () => boolean;
}

/**
 * Writes a file whole or not at all, the only way this program replaces one: beside it first, on the disk, then one
 * rename. Whoever reads it gets the old content or the new one. False where it was not wanted any more; throws what the
 * system says, with nothing left behind.
 */
export function writeFileAtomic(files: Files, write: AtomicWrite): boolean {
  const { target, temporary } = write;
  try {
    sweep(files, temporary);
    files.create(temporary, write.bytes, write.mode, write.owner);
    if (write.isStillWanted?.() === false) {
      sweep(files, temporary);
      return false;
    }
    if (write.isNew === true) {
      files.link(temporary, target);
      files.remove(temporary);
    } else files.rename(temporary, target);
    files.sync(dirname(target));
    return true;
  } catch (error) {
    sweep(files, temporary);
    throw error;
  }
}

/** The temporary name of a target for one writer: a process (`p123`) or a fix (`000012`). */
export function temporaryBeside(target: string, tag: string): string {
  return join(dirname(target), `.${basename(target)}.go-env-check-${tag}`);
}

/** The tag of this process. */
export function processTag({ pid }: Files): string {
  return `p${pid}`;
}

/** Removes what killed processes left beside a target; with `all`, what they left in its directory. */
export function sweepLeftovers(files: Files, target: string, { all = false } = {}): void {
  const dir = dirname(target);
  for (const name of files.list(dir)) {
    const [, base, pid] = /^\.(.+)\.go-env-check-p(\d{1,10})$/.exec(name) ?? [];
    if (pid === undefined || (!all && base !== basename(target))) continue;
    if (Number(pid) !== files.pid && !files.isRunning(Number(pid))) sweep(files, join(dir, name));
  }
}

/** Removes a file that may not be there. */
export function sweep(files: Files, temporary: string): void {
  try {
    files.remove(temporary);
  } catch {
    // There was none.
  }
}
