import type { ContextName, Examined } from "../model/index.ts";
import { type Captured, plain } from "../probe/captured.ts";
import { captureContexts, SHELL_MODES } from "../probe/contexts.ts";
import { describer } from "../probe/describe-context.ts";
import { gather } from "../probe/gather.ts";
import type { Host } from "../probe/host.ts";
import { type CalibrateOptions, examine, MOST_BYTES } from "./calibrate.ts";
import { examineFacts } from "./examine-facts.ts";

/**
 * The same as `examine`, for a caller that shows what there is: `onStep` gets the verdict on the judged context as soon as
 * its shell has answered, then the same with each further context. Where that shell gives no environment, nothing else is
 * waited for. Where `signal` is aborted, no further step is told.
 */
export async function examineInSteps(
  host: Host,
  options: CalibrateOptions,
  onStep: (soFar: Examined) => void,
): Promise<Examined> {
  const { judge, contexts = ["terminal"] } = options;
  const shell = options.shell ?? host.account.shell;
  if (!options.runShell || shell === null || SHELL_MODES[judge] === undefined) return examine(host, options);
  const began = host.now();
  const ending = new AbortController();
  const signal = AbortSignal.any([ending.signal, ...(options.signal === undefined ? [] : [options.signal])]);
  const cache = options.cache ?? new Map();
  const landed = new Map<ContextName, Captured>();
  let verdict: Examined | null = null;
  const tell = (): void => {
    if (verdict === null || signal.aborted) return;
    onStep(examineFacts({ ...verdict.facts, contexts: contextsOf(host, verdict, landed) }, options, bytesOf));
  };
  const bytesOf = (file: string) => host.fs.readText(file, MOST_BYTES, "latin1");
  const capture = (
    some: readonly ContextName[],
    handed: { readonly terminal?: Promise<Captured | undefined>; readonly handsOn?: boolean } = {},
  ): Promise<readonly Captured[]> =>
    captureContexts(host, {
      shell,
      contexts: some,
      watch: judge,
      cache,
      signal,
      ...handed,
      ...(options.timeoutMs !== undefined && { timeoutMs: options.timeoutMs }),
      onContext: (captured) => {
        if (landed.has(captured.context)) return;
        landed.set(captured.context, captured);
        options.onContext?.(captured.context, captured.status);
        tell();
      },
    });
  const isStarted = (name: ContextName): boolean => SHELL_MODES[name] !== undefined;
  const others = contexts.filter((name) => isStarted(name) && name !== judge && name !== "nested-login");

  options.onStage?.("shell", "started");
  const opening = capture([judge, ...contexts.filter((name) => !isStarted(name))], {
    handsOn: others.includes("interactive"),
  });
  const terminal = opening.then((some) => some.find(({ context }) => context === "terminal"));
  terminal.catch(() => {});
  const beside = capture(others, { terminal });
  // Whoever waits for it gets the error; until then nobody does, and Node would end the process for that.
  beside.catch(() => {});
  const first = await opening;
  if (first.find(({ context }) => context === judge)?.status !== "ok") {
    ending.abort();
    return examine(host, { ...options, captured: first });
  }
  // It begins with what the terminal ended with, which the cache gives.
  const isNested = contexts.includes("nested-login") && landed.get("terminal")?.status === "ok";
  const nested = isNested ? capture(["terminal", "nested-login"]) : Promise.resolve();
  nested.catch(() => {});
  options.onStage?.("shell", "done");
  verdict = await examine(host, { ...options, captured: first });
  tell();
  await Promise.all([beside, nested]);
  const facts = await gather(host, {
    ...options,
    captured: contexts.flatMap((name) => landed.get(name) ?? []),
  });
  const durationMs = host.now().getTime() - began.getTime();
  const { startup, managed, blame, vitals } = verdict.facts;
  const more = { startup, ...(managed && { managed }), blame, vitals };
  const whole = { ...facts, ...more, at: began.toISOString(), durationMs };
  return { ...examineFacts(whole, options, bytesOf), captured: [...landed.values()].map(plain) };
}

/** What the verdict knew and what has landed since. */
function contextsOf(host: Host, { facts }: Examined, landed: ReadonlyMap<ContextName, Captured>) {
  const known = new Set(facts.contexts.map(({ context }) => context));
  const since = [...landed.values()].filter(({ context }) => !known.has(context));
  return [...facts.contexts, ...since.map(describer(host, facts.path))];
}
