import { isInEveryBuild } from "../../golang/build-constraint.ts";
import { splitGoFlags } from "../../golang/go-flags.ts";
import type { CompilerFacts, PathEntryFacts } from "../../model/index.ts";
import { join } from "../../util/join.ts";
import type { Host } from "../host.ts";
import { findOnPath, usualCompiler } from "./compiler.ts";

/** Of a source only the head is read, in bytes: what leaves it out of a build comes first. */
const MAX_HEAD = 16_384;

/** What go starts for the files of a package with C code that are not C (go/build, cmd/go/internal/work). */
const LANGUAGES = [
  { files: /\.(cc|cpp|cxx)$/, variable: "CXX" },
  { files: /\.(f|F|for|f90)$/, variable: "FC" },
  { files: /\.swig(cxx)?$/, variable: "SWIG" },
] as const;

interface Options {
  readonly path: readonly PathEntryFacts[];
  /** The value of a Go setting, wherever it is set; empty for none. */
  readonly set: (name: string) => string;
  /** The SDK that go takes; empty where it is not known. */
  readonly root: string;
  readonly project: string;
}

/**
 * The first compiler of another language that every build of a project's package needs and that is not there. Null where
 * all are, and where a file may be left out of a build.
 */
export function lackingCompiler(host: Host, options: Options): CompilerFacts["lacking"] | null {
  const names = host.fs.list(options.project).filter((name) => /^[^._]/.test(name));
  for (const { files, variable } of LANGUAGES) {
    const name = names.find((one) => files.test(one) && isBuilt(host, options.project, one));
    if (name === undefined) continue;
    // No variable names SWIG.
    const usual = variable === "CXX" ? usualCompiler(host, options.root, variable) : USUAL[variable];
    const [program = usual] = (variable === "SWIG" ? null : splitGoFlags(options.set(variable))) ?? [];
    const isThere = program.includes("/")
      ? host.fs.isExecutableFile(program)
      : findOnPath(host, options.path, program) !== null;
    if (!isThere) return { program, variable, file: join(options.project, name) };
  }
  return null;
}

const USUAL = { FC: "gfortran", SWIG: "swig" } as const;

function isBuilt(host: Host, dir: string, name: string): boolean {
  const head = host.fs.readText(join(dir, name), MAX_HEAD);
  // Names end in a system or a processor as those of Go files do.
  return head.ok && isInEveryBuild(name.replace(/\.\w+$/, ".go"), head.value);
}
