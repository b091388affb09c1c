import { binaryVersion, goInstallsOnPath } from "../golang/active-go.ts";
import { setting } from "../golang/settings.ts";
import { CHEAP_GO_SETTINGS } from "../golang/variables.ts";
import type { Facts, TopologyEdge } from "../model/index.ts";
import { fnv1a } from "../util/fnv1a.ts";

/**
 * A hash of what kind of setup this is: system, shell, releases, installers, where settings come from and how the
 * directories hang together. No path, name or value goes in: equal setups of two people have the same one.
 */
export function fingerprint(facts: Facts, edges: readonly TopologyEdge[]): string {
  const shape = {
    os: facts.host.os,
    arch: facts.host.arch,
    shell: facts.shell?.name ?? null,
    goes: goInstallsOnPath(facts).map((go) => [
      go.installedBy,
      go.sdk?.version ?? null,
      go.sdk?.platform ?? null,
    ]),
    version: binaryVersion(facts),
    origins: CHEAP_GO_SETTINGS.map((name) => setting(facts, name).origin),
    edges: edges.map(({ relation, exists }) => [relation, exists]),
  };
  return fnv1a(JSON.stringify(shape));
}
