#!/usr/bin/env node
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const bundle = new URL("../dist/fleet.js", import.meta.url);
const root = fileURLToPath(new URL("../../", import.meta.url));
// A checkout builds and installs what is not there yet, and builds again after an update. The package has it all.
if (existsSync(`${root}server/src/main.ts`)) {
  // A fresh clone has neither the bundle nor the compiled driver. Printing help does not need the driver.
  if (!existsSync(bundle) || (opensSqlite() && !existsSync(driver())))
    run("shared/scripts/setup.mjs", opensSqlite() ? "server" : "check");
  if (await isOld()) run("shared/scripts/build.mjs");
  if (await isOld())
    stop("the sources are newer than the program; npm run build tells why it cannot be built");
}
await import(bundle.href);

/** Whether the bundle was built from other sources than those that are here. */
async function isOld() {
  const { sourceStamp, STAMP } = await import(`${root}shared/scripts/build/source-stamp.mjs`);
  const built = existsSync(root + STAMP) ? readFileSync(root + STAMP, "utf8") : "";
  return built !== sourceStamp(root);
}

function run(script, ...args) {
  const { status } = spawnSync(process.execPath, [root + script, ...args], { stdio: ["ignore", 2, 2] });
  if (status !== 0) stop(`${script} failed`);
}

function stop(why) {
  console.error(`go-env-fleet: ${why}`);
  process.exit(2);
}

/** Whether the command opens an SQLite database. */
function opensSqlite() {
  const [command = "--help"] = process.argv.slice(2);
  return (
    !command.startsWith("-") &&
    !["help", "version"].includes(command) &&
    !/^postgres(ql)?:/.test(process.env.DATABASE_URL ?? "")
  );
}

/** The path of the compiled better-sqlite3 driver; empty when the package is not installed. */
function driver() {
  try {
    const manifest = createRequire(import.meta.url).resolve("better-sqlite3/package.json");
    return join(dirname(manifest), "build/Release/better_sqlite3.node");
  } catch {
    return "";
  }
}
