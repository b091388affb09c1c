// The main program of the single executable: what bin/go-env-check.cjs does with files, it does with assets.
const { getRawAsset } = require("node:sea");
const { Script } = require("node:vm");

const loaded = new Map();

run("cli.cjs");

/** `require` of all parts: another part, or a module of Node. */
function load(id) {
  if (!id.startsWith("../dist/")) return require(id);
  const part = id.slice("../dist/".length);
  return loaded.get(part) ?? run(part);
}

/** Runs a part, which is a function of what a file of CommonJS may use, and gives what it exports. */
function run(part) {
  const bytes = Buffer.from(getRawAsset(part));
  // A test holds that the first part is ASCII; the others may be in UTF-8.
  const source = part === "cli.cjs" ? bytes.latin1Slice() : bytes.utf8Slice();
  const script = new Script(source, { filename: part, cachedData: compiled(part) });
  const module = { exports: {} };
  script.runInThisContext()(load, module);
  loaded.set(part, module.exports);
  return module.exports;
}

/** What V8 compiled of a part, or undefined where the build did not keep it. */
function compiled(part) {
  try {
    return Buffer.from(getRawAsset(`${part}.cache`));
  } catch {
    return undefined;
  }
}
