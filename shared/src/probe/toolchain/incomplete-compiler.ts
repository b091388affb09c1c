import { dirname } from "node:path";
import type { PathEntryFacts } from "../../model/index.ts";
import type { Host } from "../host.ts";
import { readBinary } from "./binary.ts";
import { findOnPath } from "./compiler.ts";

/** What every package of a C library's headers has. */
const HEADER = "/usr/include/stdlib.h";

/**
 * Whether a C compiler of Linux does not look whole from outside: a script stands in its place, as in front of a cache of
 * compilers; the assembler or the linker on PATH is not the one beside it; the headers of the C library are not where
 * distributions put them. It may work all the same: only a trial can tell.
 */
export function looksIncomplete(host: Host, path: readonly PathEntryFacts[], compiler: string): boolean {
  if (host.platform.os !== "linux") return false;
  const homeOf = (file: string | null): string | null =>
    file === null ? null : host.fs.realPath(dirname(file));
  const home = homeOf(compiler);
  const stray = ["as", "ld"].some((name) => homeOf(findOnPath(host, path, name)) !== home);
  return stray || host.fs.kind(HEADER) !== "file" || readBinary(host, compiler) === null;
}
