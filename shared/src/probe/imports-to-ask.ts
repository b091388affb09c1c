import { dirname, resolve } from "node:path";
import type { BuildTarget } from "../golang/build-constraint.ts";
import { compareGo } from "../golang/go-version.ts";
import { certainImports } from "../golang/imports.ts";
import { parseModFile } from "../golang/mod-file.ts";
import type { ModFileFacts, ModuleVersion } from "../model/index.ts";
import { join } from "../util/join.ts";
import { above } from "./above.ts";
import type { Host } from "./host.ts";
import { unsafeToList } from "./safe-to-list.ts";

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
 * of this release lacks them; or that embed files, which may be missing. Go is asked about these by name, for which it reads
 * no package but those that embed.
 */
export function importsToAsk(host: Host, dir: string, options: ImportsOptions): readonly string[] {
  const places = above(dir);
  const here = (name: string) =>
    places.map((at) => join(at, name)).find((file) => host.fs.kind(file) === "file");
  const goMod = here("go.mod");
  const text = goMod === undefined ? null : host.fs.readText(goMod);
  if (goMod === undefined || text?.ok !== true) return [];
  const mod = parseModFile(goMod, text.value);
  const root = dirname(goMod);
  const work = options.useWork ? here("go.work") : undefined;
  const build =
    work === undefined ? buildOf(host, mod, root, options) : workspaceOf(host, work, mod, options.root);
  if (build === null) return [];
  const found = new Set<string>();
  const seen = new Set([dir]);
  for (const at of seen)
    for (const path of importsOf(host, at, options.target)) {
      if (!ASKABLE.test(path)) continue;
      const here = build.directoryOf(path);
      if (build.isMissing(path) || (here !== null && embeds(host, here))) found.add(path);
      if (here !== null && seen.size < MAX_DIRECTORIES) seen.add(here);
    }
  return [...found].slice(0, MAX_ASKED);
}

function importsOf(host: Host, dir: string, target: BuildTarget): readonly string[] {
  return headsIn(host, dir).flatMap(([name, head]) => certainImports(name, head, target));
}

/** Whether a package names files to embed, and go may read its directory. */
function embeds(host: Host, dir: string): boolean {
  return (
    headsIn(host, dir).some(([, head]) => /^\/\/go:embed[ \t]/m.test(head)) &&
    unsafeToList(host, dir) === null
  );
}

/** The Go files of a directory, as far as imports reach. */
function headsIn(host: Host, dir: string): readonly (readonly [name: string, head: string])[] {
  return host.fs
    .list(dir)
    .filter((name) => /^[^._].*\.go$/.test(name))
    .flatMap((name) => {
      const head = host.fs.readText(join(dir, name), MAX_HEAD);
      return head.ok ? [[name, head.value] as const] : [];
    });
}

/** Where a build takes packages from. */
interface Build {
  /** Whether the package of a path is missing. A question costs as many steps as the path has elements. */
  readonly isMissing: (path: string) => boolean;
  /** The directory of a package of the module, of the workspace, or of one that a directory replaces. */
  readonly directoryOf: (path: string) => string | null;
}

/** A workspace, of which every module provides its own packages and what it requires; null where that is not all. */
function workspaceOf(host: Host, work: string, mod: ModFileFacts, sdk: string): Build | null {
  const dir = dirname(work);
  const text = host.fs.readText(work);
  if (!text.ok || host.fs.kind(join(dir, "vendor")) !== "missing") return null;
  const members = new Map([[mod.module ?? "", dirname(mod.file)]]);
  const required = new Set<string>();
  for (const use of parseModFile(work, text.value).use) {
    const file = join(resolve(dir, use), "go.mod");
    const one = host.fs.readText(file);
    if (!one.ok) return null;
    const { module, go, require } = parseModFile(file, one.value);
    if (require.length > 0 && (go === null || compareGo(go, "1.17") < 0)) return null;
    members.set(module ?? "", dirname(file));
    for (const { path } of require) required.add(path);
  }
  // A member counts before what another one requires under the same path.
  const place = (path: string): Place | null =>
    firstAbove(path, (at, below) => {
      const root = members.get(at);
      return root !== undefined ? { root, below } : required.has(at) ? { root: null, below } : undefined;
    }) ?? null;
  return {
    isMissing: (path) => {
      const { root, below } = place(path) ?? {};
      if (root != null && below !== undefined) return holdsNone(host, root, below);
      if (/^(C|unsafe)$/.test(path) || root === null) return false;
      return isForeign(path) || (sdk !== "" && host.fs.kind(join(sdk, "src", path)) === "missing");
    },
    directoryOf: (path) => directoryAt(place(path)),
  };
}

/** A package in a module: the module's directory, where it has one, and the way below it. */
interface Place {
  readonly root: string | null;
  readonly below: string;
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

/** The build of a module by itself; null where no package can be found missing. */
function buildOf(
  host: Host,
  mod: ModFileFacts,
  root: string,
  { useVendor, root: sdk }: ImportsOptions,
): Build | null {
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
  if (useVendor && host.fs.kind(join(root, "vendor")) === "directory") {
    // Only from go 1.14 on does Go use the directory by itself.
    if (mod.go === null || compareGo(mod.go, "1.14") < 0) return null;
    const isOwn = (path: string): boolean => provider(path)?.module === null;
    const isVendored = (path: string): boolean => host.fs.kind(join(root, "vendor", path)) !== "missing";
    return {
      isMissing: (path) =>
        provider(path) !== null && !isOwn(path) ? !isVendored(path) : isLost(path) === true,
      directoryOf: (path) => (isOwn(path) ? directoryAt(provider(path)) : null),
    };
  }
  const file = join(root, "go.sum");
  const sums = host.fs.kind(file) === "missing" ? { ok: true as const, value: "" } : host.fs.readText(file);
  if (!sums.ok) return null;
  const known = new Set(sums.value.split("\n").flatMap(sumOf));
  // Before go 1.17, go.mod names some modules only, and those perhaps in an older version.
  const isExact = mod.go !== null && compareGo(mod.go, "1.17") >= 0;
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
  };
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
