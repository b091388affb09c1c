import type { Facts } from "../model/index.ts";
import { atLeast, binaryVersion } from "./active-go.ts";
import { setting } from "./settings.ts";

export interface ToolchainPolicy {
  /** `auto` downloads what is missing, `path` takes it from PATH alone, `fixed` stays with what runs. */
  readonly mode: "auto" | "path" | "fixed";
  /** The release that runs unless a project asks for more: `go1.26.11`. */
  readonly least: string;
}

/**
 * What GOTOOLCHAIN lets Go do (https://go.dev/doc/toolchain#select). The value `auto` comes from GOROOT/go.env; an SDK
 * without that file stays with itself (measured with Go 1.21 and 1.27).
 */
export function toolchainPolicy(facts: Facts): ToolchainPolicy {
  const value = setting(facts, "GOTOOLCHAIN").value || "local";
  const local = binaryVersion(facts) ?? "";
  const [first = "", suffix] = value.split("+");
  if (first === "auto" || first === "path") return { mode: first, least: local };
  return {
    mode: suffix === "auto" || suffix === "path" ? suffix : "fixed",
    least: first.startsWith("go") ? first : local,
  };
}

/** The release that runs outside a project: the one that GOTOOLCHAIN names, blanks and all, else the program's own. */
export function runningRelease(facts: Facts): string | null {
  const local = binaryVersion(facts);
  if (local === null || atLeast(local, 21) === false) return local;
  const { least } = toolchainPolicy(facts);
  return least !== local && /^go1\.(\d|1\d|20|\d+(\.\d+|rc\d+|beta\d+))([-\s].*)?$/.test(least)
    ? least
    : local;
}
