import { createHash } from "node:crypto";

/** The SHA-256 of bytes kept as latin1; `none` for a missing file. */
export function hashOf(bytes: string | null): string {
  return bytes === null ? "none" : createHash("sha256").update(bytes, "latin1").digest("hex");
}
