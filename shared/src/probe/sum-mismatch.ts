import { dirname, isAbsolute } from "node:path";
import { splitGoFlags } from "../golang/go-flags.ts";
import { setting } from "../golang/settings.ts";
import type { Facts, ModFileFacts, SumMismatch } from "../model/index.ts";
import { join } from "../util/join.ts";
import type { Host } from "./host.ts";

/** Of a go.mod no more requirements are looked up. */
const MAX_REQUIRED = 500;

/**
 * The first module that a go.mod requires and whose copy in the module cache has another hash than go.sum: Go builds
 * nothing with it. Null where all that was downloaded fits, and where the vendor directory is used.
 */
export function findSumMismatch(host: Host, facts: Facts, mod: ModFileFacts): SumMismatch | null {
  const root = dirname(mod.file);
  const cache = setting(facts, "GOMODCACHE").value;
  const flags = splitGoFlags(setting(facts, "GOFLAGS").value) ?? [];
  const isVendored =
    host.fs.kind(join(root, "vendor")) === "directory" &&
    !flags.some((flag) => /^--?mod=(mod|readonly)$/.test(flag));
  const text = mod.require.length === 0 || isVendored ? null : host.fs.readText(join(root, "go.sum"));
  if (text?.ok !== true || !isAbsolute(cache)) return null;
  const sums = sumsIn(text.value);
  const replaced = new Set(mod.replace.map(({ from }) => from.path));
  for (const { path, version, line } of mod.require.slice(0, MAX_REQUIRED)) {
    const known = sums.get(`${path} ${version}`);
    if (version === null || known === undefined || replaced.has(path)) continue;
    const file = join(cache, "cache/download", escaped(path), "@v", `${escaped(version)}.ziphash`);
    const hash = host.fs.readText(file, 256);
    // Of another form it was not written to its end, and Go hashes the download again.
    if (!hash.ok || !/^h1:.{44}$/.test(hash.value.trim()) || known.has(hash.value.trim())) continue;
    return { module: path, version, file, ...(line !== undefined && { line }) };
  }
  return null;
}

/** The hashes of modules in a go.sum, by path and version; several after a merge. */
function sumsIn(text: string): ReadonlyMap<string, ReadonlySet<string>> {
  const sums = new Map<string, Set<string>>();
  for (const row of text.split("\n")) {
    const [path = "", version = "", hash = ""] = row.trim().split(/\s+/);
    if (!hash.startsWith("h1:")) continue;
    const key = `${path} ${version}`;
    sums.set(key, (sums.get(key) ?? new Set()).add(hash));
  }
  return sums;
}

/** As the module cache writes paths and versions, for file systems that do not tell A from a. */
function escaped(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);
}
