// Runs a bundle once, as its users do, and writes what V8 compiled to FILE.cache: node code-cache.cjs FILE ARGUMENT…
const { readFileSync, writeFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { dirname, join } = require("node:path");
const { Script } = require("node:vm");

const [, , file, ...args] = process.argv;
process.argv.splice(1, Infinity, file, ...args);
const script = new Script(readFileSync(file, "latin1"), { filename: file });
// The bundle looks for its other parts as if it stood in bin/.
script.runInThisContext()(createRequire(join(dirname(file), "../bin/go-env-check.cjs")));
process.on("exit", () => {
  writeFileSync(`${file}.cache`, script.createCachedData());
  process.exitCode = 0;
});
