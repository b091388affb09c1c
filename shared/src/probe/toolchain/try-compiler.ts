import { linkerFlag } from "../../golang/build-flags.ts";
import { flagName, splitGoFlags } from "../../golang/go-flags.ts";
import { goLinksNet, usesExternalLinker } from "../../golang/own-linker.ts";
import type { CompilerTrialFacts } from "../../model/index.ts";
import { own } from "../../util/own.ts";
import { goPlatform } from "../go-platform.ts";
import type { Host } from "../host.ts";
import { whyUnanswered } from "../why-unanswered.ts";
import { inBinary } from "./binary.ts";
import { readElf } from "./elf.ts";

const TIMEOUT_MS = 5000;
/** Where no shell is asked, all of a project's check must answer within three seconds. */
const QUICK_TIMEOUT_MS = 1500;
/** What net and runtime/cgo ask of a C library, in small; a name that only C takes tells other languages apart. */
const SOURCE =
  '#include <stdlib.h>\n#include <pthread.h>\n#include <netdb.h>\nint main(void) { int class = AI_ALL; return class == EXIT_FAILURE || getenv("class") != NULL; }\n';

/** Variables that go hands to the compiler, in the order of its command line; then those that gcc and clang read by themselves. */
const FROM_GO = ["GOFLAGS", "CC", "CGO_CPPFLAGS", "CGO_CFLAGS", "CGO_LDFLAGS"] as const;
const READ_BY_IT = ["GCC_EXEC_PREFIX", "COMPILER_PATH", "CPATH", "C_INCLUDE_PATH", "LIBRARY_PATH"] as const;

/** What go tells the compiler of the processor (cmd/go/internal/work, gccArchArgs): one for another processor refuses it. */
const PROCESSORS: Readonly<Record<string, string>> = { amd64: "-m64", arm: "-marm" };

/** What go asks of the compiler for each of its own flags (cmd/go/internal/work, instrumentInit). */
const SANITIZERS: Readonly<Record<string, string>> = {
  msan: "-fsanitize=memory",
  asan: "-fsanitize=address",
};

/** Whether anything is set that changes what a C compiler does. */
export function concernsCompiler({ env, set }: Pick<CompilerOptions, "env" | "set">): boolean {
  const [, ...settings] = FROM_GO;
  return (
    settings.some((name) => set(name) !== "") ||
    READ_BY_IT.some((name) => (env[name] ?? "") !== "") ||
    [...sanitizersIn(set("GOFLAGS")), ...linkingWith({ env, set })].length > 0
  );
}

function sanitizersIn(goflags: string): readonly string[] {
  const flags = (splitGoFlags(goflags) ?? []).filter((flag) => !/=(0|f|false)$/i.test(flag));
  return flags.flatMap((flag) => own(SANITIZERS, flagName(flag)) ?? []);
}

/** What GOFLAGS asks of the compiler where it links every program. */
function linkingWith({ env, set }: Pick<CompilerOptions, "env" | "set">): readonly string[] {
  return usesExternalLinker({ env, set })
    ? (splitGoFlags(linkerFlag(set("GOFLAGS"), "extldflags") ?? "") ?? [])
    : [];
}

export interface CompilerOptions {
  readonly env: Readonly<Record<string, string>>;
  /** The value of a Go setting, wherever it is set; empty for none. */
  readonly set: (name: string) => string;
  /** The compiler where no CC is set. */
  readonly usual: string;
  /** The release of go; null for unknown. */
  readonly release: string | null;
  /** Whether shells are asked, too, so that there is time. */
  readonly ask: boolean;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Lets the C compiler build a program of three lines as cgo would, in a scratch directory that is removed again. One that
 * fails, or makes what Go's own linker cannot use, is asked again without each variable that is set: the first change under
 * which it works names the culprit. Null where there is no answer.
 */
export async function tryCompiler(host: Host, options: CompilerOptions): Promise<CompilerTrialFacts | null> {
  const first = await build(host, options, null);
  if (first === null || first.works) return first === null ? null : { ...first, culprit: null };
  const isSet = (name: string): boolean => (options.set(name) || options.env[name] || "") !== "";
  for (const name of [...FROM_GO, ...READ_BY_IT].filter(isSet))
    if ((await build(host, options, name))?.works === true) return { ...first, culprit: name };
  return { ...first, culprit: null };
}

async function build(
  host: Host,
  { env, set, usual, release, ask, signal }: CompilerOptions,
  without: string | null,
): Promise<Omit<CompilerTrialFacts, "culprit"> | null> {
  const words = (name: string): readonly string[] => (name === without ? [] : splitGoFlags(set(name))) ?? [];
  const [compiler = usual, ...flags] = words("CC");
  const scratch = makeScratch(host);
  if (scratch === null) return null;
  try {
    const { status, code, stdout, stderr } = await host.run({
      argv: [
        compiler,
        ...flags,
        ...(own(PROCESSORS, goPlatform(host).arch)?.split(" ") ?? []),
        ...words("CGO_CPPFLAGS"),
        ...words("CGO_CFLAGS"),
        ...(without === "GOFLAGS" ? [] : [...sanitizersIn(set("GOFLAGS")), ...linkingWith({ env, set })]),
        // As runtime/cgo, which is part of every program with cgo, asks for itself.
        ...["-Wall", "-Werror", "-pthread", "-o", "trial", "trial.c"],
        ...words("CGO_LDFLAGS"),
      ],
      env:
        without === null ? env : Object.fromEntries(Object.entries(env).filter(([name]) => name !== without)),
      cwd: scratch,
      timeoutMs: ask ? TIMEOUT_MS : QUICK_TIMEOUT_MS,
      ...(signal && { signal }),
    });
    if (whyUnanswered({ status, stderr }) !== null || status === "done") return null;
    const works = code === 0 && host.fs.kind(`${scratch}/trial`) === "file";
    if (!works) return { works, said: tellingLine(`${stderr}\n${stdout}`) };
    const left = (name: string): string => (name === without ? "" : set(name));
    const static_ = isStatic(host, `${scratch}/trial`) && goLinksNet({ env, set: left, release });
    return static_ ? { works: false, said: "", static: true } : { works, said: "" };
  } finally {
    host.scratch.removeTree(scratch);
  }
}

/** Whether a program has no loader to get shared libraries from: cgo then sees nothing of the C library (cgo -dynimport). */
function isStatic(host: Host, file: string): boolean {
  return inBinary(host, file, readElf)?.interpreter === null;
}

function makeScratch(host: Host): string | null {
  try {
    const dir = host.scratch.makeTempDir();
    host.scratch.writeInto(dir, { "trial.c": SOURCE });
    return dir;
  } catch {
    return null;
  }
}

function tellingLine(text: string): string {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return (lines.find((line) => /\b(error|cannot|not found)\b/i.test(line)) ?? lines[0] ?? "").slice(0, 300);
}
