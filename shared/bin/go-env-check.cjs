#!/usr/bin/env node
const { existsSync } = require("node:fs");
const { join } = require("node:path");

const cli = join(__dirname, "../dist/cli.cjs");
if (existsSync(cli)) require(cli);
// A fresh clone has no dist/ yet.
else import("../scripts/build.mjs").then(() => require(cli));
