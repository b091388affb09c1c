import { dirname } from "node:path";
import { compareGo } from "../golang/go-version.ts";
import { certainImports } from "../golang/imports.ts";
import { parseModFile } from "../golang/mod-file.ts";
import type { ModFileFacts, ModuleVersion } from "../model/index.ts";
import { join } from "../util/join.ts";
import { above } from "./above.ts";
import type { Host } from "./host.ts";

const MAX_ASKED = 20;
/** Of a source file only the head is read, in bytes: imports come first. */
const MAX_HEAD = 65_536;

/**
 * Packages of other modules that the package in a directory imports for sure, and that Go cannot load as the project's
 * files stand: go.sum knows nothing of their module, or the vendor directory lacks them. Go is asked about these by name,
 * for which it reads no package. Empty in a workspace, where more files count. `useVendor` is false where
 * GOFLAGS says so, `useWork` where GOWORK=off does.
 */
export function importsToAsk(
  host: Host,
  dir: string,
  { useVendor, useWork }: { readonly useVendor: boolean; readonly useWork: boolean },
): readonly string[] {
  const places = above(dir);
  const here = (name: string) =>
    places.map((at) => join(at, name)).find((file) => host.fs.kind(file) === "file");
  const goMod = here("go.mod");
  const text = goMod === undefined ? null : host.fs.readText(goMod);
  if (goMod === undefined || text?.ok !== true || (useWork && here("go.work") !== undefined)) return [];
  const mod = parseModFile(goMod, text.value);
  if (mod.require.length === 0) return [];
  const isMissing = missingFrom(host, mod, dirname(goMod), useVendor);
  if (isMissing === null) return [];
  const found = host.fs
    .list(dir)
    .filter((name) => /^[^._].*\.go$/.test(name))
    .flatMap((name) => {
      const head = host.fs.readText(join(dir, name), MAX_HEAD);
      return head.ok ? certainImports(name, head.value) : [];
    })
    .filter(isMissing);
  return [...new Set(found)].slice(0, MAX_ASKED);
}

/** Whether the package of a path is missing; null where no package can be. Each question costs as many steps as the path has elements. */
function missingFrom(
  host: Host,
  mod: ModFileFacts,
  root: string,
  useVendor: boolean,
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
  if (useVendor && host.fs.kind(join(root, "vendor")) === "directory") {
    // Only from go 1.14 on does Go use the directory by itself.
    if (mod.go === null || compareGo(mod.go, "1.14") < 0) return null;
    return (path) => provider(path) !== null && host.fs.kind(join(root, "vendor", path)) === "missing";
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
  return mod.require.some((module) => lacksSum(meant(module))) ? (path) => lacksSum(provider(path)) : null;
}

function keyOf({ path, version }: ModuleVersion): string {
  return `${path} ${version}`;
}

/** The module of a line in go.sum, with and without its version; of the sum of a go.mod alone nothing. */
function sumOf(line: string): readonly string[] {
  const [path = "", version = ""] = line.trim().split(/\s+/);
  return version === "" || version.endsWith("/go.mod") ? [] : [path, `${path} ${version}`];
}
