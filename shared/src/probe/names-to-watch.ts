import { matters } from "../golang/variables.ts";
import type { Host } from "./host.ts";
import type { Env } from "./shells/dump.ts";
import { readStartupLines, startupFiles } from "./startup-files.ts";

/** Always watched: a framework's file that nobody reads beforehand may set them. */
const USUAL = [
  "GOROOT",
  "GOPATH",
  "GOBIN",
  "GOFLAGS",
  "GOTOOLCHAIN",
  "GOPROXY",
  "GO111MODULE",
  "CGO_ENABLED",
  "CC",
];
/** Of every environment; they say nothing of Go. */
const PLAIN = new Set(["PATH", "HOME", "SHELL", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "ZDOTDIR"]);
/** A watched name costs time in each command of a start. */
const MOST = 24;

/** The variables to watch in a start: the usual ones, and those that the startup files name. */
export function namesToWatch(host: Host, shell: string, base: Env): readonly string[] {
  const lines = readStartupLines(host, startupFiles(host, base.HOME ?? null, shell, base));
  const named = lines.flatMap(({ text }) => text.match(/\b[A-Z][A-Z0-9_]+\b/g) ?? []);
  const wanted = named.filter((name) => matters(name) && !PLAIN.has(name));
  return [...new Set([...USUAL, ...wanted])].slice(0, MOST);
}
