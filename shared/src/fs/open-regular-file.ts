import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  type Stats,
  statSync,
} from "node:fs";

/** Too large or not a regular file: what `withRegularFile` throws, with the reason as its code. */
type RefusedFile = "not-a-file" | "too-large";

/**
 * Opens a regular file of at most `maxBytes` and hands its descriptor over. Never waits: a FIFO or a device in the
 * file's place is refused, and not opened: that alone rewinds a tape, starts a watchdog, or ends the wait of who writes to
 * the FIFO. With `follow: false` a symbolic link fails with ELOOP. Throws what the system says, or an
 * error whose code is a `RefusedFile`.
 */
export function withRegularFile<T>(
  path: string,
  { maxBytes, follow = true }: { readonly maxBytes: number; readonly follow?: boolean },
  work: (descriptor: number, stat: Stats) => T,
): T {
  const there = (follow ? statSync : lstatSync)(path);
  // Whether a directory or a link may be opened is for the system to say.
  if (!there.isFile() && !there.isDirectory() && !there.isSymbolicLink()) throw refused(path, "not-a-file");
  const { O_RDONLY, O_NONBLOCK, O_NOFOLLOW, O_NOCTTY } = constants;
  const descriptor = openSync(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | (follow ? 0 : O_NOFOLLOW));
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) throw refused(path, "not-a-file");
    if (stat.size > maxBytes) throw refused(path, "too-large");
    return work(descriptor, stat);
  } finally {
    closeSync(descriptor);
  }
}

/** The whole content of such a file; one that grows while it is read is cut at `maxBytes`. */
export function readRegularFile(
  path: string,
  options: { readonly maxBytes: number; readonly follow?: boolean },
): Buffer {
  return withRegularFile(path, options, (descriptor, { size }) =>
    readUpTo(descriptor, size, options.maxBytes),
  );
}

/** Reads a descriptor from its start to its end, or to `maxBytes`; `size` is what is expected. */
export function readUpTo(descriptor: number, size: number, maxBytes: number): Buffer {
  const buffer = Buffer.alloc(Math.min(maxBytes, size));
  let length = 0;
  for (let more = -1; more !== 0 && length < buffer.length; length += more)
    more = readSync(descriptor, buffer, length, buffer.length - length, length);
  return buffer.subarray(0, length);
}

function refused(path: string, code: RefusedFile): Error {
  return Object.assign(new Error(`${path}: ${code}`), { code });
}
