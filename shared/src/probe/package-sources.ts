import { dirname, resolve } from "node:path";
import { compareGo } from "../golang/go-version.ts";
import { parseModFile } from "../golang/mod-file.ts";
import type { ModFileFacts, ModuleVersion } from "../model/index.ts";
import { join } from "../util/join.ts";
import type { Host } from "./host.ts";

/** Where a build takes packages from. */
interface PackageSources {
  /** Whether the package of a path is missing. A question costs as many steps as the path has elements. */
  readonly isMissing: (path: string) => boolean;
  /** The directory of a package of the module, of the workspace, or of one that a directory replaces. */
  readonly directoryOf: (path: string) => string | null;
  /** What the module cache has to hold for a package; null where it comes from elsewhere, or in a version not known. */
  readonly takenFrom: (path: string) => TakenPackage | null;
  /** Modules whose go.mod files Go reads beside those of what is imported. */
  readonly graphFor: (imported: readonly string[]) => readonly ModuleVersion[];
}

/** A package of a module in the module cache. */
export interface TakenPackage {
  readonly module: ModuleVersion;
  /** Its directory below the module's; null where another module may provide it as well. */
  readonly below: string | null;
}

/** A package in a module: the module's directory, where it has one, and the way below it. */
interface Place {
  readonly root: string | null;
  readonly below: string;
}

export interface SourceOptions {
  /** Whether the vendor directory is used: whatever go.mod says, from go 1.14 on, or never. */
  readonly vendor: "always" | "by-version" | "never";
  /** The SDK whose library is imported; empty where it is not known. */
  readonly root: string;
}

/** A workspace, of which every module provides its own packages and what it requires; null where that is not all. */
export function workspaceSources(
  host: Host,
  work: string,
  mod: ModFileFacts,
  { root: sdk }: SourceOptions,
): PackageSources | null {
  const dir = dirname(work);
  const text = host.fs.readText(work);
  if (!text.ok || host.fs.kind(join(dir, "vendor")) !== "missing") return null;
  const members = new Map([[mod.module ?? "", dirname(mod.file)]]);
  const required = new Map<string, ModuleVersion | null>();
  const graph: ModuleVersion[] = [];
  const parsed = parseModFile(work, text.value);
  const replaced = new Set(parsed.replace.map(({ from }) => from.path));
  for (const use of parsed.use) {
    const file = join(resolve(dir, use), "go.mod");
    const one = host.fs.readText(file);
    if (!one.ok) return null;
    const { module, go, require, replace } = parseModFile(file, one.value);
    if (require.length > 0 && (go === null || compareGo(go, "1.17") < 0)) return null;
    members.set(module ?? "", dirname(file));
    // What a member replaces is replaced for all of them.
    for (const { from } of replace) replaced.add(from.path);
    if (!hasExclusion(one.value)) graph.push(...require.filter(isRelease));
    // Of two versions the newer one counts, if nothing else asks for a newer one still.
    for (const wanted of require) {
      const before = required.get(wanted.path);
      const isSame = before === undefined || before?.version === wanted.version;
      required.set(wanted.path, isSame && !hasExclusion(one.value) ? wanted : null);
    }
  }
  // A member counts before what another one requires under the same path.
  const place = (path: string): (Place & { readonly module: ModuleVersion | null }) | null =>
    firstAbove(path, (at, below) => {
      const root = members.get(at);
      if (root !== undefined) return { root, below, module: null };
      const module = required.get(at);
      if (module === undefined) return undefined;
      return { root: null, below, module: replaced.has(at) ? null : module };
    }) ?? null;
  return {
    isMissing: (path) => {
      const { root, below } = place(path) ?? {};
      if (root != null && below !== undefined) return holdsNone(host, root, below);
      if (/^(C|unsafe)$/.test(path) || root === null) return false;
      return isForeign(path) || (sdk !== "" && host.fs.kind(join(sdk, "src", path)) === "missing");
    },
    directoryOf: (path) => directoryAt(place(path)),
    takenFrom: (path) => takenPackage(path, place(path), [...required.keys(), ...members.keys()]),
    // As soon as another module is imported, all that the members require.
    graphFor: (imported) =>
      imported.some((path) => place(path)?.root === null)
        ? graph.filter(({ path }) => !members.has(path) && !replaced.has(path))
        : [],
  };
}

/** A package of a module of a certain version; where another one may provide it as well, only the module counts. */
function takenPackage(
  path: string,
  from: { readonly module: ModuleVersion | null; readonly below: string } | null,
  modules: readonly string[],
): TakenPackage | null {
  if (from?.module == null || !isRelease(from.module)) return null;
  const isShared = modules.filter((at) => path === at || path.startsWith(`${at}/`)).length > 1;
  return { module: from.module, below: isShared ? null : from.below };
}

/** Whether a go.mod takes versions out of the choice. */
function hasExclusion(text: string): boolean {
  return /^\s*exclude\b/m.test(text);
}

function directoryAt(place: Place | null): string | null {
  return place === null || place.root === null ? null : join(place.root, place.below);
}

/** What is known of the nearest path at or above one of which anything is known, and the rest of the path. */
function firstAbove<T>(path: string, known: (at: string, below: string) => T | undefined): T | undefined {
  for (let at = path; at !== "." && at !== "/"; at = dirname(at)) {
    const found = known(at, path.slice(at.length + 1));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The build of a module by itself, with the file that has its sums; null where nothing is known of where its packages come from. */
export function moduleSources(
  host: Host,
  mod: ModFileFacts,
  text: string,
  { vendor, root: sdk, sums: file }: SourceOptions & { readonly sums: string },
): PackageSources | null {
  const root = dirname(mod.file);
  const required = new Map(mod.require.map((module) => [module.path, module]));
  const replaced = new Map(
    mod.replace.map(({ from, to }) => [from.version === null ? from.path : keyOf(from), to]),
  );
  const meant = (module: ModuleVersion): ModuleVersion =>
    replaced.get(keyOf(module)) ?? replaced.get(module.path) ?? module;
  const provider = (path: string): (Place & { readonly module: ModuleVersion | null }) | null =>
    firstAbove(path, (at, below) => {
      const module = required.get(at);
      if (at === mod.module) return { root, below, module: null };
      if (module === undefined) return undefined;
      const to = meant(module);
      return { root: to.version === null ? resolve(root, to.path) : null, below, module: to };
    }) ?? null;
  const isLost = (path: string): boolean | null => {
    const found = provider(path);
    if (/^(C|unsafe)$/.test(path) || (found !== null && found.root === null)) return null;
    if (found?.root != null) return holdsNone(host, found.root, found.below);
    // A path without a dot in its first element is of the library, or of a module that was named so.
    return isForeign(path) ? null : sdk !== "" && host.fs.kind(join(sdk, "src", path)) === "missing";
  };
  // Only from go 1.14 on does Go use the directory by itself.
  const usesVendor = vendor === "always" || (vendor === "by-version" && isFrom(mod, "1.14"));
  if (usesVendor && host.fs.kind(join(root, "vendor")) === "directory") {
    const isOwn = (path: string): boolean => provider(path)?.module === null;
    const isVendored = (path: string): boolean => !holdsNone(host, join(root, "vendor"), path);
    return {
      isMissing: (path) =>
        provider(path) !== null && !isOwn(path) ? !isVendored(path) : isLost(path) === true,
      directoryOf: (path) => (isOwn(path) ? directoryAt(provider(path)) : null),
      takenFrom: () => null,
      graphFor: () => [],
    };
  }
  const sums = isFileLess(host, file) ? { ok: true as const, value: "" } : host.fs.readText(file);
  if (!sums.ok) return null;
  const known = new Set(sums.value.split("\n").flatMap(sumOf));
  // Before go 1.17, go.mod names some modules only, and those perhaps in an older version.
  const isExact = isFrom(mod, "1.17");
  const lacksSum = (module: ModuleVersion | null): boolean =>
    module?.version != null && !known.has(isExact ? keyOf(module) : module.path);
  // An older go.mod need not name every module that is used.
  const namesAll = isExact || mod.require.length === 0;
  return {
    isMissing: (path) => {
      const found = provider(path);
      return isLost(path) ?? (found === null ? namesAll && isForeign(path) : lacksSum(found.module));
    },
    directoryOf: (path) => directoryAt(provider(path)),
    takenFrom: (path) => (isExact ? takenPackage(path, provider(path), [...required.keys()]) : null),
    graphFor: () =>
      isExact || hasExclusion(text) ? [] : mod.require.map((module) => meant(module)).filter(isRelease),
  };
}

function isFrom({ go }: ModFileFacts, release: string): boolean {
  return go !== null && compareGo(go, release) >= 0;
}

/** Whether a version is one that the module cache has files of, neither a branch nor a directory. */
function isRelease({ version }: ModuleVersion): boolean {
  return version !== null && /^v\d+\.\d+\.\d+[\w.+-]*$/.test(version);
}

/** Whether Go reads nothing there. */
function isFileLess(host: Host, file: string): boolean {
  return ["missing", "directory"].includes(host.fs.kind(file));
}

/** Whether a directory of the module cannot be one of its packages: a submodule that is not fetched, a module of its own. */
function holdsNone(host: Host, root: string, below: string): boolean {
  const names = host.fs.list(join(root, below));
  return (below !== "" && names.includes("go.mod")) || !names.some((name) => name.endsWith(".go"));
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
