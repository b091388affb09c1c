import { join } from "node:path";
import { reduceEnv } from "../golang/variables.ts";
import type { Facts, Suppression, UserEnvFileFacts } from "../model/index.ts";
import { syntheticContext } from "./captured.ts";
import { readSurroundings, type SurroundingsOptions } from "./context-facts.ts";
import { describer, describeShell } from "./describe-context.ts";
import { describeGopath } from "./describe-gopath.ts";
import { readGoEnv, readUserEnvFile } from "./go-env-file.ts";
import { findGoInstallsInLines } from "./go-installs-in-lines.ts";
import { findGoInstallsOffPath } from "./go-installs-off-path.ts";
import { describeGoroot, startedGo } from "./goroot.ts";
import type { Host } from "./host.ts";
import { readHostFacts } from "./host-facts.ts";
import { mustAsk } from "./must-ask.ts";
import { readPath, withoutNpm } from "./path.ts";
import { type ContextsOptions, readContexts } from "./read-contexts.ts";
import { runGoEnv } from "./run-go-env.ts";
import { silentGit, silentGo, skippedFiles } from "./skipped-files.ts";
import { readStartupLines, startupFiles } from "./startup-files.ts";
import { readSuppressions } from "./suppressions.ts";
import { readBinary } from "./toolchain/binary.ts";
import { readToolchain } from "./toolchain/read-toolchain.ts";
import { readSdkTools } from "./toolchain/sdk-tools.ts";
import { describeBin } from "./tools.ts";

export interface GatherOptions extends SurroundingsOptions, ContextsOptions {
  /** False: no startup file is run. */
  readonly runShell: boolean;
  /** The shell to ask instead of the account's. */
  readonly shell?: string;
  /** Findings that others chose to live with for this machine: a team, for all of its members. */
  readonly suppressions?: readonly Suppression[];
}

/** Reads the machine once. Changes nothing, never throws for what it finds: the unreadable is part of the facts. */
export async function gather(host: Host, options: GatherOptions): Promise<Facts> {
  const started = host.now();
  const tell = options.onStage ?? (() => {});
  const env = withoutNpm(host.env);
  const shell = options.shell ?? host.account.shell;
  const here = syntheticContext("current", env);
  const starting = options.runShell && shell !== null ? readContexts(host, shell, options) : null;

  // Whoever waits for it gets the error; until then nobody does, and Node would end the process for that.
  starting?.catch(() => {});

  const early = options.judge !== "current" && starting !== null ? await starting : [];
  const asked = early.find(({ context }) => context === options.judge);
  const judged = asked !== undefined && (asked.status === "ok" || asked.atPrompt.PATH) ? asked : here;

  tell("go", "started");
  const facts = await readEnvironment(host, judged.atPrompt, options);
  tell("go", "done");
  const landed = starting === null ? [] : await starting;
  const contexts = [here, ...landed].map(describer(host));
  const { suppressions, errors } = readSuppressions(host, judged.atPrompt, options.project);
  const startup = shell === null ? [] : startupFiles(host, facts.home, shell, judged.atPrompt);
  const startupLines = readStartupLines(host, startup);
  const known = [...facts.elsewhere, ...facts.path.flatMap(({ go }) => (go === null ? [] : [go]))];
  const named = findGoInstallsInLines(
    host,
    facts.home,
    startupLines,
    new Set(known.map(({ realPath }) => realPath)),
  );
  const seen: Facts = {
    schema: 1,
    at: started.toISOString(),
    durationMs: 0,
    host: readHostFacts(host),
    shell: shell === null ? null : describeShell(shell, landed),
    judged: judged.context,
    ...facts,
    elsewhere: [...facts.elsewhere, ...named],
    accountHome: host.account.home,
    ...NOT_LOOKED_AT,
    startup,
    startupLines,
    contexts,
    blame: null,
    vitals: null,
    suppressions: [...suppressions, ...(options.suppressions ?? [])],
    unread: [
      ...contexts.flatMap(({ context, status, detail }) =>
        status === "ok" ? [] : [`${context}: ${status}${detail === null ? "" : ` (${detail})`}`],
      ),
      ...errors,
      ...(options.project === undefined ? [] : skippedFiles(host, options.project)),
    ],
  };
  const around = await readSurroundings(host, seen, options);
  return {
    ...seen,
    ...around,
    unread: [...seen.unread, ...silentGit(around.project), ...silentGo(seen, options.project)],
    durationMs: host.now().getTime() - started.getTime(),
  };
}

/** Their places are told by the settings, so they come last. */
const NOT_LOOKED_AT = {
  project: null,
  storage: [],
  oldModuleCaches: [],
  strayGoMods: [],
  certificates: [],
  loopbackProxies: [],
  network: null,
} as const;

type EnvironmentFacts = Pick<
  Facts,
  | "home"
  | "env"
  | "path"
  | "elsewhere"
  | "goroot"
  | "userEnvFile"
  | "goEnvDefaults"
  | "probe"
  | "goList"
  | "gopath"
  | "bin"
  | "toolchain"
  | "sdkTools"
>;

async function readEnvironment(
  host: Host,
  env: Readonly<Record<string, string>>,
  options: GatherOptions,
): Promise<EnvironmentFacts> {
  const home = env.HOME ? env.HOME : null;
  const path = readPath(host, env.PATH, home);
  const go = path.find((entry) => entry.go !== null)?.go ?? null;
  // A shim is a script or the manager's own program.
  const binary = go === null || go.shim ? null : readBinary(host, go.realPath);
  // The slowest step starts first; the files are read while Go answers.
  const userEnvFile = readUserEnvFile(host, env);
  const set = (name: string): string => env[name] || fromFile(userEnvFile, name) || "";
  const asking =
    go !== null && mustAsk(host, go, binary, userEnvFile, env, options.runShell)
      ? runGoEnv(host, go.path, env, set("GOFLAGS"), options.signal)
      : null;
  asking?.catch(() => {});
  const root = set("GOROOT") || go?.sdk?.root || "";
  const onPath = new Set(path.flatMap((entry) => (entry.go === null ? [] : [entry.go.realPath])));
  const goEnvDefaults =
    root === "" ? ({ ok: false, reason: "missing" } as const) : readGoEnv(host, join(root, "go.env"));
  const gopathRoot =
    (set("GOPATH") || (home === null ? "" : join(home, "go"))).split(":").find((part) => part !== "") ?? "";
  const moduleCache = set("GOMODCACHE") || (gopathRoot === "" ? "" : join(gopathRoot, "pkg/mod"));
  const listing =
    go !== null && (asking !== null || options.project !== undefined)
      ? import("./run-go-list.ts").then(async ({ isSafeToList, runGoList }) =>
          runGoList(host, go.path, env, {
            goflags: set("GOFLAGS"),
            godebug: env.GODEBUG ?? "",
            gotoolchain: set("GOTOOLCHAIN") || (goEnvDefaults.ok && goEnvDefaults.value.GOTOOLCHAIN) || "",
            version: go.sdk?.version ?? null,
            moduleCache,
            onPath: (name) => path.some(({ path: dir }) => host.fs.isExecutableFile(join(dir, name))),
            project:
              options.project !== undefined && isSafeToList(host, options.project) ? options.project : null,
            sdkGo: go.sdk === null || go.shim ? startedGo(host, await asking) : go.path,
            ...(options.signal && { signal: options.signal }),
          }),
        )
      : null;
  const elsewhere = findGoInstallsOffPath(host, home, moduleCache, onPath);
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
  const used = set("GOROOT") || (probe?.answer.ok && probe.answer.value.GOROOT) || go?.sdk?.root || "";
  const sdkTools = used.startsWith("/") ? readSdkTools(host, used) : null;
  return {
    home,
    env: reduceEnv(env),
    path,
    elsewhere,
    goroot: set("GOROOT") === "" ? null : describeGoroot(host, set("GOROOT")),
    userEnvFile,
    goEnvDefaults,
    gopath: gopathRoot.startsWith("/") ? describeGopath(host, gopathRoot) : null,
    bin,
    toolchain,
    ...(sdkTools !== null && { sdkTools }),
    probe,
    ...(listing !== null && { goList: await listing }),
  };
}

function fromFile(file: UserEnvFileFacts, name: string): string | undefined {
  return file.entries.ok ? file.entries.value[name] : undefined;
}
