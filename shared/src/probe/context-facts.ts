import type { Facts } from "../model/index.ts";
import { join } from "../util/join.ts";
import type { Host } from "./host.ts";
import { tryLoopbackProxies } from "./loopback-proxies.ts";
import { findOldModuleCaches } from "./old-module-caches.ts";
import { describePath } from "./path.ts";
import { readStorage } from "./storage.ts";
import { findPinned } from "./wanted-toolchain.ts";

export interface SurroundingsOptions {
  /** A directory whose project is to be judged, too. */
  readonly project?: string;
  /** Allows services to be asked whether they can be reached. */
  readonly network?: boolean;
  /** Counts what old module caches hold. */
  readonly measure?: boolean;
}

type Surroundings = Pick<
  Facts,
  | "project"
  | "pinned"
  | "storage"
  | "oldModuleCaches"
  | "strayGoMods"
  | "certificates"
  | "loopbackProxies"
  | "network"
>;

/** The part of facts that `readSurroundings` gave. */
export function surroundingsOf(facts: Facts): Surroundings {
  const { project, pinned, storage, oldModuleCaches, strayGoMods, certificates, loopbackProxies, network } =
    facts;
  const known = { project, storage, oldModuleCaches, strayGoMods, certificates, loopbackProxies, network };
  return pinned === undefined ? known : { ...known, pinned };
}

/** What lies around Go's settings: the directories they name, the proxies, the project, the network. */
export async function readSurroundings(
  host: Host,
  facts: Facts,
  { project, network, measure, runShell }: SurroundingsOptions & { readonly runShell: boolean },
): Promise<Surroundings> {
  const [storage, loopbackProxies, judged, reached] = await Promise.all([
    readStorage(host, facts, runShell, project),
    tryLoopbackProxies(host, facts),
    // Loaded when asked for: what most runs do without they need not read.
    project === undefined
      ? null
      : import("./project.ts").then(({ readProject }) => readProject(host, facts, project)),
    network === true ? import("./network.ts").then(({ readNetwork }) => readNetwork(host, facts)) : null,
  ]);
  const pinned = findPinned(host, facts);
  return {
    project: judged,
    ...(pinned !== null && { pinned }),
    storage,
    oldModuleCaches: findOldModuleCaches(host, facts, measure === true),
    strayGoMods: [...(facts.home?.startsWith("/") ? [facts.home] : []), "/"]
      .map((dir) => join(dir, "go.mod"))
      .filter((file) => host.fs.kind(file) === "file"),
    certificates: ["SSL_CERT_FILE", "SSL_CERT_DIR"].flatMap((name) =>
      (facts.env[name]?.split(name === "SSL_CERT_DIR" ? ":" : "\0") ?? [])
        .filter((path) => path !== "")
        .map((path) => ({ name, ...describePath(host, path) })),
    ),
    loopbackProxies,
    network: reached,
  };
}
