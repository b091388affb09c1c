import { hash, randomBytes, timingSafeEqual } from "node:crypto";

export type Role = "ingest" | "lead";

/** Makes a token: a prefix that secret scanners recognize, and 32 random bytes. Shown once, never stored. */
export function newToken(role: Role): string {
  return `gec_${role}_${randomBytes(32).toString("base64url")}`;
}

/** The SHA-256 of a token, which is what the store keeps. */
export function hashToken(token: string): Buffer {
  return hash("sha256", token, "buffer");
}

/** Whether two hashes are the same, in constant time. */
export function sameHash(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}

/** The token of an `Authorization: Bearer …` header; null when there is none. */
export function bearer(header: string | undefined): string | null {
  return /^Bearer ([A-Za-z0-9_-]{20,200})$/i.exec(header ?? "")?.[1] ?? null;
}
