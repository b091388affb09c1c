import { createHash } from "node:crypto";
import Database from "better-sqlite3";
import * as v from "valibot";
import { canonical, type FleetReport } from "../../../shared/src/fleet/contract.ts";
import { type Counters, countersSchema, fold, noCounters } from "../counters.ts";
import { hashToken, sameToken } from "../tokens.ts";
import { migrate } from "./migrations.ts";
import type { Delivery, Store, Verdict } from "./store.ts";

const teamRow = v.object({ id: v.string(), name: v.string() });
const tokenRow = v.object({ id: v.string(), name: v.string(), hash: v.instance(Buffer) });
const receiptRow = v.object({ hash: v.instance(Buffer) });
const weekRow = v.object({ week: v.string(), counters: v.string() });

/** The service's database in one SQLite file; `:memory:` for one that leaves nothing. */
export function openSqlite(file: string): Store {
  const db = new Database(file);
  db.pragma("journal_mode = WAL");
  // better-sqlite3 chooses NORMAL by itself in WAL mode; then a power cut takes acknowledged reports with it.
  db.pragma("synchronous = FULL");
  db.pragma("secure_delete = ON");
  if (db.pragma("synchronous", { simple: true }) !== 2)
    throw new Error("SQLite does not take synchronous=FULL");
  migrate(db);

  const insertTeam = db.prepare("INSERT INTO team (id, name) VALUES (?, ?)");
  const insertToken = db.prepare("INSERT INTO token (team, role, hash) VALUES (?, ?, ?)");
  const allTeams = db.prepare("SELECT id, name FROM team ORDER BY name");
  const findToken = db.prepare(
    "SELECT team.id, team.name, token.hash FROM token JOIN team ON team.id = token.team WHERE token.role = ? AND token.hash = ?",
  );
  const findReceipt = db.prepare("SELECT hash FROM receipt WHERE team = ? AND week = ? AND nullifier = ?");
  const writeReceipt = db.prepare(
    "INSERT OR REPLACE INTO receipt (team, week, nullifier, hash) VALUES (?, ?, ?, ?)",
  );
  const findWeek = db.prepare("SELECT week, counters FROM rollup WHERE team = ? AND week = ?");
  const writeWeek = db.prepare("INSERT OR REPLACE INTO rollup (team, week, counters) VALUES (?, ?, ?)");
  const latestWeeks = db.prepare(
    "SELECT week, counters FROM rollup WHERE team = ? ORDER BY week DESC LIMIT ?",
  );
  const oldReceipts = db.prepare("DELETE FROM receipt WHERE week NOT IN (SELECT value FROM json_each(?))");

  const countersOf = (team: string, week: string): Counters => {
    const row = findWeek.get(team, week);
    return row === undefined ? noCounters() : parseCounters(row);
  };

  /** Counters touched by a batch are read once, changed in memory and written once. */
  const ingest = db.transaction((deliveries: readonly Delivery[]): Verdict[] => {
    const touched = new Map<string, { team: string; week: string; counters: Counters }>();
    const verdicts = deliveries.map(({ report, replaces }): Verdict => {
      const { team, week, nullifier } = report;
      const hash = hashReport(report);
      const row = findReceipt.get(team, week, nullifier);
      const receipt = row === undefined ? null : v.parse(receiptRow, row).hash;
      if (receipt?.equals(hash)) return "duplicate";
      const corrects = receipt !== null;
      if (corrects && (replaces === null || !receipt.equals(hashReport(replaces)))) return "conflict";
      const key = `${team}|${week}`;
      const place = touched.get(key) ?? { team, week, counters: countersOf(team, week) };
      if (corrects && replaces !== null) place.counters = fold(place.counters, replaces, -1);
      place.counters = fold(place.counters, report, 1);
      touched.set(key, place);
      writeReceipt.run(team, week, nullifier, hash);
      return corrects ? "corrected" : "accepted";
    });
    for (const { team, week, counters } of touched.values())
      writeWeek.run(team, week, JSON.stringify(counters));
    return verdicts;
  });

  return {
    createTeam: db.transaction((team, tokens) => {
      insertTeam.run(team.id, team.name);
      for (const role of ["ingest", "lead"] as const) insertToken.run(team.id, role, tokens[role]);
    }),
    teams: () => allTeams.all().map((row) => v.parse(teamRow, row)),
    teamOf: (role, token) => {
      const row = findToken.get(role, hashToken(token));
      if (row === undefined) return null;
      const { id, name, hash } = v.parse(tokenRow, row);
      return sameToken(hash, token) ? { id, name } : null;
    },
    ingest: (deliveries) => ingest(deliveries),
    weeks: (team, limit) =>
      latestWeeks
        .all(team, limit)
        .map((row) => ({ week: v.parse(weekRow, row).week, counters: parseCounters(row) })),
    forget: (openWeeks) => {
      oldReceipts.run(JSON.stringify(openWeeks));
      // secure_delete cleans the file; the log in front of it has to go as well.
      db.pragma("wal_checkpoint(TRUNCATE)");
    },
    ready: () => {
      try {
        db.prepare("SELECT 1").get();
        return !db.readonly;
      } catch {
        return false;
      }
    },
    close: () => {
      db.pragma("wal_checkpoint(TRUNCATE)");
      db.close();
    },
  };
}

function parseCounters(row: unknown): Counters {
  const parsed: unknown = JSON.parse(v.parse(weekRow, row).counters);
  return v.parse(countersSchema, parsed);
}

function hashReport(report: FleetReport): Buffer {
  return createHash("sha256").update(canonical(report)).digest();
}
