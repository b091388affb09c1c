import type { Captured } from "./pattern.ts";

/** A release of Go that is there or that is asked for: after its name, or after what says that it was found. */
const RELEASE =
  /\b(?:go(?:lang)?|versions?|found|detected|available|installed|current|got|have|has|running|using|is|was)[^\w\n]{0,4}(?:go)?(1\.\d+(?:\.\d+)?)/gi;

/** The Go that a text speaks of beside the one that is wanted. */
export type FoundRelease = "older" | "new enough" | "none";

/** How the Go that a text names beside the wanted one compares with it: none that was found may be as new. */
export function releaseBeside({ version = "" }: Captured, text: string): FoundRelease {
  const wanted = toNumber(version);
  const others = [...text.matchAll(RELEASE)]
    .map(([, one = ""]) => toNumber(one))
    .filter((one) => one !== wanted);
  if (others.some((one) => one > wanted)) return "new enough";
  return others.length > 0 ? "older" : "none";
}

/** 1.22.3 as 22003. */
function toNumber(version: string): number {
  const [, minor = 0, patch = 0] = /1\.(\d+)(?:\.(\d+))?/.exec(version) ?? [];
  return Number(minor) * 1000 + Number(patch);
}
