import { createHash } from "node:crypto";
import { dirname } from "node:path";
import { splitGoFlags } from "../golang/go-flags.ts";
import { setting } from "../golang/settings.ts";
import type { Facts, ModFileFacts, ModuleVersion, SumMismatch } from "../model/index.ts";
import { join } from "../util/join.ts";
import type { Host } from "./host.ts";
import { cachedModule } from "./module-cache.ts";

/** Of a go.mod no more requirements are looked up. */
const MAX_REQUIRED = 500;

/**
 * The first module that a go.mod requires and whose copy in the module cache has another hash than go.sum: Go builds
 * nothing with it. Of the modules whose go.mod is `read`, that counts, too. Null where all that was downloaded fits, and
 * where the vendor directory is used.
 */
export function findSumMismatch(
  host: Host,
  facts: Facts,
  mod: ModFileFacts,
  read: readonly ModuleVersion[],
): SumMismatch | null {
  const root = dirname(mod.file);
  const cache = setting(facts, "GOMODCACHE").value;
  const flags = splitGoFlags(setting(facts, "GOFLAGS").value) ?? [];
  const isVendored =
    host.fs.kind(join(root, "vendor")) === "directory" &&
    !flags.some((flag) => /^--?mod=(mod|readonly)$/.test(flag));
  const text = mod.require.length === 0 || isVendored ? null : host.fs.readText(join(root, "go.sum"));
  if (text?.ok !== true) return null;
  const sums = sumsIn(text.value);
  const replaced = new Set(mod.replace.map(({ from }) => from.path));
  const isRead = new Set(read.map(({ path }) => path));
  for (const module of mod.require.slice(0, MAX_REQUIRED)) {
    const { path, version, line } = module;
    const cached = replaced.has(path) ? null : cachedModule(cache, module);
    if (cached === null || version === null) continue;
    for (const [file, key, hashOf] of [
      [cached.file("ziphash"), version, writtenHash],
      [cached.file("mod"), `${version}/go.mod`, isRead.has(path) ? hashOfMod : null],
    ] as const) {
      const known = sums.get(`${path} ${key}`);
      const hash = known === undefined ? null : (hashOf?.(host, file) ?? null);
      if (known === undefined || hash === null || known.has(hash)) continue;
      return { module: path, version, file, ...(line !== undefined && { line }) };
    }
  }
  return null;
}

/** The hash of a module as the cache has it; of another form it was not written to its end, and Go hashes again. */
function writtenHash(host: Host, file: string): string | null {
  const text = host.fs.readText(file, 256);
  return text.ok && /^h1:.{44}$/.test(text.value.trim()) ? text.value.trim() : null;
}

/** The hash of a go.mod as go.sum has it (golang.org/x/mod/sumdb/dirhash, Hash1). */
function hashOfMod(host: Host, file: string): string | null {
  const text = host.fs.readText(file, undefined, "latin1");
  if (!text.ok) return null;
  const sum = createHash("sha256").update(text.value, "latin1").digest("hex");
  return `h1:${createHash("sha256").update(`${sum}  go.mod\n`).digest("base64")}`;
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
