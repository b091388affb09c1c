import { isDeepStrictEqual } from "node:util";
import { unseenEntries } from "../golang/unseen-entry.ts";
import type { Facts, Suppression, Unread } from "../model/index.ts";
import { isTooDeep, MAX_LEVELS } from "./above.ts";
import { readAgents } from "./agents.ts";
import { type Captured, syntheticContext } from "./captured.ts";
import { readCi } from "./ci.ts";
import { readSurroundings, type SurroundingsOptions, surroundingsOf } from "./context-facts.ts";
import { describer, describeShell } from "./describe-context.ts";
import { findGoInstallsInLines } from "./go-installs-in-lines.ts";
import type { Host } from "./host.ts";
import { readHostFacts } from "./host-facts.ts";
import { insideProject } from "./inside-project.ts";
import { readLimits, readUmask } from "./limits.ts";
import { withoutNpm } from "./path.ts";
import { readWorkingDirectory } from "./project-here.ts";
import { type ContextsOptions, readContexts } from "./read-contexts.ts";
import { type EnvironmentFacts, type EnvironmentOptions, readOnce } from "./read-environment.ts";
import { remembering } from "./remembering.ts";
import { silentGit, silentGo } from "./silent-programs.ts";
import { readStartupLines, startupFiles } from "./startup-files.ts";
import { readSuppressions } from "./suppressions.ts";

export interface GatherOptions extends SurroundingsOptions, ContextsOptions, EnvironmentOptions {
  /** The shell to ask instead of the account's. */
  readonly shell?: string;
  /** Called with all that is known of this process while a new terminal still starts, where that is what is asked about. */
  readonly onThisProcess?: (facts: Facts) => Promise<void> | void;
  /** Findings that others chose to live with for this machine: a team, for all of its members. */
  readonly suppressions?: readonly Suppression[];
}

/** Reads the machine once. Changes nothing, never throws for what it finds: the unreadable is part of the facts. */
export async function gather(host: Host, options: GatherOptions): Promise<Facts> {
  const { project, ...others } = options;
  if (project === undefined || !isTooDeep(project)) return gatherAll(host, options);
  const facts = await gatherAll(host, others);
  const unread = { subject: project, reason: "too-deep", detail: String(MAX_LEVELS) } as const;
  return { ...facts, unread: [...facts.unread, unread] };
}

async function gatherAll(machine: Host, options: GatherOptions): Promise<Facts> {
  // What a shell does while it starts is watched on the machine itself.
  const host = { ...machine, fs: remembering(machine.fs) };
  const started = host.now();
  const tell = options.onStage ?? (() => {});
  const env = withoutNpm(host.env);
  const shell = options.shell ?? host.account.shell;
  const here = syntheticContext("current", env);
  const starting = options.runShell && shell !== null ? readContexts(machine, shell, options) : null;

  let isStarting = starting !== null;
  // Whoever waits for it gets the error; until then nobody does, and Node would end the process for that.
  starting
    ?.catch(() => {})
    .finally(() => {
      isStarting = false;
    });

  const early = options.judge !== "current" && starting !== null ? await starting : [];
  const asked = early.find(({ context }) => context === options.judge);
  const judged = asked !== undefined && (asked.status === "ok" || asked.atPrompt.PATH) ? asked : here;

  tell("go", "started");
  const facts = await readOnce(host, judged.atPrompt, options);
  tell("go", "done");
  const seenWith = (landed: readonly Captured[]): Facts =>
    sumUp(host, options, { here, judged, landed, facts, shell, at: started });
  const withSurroundings = async (seen: Facts): Promise<Facts> => {
    const around = await readSurroundings(host, seen, options);
    const { project } = options;
    const skipped = project === undefined ? [] : (await import("./project.ts")).skippedFiles(host, project);
    const silent = [...silentGit(around.project), ...silentGo(seen, project)];
    return { ...seen, ...around, unread: [...seen.unread, ...skipped, ...silent] };
  };
  const { onThisProcess } = options;
  if (isStarting && judged === here && onThisProcess !== undefined) {
    const soFar = await withSurroundings(seenWith([]));
    if (isStarting) await onThisProcess(soFar);
    // What lies around a process is the same whatever a new terminal has.
    const seen = seenWith(starting === null ? [] : await starting);
    const isNew = (one: Unread): boolean => !seen.unread.some((other) => isDeepStrictEqual(one, other));
    const unread = [...seen.unread, ...soFar.unread.filter(isNew)];
    return { ...seen, ...surroundingsOf(soFar), unread, durationMs: since(host, started) };
  }
  const seen = await withSurroundings(seenWith(starting === null ? [] : await starting));
  return { ...seen, durationMs: since(host, started) };
}

function since(host: Host, begin: Date): number {
  return host.now().getTime() - begin.getTime();
}

/** What is known of the environment that is asked about, together with the shells that have landed. */
function sumUp(host: Host, options: GatherOptions, { here, judged, landed, facts, shell, at }: Known): Facts {
  const contexts = [here, ...landed].map(describer(host, facts.path));
  const { suppressions, errors } = readSuppressions(
    insideProject(host, options.project),
    judged.atPrompt,
    options.project,
  );
  const told = landed.find(({ version }) => version !== null);
  const zdotdir = told === undefined ? null : (told.zdotdir ?? "");
  const startup = shell === null ? [] : startupFiles(host, facts.home, shell, judged.atPrompt, zdotdir);
  const startupLines = readStartupLines(host, startup);
  const known = [...facts.elsewhere, ...facts.path.flatMap(({ go }) => (go === null ? [] : [go]))];
  const limits = readLimits(host);
  const named = findGoInstallsInLines(
    host,
    facts.home,
    startupLines,
    new Set(known.map(({ realPath }) => realPath)),
  );
  return {
    schema: 1,
    at: at.toISOString(),
    durationMs: 0,
    host: readHostFacts(host),
    shell: shell === null ? null : describeShell(shell, landed),
    judged: judged.context,
    ...readAgents(host),
    ...readCi(host),
    ...readWorkingDirectory(),
    ...(limits.length > 0 && { limits }),
    ...readUmask(host),
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
      ...unseenEntries(facts.path),
      ...contexts.flatMap(({ context, status, detail }) =>
        status === "ok" ? [] : [{ subject: context, reason: status, detail }],
      ),
      ...errors,
    ],
  };
}

interface Known {
  readonly here: Captured;
  readonly judged: Captured;
  readonly landed: readonly Captured[];
  readonly facts: EnvironmentFacts;
  readonly shell: string | null;
  readonly at: Date;
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
