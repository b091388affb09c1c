import { basename } from "node:path";
import type { Started } from "../../model/index.ts";
import { join } from "../../util/join.ts";
import type { Host } from "../host.ts";
import { STILL_TO_COME, WAIT_MS } from "./after-prompt.ts";
import { type Mode, ownName, shellKind, startArguments } from "./dialect.ts";
import { type Env, NONCE, parseDump } from "./dump.ts";
import { dumpCommand, SHELL_GO, SHELL_VERSION, SHELL_ZDOTDIR } from "./dump-command.ts";
import { endNewAgent, markOf } from "./end-agent.ts";
import { quietEnvironment, withoutQuiet } from "./quiet.ts";

const START_TIMEOUT_MS = 5000;
/** Startup may end while a hook of the prompt does not; that is no reason to wait for longer than this or the start took. */
const PROMPT_MS = 1000;
const MAX_DUMP = 4 * 1024 * 1024;

interface Start {
  readonly shell: string;
  readonly mode: Mode;
  /** The environment before the shell; never the caller's own. */
  readonly base: Env;
  /** Switches before those of the mode. */
  readonly switches?: readonly string[];
  /** Lines that run before the environment is asked for; what an overlay reads by itself. */
  readonly before?: readonly string[];
  /** Lines that run when nothing but the last answer is to come. */
  readonly beforeEnd?: readonly string[];
  /** Whether the prompt's hooks run, too; they do unless told. */
  readonly withPrompt?: boolean;
  /** Tells that the shell has become another program, so that nothing more is to be waited for. */
  readonly isGone?: () => boolean;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

/**
 * Starts a shell and has it dump its environment into a private file. Neither its output nor its exit code is
 * trusted; it is over when the file is whole, and whatever it left running in its group is killed.
 */
export async function startShell(host: Host, start: Start): Promise<Started> {
  let dir: string;
  try {
    dir = host.scratch.makeTempDir({ inMemory: true });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return { status: "failed", env: {}, atPrompt: {}, version: null, goIs: "program", said };
  }
  try {
    const kind = shellKind(start.shell);
    const file = join(dir, "env");
    const nonce = basename(dir);
    const read = (name: string): Env | null => {
      const text = host.fs.readText(name, MAX_DUMP, "latin1");
      const dumped = text.ok ? parseDump(text.value, nonce) : null;
      return dumped === null ? null : withoutQuiet(dumped, nonce);
    };
    const command = [
      ...(start.before ?? []),
      dumpCommand(kind, dir, start.mode, start.withPrompt ?? true, start.beforeEnd),
    ].join("\n");
    const last = command.includes(`${file}.prompt`) ? `${file}.prompt` : file;
    const isLinux = host.platform.os === "linux";
    const isOnTerminal = start.mode.interactive && (kind !== "tcsh" || !start.mode.login);
    let size: string | null = null;
    const begin = host.now().getTime();
    let ready = Number.POSITIVE_INFINITY;
    const result = await host.run({
      argv: [
        start.shell,
        ...(start.switches ?? []),
        ...startArguments(kind, start.mode),
        "-c",
        command,
        ...ownName(start.shell, start.mode),
      ],
      env: { ...start.base, ...quietEnvironment(dir), [NONCE]: nonce },
      cwd: host.fs.kind(start.base.HOME ?? "/") === "directory" ? (start.base.HOME ?? "/") : "/",
      timeoutMs: start.timeoutMs ?? START_TIMEOUT_MS,
      wholeSession: true,
      terminal: isOnTerminal,
      doneWhen: () => {
        const now = host.fs.stamp(last);
        const stable = now !== null && now === size;
        size = now;
        if (stable && read(last) !== null) return true;
        if (now === null && start.isGone?.() === true) return true;
        if (ready === Number.POSITIVE_INFINITY && last !== file && read(file) !== null)
          ready = host.now().getTime();
        const hooks = Math.max(PROMPT_MS, ready - begin);
        const patience = host.fs.stamp(join(dir, "wait")) === null ? hooks : WAIT_MS + hooks;
        return host.now().getTime() - ready > patience;
      },
      ...(isLinux && (isOnTerminal || kind !== "tcsh") && { mark: markOf(nonce) }),
      ...(kind === "tcsh" && start.mode.login && { argv0: `-${basename(start.shell)}` }),
      ...(start.signal && { signal: start.signal }),
    });
    const dumped = read(file);
    const said = lastLines(result.stderr === "" ? result.stdout : result.stderr);
    if (dumped === null) {
      const status = result.status === "timeout" ? "timeout" : "failed";
      return { status, env: {}, atPrompt: {}, version: null, goIs: "program", said };
    }
    const {
      [SHELL_VERSION]: version = "",
      [SHELL_GO]: go = "",
      [SHELL_ZDOTDIR]: zdotdir = "",
      ...env
    } = dumped;
    const {
      [SHELL_VERSION]: _,
      [SHELL_GO]: __,
      [SHELL_ZDOTDIR]: ___,
      [STILL_TO_COME]: due = "",
      ...atPrompt
    } = read(`${file}.prompt`) ?? env;
    await endNewAgent(host, { base: start.base, nonce }, atPrompt);
    const [, meaning] = /\balias go=(.*?)\n?$/s.exec(go) ?? [];
    const goIs = meaning !== undefined ? "alias" : go.startsWith("function") ? "function" : "program";
    if (due !== "" || (host.fs.stamp(join(dir, "wait")) !== null && read(`${file}.prompt`) === null)) {
      // What runs later may change everything: this is no environment to judge.
      const later = `may change after the prompt: ${due.split("\n")[0]?.slice(0, 100)}`;
      return { status: "failed", env, atPrompt, version: null, goIs, said: later };
    }
    const known: Pick<Started, "goIs" | "goAlias" | "goFunction" | "said" | "zdotdir"> = {
      goIs,
      said,
      // An alias of fish is a function, which may have a file of its own.
      ...((goIs === "function" || kind === "fish") && go.startsWith("function") && { goFunction: go }),
      ...(meaning !== undefined && { goAlias: meaning }),
      ...(zdotdir !== "" && { zdotdir }),
    };
    return { status: "ok", env, atPrompt, version: /^\d+(\.\d+)*/.exec(version)?.[0] ?? null, ...known };
  } finally {
    host.scratch.removeTree(dir);
  }
}

/** The last lines that a person would have seen; the first one of a terminal of ours is not of the shell's. */
function lastLines(output: string): string {
  const plain = output
    .replace(/^\d+\r?\n/, "")
    .replace(/\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b\[[0-9;?]*[ -/]*[@-~]|\x1b[=>()][A-Z0-9]?/g, "")
    .replace(/\^D\x08*|\r/g, "");
  return plain.split("\n").slice(-4).join("\n").trim().slice(0, 500);
}
