/** The steps of PostgreSQL's schema, in order; the table `migration` counts the steps already run. */
export const POSTGRES_STEPS: readonly string[] = [
  `CREATE TABLE team (id text PRIMARY KEY, name text NOT NULL);
   CREATE TABLE token (team text NOT NULL REFERENCES team, role text NOT NULL, hash bytea NOT NULL, until text, UNIQUE (role, hash));
   CREATE TABLE receipt (team text NOT NULL, week text NOT NULL, nullifier text NOT NULL, hash bytea NOT NULL,
     PRIMARY KEY (team, week, nullifier));
   CREATE TABLE rollup (team text NOT NULL, week text NOT NULL, counters text NOT NULL, PRIMARY KEY (team, week));
   CREATE TABLE publication (team text NOT NULL, week text NOT NULL, stage text NOT NULL, body text NOT NULL, PRIMARY KEY (team, week));
   CREATE TABLE note (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, team text NOT NULL REFERENCES team, week text NOT NULL, text text NOT NULL);
   CREATE TABLE policy (team text PRIMARY KEY REFERENCES team, body text NOT NULL);
   CREATE TABLE meta (name text PRIMARY KEY, value bytea NOT NULL);`,
];

/** Every statement that the PostgreSQL store runs. */
export const POSTGRES = {
  insertTeam: "INSERT INTO team (id, name) VALUES ($1, $2)",
  insertToken: "INSERT INTO token (team, role, hash) VALUES ($1, $2, $3)",
  allTeams: "SELECT id, name FROM team ORDER BY name, id",
  tokensOf: "SELECT team, role, hash, until FROM token WHERE team = $1 ORDER BY role, until NULLS FIRST",
  endTokens: "UPDATE token SET until = least(until, $3) WHERE team = $1 AND role = $2",
  revokeByHash: "DELETE FROM token WHERE hash = $1",
  revokeByFingerprint: "DELETE FROM token WHERE left(encode(hash, 'hex'), 12) = $1",
  findToken:
    "SELECT team.id, team.name, token.hash, token.until FROM token JOIN team ON team.id = token.team WHERE role = $1 AND hash = $2",
  // The lock on a team's week also protects its receipts; the fixed order prevents deadlocks between processes.
  makeWeeks: `INSERT INTO rollup (team, week, counters) SELECT team, week, '' FROM unnest($1::text[], $2::text[]) AS wanted (team, week)
    ORDER BY team, week ON CONFLICT DO NOTHING`,
  lockWeeks: `SELECT team, week, counters AS text FROM rollup
    WHERE (team, week) IN (SELECT * FROM unnest($1::text[], $2::text[])) ORDER BY team, week FOR UPDATE`,
  findReceipts: `SELECT team, week, nullifier, hash FROM receipt
    WHERE (team, week, nullifier) IN (SELECT * FROM unnest($1::text[], $2::text[], $3::text[]))`,
  writeReceipts: `INSERT INTO receipt (team, week, nullifier, hash) SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::bytea[])
    ON CONFLICT (team, week, nullifier) DO UPDATE SET hash = excluded.hash`,
  writeWeeks: `UPDATE rollup SET counters = given.counters FROM unnest($1::text[], $2::text[], $3::text[]) AS given (team, week, counters)
    WHERE rollup.team = given.team AND rollup.week = given.week`,
  latestWeeks: `SELECT team, week, counters AS text FROM rollup WHERE team = $1 AND week <= $2 AND counters <> ''
    ORDER BY week DESC LIMIT $3`,
  weekNames: "SELECT week FROM rollup WHERE team = $1 AND counters <> '' ORDER BY week DESC LIMIT $2",
  findWeek: "SELECT team, week, counters AS text FROM rollup WHERE team = $1 AND week = $2",
  publications: "SELECT body AS text FROM publication WHERE team = $1 ORDER BY week DESC LIMIT $2",
  publicationOf: "SELECT body AS text FROM publication WHERE team = $1 AND week = $2",
  publish: `INSERT INTO publication (team, week, stage, body) VALUES ($1, $2, $3, $4)
    ON CONFLICT (team, week) DO UPDATE SET stage = excluded.stage, body = excluded.body
    WHERE publication.stage <> excluded.stage`,
  notes: "SELECT id, week, text FROM note WHERE team = $1 ORDER BY week DESC, id DESC",
  addNote: "INSERT INTO note (team, week, text) VALUES ($1, $2, $3)",
  removeNote: "DELETE FROM note WHERE team = $1 AND id = $2",
  policyOf: "SELECT body AS text FROM policy WHERE team = $1",
  setPolicy:
    "INSERT INTO policy (team, body) VALUES ($1, $2) ON CONFLICT (team) DO UPDATE SET body = excluded.body",
  receipts: "SELECT count(*)::integer AS count, min(week) AS oldest FROM receipt",
  purgeExpired: "DELETE FROM receipt WHERE NOT week = ANY ($1::text[])",
  makeKey: "INSERT INTO meta (name, value) VALUES ('session-key', $1) ON CONFLICT DO NOTHING",
  findKey: "SELECT value FROM meta WHERE name = 'session-key'",
  touch: "UPDATE meta SET value = value WHERE name = 'session-key'",
} as const;
