import { gopathElements, setting } from "../golang/settings.ts";
import type { Facts, OldModuleCache } from "../model/index.ts";
import { join } from "../util/join.ts";
import type { Host } from "./host.ts";

/** A cache with more files than this is not measured to its end. */
const MAX_ENTRIES = 500_000;

/**
 * Module caches in the places of version managers whose release is gone, and the default one when every known context
 * has another. How much they hold is counted only when asked for: that reads each of their directories.
 */
export function findOldModuleCaches(host: Host, facts: Facts, measure: boolean): readonly OldModuleCache[] {
  const { home } = facts;
  if (home === null || !home.startsWith("/")) return [];
  const used = new Set([setting(facts, "GOMODCACHE").value, ...gopathElements(facts).map(cacheOf)]);
  for (const { env } of facts.contexts) {
    used.add(env.GOMODCACHE || cacheOf(env.GOPATH?.split(":")[0] || join(home, "go")));
  }
  const found = [
    ...ofGoenv(host, home),
    ...ofGvm(host, home),
    { path: join(home, "go/pkg/mod"), release: null },
  ];
  return found
    .filter(({ path }) => !used.has(path) && host.fs.kind(path) === "directory")
    .map((cache) => ({ ...cache, bytes: measure ? host.fs.treeSize(cache.path, MAX_ENTRIES) : null }));
}

function cacheOf(gopath: string): string {
  return join(gopath, "pkg/mod");
}

type Place = Omit<OldModuleCache, "bytes">;

/** goenv makes GOPATH `~/go/VERSION`. */
function ofGoenv(host: Host, home: string): readonly Place[] {
  if (gone(host, join(home, "go"))) return [];
  return host.fs
    .list(join(home, "go"))
    .filter((name) => /^\d+\.\d+/.test(name) && gone(host, join(home, ".goenv/versions", name)))
    .map((release) => ({ path: cacheOf(join(home, "go", release)), release }));
}

/** gvm keeps a set of packages for each release it ever installed. */
function ofGvm(host: Host, home: string): readonly Place[] {
  const sets = join(home, ".gvm/pkgsets");
  if (gone(host, sets)) return [];
  return host.fs
    .list(sets)
    .filter((name) => gone(host, join(home, ".gvm/gos", name)))
    .flatMap((release) =>
      host.fs.list(join(sets, release)).map((set) => ({ path: cacheOf(join(sets, release, set)), release })),
    );
}

function gone(host: Host, dir: string): boolean {
  return host.fs.kind(dir) === "missing";
}
