// Runs a bundle once, as its users will, and keeps what V8 compiled on the way: node code-cache.cjs FILE ARGUMENT…
const { writeFileSync } = require("node:fs");
const { load } = require("../../bin/load.cjs");

const [, , file, ...args] = process.argv;
process.argv.splice(1, Infinity, file, ...args);
const script = load(file, require);
process.on("exit", () => {
  writeFileSync(`${file}.cache`, script.createCachedData());
  process.exitCode = 0;
});
