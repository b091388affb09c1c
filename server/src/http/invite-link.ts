import type { Context } from "hono";
import { isSecure } from "./lead-auth.ts";
import type { Settings } from "./settings.ts";

/** The address of an invite link: at PUBLIC_URL, else at the address that this request came to. */
export function inviteUrl(c: Context, settings: Settings, code: string): string {
  const host = c.req.header("host") ?? "";
  // What a header says becomes part of a command to paste.
  const here = /^[A-Za-z0-9.:[\]-]{1,255}$/.test(host) ? host : "localhost";
  const base = settings.publicUrl ?? `${isSecure(c, settings.trustedProxies) ? "https" : "http"}://${here}`;
  return `${base}/j/${code}`;
}

/** The link that asks the same question in Raycast. */
export function raycastLink(url: string): string {
  const context = encodeURIComponent(JSON.stringify({ join: url }));
  return `raycast://extensions/go-env-check/go-env-check/check-go-env?context=${context}`;
}
