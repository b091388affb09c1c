import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as v from "valibot";
import { expect, it, onTestFinished } from "vitest";
import { itWith, ROOT } from "../support/parts.ts";

const DEPLOY = join(ROOT, "server/deploy");

function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), "go-env-fleet-package-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** What `npm pack` would put into the package, beside the packages that it names and nothing else of this repository. */
function installed(): string {
  const dir = folder();
  const target = join(dir, "node_modules/go-env-fleet");
  mkdirSync(target, { recursive: true });
  const { files, dependencies } = v.parse(
    v.looseObject({ files: v.array(v.string()), dependencies: v.record(v.string(), v.string()) }),
    JSON.parse(readFileSync(join(ROOT, "server/package.json"), "utf8")),
  );
  for (const name of [...files, "package.json"])
    cpSync(join(ROOT, "server", name), join(target, name), { recursive: true });
  for (const name of Object.keys(dependencies)) {
    mkdirSync(join(dir, "node_modules", name, ".."), { recursive: true });
    symlinkSync(join(ROOT, "node_modules", name), join(dir, "node_modules", name));
  }
  return target;
}

it("the package runs without this repository: teams, pages, health check, a clean end", async () => {
  const target = installed();
  const data = folder();
  const env = {
    PATH: process.env.PATH ?? "",
    DATABASE_URL: `file:${join(data, "fleet.db")}`,
    LOG_LEVEL: "silent",
  };
  const program = join(target, "bin/go-env-fleet.mjs");
  const team = spawnSync(process.execPath, [program, "team", "create", "Gophers"], {
    env,
    cwd: data,
    encoding: "utf8",
  });
  expect([team.status, team.stdout]).toEqual([0, expect.stringMatching(/^team {10}t_/)]);
  const child = spawn(process.execPath, [program, "serve", "--port", "0"], {
    env,
    cwd: "/",
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = once(child, "exit");
  const [said] = await once(child.stdout, "data");
  const url = /http:\S+/.exec(String(said))?.[0] ?? "";
  for (const path of ["/", "/assets/style.css", "/readyz", "/v1/openapi.json"])
    expect([path, (await fetch(url + path)).status]).toEqual([path, 200]);
  const check = (port: string) =>
    spawnSync(process.execPath, [join(target, "deploy/healthcheck.mjs")], { env: { ...env, PORT: port } })
      .status;
  expect([check(new URL(url).port), check("9")]).toEqual([0, 1]);
  child.kill("SIGTERM");
  expect(await gone).toEqual([0, null]);
});

it("what is installed beside it is what the lock file says, complete and nothing for development", () => {
  const dir = folder();
  expect(spawnSync(process.execPath, [join(DEPLOY, "runtime-packages.mjs"), ROOT, dir]).status).toBe(0);
  const shape = v.looseObject({
    packages: v.record(v.string(), v.looseObject({ version: v.optional(v.string()) })),
  });
  const read = (file: string) => v.parse(shape, JSON.parse(readFileSync(file, "utf8"))).packages;
  const [ours, whole] = [read(join(dir, "package-lock.json")), read(join(ROOT, "package-lock.json"))];
  for (const [path, { version }] of Object.entries(ours))
    if (path !== "") expect([path, version]).toEqual([path, whole[path]?.version]);
  for (const name of ["better-sqlite3", "bindings", "pg", "pg-types", "pino", "prom-client", "nodemailer"])
    expect([name, ours[`node_modules/${name}`] !== undefined]).toEqual([name, true]);
  for (const name of ["vitest", "esbuild", "typescript"])
    expect(ours[`node_modules/${name}`]).toBe(undefined);
});

it("after an update the new code runs; an unchanged copy is not built again", () => {
  const dir = folder();
  for (const name of ["server", "shared", "package.json", "package-lock.json", "tsconfig.json"])
    cpSync(join(ROOT, name), join(dir, name), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(dir, "node_modules"));
  const help = () =>
    spawnSync(process.execPath, [join(dir, "server/bin/go-env-fleet.mjs"), "--help"], { encoding: "utf8" });
  const before = help();
  expect([before.status, before.stderr]).toEqual([0, ""]);
  const file = join(dir, "server/src/admin/commands.ts");
  writeFileSync(file, readFileSync(file, "utf8").replace("Usage: go-env-fleet", "New usage: go-env-fleet"));
  // A copy or a checkout may give an old time to a new file.
  utimesSync(file, new Date(0), new Date(0));
  expect(help().stdout).toMatch(/^New usage/);
  expect(help().stderr).toBe("");
});

itWith(
  ["systemd-analyze"],
  "systemd reads the unit, and its command starts as it stands there",
  ({ "systemd-analyze": analyze }) => {
    const unit = join(DEPLOY, "go-env-fleet.service");
    const checked = spawnSync(analyze, ["verify", "--man=no", unit], { encoding: "utf8" });
    expect([checked.status, checked.stderr.includes("go-env-fleet")]).toEqual([0, false]);
    const [, command = ""] = /^ExecStart=(.*)$/m.exec(readFileSync(unit, "utf8")) ?? [];
    const target = installed();
    const words = command
      .replace("/opt/go-env-fleet/node_modules/go-env-fleet", target)
      .replace(/ serve$/, " --version")
      .split(" ");
    const ran = spawnSync(words[0] ?? "", words.slice(1), {
      encoding: "utf8",
      cwd: "/",
      env: { PATH: process.env.PATH ?? "" },
    });
    expect([ran.status, ran.stdout]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+\n$/)]);
  },
);

it("alert rules and dashboard ask only for what the service measures", async () => {
  const { metrics } = await import("../../server/src/http/metrics.ts");
  const made = metrics();
  made.request("/v1/reports", 202, 0.01);
  made.verdicts("accepted", 1);
  const names = new Set([...(await made.text()).matchAll(/^(go_env_fleet_\w+)/gm)].map(([name]) => name));
  for (const name of ["alerts.yml", "grafana-dashboard.json"]) {
    const used = [...readFileSync(join(DEPLOY, name), "utf8").matchAll(/go_env_fleet_\w+/g)].map(
      ([one]) => one,
    );
    expect(used.length).toBeGreaterThan(3);
    for (const one of used) expect([name, one, names.has(one)]).toEqual([name, one, true]);
  }
});
