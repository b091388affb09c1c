import { CATALOG } from "../catalog/checks.ts";
import { runChecks } from "../judge/run-checks.ts";
import type {
  ContextName,
  Examined,
  Facts,
  Language,
  ManagedFile,
  Report,
  VitalsFacts,
} from "../model/index.ts";
import { markMissing } from "../probe/blame/mark-missing.ts";
import { withTracedFiles } from "../probe/blame/traced-files.ts";
import { type Captured, plain, type Watched } from "../probe/captured.ts";
import { SHELL_MODES } from "../probe/contexts.ts";
import { type GatherOptions, gather } from "../probe/gather.ts";
import type { Host } from "../probe/host.ts";
import type { Stage } from "../probe/read-contexts.ts";
import { knownLines } from "../report/known-lines.ts";
import { inNewTerminal } from "./new-terminal.ts";
import { reportOn } from "./report-on.ts";

export interface CalibrateOptions extends GatherOptions {
  readonly language: Language;
  /** Which checks to judge by; all unless told. */
  readonly select?: (id: string) => boolean;
  /** Asks for the places of these variables, whatever is found. */
  readonly blame?: readonly string[];
  /** Gets the report on this process while a new terminal still starts, where that is what is asked about. */
  readonly onFirst?: (soFar: Report) => Promise<void> | void;
  /** Reads the machine's vital signs too; `probe/vitals.ts` knows how. */
  readonly readVitals?: (facts: Facts) => Promise<VitalsFacts>;
}

/** No startup file of a person is larger. */
export const MOST_BYTES = 1024 * 1024;

export async function calibrate(host: Host, options: CalibrateOptions): Promise<Report> {
  return (await examine(host, options)).report;
}

/**
 * The whole story: read the machine, judge what was read, find out which lines did it where something was found, sum
 * it up. Changes nothing on the machine.
 */
export async function examine(host: Host, options: CalibrateOptions): Promise<Examined> {
  const checks = CATALOG.filter(({ id }) => options.select?.(id) ?? true);
  const watched = new Map<ContextName, Watched>(
    options.captured?.flatMap((one) => (one.watched === undefined ? [] : [[one.context, one.watched]])),
  );
  const starts: Captured[] = [...(options.captured ?? [])];
  const seen = await gather(host, {
    ...options,
    ...(options.blame && { watch: options.blame }),
    ...(options.onFirst && {
      onThisProcess: async (facts) => {
        const soFar = await reportOn(facts, runChecks(checks, facts), options, knownLines(facts));
        await options.onFirst?.(soFar.report);
      },
    }),
    onCaptured: (captured) => {
      options.onCaptured?.(captured);
      starts.push(captured);
      if (captured.watched !== undefined) watched.set(captured.context, captured.watched);
    },
  });
  const judgment = runChecks(checks, seen);
  const context = SHELL_MODES[options.judge] === undefined ? "terminal" : options.judge;
  const asked = options.blame !== undefined || judgment.verdicts.length > 0;
  const places =
    options.runShell && ended(seen, context) && asked
      ? await during("blame", options, async () => {
          const own = watched.get(context);
          if (own !== undefined) return own.blame();
          // Only where the start was not watched as it ran does another one tell.
          return (await import("../probe/blame/read-blame.ts")).readBlame(host, seen, {
            context,
            ...(options.blame && { names: options.blame }),
            ...(options.signal && { signal: options.signal }),
          });
        })
      : null;
  const blame = places === null ? null : markMissing(host, places);
  const { readVitals } = options;
  const vitals = readVitals === undefined ? null : await during("vitals", options, () => readVitals(seen));
  options.onStage?.("checks", "started");
  const startup = withTracedFiles(seen.startup, blame);
  const managed = judgment.verdicts.length > 0 ? await managedOf(host, { ...seen, startup }) : [];
  const facts: Facts = { ...seen, startup, blame, vitals, ...(managed.length > 0 && { managed }) };
  // Most checks read nothing more; what was judged holds then.
  const isAll = blame === null && vitals === null && managed.length === 0;
  const examined = await reportOn(facts, isAll ? judgment : runChecks(checks, facts), options, (file) =>
    host.fs.readText(file, MOST_BYTES, "latin1"),
  );
  const captured = starts.map(plain);
  const newTerminal = await inNewTerminal(host, checks, options, facts, captured);
  options.onStage?.("checks", "done");
  const report = newTerminal === null ? examined.report : { ...examined.report, newTerminal };
  return { ...examined, report, captured };
}

/** The files that a fix may change whose source is elsewhere. Nothing is loaded for a home without any. */
async function managedOf(host: Host, { home, startup, userEnvFile }: Facts): Promise<readonly ManagedFile[]> {
  const own = startup.filter(({ file, exists }) => exists && !file.startsWith("/etc/"));
  const { entries } = userEnvFile;
  const isThere = entries.ok ? Object.keys(entries.value).length > 0 : entries.reason !== "missing";
  if (home === null || (own.length === 0 && !isThere)) return [];
  const files = [
    ...startup.map(({ file }) => file),
    ...(userEnvFile.path === null ? [] : [userEnvFile.path]),
  ];
  return (await import("../probe/managed/read-managed-files.ts")).readManagedFiles(host, home, files);
}

/** Tells that a stage has begun and that it is over. */
async function during<T>(stage: Stage, { onStage }: GatherOptions, work: () => Promise<T>): Promise<T> {
  onStage?.(stage, "started");
  const result = await work();
  onStage?.(stage, "done");
  return result;
}

/** A start that did not end by itself was watched already and would only take its time again. */
function ended({ contexts }: Facts, wanted: ContextName): boolean {
  return contexts.some(({ context, status }) => context === wanted && status === "ok");
}
