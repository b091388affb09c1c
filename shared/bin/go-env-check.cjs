#!/usr/bin/env node
const { join } = require("node:path");
const { load } = require("./load.cjs");

const command = join(__dirname, "../dist/cli.cjs");
if (!load(command, require)) {
  // A fresh clone has no dist/ yet.
  import("../scripts/build.mjs").then(() => load(command, require));
}
