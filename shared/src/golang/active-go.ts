import type { Facts, GoFacts, PathEntryFacts } from "../model/index.ts";

/** Every `go` on PATH in order, one file once even when two entries lead to it. */
export function goInstallsOnPath(facts: Facts): readonly GoFacts[] {
  const seen = new Set<string>();
  const found: GoFacts[] = [];
  for (const { go } of facts.path) {
    if (go === null || seen.has(go.realPath)) continue;
    seen.add(go.realPath);
    found.push(go);
  }
  return found;
}

/** The `go` that a command line gets; null where it is in a relative entry, which leads elsewhere from each directory. */
export function activeGo(facts: Facts): GoFacts | null {
  const isHere = ({ raw, unseen }: PathEntryFacts) => unseen === true && !raw.startsWith("/");
  return facts.path.find((entry) => entry.go !== null || isHere(entry))?.go ?? null;
}

/**
 * The version of the winner's binary: what it says itself, else its SDK's VERSION (`go1.26.11`). A GOROOT of another
 * release does not change what `go version` says, which is why the two can be compared.
 */
export function binaryVersion(facts: Facts): string | null {
  const said = facts.probe?.answer.ok ? facts.probe.answer.value.GOVERSION : undefined;
  return versionWord(said) ?? activeGo(facts)?.sdk?.version ?? null;
}

/** The SDK that Go would use if nobody set GOROOT. */
export function ownRoot(facts: Facts): string | null {
  return activeGo(facts)?.sdk?.root ?? null;
}

/** `go1.26.11 X:experiment` or `devel …` to its first word; null when empty. */
function versionWord(text: string | undefined): string | null {
  const word = text?.trim().split(/\s+/)[0];
  return word ? word : null;
}

/** `[1, 26]` of `go1.26.11`; null for development versions. */
export function languageVersion(version: string | null): readonly [number, number] | null {
  const match = /^go(\d+)\.(\d+)/.exec(version ?? "");
  return match ? [Number(match[1]), Number(match[2])] : null;
}

/** Whether `version` is at least Go 1.`minor`; null when the version says nothing. */
export function atLeast(version: string | null, minor: number): boolean | null {
  const parts = languageVersion(version);
  return parts === null ? null : parts[0] > 1 || parts[1] >= minor;
}
