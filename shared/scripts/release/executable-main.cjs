// The main program of the single executable: what bin/go-env-check.cjs does with files, it does with assets.
const { getRawAsset } = require("node:sea");
const { compileFunction, Script } = require("node:vm");

const WRAPPED = ["exports", "require", "module"];
const loaded = new Map();

new Script(text("cli.cjs"), { filename: "cli.cjs", cachedData: bytes("cli.cjs.cache") }).runInThisContext()(
  load,
);

/** `require` of all parts: another part, or a module of Node. */
function load(id) {
  const part = /^\.\.\/dist\/(.*)$/.exec(id)?.[1];
  if (part === undefined) return require(id);
  if (!loaded.has(part)) {
    const module = { exports: {} };
    loaded.set(part, module);
    compileFunction(text(part), WRAPPED, { filename: part })(module.exports, load, module);
  }
  return loaded.get(part).exports;
}

function bytes(name) {
  return Buffer.from(getRawAsset(name));
}

/** The bundles are in ASCII, as a test holds of the first; the others may be in UTF-8. */
function text(name) {
  return name === "cli.cjs" ? bytes(name).latin1Slice() : bytes(name).utf8Slice();
}
