#!/usr/bin/env node
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const missing = (error) =>
  error?.code === "ERR_MODULE_NOT_FOUND" || /bindings file|better_sqlite3\.node/.test(String(error));
try {
  await import("../dist/fleet.js");
} catch (error) {
  if (!missing(error)) throw error;
  // A fresh clone: neither built nor compiled yet.
  const setup = fileURLToPath(new URL("../../shared/scripts/setup.mjs", import.meta.url));
  const { status } = spawnSync(process.execPath, [setup, "server"], { stdio: ["ignore", 2, 2] });
  if (status !== 0) process.exit(2);
  await import("../dist/fleet.js?built");
}
