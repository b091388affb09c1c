import type { Facts } from "../model/index.ts";
import { splitGoFlags } from "./go-flags.ts";
import { proxyElements } from "./go-proxy.ts";
import { setting } from "./settings.ts";

/** What depends on the network, on the code or on another check's subject, not on the machine. */
const NOT_THE_MACHINE =
  /toolchain not available|cannot find "go1\S*" in PATH|lookup disabled by GOPROXY=off|cannot find module providing(?!.*-mod=vendor)|build constraints exclude all|GOCACHE=off|go\.mod requires go|does not match|import cycle|found packages|cannot find main module, but -modfile was set/;
/** What -mod=mod would write into go.mod by itself; go was asked without it. */
const WRITTEN_BY_MOD =
  /no required module provides|missing go\.sum entry|updates to go\.mod needed|missing checksum/;

/** Where the directory holds what it holds; an overlay takes files away. */
const NO_FILES = /no Go files in/;
/** For this -mod=mod asks for the newest version, which no module cache answers; go was asked with -mod=readonly. */
const LOOKED_UP = /import lookup disabled by -mod=readonly/;

/** Whether what go list says of a package is about the machine: not of the network, the code or another check's subject. */
export function concernsMachine(said: string, facts: Facts): boolean {
  const flags = splitGoFlags(setting(facts, "GOFLAGS").value) ?? [];
  const writes = flags.some((flag) => /^--?mod=mod$/.test(flag));
  if (writes && LOOKED_UP.test(said)) return forbidsLookup(facts);
  if (NOT_THE_MACHINE.test(said)) return false;
  // No overlay hides files.
  if (NO_FILES.test(said)) return flags.some((flag) => /^--?overlay=/.test(flag));
  return !(writes && WRITTEN_BY_MOD.test(said));
}

/** Whether go, asked with -mod=readonly, misses a line in go.mod that -mod=mod would add. */
export function missesLine(said: string): boolean {
  return LOOKED_UP.test(said) || /no required module provides|updates to go\.mod needed/.test(said);
}

/** Whether Go may ask nobody for a module. */
function forbidsLookup(facts: Facts): boolean {
  const around = setting(facts, "GONOPROXY").value || setting(facts, "GOPRIVATE").value;
  return proxyElements(setting(facts, "GOPROXY").value)[0] === "off" && ["", "none"].includes(around);
}

/** The line of go's answer that says most, as go says it without being asked quietly. */
export function tellingLine(text: string): string {
  const lines = text
    .replace(LOOKED_UP, "module lookup disabled by GOPROXY=off")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !/^(warning|go: warning)/.test(line));
  return (lines.find((line) => /^go:/.test(line)) ?? lines[0] ?? "no message")
    .replace(/; to add( it)?:$/, "")
    .slice(0, 300);
}
