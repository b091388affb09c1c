import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { isInBuild } from "../golang/build-constraint.ts";
import { proxyElements, proxyUrl } from "../golang/go-proxy.ts";
import { underPatterns } from "../golang/module-pattern.ts";
import { setting } from "../golang/settings.ts";
import type { Facts, ModFileFacts, ModuleVersion, UnavailableModule } from "../model/index.ts";
import { join } from "../util/join.ts";
import { lostPattern } from "./embedded-files.ts";
import type { Host } from "./host.ts";
import { buildTarget, type Imports, settingsOfBuild } from "./imports-to-ask.ts";
import { type CachedModule, cachedModule, escaped } from "./module-cache.ts";
import type { TakenPackage } from "./package-sources.ts";

/** How the record at the end of an archive begins; after it there is room for a comment, in bytes. */
const ZIP_END = "PK\x05\x06";
const ZIP_TAIL = 22 + 65_535;

type Fault = Pick<UnavailableModule, "why" | "file">;

/**
 * The first module that a build needs and that Go cannot take: it is not in the module cache and GOPROXY gives none, or
 * what is there is incomplete, damaged or closed to this user, or its hash cannot be written to go.sum. Null where there is none, and where only the network can tell.
 */
export function findUnavailableModule(
  host: Host,
  facts: Facts,
  mod: ModFileFacts | null,
  { graph, taken, unsummed, embedding }: Imports,
): UnavailableModule | null {
  const cache = setting(facts, "GOMODCACHE").value;
  const faultOf = (module: ModuleVersion, look: (cached: CachedModule) => Fault | null) => {
    const cached = cachedModule(cache, module);
    const fault = cached === null ? null : look(cached);
    if (cached === null || fault === null || module.version === null) return null;
    const line = mod?.require.find(({ path }) => path === module.path)?.line;
    const discard = discardable(host, facts, module, cached, fault);
    return {
      module: module.path,
      version: module.version,
      ...fault,
      ...(line !== undefined && { line }),
      ...(discard.length > 0 && { discard }),
    };
  };
  const modOf = (module: ModuleVersion) => (cached: CachedModule) =>
    faultInFile(host, facts, module, cached, "mod");
  const lock = mod === null || unsummed.length === 0 ? null : lockOf(host, facts, mod);
  for (const module of lock === null ? [] : unsummed) {
    const found = faultOf(module, () => lock);
    if (found !== null) return found;
  }
  for (const module of graph) {
    const found = faultOf(module, modOf(module));
    if (found !== null) return found;
  }
  for (const { module, below } of taken) {
    const found =
      faultOf(module, modOf(module)) ??
      faultOf(module, (cached) => faultInFiles(host, facts, { module, below }, cached, embedding));
    if (found !== null) return found;
  }
  return null;
}

/** With -mod=mod go writes what go.sum lacks: into the file, or beside go.mod where there is none. */
function lockOf(host: Host, facts: Facts, mod: ModFileFacts): Fault | null {
  const file = join(dirname(mod.file), "go.sum");
  const target = host.fs.kind(file) === "missing" ? dirname(file) : file;
  return writesModFiles(facts) && !host.fs.isWritable(target) ? { why: "locked", file } : null;
}

function writesModFiles(facts: Facts): boolean {
  return /-mod=mod\b/.test(setting(facts, "GOFLAGS").value);
}

/**
 * What has to go before Go gets a module again: from the archive in the cache only what was unpacked, else the download as
 * well, as a pattern. Nothing where Go could not get the module back.
 */
function discardable(
  host: Host,
  facts: Facts,
  module: ModuleVersion,
  { dir, file }: CachedModule,
  { why, file: broken }: Fault,
): readonly string[] {
  if (why !== "empty" && why !== "damaged") return [];
  const isBelow = broken === dir || broken.startsWith(`${dir}/`);
  if (isBelow && host.fs.kind(file("zip")) === "file" && !isCut(host, file("zip"))) return [dir];
  return ["mod", "zip"].every((extension) => mayCome(host, facts, module, extension)) ? [dir, file("*")] : [];
}

function faultInFile(
  host: Host,
  facts: Facts,
  module: ModuleVersion,
  cached: CachedModule,
  extension: "mod" | "zip",
): Fault | null {
  const file = cached.file(extension);
  const kind = host.fs.kind(file);
  if (kind === "missing") return mayCome(host, facts, module, extension) ? null : { why: "not-there", file };
  if (kind === "denied") return { why: "denied", file };
  const text = host.fs.readText(file, 1);
  return text.ok ? null : { why: text.reason === "denied" ? "denied" : "damaged", file };
}

function faultInFiles(
  host: Host,
  facts: Facts,
  { module, below }: TakenPackage,
  cached: CachedModule,
  embedding: ReadonlySet<string>,
): Fault | null {
  const [hash, zip] = [cached.file("ziphash"), cached.file("zip")];
  const kind = host.fs.kind(hash);
  if (kind === "directory") return { why: "damaged", file: hash };
  const isUnpacked =
    kind === "file" &&
    host.fs.kind(cached.dir) === "directory" &&
    host.fs.kind(cached.file("partial")) === "missing";
  if (!isUnpacked)
    return (
      faultInFile(host, facts, module, cached, "zip") ??
      (isCut(host, zip) ? { why: "damaged", file: zip } : null)
    );
  const text = host.fs.readText(hash, 256);
  // Go works it out again, if it has the archive.
  if (text.ok && !/^h1:.{44}$/.test(text.value.trim()) && host.fs.kind(zip) === "missing")
    return { why: "damaged", file: hash };
  return below === null ? null : faultInPackage(host, facts, join(cached.dir, below), embedding);
}

function faultInPackage(host: Host, facts: Facts, dir: string, embedding: ReadonlySet<string>): Fault | null {
  const kind = host.fs.kind(dir);
  if (kind === "denied" || (kind === "directory" && !host.fs.isSearchable(dir)))
    return { why: "denied", file: dir };
  const names = host.fs.list(dir);
  // No archive has empty directories.
  if (kind === "directory" && names.length === 0) return { why: "empty", file: dir };
  const sources = names.filter((name) => name.endsWith(".go"));
  const [first] = sources;
  // With -mod=mod Go looks for another module that has it.
  if (first === undefined) return writesModFiles(facts) ? null : { why: "no-package", file: dir };
  const target = buildTarget(host, settingsOfBuild(facts));
  // What Go leaves out it need not read: it keeps an index of the modules in its cache.
  const emptied = sources.find(
    (name) =>
      /^[^._]/.test(name) &&
      isInBuild(name, "", target) === true &&
      host.fs.stamp(join(dir, name))?.startsWith("0."),
  );
  if (emptied !== undefined) return { why: "damaged", file: join(dir, emptied) };
  const lost = embedding.has(dir) ? lostPattern(host, dir, target) : null;
  if (lost !== null) return { why: "damaged", file: join(dir, lost) };
  // What was unpacked at once has one owner.
  const text = host.fs.readText(join(dir, first), 1);
  return !text.ok && text.reason === "denied" ? { why: "denied", file: join(dir, first) } : null;
}

/** Whether an archive that is there lacks its beginning or its end: what a full disk or an interrupted copy leaves. */
function isCut(host: Host, zip: string): boolean {
  const size = Number(host.fs.stamp(zip)?.split(".")[0]);
  const start = Math.max(0, size - ZIP_TAIL);
  const ends = host.fs.inFile(zip, (bytes) => [bytes(0, 2), bytes(start, ZIP_TAIL)] as const);
  if (ends === null || Number.isNaN(size)) return false;
  const [head, tail] = ends;
  return Buffer.from(head ?? []).toString() !== "PK" || !Buffer.from(tail ?? []).includes(ZIP_END);
}

/** Whether GOPROXY may give a file: over the network, from a repository, or from a directory where it lies whole. */
function mayCome(host: Host, facts: Facts, { path, version }: ModuleVersion, extension: string): boolean {
  const around = setting(facts, "GONOPROXY").value || setting(facts, "GOPRIVATE").value;
  if (underPatterns(around, path)) return true;
  for (const element of proxyElements(setting(facts, "GOPROXY").value || "direct")) {
    if (element === "off") return false;
    const dir = directoryOf(proxyUrl(element));
    if (dir === null) return true;
    const file = join(dir, escaped(path), "@v", `${escaped(version ?? "")}.${extension}`);
    if (host.fs.readText(file, 1).ok && !(extension === "zip" && isCut(host, file))) return true;
  }
  return false;
}

/** The directory of a proxy of one's own; null for any other. */
function directoryOf(url: string): string | null {
  try {
    return /^file:\/\/\//.test(url) ? fileURLToPath(url) : null;
  } catch {
    return null;
  }
}
