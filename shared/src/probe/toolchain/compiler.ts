import type { CompilerFacts, PathEntryFacts } from "../../model/index.ts";
import { join } from "../../util/join.ts";
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

/** What go takes where no CC is set. */
export function usualCompiler(host: Host): string {
  return host.platform.os === "darwin" ? "clang" : "gcc";
}

export function readCompiler(
  host: Host,
  path: readonly PathEntryFacts[],
  cc: string,
  project: string | undefined,
): CompilerFacts {
  const [word = ""] = cc.trim().split(/\s+/);
  const name = word || usualCompiler(host);
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
    neededBy: project === undefined ? null : findCgo(host, project),
  };
}

/** A Go file of the project's own directory that imports "C", or a known module that its go.mod requires. */
function findCgo(host: Host, project: string): string | null {
  const mod = host.fs.readText(join(project, "go.mod"), 256 * 1024);
  const module = mod.ok ? CGO_MODULES.find((name) => mod.value.includes(`github.com/${name}`)) : undefined;
  if (module !== undefined) return `github.com/${module}`;
  const names = host.fs.list(project).filter((name) => name.endsWith(".go"));
  const file = names.slice(0, MAX_FILES).find((name) => {
    const text = host.fs.readText(join(project, name), 65536);
    return text.ok && /^[ \t]*(?:import[ \t]+)?"C"[ \t\r]*$/m.test(text.value);
  });
  return file === undefined ? null : join(project, file);
}
