import { languageVersion } from "./active-go.ts";
import table from "./releases.json" with { type: "json" };

/**
 * Go's releases as far as they were known on this day: whoever says anything from the table says that date too.
 * shared/scripts/update-go-releases.mjs writes the table.
 */
export const RELEASES_AS_OF = table.asOf;

/** Month in which 1.N came out. */
export const RELEASED: Readonly<Record<string, string>> = table.released;

/** The newest 1.N of that day. */
export const NEWEST_MINOR = Math.max(...Object.keys(RELEASED).map(Number));

/** The newest 1.N whose notes were read for the oldest macOS. */
const NEWEST_ON_MAC = 27;

export type Support = "supported" | "ended" | "unknown";

/**
 * Whether a release still gets security fixes: until there are two newer ones
 * (https://go.dev/doc/devel/release#policy). A development version says nothing.
 */
export function supportOf(version: string | null): Support {
  const [major, minor] = languageVersion(version) ?? [];
  if (major === undefined || minor === undefined) return "unknown";
  return major > 1 || minor > NEWEST_MINOR - 2 ? "supported" : "ended";
}

/** Oldest macOS for a release, from its notes at https://go.dev/doc/devel/release; null for one that is unknown. */
export function minimumMacOs(version: string | null): string | null {
  const [, minor] = languageVersion(version) ?? [];
  if (minor === undefined || minor < 15 || minor > NEWEST_ON_MAC) return null;
  if (minor < 17) return "10.12";
  if (minor < 21) return "10.13";
  if (minor < 23) return "10.15";
  if (minor < 25) return "11.0";
  return minor < 27 ? "12.0" : "13.0";
}
