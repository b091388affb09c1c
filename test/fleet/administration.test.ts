import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, it } from "vitest";
import { fold, noCounters } from "../../server/src/counters/counters.ts";
import { readSettings } from "../../server/src/http/settings.ts";
import { reportedCounters } from "../../server/src/ingest/reported-counters.ts";
import { openSqlite } from "../../server/src/store/sqlite.ts";
import { hashToken } from "../../server/src/store/tokens.ts";
import { delivery, NOW, report } from "../support/fleet.ts";
import { FLEET, makeTeam } from "../support/fleet-process.ts";

let dir = "";
let env: Record<string, string>;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "go-env-fleet-admin-"));
  env = { DATABASE_URL: `file:${join(dir, "fleet.db")}`, PATH: process.env.PATH ?? "" };
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const run = (...args: string[]) =>
  spawnSync(process.execPath, [FLEET, ...args], { env, encoding: "utf8", cwd: dir });

it("makes teams, shows them, rotates and revokes their tokens", () => {
  const team = makeTeam(env);
  expect(run("team", "list").stdout).toBe(`${team.id}  Gophers\n`);
  const fingerprint = hashToken(team.ingest).toString("hex").slice(0, 12);
  expect(run("token", "list", team.id).stdout).toContain(`${fingerprint}  ingest  valid`);
  const rotated = run("token", "rotate", team.id, "ingest", "--overlap", "2");
  expect(rotated.stdout).toMatch(/^ingest token {2}gec_ingest_[\w-]{43}\n$/);
  expect(run("token", "list", team.id).stdout).toMatch(new RegExp(`${fingerprint}  ingest  until 20`));
  expect(run("token", "revoke", fingerprint).status).toBe(0);
  expect(run("token", "list", team.id).stdout).not.toContain(fingerprint);
  expect(run("token", "revoke", team.lead).stdout).toBe("revoked\n");
  expect(run("team", "policy", team.id, "--min-go", "1.26", "--suppress", "cellar-pinned").stdout).toBe(
    "minimum Go  1.26\nsuppressed  cellar-pinned\ngoal        -\n",
  );
  const withGoal = "minimum Go  1.26\nsuppressed  cellar-pinned\ngoal        90\n";
  expect(run("team", "policy", team.id, "--goal", "90").stdout).toBe(withGoal);
  expect(run("team", "policy", team.id).stdout).toBe(withGoal);
  expect(run("team", "policy", team.id, "--goal", "").stdout).toMatch(/^goal {8}-$/m);
});

it("says what to do about bad usage and bad settings, with status 2", () => {
  for (const args of [
    [],
    ["nosuch"],
    ["team"],
    ["team", "create"],
    ["token", "rotate", "t_nosuch", "lead"],
    ["token", "revoke", "x"],
    ["backup"],
    ["serve", "--port", "x"],
    ["--nosuch"],
    ["team", "policy", "t_x"],
    ["team", "policy", "t_x", "--goal", "101"],
  ]) {
    const { status, stderr } = run(...args);
    expect([args, status, stderr]).toEqual([
      args,
      2,
      expect.stringMatching(/^go-env-fleet: .+\nsee go-env-fleet --help\n$/),
    ]);
  }
  for (const [name, value] of [
    ["DATABASE_URL", "mysql://x"],
    ["PORT", "99999"],
    ["LEAST_MACHINES", "3"],
    ["RATE_LIMIT", "0"],
    ["LOG_LEVEL", "loud"],
  ] as const) {
    const { status, stderr } = spawnSync(process.execPath, [FLEET, "serve"], {
      env: { ...env, [name]: value },
      encoding: "utf8",
    });
    expect([name, status, stderr]).toEqual([name, 2, expect.stringContaining(name)]);
  }
  expect(readSettings({ LEAST_MACHINES: "8" }).thresholds.anything).toBe(8);
});

it("brings a database of the first version up to date, and refuses one of a later version", async () => {
  const file = join(dir, "old.db");
  const db = new Database(file);
  db.exec(`CREATE TABLE team (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;
   CREATE TABLE token (team TEXT NOT NULL REFERENCES team, role TEXT NOT NULL, hash BLOB NOT NULL, UNIQUE (role, hash)) STRICT;
   CREATE TABLE receipt (team TEXT NOT NULL, week TEXT NOT NULL, nullifier TEXT NOT NULL, hash BLOB NOT NULL,
     PRIMARY KEY (team, week, nullifier)) STRICT, WITHOUT ROWID;
   CREATE TABLE rollup (team TEXT NOT NULL, week TEXT NOT NULL, counters TEXT NOT NULL, PRIMARY KEY (team, week)) STRICT, WITHOUT ROWID;
   PRAGMA user_version = 1`);
  const { critical: _, ...first } = fold(noCounters(), [
    { ...reportedCounters(report("t_abcdefgh")), by: 1 },
  ]);
  db.prepare("INSERT INTO team VALUES (?, ?)").run("t_abcdefgh", "Old");
  db.prepare("INSERT INTO token VALUES (?, ?, ?)").run("t_abcdefgh", "lead", hashToken("gec_lead_x"));
  db.prepare("INSERT INTO rollup VALUES (?, ?, ?)").run("t_abcdefgh", "2026-W48", JSON.stringify(first));
  db.prepare("INSERT INTO receipt VALUES (?, ?, ?, ?)").run(
    "t_abcdefgh",
    "2026-W48",
    "n".repeat(22),
    Buffer.alloc(32),
  );
  db.close();
  const store = openSqlite(file);
  expect(await store.receipts()).toEqual({ count: 1, oldest: "2026-W48" });
  expect(await store.week("t_abcdefgh", "2026-W48")).toMatchObject({
    machines: 1,
    critical: 0,
    scores: { 85: 1 },
  });
  expect(await store.teamOf("lead", hashToken("gec_lead_x"), new Date())).toEqual({
    id: "t_abcdefgh",
    name: "Old",
  });
  await store.close();
  const later = new Database(file);
  later.pragma("user_version = 99");
  later.close();
  expect(() => openSqlite(file)).toThrow(/later version/);
});

it("overwrites deleted receipts in the file", async () => {
  const file = join(dir, "fleet.db");
  const store = openSqlite(file);
  const reports = Array.from({ length: 50 }, () => report("t_abcdefgh"));
  await store.ingest(reports.map((one) => delivery(one)));
  const seen = () => {
    const bytes = spawnSync("cat", [file, `${file}-wal`], { encoding: "latin1", maxBuffer: 1e8 }).stdout;
    return reports.filter(({ nullifier }) => bytes.includes(nullifier)).length;
  };
  expect(seen()).toBe(50);
  await store.purgeExpired(["2026-W49"], NOW);
  expect(await store.receipts()).toEqual({ count: 0, oldest: null });
  expect(seen()).toBe(0);
  await store.close();
});
