import type { PathEntryFacts, Unread } from "../model/index.ts";

/**
 * What of PATH was not looked at though go may be there, so that nobody knows which go runs. Where go was found, only a
 * relative entry before it counts: a go is in it for sure, as long as one stays in this directory.
 */
export function unseenEntries(path: readonly PathEntryFacts[]): readonly Unread[] {
  const found = path.findIndex(({ go }) => go !== null);
  return path.flatMap(({ raw, unseen }, index) => {
    if (unseen === undefined || (found >= 0 && (index > found || raw.startsWith("/")))) return [];
    return [
      raw.startsWith("/")
        ? { subject: "PATH", reason: "entry-not-utf8", detail: null }
        : { subject: "PATH", reason: "entry-relative", detail: raw },
    ];
  });
}
