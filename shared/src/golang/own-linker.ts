import { linkerFlag } from "./build-flags.ts";
import { flagName, splitGoFlags } from "./go-flags.ts";
import { compareGo } from "./go-version.ts";

const BUILD_MODES = /=(c-archive|c-shared|plugin|shared)$/;
/** Since Go 1.27 the go command leaves programs with these flags to the C compiler (cmd/go/internal/work, security.go). */
const SEEN_BY_GO = /(^|\s)['"]?(--?static|-Wl,(--?static|-Bstatic))['"]?(?=\s|$)/;

export interface LinkerOptions {
  readonly env: Readonly<Record<string, string>>;
  /** The value of a Go setting, wherever it is set; empty for none. */
  readonly set: (name: string) => string;
  /** The release that links, such as go1.26.11; null for unknown. */
  readonly release: string | null;
}

/**
 * Whether Go's own linker makes a program that imports net, and no package with C code of its own (cmd/link/internal/ld,
 * determineLinkMode). It needs to know which functions of the C library come from a shared library.
 */
export function goLinksNet({ env, set, release }: LinkerOptions): boolean {
  if (usesExternalLinker({ env, set })) return false;
  const flags = splitGoFlags(set("GOFLAGS")) ?? [];
  if (flags.some((flag) => leavesLinking(flag))) return false;
  const newer = release !== null && compareGo(release, "1.27") >= 0;
  return !(newer && SEEN_BY_GO.test(`${set("CGO_CFLAGS")} ${set("CGO_LDFLAGS")}`));
}

/** Whether every program is handed to the C compiler for linking. */
export function usesExternalLinker({ env, set }: Pick<LinkerOptions, "env" | "set">): boolean {
  return env.GO_EXTLINK_ENABLED === "1" || asksForExternalLinker(set("GOFLAGS"));
}

/** Whether GOFLAGS says so, which Go refuses where cgo is off ("requires external (cgo) linking"). */
export function asksForExternalLinker(goflags: string): boolean {
  return linkerFlag(goflags, "linkmode") === "external";
}

function leavesLinking(flag: string): boolean {
  switch (flagName(flag)) {
    case "tags":
      return /[=, ]netgo(,| |$)/.test(flag);
    case "buildmode":
      return BUILD_MODES.test(flag);
    case "msan":
    case "asan":
    case "linkshared":
      return !/=(0|f|false)$/i.test(flag);
    default:
      return false;
  }
}
