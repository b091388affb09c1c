import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import type { Contribution } from "../../server/src/counters/contribution.ts";
import { type Counters, fold, noCounters } from "../../server/src/counters/counters.ts";
import { seeded } from "../../server/src/demo/fill-demo.ts";
import { live, newMachine, reportOf } from "../../server/src/demo/simulated-machine.ts";
import { startServer } from "../../server/src/http/serve.ts";
import { reportedCounters } from "../../server/src/ingest/reported-counters.ts";
import { summarize } from "../../server/src/lead/summary.ts";
import { publisher } from "../../server/src/publish/publisher.ts";
import { thresholds } from "../../server/src/publish/thresholds.ts";
import { openSqlite } from "../../server/src/store/sqlite.ts";
import type { Store } from "../../server/src/store/store.ts";
import { createTeam } from "../../server/src/store/teams.ts";
import { weeksBefore } from "../../shared/src/fleet/week.ts";

// A million and ten million simulated reports through the same counters: how large the database gets, and whether a
// lead's summary gets slower, in the process and over HTTP (with the client in the same process). Receipts are kept for
// weeks that are open only, so they are counted for one week and not for all.
//   node test/bench/run-ts.mjs test/bench/ten-million.ts [REPORTS…]
const OWN = process.argv.slice(2).map(Number);
const SIZES = OWN.length > 0 ? OWN : [10_000, 1_000_000, 10_000_000];
const WEEKS = 52;
const ASKED = 1000;
const NOW = new Date();

/** Reports are counted a thousand at a time; the machines behind them live on from week to week. */
async function fill(
  store: Store,
  file: string,
  machines: number,
): Promise<{ team: string; leadToken: string; reports: number }> {
  const random = seeded(3);
  const team = await createTeam(store, `Team of ${machines}`);
  const fleet = Array.from({ length: Math.min(machines, 2000) }, () => newMachine(0, random));
  const rollups = new Database(file);
  const write = rollups.prepare("INSERT OR REPLACE INTO rollup (team, week, counters) VALUES (?, ?, ?)");
  let reports = 0;
  for (let number = 0; number < WEEKS; number += 1) {
    const week = weeksBefore(NOW, WEEKS - 1 - number);
    const contributions: Contribution[] = fleet.map((machine) => ({
      ...reportedCounters(reportOf(machine, { team: team.id, week }, live(machine, number, random))),
      by: 1,
    }));
    let counters: Counters = noCounters();
    for (let left = machines; left > 0; left -= contributions.length)
      counters = fold(counters, contributions.slice(0, left));
    reports += machines;
    write.run(team.id, week, JSON.stringify(counters));
  }
  rollups.close();
  return { team: team.id, leadToken: team.leadToken, reports };
}

/** Milliseconds of each answer, by the clock and of this process's own time, which a busy machine disturbs less. */
async function ask(
  store: Store,
  team: string,
): Promise<Readonly<Record<"clock" | "cpu", readonly number[]>>> {
  const published = publisher({ store, now: () => NOW, thresholds: thresholds() });
  const clock: number[] = [];
  const cpu: number[] = [];
  for (let n = 0; n < ASKED; n += 1) {
    const started = performance.now();
    const used = process.cpuUsage();
    JSON.stringify(
      summarize({ id: team, name: "x" }, await published(team, 12), await store.notes(team), NOW),
    );
    clock.push(performance.now() - started);
    const { user, system } = process.cpuUsage(used);
    cpu.push((user + system) / 1000);
  }
  const sorted = (times: readonly number[]): readonly number[] => times.slice(50).sort((a, b) => a - b);
  return { clock: sorted(clock), cpu: sorted(cpu) };
}

/** Milliseconds of each answer to `GET /v1/summary?weeks=12`, by the clock. The service closes the store. */
async function askOverHttp(store: Store, token: string): Promise<readonly number[]> {
  const { url, close } = await startServer({ store, host: "127.0.0.1", port: 0 });
  const times: number[] = [];
  for (let n = 0; n < ASKED; n += 1) {
    const started = performance.now();
    const answer = await fetch(`${url}/v1/summary?weeks=12`, {
      headers: { authorization: `Bearer ${token}` },
    });
    await answer.text();
    if (answer.status !== 200) throw new Error(`the summary was refused with ${answer.status}`);
    times.push(performance.now() - started);
  }
  await close();
  return times.slice(50).sort((a, b) => a - b);
}

const dir = mkdtempSync(join(tmpdir(), "go-env-fleet-ten-million-"));
try {
  const rows = [];
  for (const wanted of SIZES) {
    const file = join(dir, `${wanted}.db`);
    const store = openSqlite(file);
    const started = performance.now();
    const { team, leadToken, reports } = await fill(store, file, Math.ceil(wanted / WEEKS));
    const seconds = (performance.now() - started) / 1000;
    const times = await ask(store, team);
    const overHttp = await askOverHttp(store, leadToken);
    const at = (own: readonly number[], part: number): string =>
      (own[Math.floor(part * own.length)] ?? 0).toFixed(2);
    rows.push({
      reports,
      "filled in s": seconds.toFixed(1),
      "database kB": Math.round(statSync(file).size / 1024),
      "summary p50 ms": at(times.clock, 0.5),
      "summary p99 ms": at(times.clock, 0.99),
      "CPU p99 ms": at(times.cpu, 0.99),
      "HTTP p50 ms": at(overHttp, 0.5),
      "HTTP p99 ms": at(overHttp, 0.99),
    });
  }
  console.table(rows);
} finally {
  rmSync(dir, { recursive: true, force: true });
}
