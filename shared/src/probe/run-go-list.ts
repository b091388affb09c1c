import { atLeast } from "../golang/active-go.ts";
import { hasFlagOf, OF_LIST } from "../golang/command-flags.ts";
import { splitGoFlags, withoutFlags } from "../golang/go-flags.ts";
import type { GoListAnswer, GoListFacts } from "../model/index.ts";
import type { Host } from "./host.ts";
import { type BuildSettings, followImports, importsOptions } from "./imports-to-ask.ts";
import { neutralDirectory } from "./neutral-directory.ts";
import { whyUnanswered } from "./why-unanswered.ts";

export { unsafeToList } from "./safe-to-list.ts";

const TIMEOUT_MS = 10_000;

/** No directory can be created there. */
const NOWHERE = "/dev/null/none";
/** What Go says to the question itself, not to the machine. */
const NO_ANSWER = /flag provided but not defined: -buildvcs|\/dev\/null\/none/;

type Env = Readonly<Record<string, string>>;

export interface GoListOptions extends BuildSettings {
  /** GODEBUG in effect. */
  readonly godebug: string;
  /** GOTOOLCHAIN in effect; empty where nothing sets it. */
  readonly gotoolchain: string;
  /** The module cache in effect; empty where there is no place for one. */
  readonly moduleCache: string;
  /** Whether a program of this name is on PATH. */
  readonly onPath: (name: string) => boolean;
  /** The directory of the project; null for none, and for one in which go must not read. */
  readonly project: string | null;
  /**
   * The program of an SDK itself, to ask about the project; null where go is a shim or a script, which could start what
   * the project's own files name.
   */
  readonly sdkGo: string | null;
  readonly signal?: AbortSignal;
}

/**
 * Asks a Go to find packages, as each build begins: `fmt` outside any module, and the package of the project. It downloads
 * nothing (GOPROXY=off, and nothing is private; a toolchain comes from absolute entries of PATH alone), writes no module
 * file (-mod=mod counts as readonly), asks git nothing, reads no module cache in the project (Go would leave locks there),
 * and touches neither the build cache (GOCACHE=off, GODEBUG=goindex=0; before 1.21 go wants one, and gets one of its own)
 * nor its telemetry. Null where no answer came, or where Go would need a toolchain that is not here.
 */
export async function runGoList(
  host: Host,
  go: string,
  env: Env,
  options: GoListOptions,
): Promise<GoListFacts> {
  const toolchain = withoutDownload(options);
  if (toolchain === null) return { anywhere: null, project: null };
  const flags = splitGoFlags(options.goflags);
  const ownCache = atLeast(options.version, 21) === false ? scratchCache(host) : null;
  const asked: Env = {
    ...env,
    ...(env.PATH !== undefined && { PATH: absoluteEntries(env.PATH) }),
    GOPROXY: "off",
    // What is private would be fetched around the proxy.
    GONOPROXY: "none",
    GOVCS: "*:off",
    GOAUTH: "off",
    ...(toolchain !== "" && { GOTOOLCHAIN: toolchain }),
    GOCACHE: ownCache ?? "off",
    // Go would create one to look into; in a place where it cannot, it says so and stops.
    ...(host.fs.kind(options.moduleCache) !== "directory" && { GOMODCACHE: NOWHERE }),
    GODEBUG: [options.godebug, "goindex=0", "execerrdot=1"].filter((text) => text !== "").join(","),
    TEST_TELEMETRY_DIR: NOWHERE,
    ...(hasFlagOf(OF_LIST, options.goflags) && { GOFLAGS: withoutFlags(options.goflags, OF_LIST) }),
  };
  const quiet = [
    ...(flags?.some((flag) => /^--?mod=mod$/.test(flag)) ? ["-mod=readonly"] : []),
    ...(atLeast(options.version, 18) === false ? [] : ["-buildvcs=false"]),
  ];
  let silence: GoListFacts["silence"];
  const ask = async (
    program: string,
    args: readonly string[],
    cwd: string,
    more: Env = {},
  ): Promise<GoListAnswer | null> => {
    const { status, code, stderr } = await host.run({
      argv: [program, "list", "-find", ...args],
      env: { ...asked, ...more },
      cwd,
      timeoutMs: TIMEOUT_MS,
      ...(options.signal && { signal: options.signal }),
    });
    const why = whyUnanswered({ status, stderr });
    const isSilent = why !== null || (status === "exited" && code !== 0 && stderr.trim() === "");
    if (isSilent) silence ??= why ?? "wordless";
    if (isSilent || status !== "exited" || NO_ANSWER.test(stderr)) return null;
    return { ok: code === 0, said: stderr.split("\n").slice(0, 8).join("\n").trim() };
  };
  const askInProject = (packages: readonly string[]): Promise<GoListAnswer | null> | null =>
    options.project === null || options.sdkGo === null || packages.length === 0
      ? null
      : ask(options.sdkGo, [...quiet, ...packages], options.project, {
          GOMODCACHE: NOWHERE,
          // Another module of cryptography would be unpacked there first.
          GOFIPS140: "off",
        });
  const neutral = neutralDirectory(host);
  try {
    const [anywhere, project, imports] = await Promise.all([
      neutral === null ? null : ask(go, ["fmt"], neutral.path),
      askInProject(["."]),
      askInProject(importsOf(host, options)),
    ]);
    return {
      anywhere,
      project: project?.ok && imports?.ok === false ? imports : project,
      ...(silence !== undefined && { silence }),
    };
  } finally {
    neutral?.leave();
    if (ownCache !== null) host.scratch.removeTree(ownCache);
  }
}

/** A build cache of nobody's; null where no directory can be made, so that go says what it needs. */
function scratchCache(host: Host): string | null {
  try {
    return host.scratch.makeTempDir({ inMemory: true });
  } catch {
    return null;
  }
}

/** What the project imports and may not find; empty where other files than its own decide. */
function importsOf(host: Host, options: GoListOptions): readonly string[] {
  const build = importsOptions(host, options);
  return options.project === null || build === null ? [] : followImports(host, options.project, build).toAsk;
}

/** GOTOOLCHAIN that chooses the same toolchain from what is here; null where only a download could give it. */
function withoutDownload({ gotoolchain, version, onPath }: GoListOptions): string | null {
  if (gotoolchain === "auto" || gotoolchain.endsWith("+auto"))
    return gotoolchain.replace(/auto$/, "path").replace(/^local\+path$/, "path");
  const pinned = /^go1\S*$/.test(gotoolchain) && !gotoolchain.includes("+");
  return pinned && gotoolchain !== version && !onPath(gotoolchain) ? null : gotoolchain;
}

/** Without what depends on the working directory: a checkout could hold a program of that name. */
function absoluteEntries(path: string): string {
  return path
    .split(":")
    .filter((entry) => entry.startsWith("/"))
    .join(":");
}
