import type { BlameFacts } from "../../model/index.ts";
import type { Host } from "../host.ts";

/** Marks the entries of PATH that name no directory. What a relative one names differs from one process to the next. */
export function markMissing(host: Host, { path, ...blame }: BlameFacts): BlameFacts {
  // Bytes that are not UTF-8 are read as U+FFFD, which names another directory.
  const isMissing = (entry: string): boolean =>
    entry.startsWith("/") && !entry.includes("\uFFFD") && host.fs.kind(entry) === "missing";
  return { ...blame, path: path.map((row) => (isMissing(row.entry) ? { ...row, missing: true } : row)) };
}
