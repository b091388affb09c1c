import { dirname, resolve } from "node:path";
import { atLeast, binaryVersion, languageVersion } from "../golang/active-go.ts";
import type { BuildTarget } from "../golang/build-constraint.ts";
import { lastFlagValue } from "../golang/go-flags.ts";
import { certainImports } from "../golang/imports.ts";
import { parseModFile } from "../golang/mod-file.ts";
import { setting } from "../golang/settings.ts";
import type { Facts, ModuleVersion } from "../model/index.ts";
import { join } from "../util/join.ts";
import { above } from "./above.ts";
import { goPlatform } from "./go-platform.ts";
import type { Host } from "./host.ts";
import { cachedModule } from "./module-cache.ts";
import { moduleSources, type SourceOptions, type TakenPackage, workspaceSources } from "./package-sources.ts";
import { unsafeToList } from "./safe-to-list.ts";

const MAX_ASKED = 20;
/** What go takes for the path of a package, never for a flag or a directory. */
const ASKABLE = /^\w(?!.*\.\.\.)[\w.~/+-]*$/;
/** Of a module no more directories are read. */
const MAX_DIRECTORIES = 50;
/** Of a source file only the head is read, in bytes: imports come first. */
const MAX_HEAD = 65_536;

interface ImportsOptions extends SourceOptions {
  /** What stands for go.mod, absolute or from the directory in which go is run; null for none. */
  readonly modfile: string | null;
  /** False for GOWORK=off. */
  readonly useWork: boolean;
  readonly target: BuildTarget;
}

/** The settings on which it depends where packages come from. */
export interface BuildSettings {
  readonly goflags: string;
  /** Release of the SDK, where it is known. */
  readonly version: string | null;
  /** Whether nothing but the project's own go.mod says where packages come from: neither GOPATH nor a workspace. */
  readonly byModule: boolean;
  /** Whether a go.work above the project counts. */
  readonly useWork: boolean;
  /** The SDK that go takes its library from; empty where it is not known. */
  readonly root: string;
  /** GOOS and GOARCH in effect; empty for those of this machine. */
  readonly platform: { readonly os: string; readonly arch: string };
}

/** The same settings, as the facts have them. */
export function settingsOfBuild(facts: Facts): BuildSettings {
  const value = (name: string) => setting(facts, name).value;
  return {
    goflags: value("GOFLAGS"),
    version: binaryVersion(facts),
    byModule: value("GO111MODULE") !== "off" && ["", "off", "auto"].includes(value("GOWORK")),
    useWork: value("GOWORK") !== "off",
    root: value("GOROOT"),
    platform: { os: value("GOOS"), arch: value("GOARCH") },
  };
}

/** What the settings mean for the imports of a project; null where other files than its own decide. */
export function importsOptions(host: Host, settings: BuildSettings): ImportsOptions | null {
  const { goflags, version, byModule, useWork, root } = settings;
  if (!byModule || /-overlay/.test(goflags) || atLeast(version, 16) === false) return null;
  return {
    modfile: lastFlagValue(goflags, "modfile"),
    vendor: /-mod=(mod|readonly)/.test(goflags)
      ? "never"
      : /-mod=vendor/.test(goflags)
        ? "always"
        : "by-version",
    useWork,
    root,
    target: buildTarget(host, settings),
  };
}

/** For what the settings let Go build. */
export function buildTarget(host: Host, { goflags, version, platform }: BuildSettings): BuildTarget {
  const own = goPlatform(host);
  return {
    os: platform.os || own.os,
    arch: platform.arch || own.arch,
    minor: languageVersion(version)?.[1] ?? null,
    tags: new Set((lastFlagValue(goflags, "tags") ?? "").split(/[ ,]/)),
  };
}

/** What a package imports, itself or through others of its module, as far as that is certain. */
export interface Imports {
  /**
   * Packages that Go cannot load as the files stand: nothing provides them, go.sum knows nothing of their module, the vendor
   * directory or the library of this release lacks them; or that embed files, which may be missing. Go is asked about
   * these by name, for which it reads no package but those that embed.
   */
  readonly toAsk: readonly string[];
  /** Packages of modules in the module cache. */
  readonly taken: readonly TakenPackage[];
  /** Those of their modules that go.sum does not know. */
  readonly unsummed: readonly ModuleVersion[];
  /** Modules whose go.mod files Go reads beside those. */
  readonly graph: readonly ModuleVersion[];
  /** The directories of the packages that were looked into. */
  readonly dirs: readonly string[];
  /** Those in the module cache that name files to embed. */
  readonly embedding: ReadonlySet<string>;
}

/** Where nothing is known of the imports. */
export const NO_IMPORTS: Imports = {
  toAsk: [],
  taken: [],
  unsummed: [],
  graph: [],
  dirs: [],
  embedding: new Set(),
};

/** Follows the imports of the package in a directory; with a module cache, into the modules there, too. */
export function followImports(host: Host, dir: string, options: ImportsOptions, cache = ""): Imports {
  const places = above(dir);
  const here = (name: string) =>
    places.map((at) => join(at, name)).find((file) => host.fs.kind(file) === "file");
  const goMod = here("go.mod");
  const read = options.modfile === null ? goMod : resolve(dir, options.modfile);
  const text = read === undefined ? null : host.fs.readText(read);
  if (goMod === undefined || read === undefined || text?.ok !== true) return NO_IMPORTS;
  const mod = parseModFile(goMod, text.value);
  const work = options.useWork ? here("go.work") : undefined;
  const sources =
    work === undefined
      ? moduleSources(host, mod, text.value, { ...options, sums: read.replace(/mod$/, "sum") })
      : workspaceSources(host, work, mod, options);
  if (sources === null) return NO_IMPORTS;
  const toAsk = new Set<string>();
  const taken = new Map<string, TakenPackage>();
  const imported = new Set<string>();
  const seen = new Set([dir]);
  for (const at of seen)
    for (const path of importsIn(headsIn(host, at), options.target)) {
      if (!ASKABLE.test(path)) continue;
      imported.add(path);
      const here = sources.directoryOf(path);
      if (sources.isMissing(path) || (here !== null && embeds(host, here))) toAsk.add(path);
      if (here !== null && seen.size < MAX_DIRECTORIES) seen.add(here);
      const from = here === null ? sources.takenFrom(path) : null;
      if (from !== null) taken.set(path, from);
    }
  const inCache = new Set([...taken.values()].flatMap((one) => directoryIn(cache, one)));
  const embedding = new Set<string>();
  for (const at of inCache) {
    const heads = headsIn(host, at);
    if (heads.some(([, head]) => head.includes("//go:embed"))) embedding.add(at);
    for (const path of importsIn(heads, options.target)) {
      const from = sources.takenFrom(path);
      if (from === null || taken.has(path) || inCache.size >= MAX_DIRECTORIES) continue;
      taken.set(path, from);
      for (const below of directoryIn(cache, from)) inCache.add(below);
    }
  }
  return {
    toAsk: [...toAsk].slice(0, MAX_ASKED),
    taken: [...taken.values()],
    unsummed: [...taken].flatMap(([path, { module }]) => (sources.isMissing(path) ? [module] : [])),
    graph: sources.graphFor([...imported]),
    dirs: [...seen].filter((at) => dirname(goMod) === at || at.startsWith(`${dirname(goMod)}/`)),
    embedding,
  };
}

function directoryIn(cache: string, { module, below }: TakenPackage): readonly string[] {
  const cached = cachedModule(cache, module);
  return cached === null || below === null ? [] : [join(cached.dir, below)];
}

function importsIn(heads: Heads, target: BuildTarget): readonly string[] {
  return heads.flatMap(([name, head]) => certainImports(name, head, target));
}

/** Whether a package names files to embed, and go may read its directory. */
function embeds(host: Host, dir: string): boolean {
  return (
    headsIn(host, dir).some(([, head]) => head.includes("//go:embed") && /^\/\/go:embed[ \t]/m.test(head)) &&
    unsafeToList(host, dir) === null
  );
}

/** Go files with what they begin with. */
type Heads = readonly (readonly [name: string, head: string])[];

/** The Go files of a directory, as far as imports reach. */
export function headsIn(host: Host, dir: string): Heads {
  return host.fs
    .list(dir)
    .filter((name) => /^[^._].*\.go$/.test(name))
    .flatMap((name) => {
      const head = host.fs.readText(join(dir, name), MAX_HEAD);
      return head.ok ? [[name, head.value] as const] : [];
    });
}
