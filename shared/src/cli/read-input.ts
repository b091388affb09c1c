import { readSync } from "node:fs";

/** No report and no log is longer, in bytes. */
const MAX_INPUT = 64 * 1024 * 1024;
const PIECE = 64 * 1024;

/** All of standard input; throws what the system says, and for what has no end. */
export function readInput(): string {
  const pieces: Buffer[] = [];
  for (let length = 0; length <= MAX_INPUT; ) {
    const piece = Buffer.alloc(PIECE);
    const more = readPiece(piece);
    if (more === 0) return Buffer.concat(pieces).toString("utf8");
    pieces.push(piece.subarray(0, more));
    length += more;
  }
  throw new Error(`standard input has more than ${MAX_INPUT / 1024 / 1024} MB`);
}

/** Waits for a pipe that another process made non-blocking. */
function readPiece(piece: Buffer): number {
  for (;;) {
    try {
      return readSync(0, piece, 0, piece.length, null);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : undefined;
      if (code === "EOF") return 0;
      if (code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
