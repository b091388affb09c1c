import { splitGoFlags } from "../../golang/go-flags.ts";
import type { PathEntryFacts, ToolchainFacts } from "../../model/index.ts";
import type { Host } from "../host.ts";
import { readBinary } from "./binary.ts";
import { findOnPath } from "./compiler.ts";
import { canBeStarted } from "./startable.ts";

/** Programs are searched in pieces of this size and no further than this, in bytes. */
const PIECE = 4 * 1024 * 1024;
const MAX_SIZE = 128 * 1024 * 1024;
/** The field in which such a program names what it can do; go waits for it before anything else. */
const WORD = "KnownCommands";

/** The program that GOCACHEPROG names: whether it can be started, and whether it can be one at all. */
export function readCacheProgram(
  host: Host,
  path: readonly PathEntryFacts[],
  value: string,
): NonNullable<ToolchainFacts["cacheProgram"]> {
  const [name = "", ...args] = splitGoFlags(value) ?? [];
  const slash = name.includes("/");
  const file = slash ? name : name === "" ? null : findOnPath(host, path, name);
  const found = file !== null && host.fs.isExecutableFile(file) && canBeStarted(host, path, file);
  // A script, and an interpreter with a script, may start another program.
  const judge = found && args.length === 0 && readBinary(host, file) !== null;
  return { name: name || value, found, ...(judge && !holdsWord(host, file) && { alien: true }) };
}

/** Whether a file holds the word; true where it cannot be read to its end. */
function holdsWord(host: Host, file: string): boolean {
  const holds = host.fs.inFile(file, (bytes) => {
    for (let at = 0; at < MAX_SIZE; at += PIECE) {
      const piece = bytes(at, PIECE + WORD.length);
      if (piece === null || Buffer.from(piece).includes(WORD)) return true;
      if (piece.byteLength < PIECE) return false;
    }
    return true;
  });
  return holds ?? true;
}
