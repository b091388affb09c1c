import { dirname, isAbsolute, resolve } from "node:path";
import { binaryVersion } from "../golang/active-go.ts";
import { goLineOf, parseModFile } from "../golang/mod-file.ts";
import { parseModulesTxt, vendoredPackages } from "../golang/modules-txt.ts";
import { setting } from "../golang/settings.ts";
import type { Facts, ProjectFacts, VendorFacts, VersionFileFacts, WorkFacts } from "../model/index.ts";
import { join } from "../util/join.ts";
import { above } from "./above.ts";
import { findBlockedOutput } from "./blocked-output.ts";
import { findBrokenProfile } from "./broken-profile.ts";
import { findPackages, holdsGoFiles } from "./find-packages.ts";
import type { Host } from "./host.ts";
import { followImports, importsOptions, NO_IMPORTS, settingsOfBuild } from "./imports-to-ask.ts";
import { insideProject } from "./inside-project.ts";
import { missingDirectory } from "./library.ts";
import { findBadReplacements } from "./replacements.ts";
import { readRepository } from "./repository.ts";
import { findSumMismatch } from "./sum-mismatch.ts";
import { findUnavailableModule } from "./unavailable-module.ts";
import { findUnreadable } from "./unreadable-file.ts";
import { findWanted } from "./wanted-toolchain.ts";

export { skippedFiles } from "./skipped-files.ts";

const MAX_MEMBERS = 500;
/** Of a vendor directory's packages no more are looked for. */
const MAX_PACKAGES = 500;
/** Of a member only the go line is wanted, in bytes. */
const MAX_MEMBER = 65_536;

/** A directory with Go code, and what rules over it from above: go.mod, go.work, vendor, git, version files. */
export async function readProject(host: Host, facts: Facts, dir: string): Promise<ProjectFacts> {
  const repository = readRepository(host, facts, dir);
  const goMod = findUp(host, dir, "go.mod");
  const modText = goMod === null ? null : host.fs.readText(goMod);
  const mod = goMod !== null && modText?.ok === true ? parseModFile(goMod, modText.value) : null;
  const work = readWork(host, facts, dir);
  const vendor = [work?.file, goMod].flatMap((file) => {
    const list = file == null ? "" : join(dirname(file), "vendor/modules.txt");
    const text = list === "" ? null : host.fs.readText(list);
    if (text?.ok)
      return [{ ...parseModulesTxt(list, text.value), ...missingPackages(host, list, text.value) }];
    // Go uses the directory all the same, and misses everything in it.
    return list !== "" && host.fs.kind(dirname(list)) === "directory" ? [parseModulesTxt(list, "")] : [];
  })[0];
  const hasGoFiles = holdsGoFiles(host, dir);
  const badReplacements = [mod, work].flatMap((file) =>
    file === null ? [] : findBadReplacements(host, file),
  );
  const packages = hasGoFiles ? undefined : findPackages(host, dir);
  const programs = packages?.dirs.map((below) => join(dir, below)) ?? [dir];
  const brokenProfile = findBrokenProfile(host, facts, programs);
  const blockedOutput = findBlockedOutput(host, facts, dir, mod);
  const root = setting(facts, "GOROOT").value;
  const libraryLacks = isAbsolute(root) ? missingDirectory(host, root, binaryVersion(facts)) : null;
  const build = importsOptions(host, settingsOfBuild(facts));
  // Where another file stands for go.mod, all that follows would have to be judged by that one.
  const imports =
    build === null || build.modfile !== null
      ? NO_IMPORTS
      : followImports(host, dir, build, setting(facts, "GOMODCACHE").value);
  const read = [...imports.graph, ...imports.taken.map(({ module }) => module)];
  const sumMismatch = mod === null || work !== null ? null : findSumMismatch(host, facts, mod, read);
  const unavailable = findUnavailableModule(host, facts, mod, imports);
  const unreadable = findUnreadable(host, facts, dir, [mod, work], imports);
  return {
    dir,
    realDir: host.fs.realPath(dir),
    goMod,
    realModDir: goMod === null ? null : host.fs.realPath(dirname(goMod)),
    mod,
    work,
    vendor: vendor ?? null,
    repository: await repository,
    versionFiles: readVersionFiles(insideProject(host, dir), dir),
    hasGoFiles,
    wanted: findWanted(host, facts, [mod, work]),
    ...(goMod !== null && !host.fs.isWritable(goMod) && { goModLocked: true as const }),
    ...(badReplacements.length > 0 && { badReplacements }),
    ...(unreadable !== null && { unreadable }),
    ...(blockedOutput !== null && { blockedOutput }),
    ...(sumMismatch !== null && { sumMismatch }),
    ...(unavailable !== null && { unavailable }),
    ...(libraryLacks !== null && { libraryLacks }),
    ...(brokenProfile !== null && { brokenProfile }),
    ...(packages !== undefined && { packages }),
  };
}

/** The nearest file of a name, as Go looks for it: as the directories are written, not as links lead. */
function findUp(host: Host, dir: string, name: string): string | null {
  const files = above(dir).map((at) => join(at, name));
  return files.find((file) => host.fs.kind(file) === "file") ?? null;
}

function readWork(host: Host, facts: Facts, dir: string): WorkFacts | null {
  const named = setting(facts, "GOWORK").value;
  if (named === "off") return null;
  const file = isAbsolute(named) ? named : findUp(host, dir, "go.work");
  const text = file === null ? null : host.fs.readText(file);
  if (file === null || text?.ok !== true) return null;
  const parsed = parseModFile(file, text.value);
  const members = parsed.use.slice(0, MAX_MEMBERS).map((use, index) => {
    const at = resolve(dirname(file), use);
    const goMod = host.fs.readText(join(at, "go.mod"), MAX_MEMBER);
    const line = parsed.useLines?.[index];
    return {
      use,
      realPath: host.fs.realPath(at),
      hasGoMod: goMod.ok,
      go: goMod.ok ? goLineOf(goMod.value) : null,
      ...(line !== undefined && { line }),
    };
  });
  return { ...parsed, origin: isAbsolute(named) ? "GOWORK" : "found", members };
}

/** Packages of a vendor directory that its list names and that are not there. */
function missingPackages(host: Host, list: string, text: string): Pick<VendorFacts, "missing"> {
  const missing = vendoredPackages(text)
    .slice(0, MAX_PACKAGES)
    .filter((name) => host.fs.kind(join(dirname(list), name)) === "missing");
  return missing.length === 0 ? {} : { missing: missing.slice(0, 3) };
}

const VERSION_FILES: readonly (readonly [name: string, version: RegExp])[] = [
  [".go-version", /^\s*(\S+)/],
  [".tool-versions", /^[ \t]*(?:golang|go)[ \t]+(\S+)/m],
  ["mise.toml", /^[ \t]*go[ \t]*=[ \t]*["']([^"'\n]+)["']/m],
  [".mise.toml", /^[ \t]*go[ \t]*=[ \t]*["']([^"'\n]+)["']/m],
];

/** What version managers would read here: of each name the nearest file that speaks of Go. */
function readVersionFiles(host: Host, dir: string): readonly VersionFileFacts[] {
  return VERSION_FILES.flatMap(([name, pattern]) => {
    const file = findUp(host, dir, name);
    const text = file === null ? null : host.fs.readText(file, 65536);
    const found = text?.ok ? pattern.exec(text.value) : null;
    const [whole = "", version] = found ?? [];
    if (file === null || found === null || version === undefined) return [];
    const before = found.input.slice(0, found.index + whole.lastIndexOf(version));
    return [{ file, version, line: before.split("\n").length }];
  });
}
