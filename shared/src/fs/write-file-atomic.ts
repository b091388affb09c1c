import * as fs from "node:fs";

interface WriteOptions {
  /** Mode of a new file; by default 0666 less the umask. */
  readonly mode?: number;
}

/**
 * Writes a file whole or not at all: beside it first, then put into its place. What is no file of its own (a pipe,
 * /dev/stdout) is written to directly; a symlink keeps leading where it leads.
 */
export function writeFileAtomic(file: string, text: string, { mode = 0o666 }: WriteOptions = {}): void {
  const there = fs.statSync(file, { throwIfNoEntry: false });
  if (there !== undefined && !there.isFile()) {
    fs.writeFileSync(file, text);
    return;
  }
  const target = there === undefined ? file : fs.realpathSync(file);
  const temporary = `${target}.${process.pid}.tmp`;
  try {
    fs.rmSync(temporary, { force: true }); // of a process of this number that was killed
    const descriptor = fs.openSync(temporary, "wx", mode);
    try {
      fs.writeFileSync(descriptor, text);
      fs.fsyncSync(descriptor);
    } finally {
      fs.closeSync(descriptor);
    }
    fs.renameSync(temporary, target);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  }
}
