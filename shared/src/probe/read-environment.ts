import { changed, startsAnother } from "../golang/set-by-script.ts";
import { reduceEnv } from "../golang/variables.ts";
import type { BinaryFacts, Facts, GoProbeFacts, UserEnvFileFacts } from "../model/index.ts";
import { join } from "../util/join.ts";
import { remembered } from "../util/once.ts";
import { describeGopath } from "./describe-gopath.ts";
import { readGoEnv, readUserEnvFile } from "./go-env-file.ts";
import { findGoInstallsOffPath } from "./go-installs-off-path.ts";
import { describeGoroot, startedGo } from "./goroot.ts";
import type { Host } from "./host.ts";
import { mustAsk } from "./must-ask.ts";
import { readNamedWork } from "./named-work.ts";
import { meantDirectories, readPath } from "./path.ts";
import { runGoEnv } from "./run-go-env.ts";
import type { Env } from "./shells/dump.ts";
import { readBinary } from "./toolchain/binary.ts";
import { readToolchain } from "./toolchain/read-toolchain.ts";
import { readSdkTools } from "./toolchain/sdk-tools.ts";
import { describeBin } from "./tools.ts";

/** Environments that were read, by what tells them apart. */
export type ReadEnvironments = Map<string, Promise<EnvironmentFacts>>;

export interface EnvironmentOptions {
  /** False: no startup file is run. */
  readonly runShell: boolean;
  /** A directory whose project is to be judged, too. */
  readonly project?: string;
  /** For a caller that judges several contexts of one machine: equal environments are read once. */
  readonly environments?: ReadEnvironments;
  readonly signal?: AbortSignal;
}

/** Of every start another value, and nothing of Go's. */
const OF_THE_START = new Set(["_", "SHLVL", "PWD", "OLDPWD"]);

/** What tells environments apart. */
export function environmentKey(env: Env): string {
  return JSON.stringify(
    Object.entries(env)
      .filter(([name]) => !OF_THE_START.has(name))
      .sort(),
  );
}

/** Reads what an environment leads to, unless an equal one was read before. */
export function readOnce(host: Host, env: Env, options: EnvironmentOptions): Promise<EnvironmentFacts> {
  const read = () => readEnvironment(host, env, options);
  const { environments } = options;
  return environments === undefined ? read() : remembered(environments, environmentKey(env), read);
}

/** The part of a machine's facts that its environment led to. */
export function environmentFactsOf(facts: Facts): EnvironmentFacts {
  const { home, env, path, elsewhere, goroot, userEnvFile, goEnvDefaults, probe, gopath, bin, toolchain } =
    facts;
  const { goEnvLines, namedWork, goList, sdkTools } = facts;
  return {
    home,
    env,
    path,
    elsewhere,
    goroot,
    userEnvFile,
    goEnvDefaults,
    probe,
    gopath,
    bin,
    toolchain,
    ...(goEnvLines !== undefined && { goEnvLines }),
    ...(namedWork !== undefined && { namedWork }),
    ...(goList !== undefined && { goList }),
    ...(sdkTools !== undefined && { sdkTools }),
  };
}

/** What an environment leads to: the Go that it finds, and the settings of that. */
export type EnvironmentFacts = Pick<
  Facts,
  | "home"
  | "env"
  | "path"
  | "elsewhere"
  | "goroot"
  | "userEnvFile"
  | "goEnvDefaults"
  | "goEnvLines"
  | "namedWork"
  | "probe"
  | "goList"
  | "gopath"
  | "bin"
  | "toolchain"
  | "sdkTools"
>;

async function readEnvironment(host: Host, env: Env, options: EnvironmentOptions): Promise<EnvironmentFacts> {
  const home = env.HOME ? env.HOME : null;
  const path = readPath(host, env.PATH, home);
  const go = path.find((entry) => entry.go !== null)?.go ?? null;
  // A shim is a script or the manager's own program.
  const binary = go === null || go.shim ? null : readBinary(host, go.realPath);
  // The slowest step starts first; the files are read while Go answers.
  const userEnvFile = readUserEnvFile(host, env);
  const root = env.GOROOT || fromFile(userEnvFile, "GOROOT") || go?.sdk?.root || "";
  const { goEnvDefaults, goEnvLines } = readGoEnv(host, root);
  const delivered = goEnvDefaults.ok ? goEnvDefaults.value : {};
  // An empty value in the file hides the one in go.env.
  const set = (name: string): string =>
    env[name] || (fromFile(userEnvFile, name) ?? (name === "GOROOT" ? "" : delivered[name])) || "";
  const asking =
    go !== null && mustAsk(host, go, binary, userEnvFile, env, options.runShell)
      ? runGoEnv(host, go.path, env, set("GOFLAGS"), options.signal)
      : null;
  asking?.catch(() => {});
  const onPath = new Set(path.flatMap((entry) => (entry.go === null ? [] : [entry.go.realPath])));
  const gopathRoot =
    (set("GOPATH") || (home === null ? "" : join(home, "go"))).split(":").find((part) => part !== "") ?? "";
  const moduleCache = set("GOMODCACHE") || (gopathRoot === "" ? "" : join(gopathRoot, "pkg/mod"));
  const listing =
    go !== null && (asking !== null || options.project !== undefined)
      ? import("./run-go-list.ts").then(async ({ unsafeToList, runGoList }) => {
          // Which Go a script starts only its answer tells.
          const started = startsAnother(go) ? await asking : null;
          return runGoList(host, go.path, env, {
            goflags: set("GOFLAGS"),
            godebug: env.GODEBUG ?? "",
            gotoolchain: set("GOTOOLCHAIN"),
            version: go.sdk?.version ?? releaseOf(started),
            moduleCache,
            byModule: set("GO111MODULE") !== "off" && ["", "off", "auto"].includes(set("GOWORK")),
            useWork: set("GOWORK") !== "off",
            root,
            platform: { os: set("GOOS"), arch: set("GOARCH") },
            onPath: (name) => path.some(({ path: dir }) => host.fs.isExecutableFile(join(dir, name))),
            project:
              options.project !== undefined && unsafeToList(host, options.project) === null
                ? options.project
                : null,
            sdkGo: startsAnother(go) ? startedGo(host, started) : go.path,
            ...(options.signal && { signal: options.signal }),
          });
        })
      : null;
  const namedWork = readNamedWork(host, set("GOWORK"));
  const elsewhere = findGoInstallsOffPath(host, home, moduleCache, onPath, meantDirectories(path, home));
  const binDir = set("GOBIN") || (gopathRoot === "" ? "" : `${gopathRoot}/bin`);
  const bin = binDir.startsWith("/") ? describeBin(host, binDir) : null;
  const toolchain = await readToolchain(host, {
    env,
    home,
    path,
    go,
    binary,
    bin,
    set,
    project: options.project,
    ask: options.runShell,
    signal: options.signal,
  });
  const probe = await asking;
  const isOverruled = startsAnother(go) && changed("GOROOT", set("GOROOT"), probe) !== undefined;
  const named = isOverruled ? "" : set("GOROOT");
  const used = named || (probe?.answer.ok && probe.answer.value.GOROOT) || go?.sdk?.root || "";
  const sdkTools = used.startsWith("/") ? readSdkTools(host, used, builtFor(probe, binary)) : null;
  return {
    home,
    env: reduceEnv(env),
    path,
    elsewhere,
    goroot: named === "" ? null : describeGoroot(host, named),
    userEnvFile,
    goEnvDefaults,
    ...(goEnvLines !== undefined && { goEnvLines }),
    ...(namedWork !== undefined && { namedWork }),
    gopath: gopathRoot.startsWith("/") ? describeGopath(host, gopathRoot) : null,
    bin,
    toolchain,
    ...(sdkTools !== null && { sdkTools }),
    probe,
    ...(listing !== null && { goList: await listing }),
  };
}

function releaseOf(probe: GoProbeFacts | null): string | null {
  return (probe?.answer.ok && probe.answer.value.GOVERSION?.split(" ")[0]) || null;
}

/** The processor that a go program is for: by its own word, else by its file. */
function builtFor(probe: GoProbeFacts | null, binary: BinaryFacts | null): string | undefined {
  const said = probe?.answer.ok ? probe.answer.value.GOHOSTARCH : undefined;
  return said || (binary?.archs.length === 1 ? binary.archs[0] : undefined);
}

function fromFile(file: UserEnvFileFacts, name: string): string | undefined {
  return file.entries.ok ? file.entries.value[name] : undefined;
}
