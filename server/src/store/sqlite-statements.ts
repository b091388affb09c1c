/** Every statement that the SQLite store runs. */
export const SQLITE = {
  insertTeam: "INSERT INTO team (id, name) VALUES (?, ?)",
  insertToken: "INSERT INTO token (team, role, hash) VALUES (?, ?, ?)",
  allTeams: "SELECT id, name FROM team ORDER BY name, id",
  tokensOf: "SELECT team, role, hash, until FROM token WHERE team = ? ORDER BY role, until IS NOT NULL",
  endTokens:
    "UPDATE token SET until = min(coalesce(until, @until), @until) WHERE team = @team AND role = @role",
  revokeByHash: "DELETE FROM token WHERE hash = ?",
  revokeByFingerprint: "DELETE FROM token WHERE substr(lower(hex(hash)), 1, 12) = ?",
  findToken:
    "SELECT team.id, team.name, token.hash, token.until FROM token JOIN team ON team.id = token.team WHERE role = ? AND hash = ?",
  findWeek: "SELECT team, week, counters AS text FROM rollup WHERE team = ? AND week = ?",
  writeWeek: "INSERT OR REPLACE INTO rollup (team, week, counters) VALUES (?, ?, ?)",
  latestWeeks:
    "SELECT team, week, counters AS text FROM rollup WHERE team = ? AND week <= ? ORDER BY week DESC LIMIT ?",
  weekNames: "SELECT week FROM rollup WHERE team = ? ORDER BY week DESC LIMIT ?",
  publications: "SELECT body AS text FROM publication WHERE team = ? ORDER BY week DESC LIMIT ?",
  publicationOf: "SELECT body AS text FROM publication WHERE team = ? AND week = ?",
  publish: `INSERT INTO publication (team, week, stage, body) VALUES (?, ?, ?, ?)
    ON CONFLICT (team, week) DO UPDATE SET stage = excluded.stage, body = excluded.body
    WHERE publication.stage <> excluded.stage`,
  notes: "SELECT id, week, text FROM note WHERE team = ? ORDER BY week DESC, id DESC",
  addNote: "INSERT INTO note (team, week, text) VALUES (?, ?, ?)",
  removeNote: "DELETE FROM note WHERE team = ? AND id = ?",
  policyOf: "SELECT body AS text FROM policy WHERE team = ?",
  setPolicy: "INSERT OR REPLACE INTO policy (team, body) VALUES (?, ?)",
  receipts: "SELECT count(*) AS count, min(week) AS oldest FROM receipt_log",
  makeKey: "INSERT OR IGNORE INTO meta (name, value) VALUES ('session-key', ?)",
  findKey: "SELECT value FROM meta WHERE name = 'session-key'",
  touch: "UPDATE meta SET value = value WHERE name = 'session-key'",
} as const;
