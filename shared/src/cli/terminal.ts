import { fstatSync, readSync, statSync, writeSync } from "node:fs";
import { withoutLogCommands } from "../util/log-commands.ts";
import { oneLine, visibleButColors } from "../util/visible.ts";

/**
 * Where a command writes. Nothing gets through but text and our own colors: what else a value holds is shown as escapes, and
 * so is what a CI system would take for a command.
 */
export interface Terminal {
  readonly isTTY: boolean;
  /** Columns and lines of the window behind standard output; null where it is none. */
  readonly size: () => { readonly columns: number; readonly rows: number } | null;
  /** Standard error is a terminal that can erase a line. */
  readonly showsProgress: boolean;
  readonly write: (text: string) => void;
  /** The same for lines that are commands of ours to the CI system which reads the log. */
  readonly annotate: (text: string) => void;
  /** Takes back this many lines of standard output, the last ones; for a terminal that can erase them. */
  readonly erase: (lines: number) => void;
  readonly complain: (text: string) => void;
  /** Shows a line on standard error instead of the last one; none when the text is empty. */
  readonly progress: (text: string) => void;
  /** Asks on standard error and reads one line; null when nobody can answer. */
  readonly ask: (question: string) => string | null;
}

/** This process's own output, written immediately: loading Node's streams takes longer than the whole check. */
export function processTerminal(env: Readonly<Record<string, string>>): Terminal {
  return {
    get isTTY() {
      return isTerminal(1);
    },
    size: () => {
      if (!isTerminal(1)) return null;
      const { columns, rows } = process.stdout;
      return columns > 0 && rows > 0 ? { columns, rows } : null;
    },
    get showsProgress() {
      return isTerminal(2) && env.TERM !== "dumb" && !env.CI;
    },
    write: (text) => writeAll(1, withoutLogCommands(visibleButColors(text))),
    annotate: (text) => writeAll(1, visibleButColors(text)),
    complain: (text) => writeAll(2, `go-env-check: ${withoutLogCommands(oneLine(text))}\n`),
    erase: (lines) => writeAll(1, `\r\u001b[${lines}A\u001b[J`),
    progress: (text) => writeAll(2, `\r\u001b[K${oneLine(text)}`),
    ask: (question) => {
      writeAll(2, oneLine(question));
      return readLine();
    },
  };
}

function isTerminal(descriptor: number): boolean {
  try {
    // Only a character device other than /dev/null can be a terminal; otherwise the module that knows is not loaded.
    const stat = fstatSync(descriptor);
    if (!stat.isCharacterDevice() || stat.rdev === statSync("/dev/null").rdev) return false;
  } catch {
    return false;
  }
  return (descriptor === 1 ? process.stdout : process.stderr).isTTY === true;
}

/** Writes everything, also to a pipe that another process made non-blocking; a closed reader is no error. */
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

/** Nobody answers with more, in bytes. */
const MAX_LINE = 4096;

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
    if (bytes.length === MAX_LINE) return null;
    bytes.push(one[0] ?? 0);
  }
}
