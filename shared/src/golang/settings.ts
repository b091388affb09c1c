import { join } from "node:path/posix";
import type { Facts, Origin } from "../model/index.ts";
import { own } from "../util/own.ts";
import { activeGo, ownRoot } from "./active-go.ts";
import { setByScript } from "./set-by-script.ts";

export interface Setting {
  readonly value: string;
  readonly origin: Origin;
}

/** What Go misses where nothing names it: an empty value in the file does not stand for the built-in one. */
export const NEVER_EMPTY: ReadonlySet<string> = new Set(["GOPROXY", "GOSUMDB", "GOTOOLCHAIN"]);

/**
 * A setting's effective value and where it comes from, by Go's own order: a non-empty environment variable, the
 * file of `go env -w`, `GOROOT/go.env`, the built-in default (as `go env` tells it, else as its rules give it).
 * An empty variable does not hide the file (measured: `GOPROXY= go env GOPROXY` prints the file's value), but an empty
 * value in the file, as `go env -w GOPROXY=` leaves it, hides the one in go.env (measured with Go 1.21 to 1.27).
 */
export function setting(facts: Facts, name: string): Setting {
  const known = settled.get(facts) ?? new Map<string, Setting>();
  const found = known.get(name) ?? settle(facts, name);
  settled.set(facts, known.set(name, found));
  return found;
}

/** Every check asks for the same few settings of the same facts, which never change. */
const settled = new WeakMap<Facts, Map<string, Setting>>();

function settle(facts: Facts, name: string): Setting {
  const ofTheScript = setByScript(facts, name);
  if (ofTheScript !== undefined) return { value: ofTheScript, origin: "default" };
  const fromEnvironment = own(facts.env, name);
  if (fromEnvironment) return { value: fromEnvironment, origin: "environment" };
  const fromFile = facts.userEnvFile.entries.ok ? own(facts.userEnvFile.entries.value, name) : undefined;
  // GOROOT/go.env cannot say where it lies itself, and Go reads no GOROOT from it.
  const fromDistribution =
    facts.goEnvDefaults.ok && name !== "GOROOT" ? own(facts.goEnvDefaults.value, name) : undefined;
  if (fromFile || (fromFile === "" && fromDistribution && NEVER_EMPTY.has(name)))
    return { value: fromFile, origin: "go-env-file" };
  if (fromDistribution && fromFile === undefined) return { value: fromDistribution, origin: "go.env" };
  return { value: answered(facts, name) ?? builtIn(facts, name), origin: "default" };
}

function answered(facts: Facts, name: string): string | undefined {
  // The probe itself sets GOTOOLCHAIN=local, so that its answer for that one says nothing.
  if (name === "GOTOOLCHAIN") return undefined;
  return facts.probe?.answer.ok ? own(facts.probe.answer.value, name) : undefined;
}

/**
 * Whether somebody set it: in the environment, with `go env -w`, or by hand in go.env, where Go's own project and
 * distributions deliver values of three.
 */
export function isSet(facts: Facts, name: string): boolean {
  const { origin } = setting(facts, name);
  return origin !== "default" && (origin !== "go.env" || !NEVER_EMPTY.has(name));
}

/** Elements of the effective GOPATH; the default `$HOME/go` when nobody set it, none without a home. */
export function gopathElements(facts: Facts): readonly string[] {
  const { value } = setting(facts, "GOPATH");
  return value === "" ? [] : value.split(":");
}

/**
 * What Go falls back to when nobody set a name; empty where the rule needs what we do not know
 * (go/build's defaultGOPATH, cmd/go/internal/cfg, cmd/go/internal/cache's DefaultDir).
 */
export function builtIn(facts: Facts, name: string): string {
  switch (name) {
    case "GOROOT":
      return ownRoot(facts) ?? "";
    case "GOPATH":
      return facts.home === null ? "" : join(facts.home, "go");
    case "GOMODCACHE": {
      const [first = ""] = gopathElements(facts);
      return first === "" ? "" : join(first, "pkg/mod");
    }
    case "GOCACHE": {
      const caches = cacheDirectory(facts);
      return caches === "" ? "" : join(caches, "go-build");
    }
    case "GOENV":
      return facts.userEnvFile.path ?? "";
    case "GOOS":
    case "GOHOSTOS":
      return activeGo(facts)?.sdk?.platform?.split("_")[0] ?? "";
    case "GOARCH":
    case "GOHOSTARCH":
      return activeGo(facts)?.sdk?.platform?.split("_")[1] ?? "";
    default:
      return "";
  }
}

function cacheDirectory(facts: Facts): string {
  if (facts.host.os === "darwin") return facts.home === null ? "" : join(facts.home, "Library/Caches");
  if (facts.env.XDG_CACHE_HOME?.startsWith("/")) return facts.env.XDG_CACHE_HOME;
  return facts.home === null ? "" : join(facts.home, ".cache");
}
