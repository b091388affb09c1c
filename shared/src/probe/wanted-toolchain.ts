import { isAbsolute } from "node:path";
import { activeGo, binaryVersion } from "../golang/active-go.ts";
import { compareGo, toolchainName } from "../golang/go-version.ts";
import { setting } from "../golang/settings.ts";
import { runningRelease } from "../golang/toolchain-policy.ts";
import type { Facts, WantedToolchain } from "../model/index.ts";
import { join } from "../util/join.ts";
import type { Host } from "./host.ts";

/** The newest release that a line asks for, when the Go at hand is older; and where it could be had from at once. */
export function findWanted(
  host: Host,
  facts: Facts,
  lines: readonly (string | null | undefined)[],
): WantedToolchain | null {
  const local = runningRelease(facts);
  if (local === null) return null;
  const newest = lines
    .filter((line): line is string => line != null && line !== "default")
    .reduce((best, line) => (best === "" || compareGo(line, best) > 0 ? line : best), "");
  if (newest === "" || compareGo(newest, local) <= 0) return null;
  return locate(host, facts, toolchainName(newest));
}

/** The release that GOTOOLCHAIN names, when it is not the Go at hand; and where it could be had from at once. */
export function findPinned(host: Host, facts: Facts): WantedToolchain | null {
  const local = binaryVersion(facts);
  const running = runningRelease(facts);
  return local === null || running === null || running === local ? null : locate(host, facts, running);
}

function locate(host: Host, facts: Facts, name: string): WantedToolchain {
  const platform = activeGo(facts)?.sdk?.platform?.replace("_", "-") ?? "";
  const cached = join(setting(facts, "GOMODCACHE").value, `golang.org/toolchain@v0.0.1-${name}.${platform}`);
  const onPath = facts.path
    .map(({ path }) => join(path, name))
    .find((file) => host.fs.isExecutableFile(file));
  return {
    name,
    onPath: onPath ?? null,
    cached: isAbsolute(cached) && host.fs.kind(cached) === "directory" ? cached : null,
  };
}
