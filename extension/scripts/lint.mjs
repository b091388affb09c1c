// `ray lint` without a network: it asks Raycast for the author and for the manifest's schema, so a server on this
// machine answers for the one, and manifest.schema.json beside this file stands in for the other.
// Usage: node lint.mjs [FOLDER]
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

const folder = resolve(process.argv[2] ?? fileURLToPath(new URL("../", import.meta.url)));
const schema = readFileSync(new URL("manifest.schema.json", import.meta.url)).toString("base64");

const server = createServer((_, response) => {
  response.writeHead(200, { "content-type": "application/json" });
  response.end("{}");
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const api = `http://127.0.0.1:${server.address().port}`;
const lint = spawn("npx", ["ray", "lint", "--schema", `data:application/json;base64,${schema}`], {
  cwd: folder,
  env: { ...process.env, RAY_APIURL: api },
  stdio: "inherit",
});
const status = await new Promise((ended) => lint.on("exit", (code) => ended(code ?? 1)));
server.close();
process.exitCode = status;
