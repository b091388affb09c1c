import Database from "better-sqlite3";
import * as v from "valibot";
import { accounts } from "./accounts.ts";
import { apply } from "./apply.ts";
import { counterCache } from "./counter-cache.ts";
import { inviteStore } from "./invites.ts";
import { migrate } from "./migrations.ts";
import { noteStore } from "./notes.ts";
import { publications } from "./publications.ts";
import { receiptsRow, toCounters, weekName, weekRow } from "./rows.ts";
import { sessionStore } from "./sessions.ts";
import { backUp } from "./sqlite-backup.ts";
import { hasRoom, protect, setForeignLogAside } from "./sqlite-file.ts";
import { sqliteReceipts } from "./sqlite-receipts.ts";
import { sqliteSql } from "./sqlite-sql.ts";
import { COUNT_RECEIPTS_ANEW, SQLITE, SQLITE_PURGE } from "./sqlite-statements.ts";
import type { Delivery, Store } from "./store.ts";

/** A batch writes about six pages, mostly the same ones: let the log grow to 16 MB before a checkpoint. */
const CHECKPOINT_PAGES = 4000;
/** Sorts after every week. */
const LAST_WEEK = "9999-W99";
const BUSY_MS = 5000;
/** This process waits while a batch is committed, so the fewer commits the better. */
const BATCHES = { atOnce: 1, enough: 200 };

/** Opens the store in one SQLite file; `:memory:` for one that leaves no file. */
export function openSqlite(file: string): Store {
  protect(file);
  setForeignLogAside(file);
  const db = new Database(file, { timeout: BUSY_MS });
  db.pragma("journal_mode = WAL");
  // In WAL mode better-sqlite3 defaults to NORMAL, which loses acknowledged reports in a power cut.
  db.pragma("synchronous = FULL");
  db.pragma("secure_delete = ON");
  db.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  if (db.pragma("synchronous", { simple: true }) !== 2)
    throw new Error("SQLite does not accept synchronous=FULL");
  migrate(db);
  const sql = sqliteSql(db);
  const all = Object.fromEntries(Object.entries(SQLITE).map(([name, text]) => [name, db.prepare(text)]));
  const statement = (name: keyof typeof SQLITE): Database.Statement => {
    const found = all[name];
    if (found === undefined) throw new Error(`there is no statement ${name}`);
    return found;
  };
  const receipts = sqliteReceipts(db);
  const foldText = counterCache();
  const textOf = (team: string, week: string): string | undefined => {
    const row = statement("findWeek").get(team, week);
    return row === undefined ? undefined : v.parse(weekRow, row).text;
  };

  /** Reads the counters of the weeks in a batch once, changes them in memory and writes them once. */
  const ingest = db.transaction((deliveries: readonly Delivery[]) => {
    const found = receipts.find(deliveries);
    const { verdicts, changes } = apply(
      deliveries,
      found.map((row) => row?.hash ?? null),
    );
    for (const change of changes) {
      const { team, week } = change;
      statement("writeWeek").run(team, week, foldText(change, textOf(team, week)));
    }
    return { verdicts, added: receipts.write(deliveries, found, changes) };
  });

  return {
    ...accounts(sql, ["rollup", "receipt_log"], COUNT_RECEIPTS_ANEW),
    ...sessionStore(sql),
    ...inviteStore(sql),
    ...noteStore(sql),
    ...publications(sql),
    ingest: async (deliveries) => {
      const { verdicts, added } = ingest.immediate(deliveries);
      receipts.remember(added);
      return verdicts;
    },
    batches: BATCHES,
    weekNames: async (team, limit) =>
      statement("weekNames")
        .all(team, limit)
        .map((row) => v.parse(weekName, row).week),
    week: async (team, week) => toCounters(textOf(team, week)),
    weeks: async (team, limit, upTo = LAST_WEEK) =>
      statement("latestWeeks")
        .all(team, upTo, limit)
        .map((row) => v.parse(weekRow, row))
        .map(({ week, text }) => ({ week, counters: toCounters(text) })),
    receipts: async () => v.parse(receiptsRow, statement("receipts").get()),
    purgeExpired: async (openWeeks, now) => {
      receipts.purgeExpired(openWeeks);
      receipts.catchUp();
      for (const text of SQLITE_PURGE)
        db.prepare(text).run(...(text.includes("?") ? [now.toISOString()] : []));
      // secure_delete overwrites the file; the write-ahead log has to be emptied as well.
      db.pragma("wal_checkpoint(TRUNCATE)");
    },
    backup: async (target, openWeeks) => backUp(db, target, openWeeks),
    ready: async () => {
      try {
        if (!hasRoom(file)) return false;
        db.transaction(() => statement("touch").run()).immediate();
        return true;
      } catch {
        return false;
      }
    },
    close: async () => {
      try {
        db.pragma("wal_checkpoint(TRUNCATE)");
      } catch {
        // The disk is full: the log stays next to the file, and the next start reads both.
      }
      db.close();
    },
  };
}
