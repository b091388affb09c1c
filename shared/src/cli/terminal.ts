import { fstatSync, writeSync } from "node:fs";

/** Where a command writes. */
export interface Terminal {
  readonly isTTY: boolean;
  readonly write: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** This process's own output, written at once: Node's streams cost more time to load than the whole check takes. */
export function processTerminal(): Terminal {
  return {
    get isTTY() {
      return isTerminal(1);
    },
    write: (text) => writeAll(1, text),
    complain: (text) => writeAll(2, `go-env-check: ${text}\n`),
  };
}

function isTerminal(descriptor: number): boolean {
  try {
    // Only a character device can be a terminal; anything else spares us the module that knows.
    if (!fstatSync(descriptor).isCharacterDevice()) return false;
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
