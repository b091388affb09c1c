import { dirname } from "node:path";
import type { BuildTarget } from "../golang/build-constraint.ts";
import { compareGo } from "../golang/go-version.ts";
import { certainImports } from "../golang/imports.ts";
import { parseModFile } from "../golang/mod-file.ts";
import type { ModFileFacts, ModuleVersion } from "../model/index.ts";
import { join } from "../util/join.ts";
import { above } from "./above.ts";
import type { Host } from "./host.ts";

const MAX_ASKED = 20;
/** What go takes for the path of a package, never for a flag or a directory. */
const ASKABLE = /^\w(?!.*\.\.\.)[\w.~/+-]*$/;
/** Of a module no more directories are read. */
const MAX_DIRECTORIES = 50;
/** Of a source file only the head is read, in bytes: imports come first. */
const MAX_HEAD = 65_536;

export interface ImportsOptions {
  /** False where GOFLAGS passes the vendor directory over. */
  readonly useVendor: boolean;
  /** False for GOWORK=off. */
  readonly useWork: boolean;
  /** The SDK whose library is imported; empty where it is not known. */
  readonly root: string;
  readonly target: BuildTarget;
}

/**
 * Packages that the package in a directory imports for sure, itself or through others of its module, and that Go cannot
 * load as the files stand: nothing provides them, go.sum knows nothing of their module, the vendor directory or the library
 * of this release lacks them. Go is asked about these by name, for which it reads no package. Empty in a workspace, where
 * more files count.
 */
export function importsToAsk(host: Host, dir: string, options: ImportsOptions): readonly string[] {
  const places = above(dir);
  const here = (name: string) =>
    places.map((at) => join(at, name)).find((file) => host.fs.kind(file) === "file");
  const goMod = here("go.mod");
  const text = goMod === undefined ? null : host.fs.readText(goMod);
  if (goMod === undefined || text?.ok !== true || (options.useWork && here("go.work") !== undefined))
    return [];
  const mod = parseModFile(goMod, text.value);
  const root = dirname(goMod);
  const isMissing = missingFrom(host, mod, root, options);
  if (isMissing === null) return [];
  const found = new Set<string>();
  const seen = new Set([dir]);
  for (const at of seen)
    for (const path of importsOf(host, at, options.target)) {
      const below = withinModule(path, mod.module);
      if (!ASKABLE.test(path)) continue;
      if (isMissing(path)) found.add(path);
      else if (below !== null && seen.size < MAX_DIRECTORIES) seen.add(join(root, below));
    }
  return [...found].slice(0, MAX_ASKED);
}

function importsOf(host: Host, dir: string, target: BuildTarget): readonly string[] {
  return host.fs
    .list(dir)
    .filter((name) => /^[^._].*\.go$/.test(name))
    .flatMap((name) => {
      const head = host.fs.readText(join(dir, name), MAX_HEAD);
      return head.ok ? certainImports(name, head.value, target) : [];
    });
}

/** Where a package of the module lies, below its directory; null for one of another module. */
function withinModule(path: string, module: string | null): string | null {
  if (module === null || !`${path}/`.startsWith(`${module}/`)) return null;
  return path.slice(module.length + 1);
}

/** Whether the package of a path is missing; null where no package can be. Each question costs as many steps as the path has elements. */
function missingFrom(
  host: Host,
  mod: ModFileFacts,
  root: string,
  { useVendor, root: sdk }: ImportsOptions,
): ((path: string) => boolean) | null {
  const required = new Map(mod.require.map((module) => [module.path, module]));
  const replaced = new Map(
    mod.replace.map(({ from, to }) => [from.version === null ? from.path : keyOf(from), to]),
  );
  const meant = (module: ModuleVersion): ModuleVersion =>
    replaced.get(keyOf(module)) ?? replaced.get(module.path) ?? module;
  const provider = (path: string): ModuleVersion | null => {
    for (let at = path; at !== "." && at !== "/"; at = dirname(at)) {
      const module = required.get(at);
      if (at === mod.module) return null;
      if (module !== undefined) return meant(module);
    }
    return null;
  };
  const isLost = (path: string): boolean | null => {
    const below = withinModule(path, mod.module);
    if (/^(C|unsafe)$/.test(path) || provider(path) !== null) return null;
    if (below !== null) return host.fs.kind(join(root, below)) === "missing";
    // A path without a dot in its first element is of the library, or of a module that was named so.
    if (isForeign(path)) return null;
    return sdk !== "" && host.fs.kind(join(sdk, "src", path)) === "missing";
  };
  if (useVendor && host.fs.kind(join(root, "vendor")) === "directory") {
    // Only from go 1.14 on does Go use the directory by itself.
    if (mod.go === null || compareGo(mod.go, "1.14") < 0) return null;
    return (path) =>
      isLost(path) ?? (provider(path) !== null && host.fs.kind(join(root, "vendor", path)) === "missing");
  }
  const file = join(root, "go.sum");
  const sums = host.fs.kind(file) === "missing" ? { ok: true as const, value: "" } : host.fs.readText(file);
  if (!sums.ok) return null;
  const known = new Set(sums.value.split("\n").flatMap(sumOf));
  // Before go 1.17, go.mod names some modules only, and those perhaps in an older version.
  const isExact = mod.go !== null && compareGo(mod.go, "1.17") >= 0;
  // A directory needs no sum.
  const lacksSum = (module: ModuleVersion | null): boolean =>
    module?.version != null && !known.has(isExact ? keyOf(module) : module.path);
  // An older go.mod need not name every module that is used.
  const namesAll = isExact || mod.require.length === 0;
  return (path) =>
    isLost(path) ?? (provider(path) === null ? namesAll && isForeign(path) : lacksSum(provider(path)));
}

/** Whether a path can only be of another module. */
function isForeign(path: string): boolean {
  return /^[^/]*\./.test(path);
}

function keyOf({ path, version }: ModuleVersion): string {
  return `${path} ${version}`;
}

/** The module of a line in go.sum, with and without its version; of the sum of a go.mod alone nothing. */
function sumOf(line: string): readonly string[] {
  const [path = "", version = ""] = line.trim().split(/\s+/);
  return version === "" || version.endsWith("/go.mod") ? [] : [path, `${path} ${version}`];
}
