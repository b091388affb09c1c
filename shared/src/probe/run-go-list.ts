import { atLeast } from "../golang/active-go.ts";
import { splitGoFlags } from "../golang/go-flags.ts";
import type { GoListAnswer, GoListFacts } from "../model/index.ts";
import type { Host } from "./host.ts";
import { neutralDirectory } from "./neutral-directory.ts";

const TIMEOUT_MS = 5000;

/** Flags that go list has and go build has not: in GOFLAGS they would change the answer to another question. */
const LIST_ONLY = new Set("compiled deps e export f find json m retracted reuse test u versions".split(" "));

/** No directory can be created there. */
const NOWHERE = "/dev/null/none";
/** What Go says to the question itself, not to the machine. */
const NO_ANSWER = /flag provided but not defined: -buildvcs|\/dev\/null\/none/;

type Env = Readonly<Record<string, string>>;

export interface GoListOptions {
  /** GOFLAGS in effect, wherever it is set. */
  readonly goflags: string;
  /** GODEBUG in effect. */
  readonly godebug: string;
  /** GOTOOLCHAIN in effect; empty where nothing sets it. */
  readonly gotoolchain: string;
  /** Release of the SDK, where it is known. */
  readonly version: string | null;
  /** The module cache in effect; empty where there is no place for one. */
  readonly moduleCache: string;
  /** Whether a program of this name is on PATH. */
  readonly onPath: (name: string) => boolean;
  /** The directory of the project; null for none. */
  readonly project: string | null;
  readonly signal?: AbortSignal;
}

/**
 * Asks a Go to find packages, as each build begins: `fmt` outside any module, and the package of the project. It downloads
 * nothing (GOPROXY=off; a toolchain comes from PATH alone, because the attempt would leave a lock in the module cache),
 * writes no module file (-mod=mod counts as readonly), asks git nothing (that would leave a version in the module cache),
 * and touches neither the build cache (GOCACHE=off, GODEBUG=goindex=0) nor its telemetry. Null where no answer came in
 * time, or where Go would need a toolchain that is not here.
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
  const asked: Env = {
    ...env,
    GOPROXY: "off",
    ...(toolchain !== "" && { GOTOOLCHAIN: toolchain }),
    GOCACHE: "off",
    // Go would create one to look into; in a place where it cannot, it says so and stops.
    ...(host.fs.kind(options.moduleCache) !== "directory" && { GOMODCACHE: NOWHERE }),
    GODEBUG: [options.godebug, "goindex=0"].filter((text) => text !== "").join(","),
    TEST_TELEMETRY_DIR: NOWHERE,
    ...(flags?.some(isListOnly) && { GOFLAGS: join(flags.filter((flag) => !isListOnly(flag))) }),
  };
  const quiet = [
    ...(flags?.some((flag) => /^--?mod=mod$/.test(flag)) ? ["-mod=readonly"] : []),
    ...(atLeast(options.version, 18) === false ? [] : ["-buildvcs=false"]),
  ];
  const ask = async (args: readonly string[], cwd: string): Promise<GoListAnswer | null> => {
    const { status, code, stderr } = await host.run({
      argv: [go, "list", ...args],
      env: asked,
      cwd,
      timeoutMs: TIMEOUT_MS,
      ...(options.signal && { signal: options.signal }),
    });
    if (status !== "exited" || NO_ANSWER.test(stderr)) return null;
    return { ok: code === 0, said: stderr.split("\n").slice(0, 8).join("\n").trim() };
  };
  const neutral = neutralDirectory(host);
  const [anywhere, project] = await Promise.all([
    neutral === null ? null : ask(["-find", "fmt"], neutral.path),
    options.project === null ? null : ask([...quiet, "."], options.project),
  ]);
  neutral?.leave();
  return { anywhere, project };
}

/** GOTOOLCHAIN that chooses the same toolchain from what is here; null where only a download could give it. */
function withoutDownload({ gotoolchain, version, onPath }: GoListOptions): string | null {
  if (gotoolchain === "auto" || gotoolchain.endsWith("+auto"))
    return gotoolchain.replace(/auto$/, "path").replace(/^local\+path$/, "path");
  const pinned = /^go1\S*$/.test(gotoolchain) && !gotoolchain.includes("+");
  return pinned && gotoolchain !== version && !onPath(gotoolchain) ? null : gotoolchain;
}

function isListOnly(flag: string): boolean {
  return LIST_ONLY.has(/^--?([^=]+)/.exec(flag)?.[1] ?? "");
}

/** A blank stands for none: an empty variable would not hide the file of `go env -w`. */
function join(flags: readonly string[]): string {
  return flags.map((flag) => (/\s/.test(flag) ? `'${flag}'` : flag)).join(" ") || " ";
}
