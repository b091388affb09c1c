import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import Database from "better-sqlite3";
import * as v from "valibot";
import { apply } from "./apply.ts";
import { counterCache } from "./counter-cache.ts";
import { migrate } from "./migrations.ts";
import {
  noteRow,
  publicationReader,
  receiptsRow,
  toCounters,
  tokenRow,
  toPolicy,
  toTeam,
  toTokenInfo,
  weekName,
  weekRow,
} from "./rows.ts";
import { sqliteReceipts } from "./sqlite-receipts.ts";
import { SQLITE } from "./sqlite-statements.ts";
import type { Delivery, Store } from "./store.ts";
import { sameHash } from "./tokens.ts";

const meta = v.object({ value: v.instance(Buffer) });
/** A batch writes about six pages, mostly the same ones: let the log grow to 16 MB before a checkpoint. */
const CHECKPOINT_PAGES = 4000;
/** Sorts after every week. */
const LAST_WEEK = "9999-W99";
const BUSY_MS = 5000;

/** Opens the store in one SQLite file; `:memory:` for one that leaves no file. */
export function openSqlite(file: string): Store {
  const db = new Database(file, { timeout: BUSY_MS });
  db.pragma("journal_mode = WAL");
  // In WAL mode better-sqlite3 defaults to NORMAL, which loses acknowledged reports in a power cut.
  db.pragma("synchronous = FULL");
  db.pragma("secure_delete = ON");
  db.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  if (db.pragma("synchronous", { simple: true }) !== 2)
    throw new Error("SQLite does not accept synchronous=FULL");
  migrate(db);
  const all = Object.fromEntries(Object.entries(SQLITE).map(([name, sql]) => [name, db.prepare(sql)]));
  const statement = (name: keyof typeof SQLITE): Database.Statement => {
    const found = all[name];
    if (found === undefined) throw new Error(`there is no statement ${name}`);
    return found;
  };
  const toPublication = publicationReader();
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
    createTeam: async (team, tokens) =>
      db
        .transaction(() => {
          statement("insertTeam").run(team.id, team.name);
          for (const role of ["ingest", "lead"] as const)
            statement("insertToken").run(team.id, role, tokens[role]);
        })
        .immediate(),
    teams: async () => statement("allTeams").all().map(toTeam),
    tokens: async (team) => statement("tokensOf").all(team).map(toTokenInfo),
    rotateToken: async (team, role, hash, othersUntil) =>
      db
        .transaction(() => {
          statement("endTokens").run({ team, role, until: othersUntil.toISOString() });
          statement("insertToken").run(team, role, hash);
        })
        .immediate(),
    revokeToken: async (which) =>
      statement(typeof which === "string" ? "revokeByFingerprint" : "revokeByHash").run(which).changes > 0,
    teamOf: async (role, hash, now) => {
      const row = statement("findToken").get(role, hash);
      if (row === undefined) return null;
      const found = v.parse(tokenRow, row);
      const valid = found.until === null || found.until > now.toISOString();
      return sameHash(found.hash, hash) && valid ? { id: found.id, name: found.name } : null;
    },
    ingest: async (deliveries) => {
      const { verdicts, added } = ingest.immediate(deliveries);
      receipts.remember(added);
      return verdicts;
    },
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
    publications: async (team, limit) => statement("publications").all(team, limit).map(toPublication),
    publish: async (team, publication) => {
      const { week } = publication.figures;
      statement("publish").run(team, week, publication.stage, JSON.stringify(publication));
      return toPublication(statement("publicationOf").get(team, week));
    },
    notes: async (team) =>
      statement("notes")
        .all(team)
        .map((row) => v.parse(noteRow, row)),
    addNote: async (team, { week, text }) => void statement("addNote").run(team, week, text),
    removeNote: async (team, id) => void statement("removeNote").run(team, id),
    policy: async (team) => toPolicy(statement("policyOf").get(team)),
    setPolicy: async (team, policy) => void statement("setPolicy").run(team, JSON.stringify(policy)),
    receipts: async () => v.parse(receiptsRow, statement("receipts").get()),
    purgeExpired: async (openWeeks) => {
      receipts.purgeExpired(openWeeks);
      receipts.catchUp();
      // secure_delete overwrites the file; the write-ahead log has to be emptied as well.
      db.pragma("wal_checkpoint(TRUNCATE)");
    },
    sessionKey: async () => {
      statement("makeKey").run(randomBytes(32));
      return v.parse(meta, statement("findKey").get()).value;
    },
    backup: async (target) => {
      if (existsSync(target)) throw new Error(`${target} already exists; a backup never overwrites a file`);
      db.prepare("VACUUM INTO ?").run(target);
    },
    ready: async () => {
      try {
        // Takes the write lock and changes nothing: fails on a full or read-only disk.
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
