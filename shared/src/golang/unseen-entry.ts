import type { PathEntryFacts } from "../model/index.ts";

/** What of PATH was not looked at though go may be there, so that nobody knows which go runs; empty where go was found. */
export function unseenEntries(path: readonly PathEntryFacts[]): readonly string[] {
  if (path.some(({ go }) => go !== null)) return [];
  return path.flatMap(({ raw, unseen }) => {
    if (unseen === undefined) return [];
    return raw.startsWith("/")
      ? ["PATH: an entry is not valid UTF-8, so go was not looked for there"]
      : [`PATH: go is found through ${JSON.stringify(raw)}, which depends on the working directory`];
  });
}
