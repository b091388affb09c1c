import type { BlameFacts, ContextName, Place, Started, Step } from "../../model/index.ts";
import { join } from "../../util/join.ts";
import { once } from "../../util/once.ts";
import type { Host } from "../host.ts";
import { type Mode, shellKind } from "../shells/dialect.ts";
import { type Env, parseDump } from "../shells/dump.ts";
import { withoutQuiet } from "../shells/quiet.ts";
import { startShell } from "../shells/start.ts";
import { startupFiles } from "../startup-files.ts";
import { bashOverlay, TRAPPED } from "./bash.ts";
import { bashPlace } from "./bash-place.ts";
import { fileLines, type LinesOf } from "./file-lines.ts";
import { type FishFiles, type FishTold, fishOverlay, fishPlaces } from "./fish.ts";
import { ROOT } from "./fish-copies.ts";
import { fishFiles } from "./fish-files.ts";
import { fishLeft } from "./fish-leave.ts";
import { fishStuck } from "./fish-trail.ts";
import { hasLeft } from "./has-left.ts";
import {
  type HookOptions,
  lastOnTrail,
  type Overlay,
  parseRecords,
  type RawRecord,
  TRAIL,
  watchable,
} from "./hook.ts";
import { type LoginSeen, loginSeen } from "./login-seen.ts";
import { outsideOf } from "./outside.ts";
import { type RawPlace, toPlace } from "./place.ts";
import { replay } from "./replay.ts";
import { zshOverlay, zshPlace } from "./zsh.ts";

const MAX_RECORDS = 16 * 1024 * 1024;

interface TraceOptions {
  readonly shell: string;
  readonly context: ContextName;
  readonly mode: Mode;
  /** The environment the shell begins with. */
  readonly base: Env;
  /** Variables to follow besides PATH; null where only the end is watched for: an `exec` into another shell. */
  readonly names: readonly string[] | null;
  /** That a start of the same files was seen not to leave; it may unless told. */
  readonly mayLeave?: boolean;
  /** What of the base came from launchd. */
  readonly launchd?: Env;
  /** Whether to learn if a command asks which kind of start this is. */
  readonly asks?: boolean;
  /** Whether to watch the prompt's hooks, too; so unless told. A fancy prompt runs more commands than all the rest. */
  readonly withPrompt?: boolean;
  /** Also learn where a start that never ends stands. */
  readonly trail?: boolean;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

/** What watching one start gave. Places are looked up when they are asked for. */
export interface Trace {
  readonly started: Started;
  /** What changed, in the order of the start. */
  readonly steps: () => readonly Step[];
  /** Which line gave each entry of PATH and each watched variable; `earlier` is what led to this start. */
  readonly blame: (earlier?: Earlier) => BlameFacts | null;
  /** Where startup stood when its time was over, or where it left for good (`exec`, `exit`). */
  readonly stuck: Place | null;
  /** The words of the program that the shell left for; empty where it simply left, null where it did not. */
  readonly left: readonly string[] | null;
  /** The last environment known; whole when the start ended or left by `exec` or `exit`. */
  readonly env: Env | null;
  readonly login: LoginSeen;
  /** How long the shell itself computed until its files were read, without its children, milliseconds; null where unknown. */
  readonly ownMs: number | null;
}

/** A start that handed over to this one: its steps, and what it began with. */
export interface Earlier {
  readonly steps: readonly Step[];
  readonly base: Env;
}

/**
 * Starts a shell, watched from its first line. Null for shells that cannot be watched. The user's files are read, never
 * changed; universal variables of fish are a copy.
 */
export async function traceStart(host: Host, options: TraceOptions): Promise<Trace | null> {
  const kind = shellKind(options.shell);
  if (kind !== "zsh" && kind !== "bash" && kind !== "fish") return null;
  const { base, mode } = options;
  const home = base.HOME ?? "/";
  const names = options.names === null ? [] : watchable(["PATH", ...options.names]);
  const dir = tempDir(host);
  if (dir === null) return null;
  try {
    const asks = mode.login && options.asks === true;
    const trail = options.trail === true;
    const mayLeave = options.mayLeave ?? true;
    const hook: HookOptions = { dir, home, names, base, login: mode.login, mayLeave, asks, trail };
    const fish = kind === "fish" ? fishFiles(host, dir, home, base) : null;
    const overlay = overlayFor(kind, hook, fish);
    host.scratch.writeInto(dir, overlay.files);
    host.scratch.linkInto(dir, overlay.links ?? {});
    const bring = (text: string): string =>
      text
        .replaceAll(`${dir}/${ROOT}/`, "/")
        .replaceAll(`${dir}/fish`, `${base.XDG_CONFIG_HOME ?? `${home}/.config`}/fish`)
        .replaceAll(dir, home);
    const told = await startShell(host, {
      shell: options.shell,
      mode,
      base: { ...base, ...overlay.env },
      switches: overlay.switches,
      // fish is not watched command by command, and does not tell.
      ...(overlay.beforeEnd && { beforeEnd: overlay.beforeEnd }),
      before: [...overlay.before, ...(kind === "fish" ? [] : [`\\builtin times >| ${dir}/times`])],
      ...(kind === "fish" && { isGone: () => hasLeft(host, dir) }),
      withPrompt: options.withPrompt ?? true,
      ...(options.timeoutMs !== undefined && { timeoutMs: options.timeoutMs }),
      ...(options.signal && { signal: options.signal }),
    });
    const started = { ...told, env: brought(told.env, bring), atPrompt: brought(told.atPrompt, bring) };
    const linesOf = fileLines(host);
    const read = (name: string): string | null => {
      const text = host.fs.readText(join(dir, name), MAX_RECORDS);
      const told = text.ok ? text.value : null;
      return told === null || overlay.links === undefined ? told : bring(told);
    };
    const ground = { overlay: dir, home };
    const recorded = read("steps");
    const isTrapped = read(TRAPPED) !== null;
    const fishTold = { profile: read("profile") ?? "", trace: read("trace") ?? "" };
    const steps = once(() => {
      const records = recorded === null ? [] : parseRecords(recorded, names);
      const places = placesOf(kind, records, fishTold, home, linesOf);
      return records.map(
        ({ values }, index): Step => ({
          place: toPlace(places[index] ?? null, ground, linesOf),
          command: places[index]?.command ?? "",
          values: Object.fromEntries(
            Object.entries(values).map(([name, value]) => [name, value === null ? null : bring(value)]),
          ),
        }),
      );
    });
    const { ok, left, place } = endOf(kind, started, read, home, linesOf);
    const env = ok ? started.atPrompt : lastEnvironment(host, dir, steps(), base);
    const blame = (earlier?: Earlier): BlameFacts | null => {
      if (env === null) return null;
      const all = [...(earlier?.steps ?? []), ...steps()];
      const outside = outsideOf(host, {
        kind,
        base: earlier?.base ?? base,
        mode,
        first: all[0]?.values ?? {},
        fish,
        launchd: options.launchd ?? {},
        startup: [
          ...startupFiles(host, home, options.shell, env)
            .filter(({ contexts }) => contexts.includes(options.context))
            .map(({ file }) => file),
          ...all.flatMap((step) => (step.place?.kind === "line" ? step.place.file : [])),
        ],
      });
      const told = { context: options.context, ...replay(all, env, outside) };
      return all.length === 0 || isTrapped ? { ...told, confidence: "low" } : told;
    };
    const seen = loginSeen(kind, kind === "fish" ? fishTold.profile : (read("asks") ?? ""), read("zdotdir"));
    const stuck = toPlace(place, ground, linesOf);
    return { started, steps, blame, stuck, left, env, login: seen, ownMs: ownTime(read("times")) };
  } finally {
    host.scratch.removeTree(dir);
  }
}

/** How the start ended: as it should, or where it left or stood. */
function endOf(
  kind: "zsh" | "bash" | "fish",
  { status }: Started,
  read: (name: string) => string | null,
  home: string,
  linesOf: LinesOf,
): { readonly ok: boolean; readonly left: readonly string[] | null; readonly place: RawPlace | null } {
  if (status === "ok") return { ok: true, left: null, place: null };
  const [at, ...words] = read("left")?.split("\0").slice(0, -1) ?? [];
  if (at !== undefined) return { ok: false, left: words, place: rawPlace(kind, at, home, linesOf) };
  if (kind === "fish") return { ok: false, left: null, place: fishStuck(read("trace") ?? "", home, linesOf) };
  const last = lastOnTrail(TRAIL.map((name) => read(name) ?? ""));
  return { ok: false, left: null, place: last === null ? null : rawPlace(kind, last, home, linesOf) };
}

function overlayFor(kind: "zsh" | "bash" | "fish", hook: HookOptions, fish: FishFiles | null): Overlay {
  if (fish !== null) return fishOverlay(hook, fish);
  return kind === "zsh" ? zshOverlay(hook) : bashOverlay(hook);
}

function rawPlace(kind: string, text: string, home: string, linesOf: LinesOf): RawPlace | null {
  return kind === "zsh"
    ? zshPlace(text, linesOf)
    : kind === "bash"
      ? bashPlace(text, linesOf)
      : fishLeft(text, home, linesOf);
}

function placesOf(
  kind: string,
  records: readonly RawRecord[],
  fishTold: FishTold,
  home: string,
  linesOf: LinesOf,
): readonly (RawPlace | null)[] {
  if (kind !== "fish") return records.map(({ place }) => rawPlace(kind, place, home, linesOf));
  const stacks = records.map(({ place }) => place);
  return fishPlaces(stacks, fishTold, home, linesOf);
}

/** What is known of an environment that was never dumped: the dump before `exec` or `exit`, else the last values seen. */
function lastEnvironment(host: Host, dir: string, steps: readonly Step[], base: Env): Env | null {
  const text = host.fs.readText(join(dir, "last"), MAX_RECORDS, "latin1");
  const nonce = text.ok ? /(?:^|\0)GO_ENV_CHECK_NONCE=([^\0]*)/.exec(text.value)?.[1] : undefined;
  const whole = text.ok && nonce !== undefined ? parseDump(text.value, nonce) : null;
  if (whole !== null) return withoutQuiet(whole, nonce ?? "");
  const seen = steps.at(-1)?.values;
  if (seen === undefined) return null;
  const held = Object.entries(seen).flatMap(([name, value]) =>
    value === null ? [] : [[name, value] as const],
  );
  return { ...base, ...Object.fromEntries(held) };
}

/** The first line of `times` (`0m1.234s 0m0.05s`): user and system time of the shell alone. */
function ownTime(times: string | null): number | null {
  const [own = ""] = times?.split("\n") ?? [];
  const parts = [...own.matchAll(/(\d+)m(\d+)[.,](\d+)s/g)];
  if (parts.length !== 2) return null;
  return parts.reduce((sum, [, m, s, rest]) => sum + Number(m) * 60_000 + Number(`${s}.${rest}`) * 1000, 0);
}

function brought(env: Env, bring: (text: string) => string): Env {
  return Object.fromEntries(Object.entries(env).map(([name, value]) => [name, bring(value)]));
}

/** Null where no place takes a temporary directory: the start is then not watched. */
function tempDir({ scratch }: Host): string | null {
  try {
    return scratch.makeTempDir({ inMemory: true });
  } catch {
    return null;
  }
}
