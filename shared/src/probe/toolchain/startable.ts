import { basename } from "node:path";
import type { PathEntryFacts } from "../../model/index.ts";
import type { Host } from "../host.ts";
import { findOnPath } from "./compiler.ts";

/** A first line is read no further than Linux does, in bytes. */
const MAX_LINE = 256;
const BINARY = /^(\x7fELF|[\xce\xcf]\xfa\xed\xfe|\xca\xfe\xba\xbe)/;

/** The words of a script's first line; null for a binary, and for a file that cannot be read. Without words, nothing starts it. */
export function firstLineWords(host: Host, file: string): readonly string[] | null {
  const head = host.fs.inFile(file, (bytes) => bytes(0, MAX_LINE));
  const text = head === null ? "" : Buffer.from(head).toString("latin1");
  if (head === null || BINARY.test(text)) return null;
  return (
    /^#!([^\n]*)/
      .exec(text)?.[1]
      ?.split(/[ \t]+/)
      .filter((word) => word !== "") ?? []
  );
}

/**
 * Whether go, which asks no shell, can start a program: a binary, or a script whose first line names a program that is
 * there. True where the file cannot be read.
 */
export function canBeStarted(host: Host, path: readonly PathEntryFacts[], file: string): boolean {
  const words = firstLineWords(host, file);
  if (words === null) return true;
  const [interpreter, sought] = words;
  if (interpreter === undefined || !host.fs.isExecutableFile(interpreter)) return false;
  const isPlainName = sought !== undefined && /^[\w.+-]+$/.test(sought) && !sought.startsWith("-");
  return basename(interpreter) !== "env" || !isPlainName || findOnPath(host, path, sought) !== null;
}
