import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { openStore } from "../../server/src/store/open-store.ts";
import { openSqlite } from "../../server/src/store/sqlite.ts";
import { isoWeek } from "../../shared/src/fleet/week.ts";
import { Ledger, makeTeam, startProcess } from "../support/fleet-process.ts";
import { itWith, ROOT } from "../support/parts.ts";
import { startPostgres } from "../support/postgres.ts";

const KILLS = Number(process.env.GO_ENV_CHECK_KILLS ?? 20);
const PG_KILLS = Number(process.env.GO_ENV_CHECK_KILLS ?? 8);
const CUTS = Number(process.env.GO_ENV_CHECK_CUTS ?? 10);
const CLIENTS = 16;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), "go-env-fleet-faults-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** What the file says, without the service: machines counted, and receipts, which must be as many. */
async function counted(file: string, team: string): Promise<{ machines: number; receipts: number }> {
  const store = openSqlite(file);
  const { machines } = await store.week(team, isoWeek(new Date()));
  const { count } = await store.receipts();
  await store.close();
  return { machines, receipts: count };
}

it(`loses and doubles no acknowledged report over ${KILLS} kills under load`, async () => {
  const file = join(folder(), "fleet.db");
  const env = { DATABASE_URL: `file:${file}` };
  const team = makeTeam(env);
  const ledger = new Ledger();
  for (let kill = 0; kill < KILLS; kill += 1) {
    const service = await startProcess(env);
    let stopped = false;
    const load = ledger.load([service.url], team, CLIENTS, () => stopped);
    await pause(150 + ((kill * 37) % 200));
    await service.end("SIGKILL");
    stopped = true;
    await load;
  }
  const service = await startProcess(env);
  expect(await ledger.missing(service.url, team)).toBe(0);
  expect(await service.end("SIGTERM")).toBe(0);
  const distinct = ledger.sent.length;
  expect(await counted(file, team.id)).toEqual({ machines: distinct, receipts: distinct });
  console.log(
    `${KILLS} kills: ${ledger.taken.size} acknowledged of ${distinct} sent, 0 lost, 0 counted twice`,
  );
  expect(ledger.taken.size).toBeGreaterThan(KILLS * 20);
}, 120_000);

itWith(
  ["postgres"],
  `loses and doubles no acknowledged report over ${PG_KILLS} kills of one of two processes on PostgreSQL`,
  async () => {
    const server = await startPostgres();
    onTestFinished(server.stop);
    const env = { DATABASE_URL: await server.database() };
    const team = makeTeam(env);
    const steady = await startProcess(env);
    const ledger = new Ledger();
    for (let kill = 0; kill < PG_KILLS; kill += 1) {
      const service = await startProcess(env);
      let stopped = false;
      const load = ledger.load([service.url, steady.url], team, CLIENTS, () => stopped);
      await pause(150 + ((kill * 37) % 200));
      await service.end("SIGKILL");
      stopped = true;
      await load;
    }
    expect(await ledger.missing(steady.url, team)).toBe(0);
    expect(await steady.end("SIGTERM")).toBe(0);
    const distinct = ledger.sent.length;
    const store = await openStore(env.DATABASE_URL);
    expect((await store.week(team.id, isoWeek(new Date()))).machines).toBe(distinct);
    expect((await store.receipts()).count).toBe(distinct);
    await store.close();
    console.log(
      `${PG_KILLS} kills on PostgreSQL: ${ledger.taken.size} acknowledged of ${distinct} sent, 0 lost, 0 counted twice`,
    );
    expect(ledger.taken.size).toBeGreaterThan(PG_KILLS * 5);
  },
  120_000,
);

/** The library that keeps only what was synced, compiled here. */
function powerCutLibrary(cc: string, dir: string): string {
  const library = join(dir, "power-cut.so");
  const { status, stderr } = spawnSync(
    cc,
    ["-shared", "-fPIC", "-O1", "-o", library, join(ROOT, "test/fleet/power-cut.c"), "-ldl"],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stderr);
  return library;
}

/** The moment the power goes: each file becomes what was last synced of it, and is gone where nothing was. */
function cutPower(dir: string): void {
  for (const name of readdirSync(dir).filter((one) => !/\.synced|\.part$/.test(one))) {
    rmSync(join(dir, name));
    if (existsSync(join(dir, `${name}.synced`))) renameSync(join(dir, `${name}.synced`), join(dir, name));
  }
}

itWith(
  ["cc", "LD_PRELOAD"],
  `loses and doubles no acknowledged report over ${CUTS} power cuts under load`,
  async ({ cc }) => {
    const library = powerCutLibrary(cc, folder());
    const dir = folder();
    const file = join(dir, "fleet.db");
    const env = { DATABASE_URL: `file:${file}`, LD_PRELOAD: library, POWER_CUT_DIR: dir };
    const team = makeTeam(env);
    const ledger = new Ledger();
    for (let cut = 0; cut < CUTS; cut += 1) {
      const service = await startProcess(env);
      let stopped = false;
      const load = ledger.load([service.url], team, CLIENTS, () => stopped);
      await pause(150 + ((cut * 53) % 250));
      await service.end("SIGKILL");
      stopped = true;
      await load;
      cutPower(dir);
    }
    const service = await startProcess({ DATABASE_URL: env.DATABASE_URL });
    expect(await ledger.missing(service.url, team)).toBe(0);
    expect(await service.end("SIGTERM")).toBe(0);
    const distinct = ledger.sent.length;
    expect(await counted(file, team.id)).toEqual({ machines: distinct, receipts: distinct });
    console.log(
      `${CUTS} power cuts: ${ledger.taken.size} acknowledged of ${distinct} sent, 0 lost, 0 counted twice`,
    );
    expect(ledger.taken.size).toBeGreaterThan(CUTS * 20);
  },
  120_000,
);

itWith(
  ["cc", "LD_PRELOAD"],
  "the power cut would show a database that does not sync (the control)",
  async ({ cc }) => {
    const library = powerCutLibrary(cc, folder());
    const dir = folder();
    const script = `
    const db = new (require("better-sqlite3"))("fleet.db");
    db.pragma("journal_mode = WAL"); db.pragma("synchronous = NORMAL");
    db.exec("CREATE TABLE t (n)"); db.pragma("wal_checkpoint(TRUNCATE)");
    const add = db.prepare("INSERT INTO t VALUES (1)");
    for (let n = 0; n < 200; n += 1) add.run();
    console.log(db.prepare("SELECT count(*) FROM t").pluck().get());
    setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ["-e", script], {
      cwd: dir,
      env: { ...process.env, NODE_PATH: join(ROOT, "node_modules"), LD_PRELOAD: library, POWER_CUT_DIR: dir },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const said = await new Promise<string>((resolve) =>
      child.stdout.once("data", (text) => resolve(String(text))),
    );
    expect(said.trim()).toBe("200");
    child.kill("SIGKILL");
    await new Promise((resolve) => child.once("exit", resolve));
    cutPower(dir);
    const { default: Database } = await import("better-sqlite3");
    const db = new Database(join(dir, "fleet.db"));
    const left: unknown = db.prepare("SELECT count(*) FROM t").pluck().get();
    db.close();
    expect(left).not.toBe(200);
  },
);
