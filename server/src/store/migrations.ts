import type Database from "better-sqlite3";

/**
 * Steps of SQLite's schema in order; `user_version` counts those that were taken. A step is never changed, only
 * followed by another.
 */
export const STEPS: readonly string[] = [
  `CREATE TABLE team (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;
   CREATE TABLE token (team TEXT NOT NULL REFERENCES team, role TEXT NOT NULL, hash BLOB NOT NULL, UNIQUE (role, hash)) STRICT;
   CREATE TABLE receipt (team TEXT NOT NULL, week TEXT NOT NULL, nullifier TEXT NOT NULL, hash BLOB NOT NULL,
     PRIMARY KEY (team, week, nullifier)) STRICT, WITHOUT ROWID;
   CREATE TABLE rollup (team TEXT NOT NULL, week TEXT NOT NULL, counters TEXT NOT NULL, PRIMARY KEY (team, week)) STRICT, WITHOUT ROWID;`,
  // Counters got more keys: what the first version summed is kept, and its missing sums begin at nothing.
  `ALTER TABLE token ADD COLUMN until TEXT;
   CREATE TABLE publication (team TEXT NOT NULL, week TEXT NOT NULL, stage TEXT NOT NULL, body TEXT NOT NULL,
     PRIMARY KEY (team, week)) STRICT, WITHOUT ROWID;
   CREATE TABLE note (id INTEGER PRIMARY KEY, team TEXT NOT NULL REFERENCES team, week TEXT NOT NULL, text TEXT NOT NULL) STRICT;
   CREATE TABLE policy (team TEXT PRIMARY KEY REFERENCES team, body TEXT NOT NULL) STRICT;
   CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT;
   UPDATE rollup SET counters = json_set(counters, '$.critical', 0, '$.changes', json('{}'));`,
  // Receipts one after the other as they come: by their random nullifiers each one dirtied a page of its own. The new name
  // stops a process of the older version that still runs on the file. Receipts from before this step hold a hash of
  // another form: such a report counts, and cannot be corrected until its week is over. No release made any.
  `CREATE TABLE receipt_log (id INTEGER PRIMARY KEY AUTOINCREMENT, team TEXT NOT NULL, week TEXT NOT NULL, nullifier TEXT NOT NULL, hash BLOB NOT NULL) STRICT;
   INSERT INTO receipt_log (team, week, nullifier, hash) SELECT team, week, nullifier, hash FROM receipt;
   DROP TABLE receipt;`,
];

/** Brings a database to today's schema; refuses one that a later version wrote. */
export function migrate(db: Database.Database): void {
  const at = Number(db.pragma("user_version", { simple: true }));
  if (at > STEPS.length)
    throw new Error("this database was written by a later version of go-env-fleet; update it first");
  STEPS.slice(at).forEach((step, index) => {
    db.transaction(() => {
      db.exec(step);
      db.pragma(`user_version = ${at + index + 1}`);
    }).immediate();
  });
}
