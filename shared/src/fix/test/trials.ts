import type {
  CapturedContext,
  ContextName,
  Examined,
  Facts,
  FilePatch,
  Judgment,
} from "../../model/index.ts";
import { type Captured, plain } from "../../probe/captured.ts";
import { startsAtOnce } from "../../probe/contexts.ts";
import type { Host } from "../../probe/host.ts";
import { environmentFactsOf, environmentKey, type ReadEnvironments } from "../../probe/read-environment.ts";
import { launchdEnvironment, loginBase } from "../../probe/shells/base.ts";
import { shellKind } from "../../probe/shells/dialect.ts";
import { isSameWithoutLogin, loginLike, mayDoWithoutLogin } from "../../probe/without-login.ts";
import { atMost } from "../../util/at-most.ts";
import { once, remembered } from "../../util/once.ts";
import { judgedMachine } from "./judged-machine.ts";
import type { SandboxHome } from "./sandbox-home.ts";
import { type HowToStart, type SandboxStart, startTrial, type TrialStart } from "./trial-start.ts";

/** How long one start may take at least, milliseconds; a shell that took longer than half of it gets twice its time. */
const LEAST_MS = 10_000;

export type TrialRun = ReadonlyMap<ContextName, TrialStart>;

/**
 * The starts that the tests of some plans need, each made once: what the check captured is what a context was like
 * before, and plans that write the same share the starts that show it. Who opens them leaves them.
 */
export interface Trials {
  readonly host: Host;
  readonly facts: Facts;
  /** As the check captured the contexts; those that it did not are started on copies of the files as they are. */
  readonly before: (contexts: readonly ContextName[]) => Promise<TrialRun | null>;
  /** Started on copies of the files as they are, whatever the check captured: what the stand-in home makes of them. */
  readonly unchanged: (contexts: readonly ContextName[]) => Promise<TrialRun | null>;
  /** Started on copies of the files as the patches want them. Null when no home can stand in. */
  readonly after: (
    contexts: readonly ContextName[],
    patches: readonly FilePatch[],
    onLanded?: (captured: Captured) => void,
  ) => Promise<TrialRun | null>;
  /** What the checks say of a context of a run on the files as they are. */
  readonly judge: (run: TrialRun, context: ContextName) => Promise<Judgment>;
  readonly leave: () => void;
}

export function capturesOf(run: TrialRun): readonly Captured[] {
  return [...run.values()].map(({ captured }) => captured);
}

/** Opens the trials of a check's fixes. `names` are the variables that they change. */
export function openTrials(
  host: Host,
  { facts, captured = [] }: Pick<Examined, "facts" | "captured">,
  names: readonly string[],
  signal?: AbortSignal,
): Trials {
  const starts = new Map<string, Promise<SandboxStart | null>>();
  const befores = new Map<string, Promise<TrialRun | null>>();
  const judgments = new Map<TrialRun, Map<ContextName, Promise<Judgment>>>();
  const unpatched = judgedMachine(host, facts, environmentsOf(facts, captured));
  const homes = new Set<SandboxHome>();
  const inTurn = atMost(startsAtOnce(host));
  const asked = once(() => launchdEnvironment(host));
  const shell = facts.shell?.path ?? "";
  const kind = shellKind(shell);
  const mayShare = once(async () => mayDoWithoutLogin(host, kind, loginBase(host, shell, await asked())));
  const slowest = Math.max(0, ...captured.map(({ tookMs }) => tookMs ?? 0));
  const timeoutMs = Math.max(LEAST_MS, 2 * slowest);
  const recalled = new Map(
    captured.filter(({ status }) => status === "ok").map((each) => [each.context, asStart(each)]),
  );

  const start = async (how: Pick<HowToStart, "context" | "patches" | "inside">) => {
    const launchd = await asked();
    const asks = how.context !== "nested-login" && (await mayShare());
    const more = { ...how, asks, ...(signal && { signal }) };
    const started = await startTrial({ host, facts, launchd, names, timeoutMs, ...more });
    if (started !== null) homes.add(started.sandbox);
    return started;
  };
  /** The start of a login that gave what this one would; null where there is none, or none is made anyhow. */
  const sameAs = async (
    context: ContextName,
    patches: readonly FilePatch[],
  ): Promise<SandboxStart | null> => {
    const login = context === facts.judged ? null : loginLike(kind, context);
    const starting = login === null ? undefined : starts.get(keyOf(login, patches));
    if (starting === undefined || !(await mayShare())) return null;
    const other = await starting;
    return other !== null && isSameWithoutLogin(other.sandbox.host, kind, other.captured)
      ? { ...other, captured: { ...plain(other.captured), context } }
      : null;
  };
  const startOf = (context: ContextName, patches: readonly FilePatch[]): Promise<SandboxStart | null> =>
    remembered(starts, keyOf(context, patches), async () => {
      if (context !== "nested-login")
        return (await sameAs(context, patches)) ?? inTurn(() => start({ context, patches }));
      // A login inside a terminal begins with what that ended with; whoever waits waits for it longest.
      const inside = await startOf("terminal", patches);
      if (inside?.captured.status !== "ok") return null;
      return inTurn(() => start({ context, patches, inside }), true);
    });
  const started = async (
    contexts: readonly ContextName[],
    patches: readonly FilePatch[],
    onLanded: (captured: Captured) => void = () => {},
  ): Promise<TrialRun | null> => {
    const starting = contexts.map((context) => startOf(context, patches));
    for (const one of starting)
      one.then(
        (landed) => landed && onLanded(landed.captured),
        () => {},
      );
    return asRun(await Promise.all(starting));
  };
  const before = async (contexts: readonly ContextName[]): Promise<TrialRun | null> =>
    asRun(await Promise.all(contexts.map((context) => recalled.get(context) ?? startOf(context, []))));
  return {
    host,
    facts,
    before: (contexts) => remembered(befores, contexts.join(" "), () => before(contexts)),
    unchanged: (contexts) => started(contexts, []),
    after: started,
    judge: (run, context) =>
      remembered(
        remembered(judgments, run, () => new Map()),
        context,
        () => unpatched.judge(context, capturesOf(run)),
      ),
    leave: () => {
      for (const home of homes) home.leave();
    },
  };
}

function keyOf(context: ContextName, patches: readonly FilePatch[]): string {
  return JSON.stringify([context, patches.map(({ file, after }) => [file, after])]);
}

/** The starts by context; null where no home could stand in. */
function asRun(starts: readonly (TrialStart | null)[]): TrialRun | null {
  const run = new Map(starts.flatMap((one) => (one === null ? [] : [[one.captured.context, one] as const])));
  return run.size === 0 ? null : run;
}

/** What a check captured, as a start of the files as they are. */
function asStart(captured: CapturedContext): TrialStart {
  return { captured: { ...captured, tookMs: null }, entered: new Set(), finished: new Set() };
}

/** What the check itself read: the environment that its findings are about. */
function environmentsOf(facts: Facts, captured: readonly CapturedContext[]): ReadEnvironments {
  const judged = captured.find(({ context }) => context === facts.judged);
  return new Map(
    judged === undefined
      ? []
      : [[environmentKey(judged.atPrompt), Promise.resolve(environmentFactsOf(facts))]],
  );
}
