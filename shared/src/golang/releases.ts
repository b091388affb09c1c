import { languageVersion } from "./active-go.ts";

/**
 * Go's releases as far as they were known on `RELEASES_AS_OF`: whoever says anything from this table says that date
 * too. A release is supported until there are two newer ones (https://go.dev/doc/devel/release#policy).
 */
export const RELEASES_AS_OF = "2026-11-24";

/** The newest 1.N of that day. */
export const NEWEST_MINOR = 27;

/** Month in which 1.N came out. */
export const RELEASED: Readonly<Record<number, string>> = {
  15: "2020-08",
  16: "2021-02",
  17: "2021-08",
  18: "2022-03",
  19: "2022-08",
  20: "2023-02",
  21: "2023-08",
  22: "2024-02",
  23: "2024-08",
  24: "2025-02",
  25: "2025-08",
  26: "2026-02",
  27: "2026-08",
};

export type Support = "supported" | "ended" | "unknown";

/** Whether a release still gets security fixes; a development version says nothing. */
export function supportOf(version: string | null): Support {
  const [major, minor] = languageVersion(version) ?? [];
  if (major === undefined || minor === undefined) return "unknown";
  return major > 1 || minor > NEWEST_MINOR - 2 ? "supported" : "ended";
}

/** Oldest macOS for a release, from its notes at https://go.dev/doc/devel/release; null for one that is unknown. */
export function minimumMacOs(version: string | null): string | null {
  const [, minor] = languageVersion(version) ?? [];
  if (minor === undefined || minor < 15 || minor > NEWEST_MINOR) return null;
  if (minor < 17) return "10.12";
  if (minor < 21) return "10.13";
  if (minor < 23) return "10.15";
  if (minor < 25) return "11.0";
  return minor < 27 ? "12.0" : "13.0";
}
