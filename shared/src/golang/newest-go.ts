import type { GoFacts } from "../model/index.ts";
import { compareGo } from "./go-version.ts";

/**
 * The install to offer among several: the newest release whose version is known, never one that the go command downloaded
 * for a module (`go clean -modcache` deletes it). Null where there is none.
 */
export function newestGo(installs: readonly GoFacts[]): GoFacts | null {
  const lasting = installs.filter(({ installedBy }) => installedBy !== "module-cache");
  return lasting.reduce<GoFacts | null>((best, go) => (best === null || isNewer(go, best) ? go : best), null);
}

function isNewer(one: GoFacts, other: GoFacts): boolean {
  const [a, b] = [one.sdk?.version ?? null, other.sdk?.version ?? null];
  if (a === null || b === null) return a !== null;
  return compareGo(a, b) > 0;
}
