// Runs `ray lint` without a network. It asks Raycast for the author and for the manifest's schema: a local server answers
// the first request, and manifest.schema.json in this directory replaces the second one.
// Usage: node lint.mjs [DIRECTORY]
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

const directory = resolve(process.argv[2] ?? fileURLToPath(new URL("../", import.meta.url)));
const schema = readFileSync(new URL("manifest.schema.json", import.meta.url)).toString("base64");

const server = createServer((_, response) => {
  response.writeHead(200, { "content-type": "application/json" });
  response.end("{}");
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const api = `http://127.0.0.1:${server.address().port}`;
const lint = spawn("npx", ["ray", "lint", "--schema", `data:application/json;base64,${schema}`], {
  cwd: directory,
  env: { ...process.env, RAY_APIURL: api },
  stdio: "inherit",
});
const status = await new Promise((ended) => lint.on("exit", (code) => ended(code ?? 1)));
server.close();
process.exitCode = status;
