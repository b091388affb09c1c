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
  // Each process counts in a row of its own (its slot), so that none waits for another; slot 0 is there for every week
  // and is what a process locks that has to see all of them. The new name stops a process of the older version. Sessions
  // can be ended now, in place of a key that signs them.
  `CREATE TABLE week_sum (team text NOT NULL, week text NOT NULL, slot integer NOT NULL, version bigint NOT NULL,
     receipts integer NOT NULL, counters text NOT NULL, PRIMARY KEY (team, week, slot)) WITH (fillfactor = 50);
   INSERT INTO week_sum SELECT team, week, 0, 0, (SELECT count(*) FROM receipt WHERE receipt.team = rollup.team AND receipt.week = rollup.week), counters FROM rollup;
   DROP TABLE rollup;
   CREATE TABLE invite (code bytea PRIMARY KEY, team text NOT NULL REFERENCES team, secret bytea NOT NULL, uses integer NOT NULL,
     joined integer NOT NULL, until text NOT NULL);
   ALTER TABLE token ADD COLUMN invite bytea;
   CREATE TABLE session (hash bytea PRIMARY KEY, team text NOT NULL, token bytea NOT NULL, until text NOT NULL);
   DELETE FROM meta;`,
  "CREATE TABLE alert (team text PRIMARY KEY REFERENCES team, body text NOT NULL);",
];

/** The statements that only the PostgreSQL store runs. */
export const POSTGRES = {
  // One statement takes a batch of new reports: it changes nothing when another process has changed our row meanwhile (a
  // division by zero) or when a machine has reported before (the receipt's key).
  takeNew: `WITH given AS (
      SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[], $4::text[], $5::integer[]) AS row (team, week, version, counters, receipts)),
    moved AS (
      UPDATE week_sum SET counters = given.counters, version = week_sum.version + 1, receipts = week_sum.receipts + given.receipts
      FROM given WHERE week_sum.team = given.team AND week_sum.week = given.week AND week_sum.slot = $6 AND week_sum.version = given.version
      RETURNING 1),
    added AS (
      INSERT INTO receipt SELECT team, week, nullifier, decode(hash, 'hex')
      FROM unnest($7::text[], $8::text[], $9::text[], $10::text[]) AS row (team, week, nullifier, hash))
    SELECT 1 / (count(*) = cardinality($1))::integer AS done FROM moved`,
  // The locks on a team's week also protect its receipts; the fixed order prevents deadlocks between processes. The rows
  // are read after slot 0 is locked: nobody can add one any more.
  makeWeeks: `INSERT INTO week_sum (team, week, slot, version, receipts, counters)
    SELECT team, week, slot, 0, 0, '' FROM unnest($1::text[], $2::text[]) AS wanted (team, week), unnest(ARRAY[0]) AS slot
    ORDER BY team, week ON CONFLICT DO NOTHING`,
  lockWeeks: `SELECT team, week FROM week_sum WHERE slot = 0 AND (team, week) IN (SELECT * FROM unnest($1::text[], $2::text[]))
    ORDER BY team, week FOR UPDATE`,
  lockSlots: `SELECT team, week, slot, version::integer, counters AS text FROM week_sum
    WHERE (team, week) IN (SELECT * FROM unnest($1::text[], $2::text[])) ORDER BY team, week, slot FOR UPDATE`,
  findReceipts: `SELECT team, week, nullifier, hash FROM receipt
    WHERE (team, week, nullifier) IN (SELECT * FROM unnest($1::text[], $2::text[], $3::text[]))`,
  writeReceipts: `INSERT INTO receipt (team, week, nullifier, hash)
    SELECT team, week, nullifier, decode(hash, 'hex') FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS row (team, week, nullifier, hash)
    ON CONFLICT (team, week, nullifier) DO UPDATE SET hash = excluded.hash`,
  emptySlots:
    "UPDATE week_sum SET counters = '', version = version + 1 WHERE team = $1 AND week = $2 AND slot <> $3",
  writeSlot: `INSERT INTO week_sum (team, week, slot, version, receipts, counters) VALUES ($1, $2, $3, 1, $4, $5)
    ON CONFLICT (team, week, slot) DO UPDATE SET counters = excluded.counters, version = week_sum.version + 1,
      receipts = week_sum.receipts + excluded.receipts
    RETURNING version::integer`,
  latestWeeks: `SELECT team, week, counters AS text FROM week_sum WHERE team = $1 AND counters <> '' AND week IN (
    SELECT DISTINCT week FROM week_sum WHERE team = $1 AND week <= $2 AND counters <> '' ORDER BY week DESC LIMIT $3)
    ORDER BY week DESC`,
  weekNames:
    "SELECT DISTINCT week FROM week_sum WHERE team = $1 AND counters <> '' ORDER BY week DESC LIMIT $2",
  findWeek:
    "SELECT team, week, counters AS text FROM week_sum WHERE team = $1 AND week = $2 AND counters <> ''",
  receipts: `SELECT coalesce(sum(receipts), 0)::integer AS count, min(week) FILTER (WHERE receipts > 0) AS oldest FROM week_sum`,
  purgeExpired: "DELETE FROM receipt WHERE NOT week = ANY ($1::text[])",
  purgeCounts: "UPDATE week_sum SET receipts = 0 WHERE receipts > 0 AND NOT week = ANY ($1::text[])",
  purgeTeams: "DELETE FROM week_sum WHERE team NOT IN (SELECT id FROM team)",
  purgeSessions: "DELETE FROM session WHERE until <= $1",
  touch: `INSERT INTO meta (name, value) VALUES ('room', decode(md5(random()::text), 'hex'))
    ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
} as const;
