import { dirname } from "node:path";
import type {
  BinaryFacts,
  BinFacts,
  CompilerFacts,
  GoFacts,
  PathEntryFacts,
  ToolchainFacts,
} from "../../model/index.ts";
import { join } from "../../util/join.ts";
import { goPlatform } from "../go-platform.ts";
import type { Host } from "../host.ts";
import { insideProject, liesInProject } from "../inside-project.ts";
import { readVersion } from "../sdk.ts";
import { inBinary, readBinary } from "./binary.ts";
import { readCacheProgram } from "./cache-program.ts";
import { findOnPath, readCompiler, usualCompiler } from "./compiler.ts";
import { readEditorPins } from "./editors.ts";
import { providedGlibc } from "./elf.ts";
import { readHomebrew } from "./homebrew.ts";
import { looksIncomplete } from "./incomplete-compiler.ts";
import { findLeftovers } from "./leftovers.ts";
import { readMac } from "./mac.ts";
import { readManagers } from "./managers.ts";
import { concernsCompiler, tryCompiler } from "./try-compiler.ts";

/** What is known already when the toolchain is looked at. */
export interface Known {
  readonly env: Readonly<Record<string, string>>;
  readonly home: string | null;
  readonly path: readonly PathEntryFacts[];
  readonly go: GoFacts | null;
  /** What its file says of itself; null for a script and a shim. */
  readonly binary: BinaryFacts | null;
  readonly bin: BinFacts | null;
  /** The value of a Go setting that somebody made, in the environment or in the file of `go env -w`; empty for none. */
  readonly set: (name: string) => string;
  readonly project: string | undefined;
  /** Whether programs may be started for it. */
  readonly ask: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** Toolchains, installers, the host's tools and editors, read from files; only a Mac is asked anything. */
export async function readToolchain(host: Host, known: Known): Promise<ToolchainFacts> {
  const { env, home, path, go, binary, bin, project } = known;
  const notes = insideProject(host, project);
  const tools = readTools(host, bin);
  const root = known.set("GOROOT") || (go?.sdk?.root ?? "");
  const usual = usualCompiler(host, root);
  const compiler = readCompiler(host, path, { cc: known.set("CC"), usual }, project);
  const missing =
    known.set("GOFLAGS") === "" ? [] : await (await import("./flag-files.ts")).findMissing(host, known);
  const cacheProgram = known.set("GOCACHEPROG");
  const trial = mustTry(host, known, compiler)
    ? await tryCompiler(host, {
        ...known,
        usual,
        release: builtBy(binary) ?? go?.sdk?.version ?? null,
      })
    : null;
  // Only what the project needs in every build: pkg-config is started for nothing else.
  const needsC = compiler.always === true && usesCgo(host, known, compiler) ? project : undefined;
  const pkgConfig =
    needsC === undefined
      ? null
      : await (await import("./pkg-config.ts")).findPkgConfigFault(host, { ...known, project: needsC });
  const lacking =
    needsC === undefined
      ? null
      : (await import("./other-compilers.ts")).lackingCompiler(host, { ...known, root, project: needsC });
  return {
    go: binary,
    tools,
    leftovers: leftoversIn(host, known),
    managers: readManagers(notes, env, home, project),
    homebrew: readHomebrew(host, env),
    editors: readEditorPins(notes, env, home, project),
    compiler: {
      ...compiler,
      ...(trial !== null && { trial }),
      ...(pkgConfig !== null && { pkgConfig }),
      ...(lacking != null && { lacking }),
    },
    ...(cacheProgram !== "" && { cacheProgram: readCacheProgram(host, path, cacheProgram) }),
    ...(missing.length > 0 && { missingForFlags: missing }),
    git: findOnPath(host, path, "git"),
    glibc: readGlibc(host, [...(binary === null ? [] : [binary]), ...tools]),
    mac: host.platform.os === "darwin" ? await readMac(host, env, project, known.ask) : null,
  };
}

/**
 * Where startup files may run, where somebody changed what the compiler does, and where it does not look whole. A Mac's own
 * compilers are not started: without the developer tools they open a window. Nor is one in the project: a checkout names no
 * programs to run.
 */
function mustTry(host: Host, known: Known, compiler: CompilerFacts): boolean {
  const isApples = host.platform.os === "darwin" && compiler.path?.startsWith("/usr/bin/") === true;
  if (compiler.path === null || isApples || !usesCgo(host, known, compiler)) return false;
  if (liesInProject(host, known.project, compiler.path)) return false;
  return known.ask || concernsCompiler(known) || looksIncomplete(host, known.path, compiler.path);
}

/** Whether builds for this machine use cgo. */
function usesCgo(host: Host, { set }: Known, { path }: CompilerFacts): boolean {
  const { os, arch } = goPlatform(host);
  const isForeign = !["", os].includes(set("GOOS")) || !["", arch].includes(set("GOARCH"));
  return path !== null && !isForeign && !/^(0|false)$/.test(set("CGO_ENABLED"));
}

/** What another release left in the SDK that go takes: the one that GOROOT names, by that one's VERSION, or its own. */
function leftoversIn(host: Host, { go, binary, set, project }: Known): readonly string[] {
  const root = set("GOROOT");
  // Where something is to be built there is time for more.
  const isAsked = project !== undefined;
  if (root !== "")
    return root.startsWith("/") ? findLeftovers(host, { root }, readVersion(host, root), isAsked) : [];
  return go?.sdk == null ? [] : findLeftovers(host, go.sdk, builtBy(binary) ?? go.sdk.version, isAsked);
}

/** The release of a go program by its own word: the file VERSION may be another's. */
function builtBy(binary: BinaryFacts | null): string | null {
  return binary?.package === "cmd/go" ? binary.goVersion : null;
}

function readTools(host: Host, bin: BinFacts | null): readonly BinaryFacts[] {
  return (bin?.tools ?? []).flatMap((name) => {
    const tool = readBinary(host, join(bin?.path ?? "", name));
    return tool === null || tool.goVersion === null ? [] : [tool];
  });
}

/** The C library lies beside the loader that programs ask for; musl's loader is its library and has no versions. */
function readGlibc(host: Host, binaries: readonly BinaryFacts[]): string | null {
  const loader = binaries.find(({ interpreter }) => interpreter?.realPath != null)?.interpreter?.realPath;
  return loader == null ? null : inBinary(host, join(dirname(loader), "libc.so.6"), providedGlibc);
}
