// Writes shared/src/explain/std-releases.json from the api/go1.N.txt files of a Go SDK: the release that first had each
// package of the standard library, and each exported name that came after Go 1.1. Facts only; run it for a new release:
// node shared/scripts/generate-std-releases.mjs GOROOT
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = process.argv[2] ?? process.env.GOROOT;
if (root === undefined || !existsSync(join(root, "api/go1.txt"))) {
  console.error("usage: node shared/scripts/generate-std-releases.mjs GOROOT");
  process.exit(2);
}
const OLDEST_NAMED = 2;
/** Half of all names are these packages' constants for relocations and such, which nobody's code lacks. */
const NOT_NAMED = /^debug\/(?:dwarf|elf|macho|pe)$/;
const packages = {};
const names = {};
const seen = new Set();
let newest = 0;
for (let minor = 0; ; minor++) {
  const file = join(root, "api", minor === 0 ? "go1.txt" : `go1.${minor}.txt`);
  if (!existsSync(file)) break;
  newest = minor;
  const before = new Set(Object.values(packages).flat());
  const fresh = new Set();
  const added = new Set();
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const [, path, rest] = /^pkg ([\w/.]+)(?: \([^)]*\))?, (.*)$/.exec(line) ?? [];
    if (path === undefined || /(^|\/)syscall$/.test(path)) continue;
    if (!before.has(path)) fresh.add(path);
    const name = exported(rest);
    if (name === null || NOT_NAMED.test(path)) continue;
    const full = `${path.split("/").findLast((part) => !/^v\d+$/.test(part))}.${name}`;
    if (!seen.has(full)) added.add(full);
  }
  if (fresh.size > 0) packages[minor] = [...fresh].sort();
  for (const name of added) seen.add(name);
  // What a package brings along when it is new is told by the package.
  const own = new Set([...fresh].map((path) => path.split("/").at(-1)));
  const told = [...added].filter((name) => !own.has(name.split(".")[0])).sort();
  if (minor >= OLDEST_NAMED && told.length > 0) names[minor] = told;
}
const text = {
  newest,
  packages: mapped(packages, (list) => list.join(" ")),
  names: mapped(names, byPackage),
};
const target = fileURLToPath(new URL("../src/explain/std-releases.json", import.meta.url));
writeFileSync(target, `${JSON.stringify(text, null, 2)}\n`);

/** `Slice` of `func Slice(…)`, `Interface.EmbeddedType` of a method; null for fields and constants' values. */
function exported(rest) {
  const [, plain] = /^(?:func|type|var|const) (\w+)/.exec(rest) ?? [];
  if (plain !== undefined) return plain;
  const [, receiver, method] = /^method \(\*?(\w+)[^)]*\) (\w+)/.exec(rest) ?? [];
  return method === undefined ? null : `${receiver}.${method}`;
}

function mapped(lists, join) {
  return Object.fromEntries(Object.entries(lists).map(([minor, list]) => [minor, join(list)]));
}

/** Sorted names with their package and type said once: `slices Chunk Collect; sort Find`, `big Float.Abs .Acc`. */
function byPackage(list) {
  const packages = new Map();
  for (const full of list) {
    const dot = full.indexOf(".");
    const name = full.slice(0, dot);
    packages.set(name, [...(packages.get(name) ?? []), full.slice(dot + 1)]);
  }
  return [...packages].map(([name, words]) => [name, ...words.map(withTypeOnce)].join(" ")).join("; ");
}

/** `.Acc` of `Float.Acc` where the name before it is the same type's. */
function withTypeOnce(word, index, words) {
  const [type, method] = word.split(".");
  return method !== undefined && words[index - 1]?.startsWith(`${type}.`) ? `.${method}` : word;
}
