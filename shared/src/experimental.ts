import { VERSION } from "./version.ts";

/** The release with which the scores began: its checks were there from the start and count at once. */
const FIRST = "1.0";

/**
 * Whether a check that came with this version is still on trial: for as long as the product is at the same minor
 * release. With the next one it counts by itself, and nobody has to remember a switch.
 */
export function isExperimental(since: string = FIRST, version: string = VERSION): boolean {
  const minor = minorOf(since);
  return minor !== FIRST && minor === minorOf(version);
}

function minorOf(version: string): string {
  return version.split(".").slice(0, 2).join(".");
}
