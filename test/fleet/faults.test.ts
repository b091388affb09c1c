import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  closeSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { Agent } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { seeded } from "../../server/src/demo/fill-demo.ts";
import { openStore } from "../../server/src/store/open-store.ts";
import { openSqlite } from "../../server/src/store/sqlite.ts";
import { newSalt } from "../../shared/src/fleet/identity.ts";
import { isoWeek } from "../../shared/src/fleet/week.ts";
import { report, startService } from "../support/fleet.ts";
import { FLEET, Ledger, makeTeam, post, startProcess } from "../support/fleet-process.ts";
import { itWith } from "../support/parts.ts";
import { startPostgres } from "../support/postgres.ts";

const BODIES = Number(process.env.GO_ENV_CHECK_MALFORMED ?? 10_000);
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), "go-env-fleet-faults-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

itWith(
  ["overlay mounts"],
  "a full disk: says 503, loses nothing, and goes on when there is room",
  async () => {
    const dir = folder();
    expect(spawnSync("mount", ["-t", "tmpfs", "-o", "size=32m", "none", dir]).status).toBe(0);
    onTestFinished(() => void spawnSync("umount", ["-l", dir]));
    const ballast = join(dir, "ballast");
    const env = { DATABASE_URL: `file:${join(dir, "fleet.db")}` };
    const team = makeTeam(env);
    const service = await startProcess(env);
    const ledger = new Ledger();
    let stopped = false;
    const load = ledger.load([service.url], team, 4, () => stopped);
    await pause(300);
    fill(ballast);
    for (let n = 0; n < 100 && !ledger.statuses.has(503); n += 1) await pause(50);
    expect(ledger.statuses.get(503) ?? 0).toBeGreaterThan(0);
    const before = ledger.taken.size;
    rmSync(ballast);
    await pause(500);
    stopped = true;
    await load;
    expect(ledger.taken.size).toBeGreaterThan(before);
    expect([...ledger.statuses.keys()].sort()).toEqual([202, 503]);
    expect(await ledger.missing(service.url, team)).toBe(0);
    expect(await service.end("SIGTERM")).toBe(0);
    const store = openSqlite(join(dir, "fleet.db"));
    expect((await store.week(team.id, isoWeek(new Date()))).machines).toBe(ledger.sent.length);
    await store.close();
  },
  60_000,
);

itWith(
  ["postgres"],
  "PostgreSQL restarted twice under the load of two processes: each acknowledged report once",
  async () => {
    const server = await startPostgres();
    onTestFinished(server.stop);
    const env = { DATABASE_URL: await server.database() };
    const team = makeTeam(env);
    const services = [await startProcess(env), await startProcess(env)];
    const urls = services.map(({ url }) => url);
    const ledger = new Ledger();
    let stopped = false;
    const load = ledger.load(urls, team, 8, () => stopped);
    for (let n = 0; n < 2; n += 1) {
      await pause(400);
      await server.restart();
    }
    await pause(400);
    stopped = true;
    await load;
    expect([...ledger.statuses.keys()].every((status) => status === 202 || status === 503)).toBe(true);
    expect(ledger.taken.size).toBeGreaterThan(50);
    expect(await ledger.missing(urls[0] ?? "", team)).toBe(0);
    for (const service of services) expect(await service.end("SIGTERM")).toBe(0);
    const store = await openStore(env.DATABASE_URL);
    expect((await store.week(team.id, isoWeek(new Date()))).machines).toBe(ledger.sent.length);
    expect((await store.receipts()).count).toBe(ledger.sent.length);
    await store.close();
    console.log(
      `2 restarts: ${ledger.taken.size} acknowledged of ${ledger.sent.length} sent, 0 lost, 0 counted twice`,
    );
  },
  120_000,
);

it("a stop under load: what is under way is answered, the process ends by itself, all that was taken is there", async () => {
  const file = join(folder(), "fleet.db");
  const env = { DATABASE_URL: `file:${file}` };
  const team = makeTeam(env);
  const service = await startProcess(env);
  const ledger = new Ledger();
  let stopped = false;
  const load = ledger.load([service.url], team, 16, () => stopped);
  await pause(500);
  const code = await service.end("SIGTERM");
  stopped = true;
  await load;
  expect(code).toBe(0);
  expect(readdirSync(join(file, ".."))).toEqual(["fleet.db"]);
  const again = await startProcess(env);
  expect(await ledger.missing(again.url, team)).toBe(0);
  await again.end("SIGTERM");
}, 60_000);

it("a backup under load is a whole database of its own, and overwrites nothing", async () => {
  const dir = folder();
  const env = { DATABASE_URL: `file:${join(dir, "fleet.db")}` };
  const team = makeTeam(env);
  const service = await startProcess(env);
  const ledger = new Ledger();
  let stopped = false;
  const load = ledger.load([service.url], team, 8, () => stopped);
  await pause(300);
  const taken = new Set(ledger.taken);
  const copy = join(dir, "copy.db");
  const backup = () =>
    spawnSync(process.execPath, [FLEET, "backup", copy], {
      env: { ...process.env, ...env },
      encoding: "utf8",
    });
  // In a process of its own, so that the load goes on meanwhile.
  expect(backup()).toMatchObject({ status: 0, stdout: `Backup written to ${copy}\n` });
  expect(backup()).toMatchObject({ status: 2, stderr: expect.stringContaining("never overwrites") });
  stopped = true;
  await load;
  await service.end("SIGTERM");
  const restored = await startProcess({ DATABASE_URL: `file:${copy}` });
  const known = new Ledger();
  for (const one of taken) {
    known.sent.push(one);
    known.taken.add(one);
  }
  expect(taken.size).toBeGreaterThan(0);
  expect(await known.missing(restored.url, team)).toBe(0);
  await restored.end("SIGTERM");
}, 60_000);

it(`${BODIES} malformed bodies: no server error, not a byte stored`, async () => {
  const dir = folder();
  const service = await startService(`file:${join(dir, "fleet.db")}`);
  onTestFinished(service.close);
  const random = seeded(11);
  const pick = <T>(from: readonly [T, ...T[]]): T => from[Math.floor(random() * from.length)] ?? from[0];
  const whole = JSON.stringify(report(service.team.id));
  const [key = "", ...keys] = Object.keys(report(service.team.id));
  const odd: [unknown, ...unknown[]] = [
    null,
    -1,
    -1e300,
    "",
    "zsh'; DROP TABLE",
    [],
    {},
    true,
    "\u0000",
    { __proto__: 1 },
  ];
  const malformed: [() => string, ...(() => string)[]] = [
    () => whole.slice(0, Math.floor(random() * (whole.length - 1))),
    () => JSON.stringify({ ...report(service.team.id), score: -1, [pick([key, ...keys])]: pick(odd) }),
    () =>
      JSON.stringify({ ...report(service.team.id), [pick(["host", "user", "path", "a b", "ключ"])]: "anna" }),
    () => JSON.stringify({ report: report(service.team.id), replaces: pick<unknown>([1, "x", [], {}]) }),
    () => "[".repeat(1 + Math.floor(random() * 5000)),
    () => JSON.stringify(Array.from({ length: Math.floor(random() * 5) }, () => pick(odd))),
    () => Buffer.from(Array.from({ length: 40 }, () => Math.floor(random() * 256))).toString("latin1"),
    () => whole.replace(/"salt":"[^"]*"/, `"salt":"${newSalt()}","salt":${pick(["1", "null", '""'])}`),
    () =>
      JSON.stringify({
        ...report(service.team.id),
        outcomes: { [pick(["x@1", "go-not-on-path", "__proto__"])]: "fail", "a@1": "pass" },
      }),
  ];
  const state = (): string =>
    readdirSync(dir)
      .filter((name) => !name.endsWith("-shm"))
      .map(
        (name) =>
          `${name} ${statSync(join(dir, name)).size} ${createHash("sha256")
            .update(readFileSync(join(dir, name)))
            .digest("hex")}`,
      )
      .join();
  const before = state();
  const statuses = new Map<number, number>();
  const client = async (): Promise<void> => {
    for (let n = 0; n < BODIES / 10; n += 1) {
      const { status } = await service.post(pick(malformed)());
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: 10 }, client));
  expect([...statuses.keys()]).toEqual([400]);
  expect(state()).toBe(before);
}, 120_000);

it("200 slow clients are closed within 12 s, and nobody else waits for them", async () => {
  const service = await startService("file::memory:");
  onTestFinished(service.close);
  const { port, hostname } = new URL(service.url);
  const started = Date.now();
  const closed = Array.from(
    { length: 200 },
    (_, number) =>
      new Promise<number>((resolve) => {
        const socket = connect(Number(port), hostname);
        // Half of them drip headers, half a body.
        socket.write(
          number % 2 === 0
            ? "POST /v1/reports HTTP/1.1\r\nhost: x\r\n"
            : "POST /v1/reports HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 1000\r\nauthorization: Bearer " +
                `${service.team.ingestToken}\r\n\r\n{`,
        );
        const drip = setInterval(() => socket.write("x"), 500);
        socket.on("error", () => {});
        socket.on("close", () => {
          clearInterval(drip);
          resolve(Date.now() - started);
        });
      }),
  );
  const agent = new Agent({ keepAlive: true });
  for (let n = 0; n < 20; n += 1)
    expect(
      (
        await post(
          service.url,
          service.team.ingestToken,
          report(service.team.id, { week: "2026-W48" }),
          agent,
        )
      )?.status,
    ).toBe(202);
  agent.destroy();
  const times = await Promise.all(closed);
  expect(Math.max(...times)).toBeLessThan(12_500);
}, 30_000);

/** Writes until there is no room left. */
function fill(file: string): void {
  const descriptor = openSync(file, "w");
  try {
    for (;;) writeSync(descriptor, Buffer.alloc(4096));
  } catch {
    closeSync(descriptor);
  }
}
