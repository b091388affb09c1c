import { dirname, join } from "node:path";
import { splitGoFlags } from "../../golang/go-flags.ts";
import type { BinaryFacts, BinFacts, GoFacts, PathEntryFacts, ToolchainFacts } from "../../model/index.ts";
import type { Host } from "../host.ts";
import { readBinary, reader } from "./binary.ts";
import { findOnPath, readCompiler } from "./compiler.ts";
import { readEditorPins } from "./editors.ts";
import { providedGlibc } from "./elf.ts";
import { readHomebrew } from "./homebrew.ts";
import { findLeftovers } from "./leftovers.ts";
import { readMac } from "./mac.ts";
import { readManagers } from "./managers.ts";

/** What is known already when the toolchain is looked at. */
export interface Known {
  readonly env: Readonly<Record<string, string>>;
  readonly home: string | null;
  readonly path: readonly PathEntryFacts[];
  readonly go: GoFacts | null;
  readonly bin: BinFacts | null;
  /** The effective CC. */
  readonly cc: string;
  /** The effective GOCACHEPROG. */
  readonly cacheProgram: string;
  readonly project: string | undefined;
  /** Whether programs may be started for it. */
  readonly ask: boolean;
}

/** Toolchains, installers, the host's tools and editors, read from files; only a Mac is asked anything. */
export async function readToolchain(host: Host, known: Known): Promise<ToolchainFacts> {
  const { env, home, path, go, bin, project } = known;
  // A shim is a script or the manager's own program.
  const binary = go === null || go.shim ? null : readBinary(host, go.realPath);
  const tools = readTools(host, bin);
  return {
    go: binary,
    tools,
    leftovers: go?.sdk == null ? [] : findLeftovers(host, go.sdk),
    managers: readManagers(host, env, home, project),
    homebrew: readHomebrew(host, env),
    editors: readEditorPins(host, env, home, project),
    compiler: readCompiler(host, path, known.cc, project),
    ...(known.cacheProgram !== "" && { cacheProgram: readCacheProgram(host, path, known.cacheProgram) }),
    git: findOnPath(host, path, "git"),
    glibc: readGlibc(host, [...(binary === null ? [] : [binary]), ...tools]),
    mac: host.platform.os === "darwin" ? await readMac(host, env, project, known.ask) : null,
  };
}

function readCacheProgram(
  host: Host,
  path: readonly PathEntryFacts[],
  value: string,
): NonNullable<ToolchainFacts["cacheProgram"]> {
  const [name = ""] = splitGoFlags(value) ?? [];
  const found = name.includes("/")
    ? host.fs.isExecutableFile(name)
    : name !== "" && findOnPath(host, path, name) !== null;
  return { name: name || value, found };
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
  return loader == null ? null : providedGlibc(reader(host, join(dirname(loader), "libc.so.6")));
}
