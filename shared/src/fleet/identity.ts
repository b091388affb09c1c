import { createHmac, randomBytes } from "node:crypto";
import type { ClientStore } from "./client-store.ts";

/** The machine's secret, 32 random bytes in base64url, made at the first call. */
export async function secretOf(store: ClientStore): Promise<string> {
  const known = await store.read("secret");
  if (known !== null && /^[A-Za-z0-9_-]{43}$/.test(known)) return known;
  // Another secret would make another machine of this one.
  if (known !== null && known !== "") store.refuseDamaged?.("secret");
  const secret = randomBytes(32).toString("base64url");
  await store.write("secret", secret);
  return secret;
}

/**
 * The week's nullifier: 16 bytes of an HMAC in base64url. Another one each week, so that nothing links two weeks; the
 * same one within a week, so that a report sent twice counts once.
 */
export function nullifierOf(secret: string, team: string, week: string): string {
  return createHmac("sha256", secret)
    .update(`go-env-fleet/1|${team}|${week}`)
    .digest()
    .subarray(0, 16)
    .toString("base64url");
}

/** 16 random bytes, so that nobody can find a report by trying all that are likely. */
export function newSalt(): string {
  return randomBytes(16).toString("base64url");
}
