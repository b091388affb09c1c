import { atLeast, binaryVersion } from "../golang/active-go.ts";
import { flagName, splitGoFlags } from "../golang/go-flags.ts";
import { setting } from "../golang/settings.ts";
import type { Facts, ProjectFacts } from "../model/index.ts";
import { join } from "../util/join.ts";
import { holdsProgram } from "./blocked-output.ts";
import type { Host } from "./host.ts";
import { profileFault } from "./toolchain/profile.ts";

/**
 * The file default.pgo in the directory of a program, where go cannot build with it: since Go 1.21 it takes it unasked
 * (-pgo=auto). Null where there is none, and where GOFLAGS says otherwise.
 */
export function findBrokenProfile(
  host: Host,
  facts: Facts,
  dirs: readonly string[],
): NonNullable<ProjectFacts["brokenProfile"]> | null {
  const flags = splitGoFlags(setting(facts, "GOFLAGS").value) ?? [];
  const named = flags.findLast((flag) => flagName(flag) === "pgo");
  if (atLeast(binaryVersion(facts), 21) === false || (named !== undefined && !named.endsWith("=auto")))
    return null;
  for (const dir of dirs) {
    const file = join(dir, "default.pgo");
    if (host.fs.kind(file) === "missing" || !holdsProgram(host, dir)) continue;
    const fault = profileFault(host, file);
    if (fault !== null) return { file, ...(fault === "lfs" && { pointer: true }) };
  }
  return null;
}
