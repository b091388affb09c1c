import { normalize } from "node:path/posix";
import type { Facts, GoFacts, GoProbeFacts } from "../model/index.ts";
import { own } from "../util/own.ts";
import { activeGo } from "./active-go.ts";

/** What go env prints as it was set; other names it prints in a form of its own. */
const AS_SET = new Set(
  `CGO_ENABLED GO111MODULE GOARCH GOBIN GOCACHE GOENV GOEXPERIMENT GOFLAGS GOMODCACHE GOOS GOPATH GOPRIVATE GOPROXY GOROOT GOSUMDB GOTMPDIR`.split(
    " ",
  ),
);

/**
 * What a script or a shim named go makes of a setting before it starts Go: Go's own answer, where that is another than the
 * environment and the file of `go env -w` would have given. Undefined where it leaves them alone.
 */
export function setByScript(facts: Facts, name: string): string | undefined {
  const { env, userEnvFile, probe } = facts;
  if (!startsAnother(activeGo(facts))) return undefined;
  const file = userEnvFile.entries.ok ? own(userEnvFile.entries.value, name) : undefined;
  return changed(name, own(env, name) || file || "", probe);
}

/** Whether a program named go is a script or a shim, that starts a Go elsewhere. */
export function startsAnother(go: GoFacts | null): boolean {
  return go !== null && (go.sdk === null || go.shim);
}

/** The same of one value that somebody set, before there are facts. An answer that Go gave only without some settings tells nothing of them. */
export function changed(name: string, value: string, probe: GoProbeFacts | null): string | undefined {
  const said = probe?.answer.ok && probe.rescue === null ? own(probe.answer.value, name) : undefined;
  if (said === undefined || value === "") return undefined;
  // The probe asks with GOTOOLCHAIN=local; releases before Go 1.21 know none.
  if (name === "GOTOOLCHAIN") return said === "local" || said === "" ? undefined : said;
  if (!AS_SET.has(name) || said === value) return undefined;
  return name === "GOROOT" && said === normalize(value).replace(/(.)\/$/, "$1") ? undefined : said;
}
