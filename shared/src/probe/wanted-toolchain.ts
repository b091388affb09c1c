import { isAbsolute } from "node:path";
import { activeGo, binaryVersion } from "../golang/active-go.ts";
import { compareGo, toolchainName } from "../golang/go-version.ts";
import { setting } from "../golang/settings.ts";
import { runningRelease } from "../golang/toolchain-policy.ts";
import type { Facts, ModFileFacts, WantedToolchain } from "../model/index.ts";
import { join } from "../util/join.ts";
import type { Host } from "./host.ts";

/** The newest release that a file asks for, when the Go at hand is older; and where it could be had from at once. */
export function findWanted(
  host: Host,
  facts: Facts,
  files: readonly (Pick<ModFileFacts, "go" | "toolchain"> | null)[],
): WantedToolchain | null {
  const local = runningRelease(facts);
  if (local === null) return null;
  const newest = files
    .flatMap((file) => [file?.go, file?.toolchain?.startsWith("go") ? file.toolchain : null])
    .filter((line) => line != null)
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
  const cache = setting(facts, "GOMODCACHE").value;
  const version = `v0.0.1-${name}.${platform}`;
  const cached = join(cache, `golang.org/toolchain@${version}`);
  const download = join(cache, `cache/download/golang.org/toolchain/@v/${version}`);
  const onPath = facts.path
    .map(({ path }) => join(path, name))
    .find((file) => host.fs.isExecutableFile(file));
  return {
    name,
    onPath: onPath ?? null,
    cached: isAbsolute(cached) && isWhole(host, cached, download) ? cached : null,
  };
}

/** Whether Go takes a downloaded module for complete: it writes the hash last, and marks what it has not unpacked to its end. */
function isWhole(host: Host, dir: string, download: string): boolean {
  return (
    host.fs.kind(dir) === "directory" &&
    host.fs.kind(`${download}.ziphash`) === "file" &&
    host.fs.kind(`${download}.partial`) === "missing"
  );
}
