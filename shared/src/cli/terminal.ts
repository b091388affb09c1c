import { fstatSync, readSync, statSync, writeSync } from "node:fs";

/** Where a command writes. */
export interface Terminal {
  readonly isTTY: boolean;
  /** Somebody watches standard error, on a terminal that can take a line back. */
  readonly showsProgress: boolean;
  readonly write: (text: string) => void;
  readonly complain: (text: string) => void;
  /** Shows a line on standard error instead of the last one; none when the text is empty. */
  readonly progress: (text: string) => void;
  /** Asks on standard error and reads one line; null where there is nobody to answer. */
  readonly ask: (question: string) => string | null;
}

/** This process's own output, written at once: Node's streams cost more time to load than the whole check takes. */
export function processTerminal(env: Readonly<Record<string, string>>): Terminal {
  return {
    get isTTY() {
      return isTerminal(1);
    },
    get showsProgress() {
      return isTerminal(2) && env.TERM !== "dumb" && !env.CI;
    },
    write: (text) => writeAll(1, text),
    complain: (text) => writeAll(2, `go-env-check: ${text}\n`),
    progress: (text) => writeAll(2, `\r\u001b[K${text}`),
    ask: (question) => {
      writeAll(2, question);
      return readLine();
    },
  };
}

function isTerminal(descriptor: number): boolean {
  try {
    // Only a character device other than /dev/null can be a terminal; else we are spared the module that knows.
    const stat = fstatSync(descriptor);
    if (!stat.isCharacterDevice() || stat.rdev === statSync("/dev/null").rdev) return false;
  } catch {
    return false;
  }
  return (descriptor === 1 ? process.stdout : process.stderr).isTTY === true;
}

/** Writes all of it, also to a pipe that another process made non-blocking; a reader that went away is no error. */
function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : undefined;
      if (code === "EPIPE") return;
      if (code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

function readLine(): string | null {
  const bytes: number[] = [];
  const one = Buffer.alloc(1);
  for (;;) {
    try {
      if (readSync(0, one, 0, 1, null) === 0)
        return bytes.length === 0 ? null : Buffer.from(bytes).toString();
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EAGAIN")) return null;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
      continue;
    }
    if (one[0] === 10) return Buffer.from(bytes).toString();
    bytes.push(one[0] ?? 0);
  }
}
