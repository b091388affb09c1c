import { part } from "../support/parts.ts";
import { RELEASES, type Release } from "./releases.ts";

/** The real SDKs that the oracle asks; an error names those that are missing. */
export function findSdks(): Readonly<Record<Release, string>> {
  const missing = RELEASES.filter((release) => part(`go${release}`) === null);
  if (missing.length > 0) throw new Error(`missing on this machine: Go ${missing.join(", ")}`);
  const find = (release: Release): string => part(`go${release}`) ?? "";
  return { "1.21": find("1.21"), "1.24": find("1.24"), "1.26": find("1.26"), "1.27": find("1.27") };
}
