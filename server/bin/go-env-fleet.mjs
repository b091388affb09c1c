#!/usr/bin/env node
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const bundle = new URL("../dist/fleet.js", import.meta.url);
// A fresh clone has neither the bundle nor the compiled driver. Printing help does not need the driver.
if (!existsSync(bundle) || (opensSqlite() && !existsSync(driver()))) {
  const setup = fileURLToPath(new URL("../../shared/scripts/setup.mjs", import.meta.url));
  const mode = opensSqlite() ? "server" : "check";
  const { status } = spawnSync(process.execPath, [setup, mode], { stdio: ["ignore", 2, 2] });
  if (status !== 0) process.exit(2);
}
await import(bundle.href);

/** Whether the command opens an SQLite database. */
function opensSqlite() {
  const [command = "--help"] = process.argv.slice(2);
  return (
    !command.startsWith("-") && command !== "help" && !/^postgres(ql)?:/.test(process.env.DATABASE_URL ?? "")
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
