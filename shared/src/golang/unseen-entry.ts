import type { PathEntryFacts, Unread } from "../model/index.ts";

/** What of PATH was not looked at though go may be there, so that nobody knows which go runs; empty where go was found. */
export function unseenEntries(path: readonly PathEntryFacts[]): readonly Unread[] {
  if (path.some(({ go }) => go !== null)) return [];
  return path.flatMap(({ raw, unseen }) => {
    if (unseen === undefined) return [];
    return [
      raw.startsWith("/")
        ? { subject: "PATH", reason: "entry-not-utf8", detail: null }
        : { subject: "PATH", reason: "entry-relative", detail: raw },
    ];
  });
}
