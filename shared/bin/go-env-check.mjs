#!/usr/bin/env node
try {
  await import("../dist/cli.js");
} catch (error) {
  if (error?.code !== "ERR_MODULE_NOT_FOUND") throw error;
  // A fresh clone has no dist/ yet.
  await import("../scripts/build.mjs");
  await import("../dist/cli.js");
}
