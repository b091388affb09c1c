import { splitGoFlags } from "../../golang/go-flags.ts";
import { importsInEveryBuild } from "../../golang/imports.ts";
import type { CompilerFacts, PathEntryFacts } from "../../model/index.ts";
import { join } from "../../util/join.ts";
import { goPlatform } from "../go-platform.ts";
import type { Host } from "../host.ts";

const MAX_FILES = 200;
/** Modules that need cgo, the ones people meet: without it they build and fail when they run, or do not build. */
const CGO_MODULES = [
  "mattn/go-sqlite3",
  "confluentinc/confluent-kafka-go",
  "go-gl/gl",
  "go-gl/glfw",
  "hajimehoshi/oto",
  "gen2brain/malgo",
  "godror/godror",
  "h2non/bimg",
  "google/gopacket",
];

/** A program on PATH. */
export function findOnPath(host: Host, path: readonly PathEntryFacts[], name: string): string | null {
  for (const { raw, kind } of path) {
    if (kind === "directory" && raw.startsWith("/") && host.fs.isExecutableFile(join(raw, name)))
      return join(raw, name);
  }
  return null;
}

/** Where a distribution that builds Go with a compiler of another name notes it (cmd/dist, mkzdefaultcc). */
const DEFAULT_CC = "src/cmd/go/internal/cfg/zdefaultcc.go";

/** What the go of an SDK takes where no CC, or no CXX, is set. */
export function usualCompiler(host: Host, root: string, variable: "CC" | "CXX" = "CC"): string {
  const [ofMac, ofOthers] = variable === "CC" ? ["clang", "gcc"] : ["clang++", "g++"];
  const text = root === "" ? null : host.fs.readText(join(root, DEFAULT_CC), 65_536);
  const [, after] = text?.ok ? text.value.split(`func Default${variable}(`) : [];
  const body = after === undefined ? "" : `${after.split("\n}", 1)[0]}\n}`;
  const { os, arch } = goPlatform(host);
  const ownCase = body.split(`case "${os}/${arch}":`)[1];
  if (ownCase !== undefined) return /^\s*return "([^"]+)"/.exec(ownCase)?.[1] ?? ofOthers;
  return os === "darwin" ? ofMac : (/\treturn "([^"]+)"\n\}$/.exec(body)?.[1] ?? ofOthers);
}

export function readCompiler(
  host: Host,
  path: readonly PathEntryFacts[],
  { cc, usual }: { readonly cc: string; readonly usual: string },
  project: string | undefined,
): CompilerFacts {
  // Go's quoting rule holds for commands, too: a path with a blank stands in quotes.
  const [word = ""] = splitGoFlags(cc) ?? cc.trim().split(/\s+/);
  const name = word || usual;
  const found = name.startsWith("/")
    ? host.fs.isExecutableFile(name)
      ? name
      : null
    : findOnPath(host, path, name);
  const names = host.platform.os === "darwin" ? ["clang", "cc", "gcc"] : [];
  return {
    name,
    path: found,
    onPath: names.flatMap((one) => findOnPath(host, path, one) ?? []),
    ...(project === undefined ? { neededBy: null } : findCgo(host, project)),
  };
}

/** A known module that the project's go.mod requires, or a Go file of its own directory that imports "C". */
function findCgo(host: Host, project: string): Pick<CompilerFacts, "neededBy" | "always"> {
  const mod = host.fs.readText(join(project, "go.mod"), 256 * 1024);
  const module = mod.ok ? CGO_MODULES.find((name) => mod.value.includes(`github.com/${name}`)) : undefined;
  if (module !== undefined) return { neededBy: `github.com/${module}` };
  const names = host.fs.list(project).filter((name) => /^[^._].*(?<!_test)\.go$/.test(name));
  let neededBy: string | null = null;
  let always = false;
  let hasFallback = false;
  for (const name of names.slice(0, MAX_FILES)) {
    const text = host.fs.readText(join(project, name), 65536);
    if (!text.ok) continue;
    // Another file is there for builds without cgo.
    hasFallback ||= /^\/\/\s*(go:build|\+build)\s.*!cgo\b/m.test(text.value);
    if (!/^[ \t]*(?:import[ \t]+)?"C"[ \t\r]*$/m.test(text.value)) continue;
    neededBy ??= join(project, name);
    always ||= importsInEveryBuild(name, text.value).includes("C");
  }
  return { neededBy, ...(always && !hasFallback && { always }) };
}
