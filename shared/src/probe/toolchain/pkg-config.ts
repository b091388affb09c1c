import { isAbsolute } from "node:path";
import { splitGoFlags } from "../../golang/go-flags.ts";
import { importsInEveryBuild } from "../../golang/imports.ts";
import type { PathEntryFacts, PkgConfigFacts } from "../../model/index.ts";
import { join } from "../../util/join.ts";
import type { Host } from "../host.ts";
import { whyUnanswered } from "../why-unanswered.ts";
import { findOnPath } from "./compiler.ts";

const TIMEOUT_MS = 5000;
const MAX_FILES = 200;
/** The comment above import "C" comes before the code. */
const MAX_HEAD = 65_536;
/** A directive without a condition; with one, such as `#cgo windows pkg-config:`, it holds for some systems only. */
const DIRECTIVE = /^[ \t]*(?:\/\/)?[ \t]*#cgo[ \t]+pkg-config:[ \t]*(.*)$/gm;
/** The name of a library: no flag, and no file of the project, which pkg-config would read. */
const NAME = /^\w[\w.+-]*$/;

export interface PkgConfigOptions {
  readonly env: Readonly<Record<string, string>>;
  /** The value of a Go setting, wherever it is set; empty for none. */
  readonly set: (name: string) => string;
  readonly path: readonly PathEntryFacts[];
  readonly project: string;
  readonly signal?: AbortSignal | undefined;
}

/**
 * What keeps pkg-config from finding the C libraries that every build of a project's package names: it is not there, or does
 * not know one. It is asked as go asks it, for a list. Null where it finds all, where none is named, and where that is unclear.
 */
export async function findPkgConfigFault(
  host: Host,
  { env, set, path, project, signal }: PkgConfigOptions,
): Promise<PkgConfigFacts | null> {
  const names = librariesOf(host, project);
  if (names.length === 0) return null;
  const [program = "pkg-config", ...flags] = splitGoFlags(set("PKG_CONFIG")) ?? [];
  if (program.includes("/") && !isAbsolute(program)) return null;
  const found = isAbsolute(program)
    ? host.fs.isExecutableFile(program)
    : findOnPath(host, path, program) !== null;
  if (!found) return { program, library: names[0] ?? "", said: "" };
  for (const library of names) {
    const result = await host.run({
      argv: [program, ...flags, "--cflags", "--", library],
      env,
      cwd: "/",
      timeoutMs: TIMEOUT_MS,
      ...(signal && { signal }),
    });
    if (whyUnanswered(result) !== null) return null;
    if (result.status === "exited" && result.code !== 0)
      return { program, library, said: result.stderr.trim().split("\n")[0]?.slice(0, 300) ?? "" };
  }
  return null;
}

/** The libraries that the Go files of a directory name in every build. */
function librariesOf(host: Host, project: string): readonly string[] {
  const files = host.fs.list(project).filter((name) => /^[^._].*(?<!_test)\.go$/.test(name));
  const names = files.slice(0, MAX_FILES).flatMap((name) => {
    const head = host.fs.readText(join(project, name), MAX_HEAD);
    if (!head.ok || !importsInEveryBuild(name, head.value).includes("C")) return [];
    return [...head.value.matchAll(DIRECTIVE)].flatMap(([, words = ""]) => words.trim().split(/\s+/));
  });
  return [...new Set(names)].filter((name) => NAME.test(name));
}
