import { activeGo, binaryVersion } from "../golang/active-go.ts";
import { setting } from "../golang/settings.ts";
import {
  BROKEN_RELATIONS,
  type Facts,
  type Relation,
  type StorageRole,
  type TopologyEdge,
  type TopologyNode,
} from "../model/index.ts";

const BROKEN: ReadonlySet<Relation> = new Set(BROKEN_RELATIONS);

/**
 * How PATH, go and Go's directories connect, from the outside in; the first edge that does not hold is the one to fix.
 * Relations only, compared by real path where one is known: two machines with the same setup have the same edges.
 */
export function topology(facts: Facts): readonly TopologyEdge[] {
  const edge = (
    from: TopologyNode,
    to: TopologyNode,
    relation: Relation,
    exists: boolean | null = null,
  ): TopologyEdge => ({ from, to, relation, holds: !BROKEN.has(relation), exists });
  const { bin, gopath } = facts;
  return [
    edge("PATH", "go", pathToGo(facts)),
    edge("go", "GOROOT", goToGoroot(facts), gorootExists(facts)),
    edge("HOME", "GOPATH", homeToGopath(facts), gopath === null ? null : gopath.kind === "directory"),
    edge("GOPATH", "GOBIN", gopathToBin(facts), bin === null ? null : bin.kind === "directory"),
    edge("PATH", "GOBIN", pathToBin(facts)),
    edge("GOPATH", "GOMODCACHE", gopathToModules(facts), isThere(facts, "GOMODCACHE")),
    edge("HOME", "GOCACHE", homeToCache(facts), isThere(facts, "GOCACHE")),
  ];
}

function pathToGo(facts: Facts): Relation {
  const go = activeGo(facts);
  if (go === null) return "absent";
  return go.shim ? "shim" : "found";
}

function goToGoroot(facts: Facts): Relation {
  const go = activeGo(facts);
  const { goroot } = facts;
  if (goroot === null) return go === null || go.sdk === null ? "not-known" : "own";
  if (goroot.kind === "denied") return "not-known";
  if (goroot.kind !== "directory") return "gone";
  if (!goroot.hasSource || !goroot.hasTools) return "not-an-sdk";
  if (go?.sdk && goroot.realPath === go.sdk.realRoot) return "own";
  const version = binaryVersion(facts);
  if (version === null || goroot.version === null) return "not-known";
  return version === goroot.version ? "same-release" : "other-release";
}

function gorootExists(facts: Facts): boolean | null {
  if (facts.goroot !== null) return facts.goroot.kind === "directory";
  return activeGo(facts)?.sdk ? true : null;
}

function homeToGopath(facts: Facts): Relation {
  const { value } = setting(facts, "GOPATH");
  const [first = ""] = value.split(":");
  if (first === "") return "nowhere";
  if (!value.split(":").every((part) => part === "" || part.startsWith("/"))) return "malformed";
  if (facts.gopath?.isSdk) return "is-an-sdk";
  if (facts.gopath?.hasGoMod) return "holds-go-mod";
  return facts.home !== null && first === `${facts.home}/go` ? "default" : "elsewhere";
}

function gopathToBin(facts: Facts): Relation {
  const { value } = setting(facts, "GOBIN");
  if (value === "") return facts.bin === null ? "nowhere" : "inside";
  if (!value.startsWith("/") || value.includes(":")) return "malformed";
  return within(value, firstGopath(facts)) ? "inside" : "elsewhere";
}

function pathToBin({ bin, path }: Facts): Relation {
  if (bin === null) return "not-known";
  if (bin.tools.length === 0) return "empty";
  const target = bin.realPath ?? bin.path;
  return path.some((entry) => (entry.realPath ?? entry.path) === target) ? "reachable" : "unreachable";
}

function gopathToModules(facts: Facts): Relation {
  const { value } = setting(facts, "GOMODCACHE");
  if (value === "") return "nowhere";
  if (!value.startsWith("/")) return "malformed";
  if (isClosed(facts, "GOMODCACHE")) return "not-writable";
  return within(value, firstGopath(facts)) ? "inside" : "elsewhere";
}

function homeToCache(facts: Facts): Relation {
  const { value } = setting(facts, "GOCACHE");
  if (value === "" || value === "off") return "nowhere";
  if (!value.startsWith("/")) return "malformed";
  if (isClosed(facts, "GOCACHE")) return "not-writable";
  const places = [".cache/go-build", "Library/Caches/go-build"].map((place) => `${facts.home}/${place}`);
  return places.includes(value) ? "default" : "elsewhere";
}

function isThere({ storage }: Facts, role: StorageRole): boolean | null {
  const seen = storage.find((one) => one.role === role);
  return seen === undefined ? null : seen.kind === "directory";
}

/** Where go would have to write, and this process may not. */
function isClosed({ storage }: Facts, role: StorageRole): boolean {
  return storage.some(
    (one) => one.role === role && one.existing !== null && (!one.writable || one.blocked !== null),
  );
}

function firstGopath(facts: Facts): string {
  return setting(facts, "GOPATH").value.split(":")[0] ?? "";
}

function within(path: string, dir: string): boolean {
  return dir !== "" && path.startsWith(`${dir}/`);
}
