import type Database from "better-sqlite3";

/**
 * The steps of SQLite's schema, in order; `user_version` counts the steps already run. Never change a step; add another.
 */
const STEPS: readonly string[] = [
  `CREATE TABLE team (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;
   CREATE TABLE token (team TEXT NOT NULL REFERENCES team, role TEXT NOT NULL, hash BLOB NOT NULL, UNIQUE (role, hash)) STRICT;
   CREATE TABLE receipt (team TEXT NOT NULL, week TEXT NOT NULL, nullifier TEXT NOT NULL, hash BLOB NOT NULL,
     PRIMARY KEY (team, week, nullifier)) STRICT, WITHOUT ROWID;
   CREATE TABLE rollup (team TEXT NOT NULL, week TEXT NOT NULL, counters TEXT NOT NULL, PRIMARY KEY (team, week)) STRICT, WITHOUT ROWID;`,
  // Counters got more keys: the sums of the first version are kept, and the missing ones start at zero.
  `ALTER TABLE token ADD COLUMN until TEXT;
   CREATE TABLE publication (team TEXT NOT NULL, week TEXT NOT NULL, stage TEXT NOT NULL, body TEXT NOT NULL,
     PRIMARY KEY (team, week)) STRICT, WITHOUT ROWID;
   CREATE TABLE note (id INTEGER PRIMARY KEY, team TEXT NOT NULL REFERENCES team, week TEXT NOT NULL, text TEXT NOT NULL) STRICT;
   CREATE TABLE policy (team TEXT PRIMARY KEY REFERENCES team, body TEXT NOT NULL) STRICT;
   CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT;
   UPDATE rollup SET counters = json_set(counters, '$.critical', 0, '$.changes', json('{}'));`,
  // Receipts in order of arrival: sorted by their random nullifiers, each one changed a page of its own. The new name stops
  // a process of the older version that still uses the file. Receipts from before this step contain another kind of hash:
  // such a report counts, but cannot be corrected until its week is over. No release wrote any.
  `CREATE TABLE receipt_log (id INTEGER PRIMARY KEY AUTOINCREMENT, team TEXT NOT NULL, week TEXT NOT NULL, nullifier TEXT NOT NULL, hash BLOB NOT NULL) STRICT;
   INSERT INTO receipt_log (team, week, nullifier, hash) SELECT team, week, nullifier, hash FROM receipt;
   DROP TABLE receipt;`,
  // Sessions that can be ended, in place of a key that signs them: whoever had a copy of the key could sign in.
  `CREATE TABLE invite (code BLOB PRIMARY KEY, team TEXT NOT NULL REFERENCES team, secret BLOB NOT NULL, uses INTEGER NOT NULL,
     joined INTEGER NOT NULL, until TEXT NOT NULL) STRICT, WITHOUT ROWID;
   ALTER TABLE token ADD COLUMN invite BLOB;
   CREATE TABLE session (hash BLOB PRIMARY KEY, team TEXT NOT NULL, token BLOB NOT NULL, until TEXT NOT NULL) STRICT, WITHOUT ROWID;
   CREATE TABLE receipt_count (week TEXT PRIMARY KEY, count INTEGER NOT NULL) STRICT, WITHOUT ROWID;
   INSERT INTO receipt_count SELECT week, count(*) FROM receipt_log GROUP BY week;
   DELETE FROM meta;`,
  "CREATE TABLE alert (team TEXT PRIMARY KEY REFERENCES team, body TEXT NOT NULL) STRICT;",
];

/** How many steps a database has run; throws for one that a later version wrote. */
export function stepsOf(db: Database.Database): number {
  const at = Number(db.pragma("user_version", { simple: true }));
  if (at > STEPS.length)
    throw new Error("a later version of go-env-fleet wrote this database; update go-env-fleet first");
  return at;
}

/** Updates a database to the current schema; throws for one that a later version wrote. */
export function migrate(db: Database.Database): void {
  const at = stepsOf(db);
  STEPS.slice(at).forEach((step, index) => {
    db.transaction(() => {
      db.exec(step);
      db.pragma(`user_version = ${at + index + 1}`);
    }).immediate();
  });
}
