// Runs the command as its users do: node code-cache.cjs COMMAND ARGUMENT…
// Of each part that it loads, FILE.cache is written: what was in it and what V8 compiled in the run.
const { writeFileSync } = require("node:fs");
const vm = require("node:vm");

const scripts = new Map();
vm.Script = class extends vm.Script {
  constructor(source, options) {
    super(source, options);
    scripts.set(`${options.filename}.cache`, this);
  }
};

const [, , command, ...args] = process.argv;
process.argv.splice(1, Infinity, command, ...args);
require(command);
process.on("exit", () => {
  for (const [file, script] of scripts) writeFileSync(file, script.createCachedData());
  process.exitCode = 0;
});
