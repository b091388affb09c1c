import { basename, dirname, relative } from "node:path";
import { atLeast, binaryVersion } from "../golang/active-go.ts";
import { isInEveryBuild } from "../golang/build-constraint.ts";
import { flagName, splitGoFlags } from "../golang/go-flags.ts";
import { isSet, setting } from "../golang/settings.ts";
import type { BlockedOutput, Facts, ModFileFacts } from "../model/index.ts";
import { join } from "../util/join.ts";
import type { Host } from "./host.ts";

/** Of a source file only the head is read, in bytes: its package clause comes first. */
const MAX_HEAD = 16_384;
/** Flags with which go build writes another file than the one of this name. */
const OTHER_OUTPUT = new Set(["o", "buildmode", "n"]);
/** No program is smaller, in bytes: an empty main of Go 1.19 without symbols has 742,884 for plan9/386, 823,296 of Go 1.21 for linux/386. */
const MIN_ROOM = 500_000;
/** How files begin that go build replaces (cmd/go/internal/work, objectMagic), as latin1. */
const OBJECT =
  /^(?:!<arch>\n|<bigaf>\n|\x7fELF|\xfe\xed\xfa[\xce\xcf]|[\xce\xcf]\xfa\xed\xfe|MZ\x90\0|\0\0\x01\xeb|\0asm|\x01\xdf|\x01\xf7)/;

/**
 * What keeps `go build` from writing the program of a directory, which without -o lies beside its sources under the last
 * element of its import path; or a directory where `go install` writes it. Null where both can, and where the directory
 * holds no program.
 */
export function findBlockedOutput(
  host: Host,
  facts: Facts,
  dir: string,
  mod: ModFileFacts | null,
): BlockedOutput | null {
  const flags = splitGoFlags(setting(facts, "GOFLAGS").value) ?? [];
  if (mod?.module == null || flags.some((flag) => OTHER_OUTPUT.has(flagName(flag)))) return null;
  if (!holdsProgram(host, dir)) return null;
  const suffix = setting(facts, "GOOS").value === "windows" ? ".exe" : "";
  const path = join(dir, programName(join(mod.module, relative(dirname(mod.file), dir))) + suffix);
  const kind = host.fs.kind(path);
  if (kind === "directory") return { path, why: "directory" };
  // Before Go 1.26 a build replaces whatever file there is.
  const keepsFiles = atLeast(binaryVersion(facts), 26) === true;
  if (kind === "file" && keepsFiles && !isReplaceable(host, path)) return { path, why: "not-a-program" };
  const isOpen = host.fs.isWritable(kind === "file" ? path : dir) || host.fs.isWritable(dir);
  if (!isOpen) return { path, why: "denied" };
  const free = host.fs.space(dir)?.free ?? MIN_ROOM;
  if (free < MIN_ROOM && kind !== "file") return { path, why: "no-room" };
  // For another system go install writes into a directory of that name.
  const isForeign = isSet(facts, "GOOS") || isSet(facts, "GOARCH");
  const installed = facts.bin === null || isForeign ? path : join(facts.bin.path, basename(path));
  return host.fs.kind(installed) === "directory"
    ? { path: installed, why: "directory", installs: true }
    : null;
}

/** Whether a directory holds a package main for sure. */
export function holdsProgram(host: Host, dir: string): boolean {
  const sources = host.fs.list(dir).filter((name) => /^[^._].*\.go$/.test(name));
  return sources.some((name) => {
    const head = host.fs.readText(join(dir, name), MAX_HEAD);
    const at = head.ok ? head.value.search(/^package main\b/m) : -1;
    return head.ok && at >= 0 && isInEveryBuild(name, head.value.slice(0, at));
  });
}

/** The last element of an import path, which is not its major version. */
function programName(path: string): string {
  const name = basename(path);
  return /^v([2-9]|[1-9]\d+)$/.test(name) && name !== path ? basename(dirname(path)) : name;
}

/** Whether go build takes a file for a former program of its own: it is empty, or begins as one. */
function isReplaceable(host: Host, path: string): boolean {
  const head = host.fs.inFile(path, (bytes) => bytes(0, 8));
  return head === null || head.length === 0 || OBJECT.test(String.fromCharCode(...head));
}
