/** The statements that only the SQLite store runs. */
export const SQLITE = {
  findWeek: "SELECT team, week, counters AS text FROM rollup WHERE team = ? AND week = ?",
  writeWeek: "INSERT OR REPLACE INTO rollup (team, week, counters) VALUES (?, ?, ?)",
  latestWeeks:
    "SELECT team, week, counters AS text FROM rollup WHERE team = ? AND week <= ? ORDER BY week DESC LIMIT ?",
  weekNames: "SELECT week FROM rollup WHERE team = ? ORDER BY week DESC LIMIT ?",
  receipts: "SELECT coalesce(sum(count), 0) AS count, min(week) AS oldest FROM receipt_count",
  // A page of bytes that are new each time: whoever cannot write them cannot take a report either.
  touch: `INSERT INTO meta (name, value) VALUES ('room', randomblob(4096))
    ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
} as const;

/** What a deleted team leaves behind where reports were under way, and what has expired. */
export const SQLITE_PURGE = [
  "DELETE FROM rollup WHERE team NOT IN (SELECT id FROM team)",
  "DELETE FROM session WHERE until <= ?",
] as const;

/** Run after a team's receipts were deleted. */
export const COUNT_RECEIPTS_ANEW = [
  "DELETE FROM receipt_count",
  "INSERT INTO receipt_count SELECT week, count(*) FROM receipt_log GROUP BY week",
] as const;
