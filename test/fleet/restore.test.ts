import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { Agent } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { beforeEach, expect, it, onTestFinished } from "vitest";
import { openSqlite } from "../../server/src/store/sqlite.ts";
import { hashToken } from "../../server/src/store/tokens.ts";
import { isoWeek, weeksBefore } from "../../shared/src/fleet/week.ts";
import { delivery, report } from "../support/fleet.ts";
import { FLEET, makeTeam, post, startProcess, type Team } from "../support/fleet-process.ts";
import { itWith } from "../support/parts.ts";

const WEEK = isoWeek(new Date());
let dir = "";
let file = "";
let env: Record<string, string>;
let team: Team;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "go-env-fleet-restore-"));
  file = join(dir, "fleet.db");
  env = { DATABASE_URL: `file:${file}`, PATH: process.env.PATH ?? "" };
  team = makeTeam(env);
  const made = dir;
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
});

const run = (...args: string[]) =>
  spawnSync(process.execPath, [FLEET, ...args], { env, encoding: "utf8", cwd: dir, input: "" });
const some = (count: number) => Array.from({ length: count }, () => report(team.id, { week: WEEK }));
const machines = async (): Promise<number> => {
  const store = openSqlite(file);
  const { machines: count } = await store.week(team.id, WEEK);
  await store.close();
  return count;
};
const isWhole = (): unknown => {
  const db = new Database(file, { readonly: true });
  const said = db.pragma("integrity_check", { simple: true });
  db.close();
  return said;
};

/** A service with 30 machines that was backed up, took 1000 more, and was killed: its log lies there. */
async function crash(): Promise<string> {
  const agent = new Agent({ keepAlive: true });
  const service = await startProcess(env);
  await post(service.url, team.ingest, some(30), agent);
  expect(run("backup", "b.db").status).toBe(0);
  for (let turn = 0; turn < 5; turn += 1) await post(service.url, team.ingest, some(200), agent);
  agent.destroy();
  await service.end("SIGKILL");
  expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
  return join(dir, "b.db");
}

it("restores a backup after a crash, and keeps whole what was there", async () => {
  const backup = await crash();
  expect(run("restore", backup)).toMatchObject({ status: 0, stdout: `Restored from ${backup}\n` });
  expect(await machines()).toBe(30);
  expect(isWhole()).toBe("ok");
  copyFileSync(`${file}.before-restore`, file);
  expect(await machines()).toBe(1030);
});

it("a copy put in place by hand, beside the log of a crash, is not destroyed by it", async () => {
  copyFileSync(await crash(), file);
  expect(await machines()).toBe(30);
  expect(isWhole()).toBe("ok");
  const service = await startProcess(env);
  const agent = new Agent();
  expect((await post(service.url, team.ingest, some(1), agent))?.status).toBe(202);
  agent.destroy();
  await service.end("SIGTERM");
  expect(await machines()).toBe(31);
});

it("refuses to restore while a service runs, and what is no backup; the database stays", async () => {
  const service = await startProcess(env);
  const agent = new Agent();
  await post(service.url, team.ingest, some(7), agent);
  agent.destroy();
  expect(run("backup", "b.db").status).toBe(0);
  expect(run("restore", "b.db")).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("stop the service"),
  });
  await service.end("SIGTERM");
  const bytes = readFileSync(join(dir, "b.db"));
  const damaged = Buffer.from(bytes);
  damaged.fill(0xa5, 4096 * 2, 4096 * 6);
  const later = join(dir, "later.db");
  writeFileSync(later, bytes);
  const db = new Database(later);
  db.pragma("user_version = 99");
  db.close();
  new Database(join(dir, "other.db")).exec("CREATE TABLE x (y)").close();
  for (const [name, content] of [
    ["damaged.db", damaged],
    ["short.db", bytes.subarray(0, 5000)],
    ["empty.db", Buffer.alloc(0)],
    ["text.db", Buffer.from("no database at all, but long enough to have a header".repeat(100))],
  ] as const)
    writeFileSync(join(dir, name), content);
  for (const name of [
    "damaged.db",
    "short.db",
    "empty.db",
    "text.db",
    "later.db",
    "other.db",
    "missing.db",
  ]) {
    const { status, stderr } = run("restore", join(dir, name));
    expect([name, status, stderr]).toEqual([
      name,
      2,
      expect.stringMatching(/^go-env-fleet: .*(cannot be restored|does not exist)/),
    ]);
  }
  expect(await machines()).toBe(7);
  expect(readdirSync(dir).filter((name) => /restoring|partial/.test(name))).toEqual([]);
});

it("a backup holds no session, no receipt of a closed week, and can be read by its owner alone", async () => {
  const store = openSqlite(file);
  const old = weeksBefore(new Date(), 5);
  const closed = Array.from({ length: 40 }, () => report(team.id, { week: old }));
  const open = some(40);
  await store.ingest([...closed, ...open].map((one) => delivery(one)));
  const cookie = "c".repeat(43);
  await store.openSession(hashToken(cookie), team.id, hashToken(team.lead), new Date(Date.now() + 1e9));
  await store.close();
  expect(run("backup", "b.db").status).toBe(0);
  const bytes = readFileSync(join(dir, "b.db"), "latin1");
  const inside = (values: readonly string[]) => values.filter((value) => bytes.includes(value)).length;
  expect(inside(closed.map(({ nullifier }) => nullifier))).toBe(0);
  expect(inside(open.map(({ nullifier }) => nullifier))).toBe(40);
  expect(inside([hashToken(cookie).toString("latin1")])).toBe(0);
  expect(inside([hashToken(team.lead).toString("latin1")])).toBe(1);
  for (const name of ["b.db", "fleet.db"])
    expect([name, statSync(join(dir, name)).mode & 0o777]).toEqual([name, 0o600]);
  const kept = openSqlite(join(dir, "b.db"));
  expect((await kept.week(team.id, old)).machines).toBe(40);
  expect(await kept.receipts()).toEqual({ count: 40, oldest: WEEK });
  expect(await kept.teamOfSession(hashToken(cookie), new Date())).toBe(null);
  await kept.close();
});

it("a database that others could read is closed to them at the next start", async () => {
  spawnSync("chmod", ["644", file]);
  await machines();
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

itWith(["overlay mounts"], "a full disk: /readyz says so, a failed backup leaves nothing", async () => {
  expect(spawnSync("mount", ["-t", "tmpfs", "-o", "size=3m", "none", dir]).status).toBe(0);
  onTestFinished(() => void spawnSync("umount", ["-l", dir]));
  team = makeTeam(env);
  const agent = new Agent({ keepAlive: true });
  const service = await startProcess(env);
  const ready = async () => (await fetch(`${service.url}/readyz`)).status;
  await post(service.url, team.ingest, some(300), agent);
  expect(await ready()).toBe(200);
  spawnSync("dd", ["if=/dev/zero", `of=${join(dir, "ballast")}`, "bs=4k"]);
  expect(await ready()).toBe(503);
  const before = readdirSync(dir);
  expect(run("backup", join(dir, "b.db")).status).toBe(2);
  expect(readdirSync(dir)).toEqual(before);
  rmSync(join(dir, "ballast"));
  expect(await ready()).toBe(200);
  expect(run("backup", join(dir, "b.db")).status).toBe(0);
  expect(existsSync(join(dir, "b.db"))).toBe(true);
  agent.destroy();
  await service.end("SIGTERM");
});

it("a team can be renamed and deleted; nothing of it stays, and no other team's", async () => {
  const other = makeTeam(env);
  const store = openSqlite(file);
  await store.ingest(
    [...some(9), ...Array.from({ length: 4 }, () => report(other.id, { week: WEEK }))].map((one) =>
      delivery(one),
    ),
  );
  await store.addNote(team.id, { week: WEEK, text: "only here" });
  await store.close();
  expect(run("team", "rename", team.id, "Rowdy", "Gophers").stdout).toBe(`${team.id}  Rowdy Gophers\n`);
  expect(run("team", "rename", team.id, "evil\u202ename").status).toBe(2);
  expect(run("team", "delete", team.id)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("nothing was deleted"),
  });
  const asked = spawnSync(process.execPath, [FLEET, "team", "delete", team.id], {
    env,
    input: "Rowdy Gophers\n",
    encoding: "utf8",
  });
  expect([asked.status, asked.stdout]).toEqual([0, `deleted ${team.id}\n`]);
  const after = openSqlite(file);
  expect((await after.week(team.id, WEEK)).machines).toBe(0);
  expect((await after.week(other.id, WEEK)).machines).toBe(4);
  expect(await after.receipts()).toEqual({ count: 4, oldest: WEEK });
  expect(await after.teamOf("ingest", hashToken(team.ingest), new Date())).toBe(null);
  expect((await after.teams()).map(({ id }) => id)).toEqual([other.id]);
  await after.close();
  expect(readFileSync(file, "latin1")).not.toContain("only here");
});

it("tells its version, and adds a second lead's token", () => {
  const { version } = JSON.parse(readFileSync(new URL("../../server/package.json", import.meta.url), "utf8"));
  expect(run("--version").stdout).toBe(`${version}\n`);
  expect(run("token", "add", team.id, "lead").stdout).toMatch(/^lead token {2}gec_lead_[\w-]{43}\n$/);
  expect(run("token", "list", team.id).stdout.match(/ lead {4}valid/g)).toHaveLength(2);
  for (const [args, said] of [
    [
      ["team", "policy", team.id, "--min-go", "1.26", "--suppress", "cellar-pinned"],
      ["1.26", "cellar-pinned"],
    ],
    [
      ["team", "policy", team.id, "--suppress", "godebug-set"],
      ["1.26", "godebug-set"],
    ],
    [
      ["team", "policy", team.id, "--suppress", ""],
      ["1.26", "-"],
    ],
    [
      ["team", "policy", team.id, "--min-go", ""],
      ["-", "-"],
    ],
  ] as const)
    expect(run(...args).stdout).toBe(`minimum Go  ${said[0]}\nsuppressed  ${said[1]}\ngoal        -\n`);
});
