import { dirname, isAbsolute, resolve } from "node:path";
import { isInBuild } from "../golang/build-constraint.ts";
import { setting } from "../golang/settings.ts";
import type { Facts, ModFileFacts, UnreadableFile } from "../model/index.ts";
import { join } from "../util/join.ts";
import { above } from "./above.ts";
import { embeddedFiles } from "./embedded-files.ts";
import type { Host } from "./host.ts";
import { buildTarget, type Imports, settingsOfBuild } from "./imports-to-ask.ts";

/** Directories that are looked into, at most. */
const MAX_TARGETS = 500;

/**
 * The first file of a project that go reads and cannot: closed to this user, or a pipe, at which go waits forever. Null
 * where there is none. `read` are the go.mod and the go.work, where they could be read, `imports` what the package imports.
 */
export function findUnreadable(
  host: Host,
  facts: Facts,
  dir: string,
  read: readonly (ModFileFacts | null)[],
  imports: Imports,
): UnreadableFile | null {
  const nearest = (name: string): string | undefined =>
    above(dir)
      .map((at) => join(at, name))
      .find((file) => ["file", "other"].includes(host.fs.kind(file)));
  const isOff = setting(facts, "GO111MODULE").value === "off";
  const named = setting(facts, "GOWORK").value;
  const mod = isOff ? undefined : nearest("go.mod");
  const work = isOff || named === "off" ? undefined : isAbsolute(named) ? named : nearest("go.work");
  const needsSums = read.some((file) => file !== null && file.require.length > 0);
  const beside = ["vendor/modules.txt", ...(needsSums ? ["go.sum"] : [])];
  const target = buildTarget(host, settingsOfBuild(facts));
  // What its name leaves out for another system go does not open; what tests import it looks up.
  const isOpened = (name: string): boolean =>
    /^[^._].*\.go$/.test(name) && isInBuild(name.replace(/_test\.go$/, ".go"), "", target) !== false;
  const sourcesIn = (at: string): readonly string[] =>
    host.fs
      .list(at)
      .filter(isOpened)
      .map((name) => join(at, name));
  const files = [
    ...[mod, work].flatMap((file) => file ?? []),
    ...(mod === undefined ? [] : beside.map((name) => join(dirname(mod), name))),
    ...[...new Set([dir, ...imports.dirs])].flatMap(sourcesIn),
    ...(isOff ? [] : read.flatMap(targets)),
    ...embeddedFiles(host, isOff ? [dir] : imports.dirs, target),
  ];
  const sums = mod === undefined ? "" : join(dirname(mod), "go.sum");
  // Go takes it for an empty file then, and misses the sums of what it needs.
  if (imports.graph.length + imports.taken.length > 0 && host.fs.kind(sums) === "directory")
    return { file: sums, why: "not-a-file" };
  for (const file of files) {
    const why = whyNot(host, file);
    if (why !== null) return { file, why };
  }
  return null;
}

/** The go.mod files of the directories that a go.mod replaces modules by, or that a go.work uses. */
function targets(file: ModFileFacts | null): readonly string[] {
  if (file === null) return [];
  const replaced = file.replace.flatMap(({ to }) =>
    to.path !== null && /^\.{0,2}\//.test(to.path) ? [to.path] : [],
  );
  return [...file.use, ...replaced]
    .slice(0, MAX_TARGETS)
    .map((path) => join(resolve(dirname(file.file), path), "go.mod"));
}

function whyNot(host: Host, file: string): UnreadableFile["why"] | null {
  const kind = host.fs.kind(file);
  if (kind === "other") return "not-a-file";
  if (kind === "denied") return "denied";
  // A link has an owner, whether or not it leads anywhere.
  if (kind === "missing" && file.endsWith(".go") && host.fs.owner(file) !== null) return "dangling";
  if (kind !== "file") return null;
  const text = host.fs.readText(file, 1);
  return !text.ok && text.reason === "denied" ? "denied" : null;
}
