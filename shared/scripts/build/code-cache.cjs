// Runs a bundle once, as its users do, and writes what V8 compiled to FILE.cache: node code-cache.cjs FILE ARGUMENT…
const { readFileSync, writeFileSync } = require("node:fs");
const { Script } = require("node:vm");

const [, , file, ...args] = process.argv;
process.argv.splice(1, Infinity, file, ...args);
const script = new Script(readFileSync(file, "latin1"), { filename: file });
script.runInThisContext()(require);
process.on("exit", () => {
  writeFileSync(`${file}.cache`, script.createCachedData());
  process.exitCode = 0;
});
