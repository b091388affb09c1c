import { readSync, realpathSync, statSync } from "node:fs";
import { availableParallelism, userInfo } from "node:os";
import { codeOf } from "../fs/code-of.ts";
import { readUpTo, withRegularFile } from "../fs/open-regular-file.ts";
import {
  type Account,
  type Command,
  type FileKind,
  type Host,
  type HostFs,
  MAX_OUTPUT,
  type ReadBytes,
  type ReadText,
  type RunResult,
} from "./host.ts";
import { nodeNet } from "./node-net.ts";
import { marking, onTerminal, sessionLeader } from "./node-pty.ts";
import { nodeScratch } from "./node-scratch.ts";
import {
  isExecutableFile,
  isReadable,
  isReadOnly,
  isSearchable,
  isWritable,
  list,
  listFiles,
  owner,
  space,
  stamp,
  treeSize,
} from "./node-storage.ts";

const MAX_TEXT = 1024 * 1024;
const POLL_MS = 4;
const DRAIN_MS = 30;
const NO_ANSWER_MS = 500;

export interface NodeHostOptions {
  /** The environment to judge instead of this process's own. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly account?: Account;
}

/** The real machine: this process's environment and the account's entry, unless others are handed in. */
export function nodeHost(options: NodeHostOptions = {}): Host {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(options.env ?? process.env)) {
    if (value !== undefined) env[name] = value;
  }
  return {
    env,
    account: options.account ?? accountOfProcess(),
    platform: { os: process.platform, arch: process.arch },
    cores: availableParallelism(),
    uid: process.getuid?.() ?? null,
    parent: process.ppid,
    now: () => new Date(),
    fs: nodeFs,
    scratch: nodeScratch,
    run,
    net: nodeNet,
  };
}

function accountOfProcess(): Account {
  try {
    const { username, homedir, shell } = userInfo();
    return { user: username, home: homedir, shell };
  } catch {
    return { user: "", home: "/", shell: null }; // a container's uid without an entry in /etc/passwd
  }
}

const nodeFs: HostFs = {
  kind: (path) => {
    try {
      const stat = statSync(path, { throwIfNoEntry: false });
      if (stat === undefined) return "missing";
      return stat.isDirectory() ? "directory" : stat.isFile() ? "file" : "other";
    } catch (error) {
      return kindOfError(error);
    }
  },
  realPath: (path) => {
    try {
      return realpathSync.native(path);
    } catch {
      return null;
    }
  },
  isExecutableFile,
  readText,
  inFile,
  list,
  listFiles,
  stamp,
  isWritable,
  isReadOnly,
  isReadable,
  isSearchable,
  owner,
  space,
  treeSize,
};

function kindOfError(error: unknown): FileKind {
  const code = codeOf(error);
  if (code === "EACCES" || code === "EPERM") return "denied";
  return code === "ENOENT" || code === "ENOTDIR" || code === "ELOOP" ? "missing" : "other";
}

function readText(path: string, maxBytes = MAX_TEXT, encoding: "utf8" | "latin1" = "utf8"): ReadText {
  try {
    // A FIFO in the place of a dotfile must not block us. The kernel's own files (/proc) have no size.
    const bytes = withRegularFile(path, { maxBytes: Number.POSITIVE_INFINITY }, (descriptor, { size }) =>
      readUpTo(descriptor, size || 65536, maxBytes),
    );
    return { ok: true, value: bytes.toString(encoding) };
  } catch (error) {
    const kind = kindOfError(error);
    if (kind === "missing" || kind === "denied") return { ok: false, reason: kind };
    const code = codeOf(error) ?? "unreadable";
    return { ok: false, reason: "failed", detail: code === "not-a-file" ? "not a regular file" : code };
  }
}

function inFile<T>(path: string, work: (bytes: ReadBytes) => T): T | null {
  try {
    return withRegularFile(path, { maxBytes: Number.POSITIVE_INFINITY }, (descriptor) =>
      work((offset, length) => {
        try {
          const buffer = new Uint8Array(length);
          return buffer.subarray(0, readSync(descriptor, buffer, 0, length, offset));
        } catch {
          return null;
        }
      }),
    );
  } catch (error) {
    // What the system says has a code; a fault of the work has none.
    if (codeOf(error) === undefined) throw error;
    return null;
  }
}

async function run(command: Command): Promise<RunResult> {
  // Loaded when first needed: it brings streams and sockets along.
  const { spawn } = await import("node:child_process");
  // What was called off before it began begins no more: the listener below would never hear of it.
  if (command.signal?.aborted) return { status: "failed", code: null, stdout: "", stderr: "" };
  const session = command.wholeSession ? await import("./end-session.ts") : null;
  const wrapped = command.terminal ? onTerminal(command) : null;
  const { argv, env } = wrapped ?? marked(command);
  return new Promise((resolve) => {
    const output = { stdout: "", stderr: "" };
    const start = () =>
      // Its own session: a shell killed half-way must not leave the user's terminal with a dead foreground group.
      spawn(argv[0], argv.slice(1), {
        cwd: command.cwd,
        env: { ...env },
        detached: true,
        argv0: wrapped === null ? command.argv0 : undefined,
        stdio: [wrapped === null ? "ignore" : "pipe", "pipe", "pipe"],
      });
    let child: ReturnType<typeof start>;
    try {
      child = start();
    } catch (error) {
      // Node throws what it does not expect of a system: an entry of PATH that is a file, an environment that is too large.
      return resolve({ status: "failed", code: null, stdout: "", stderr: String(error) });
    }
    const streams = { stdout: child.stdout, stderr: child.stderr };
    // Who reads at the terminal gets no answer, but an end; nobody sits there.
    child.stdin?.on("error", () => {});
    const noAnswer = wrapped && setInterval(() => child.stdin?.write("\x04"), NO_ANSWER_MS);
    let ended = false;
    const end = (status: RunResult["status"], code: number | null): void => {
      if (ended) return;
      ended = true;
      clearTimeout(timer);
      clearInterval(poll);
      clearInterval(noAnswer ?? undefined);
      command.signal?.removeEventListener("abort", abort);
      const over = (): void => {
        if (session === null) endGroup(child.pid);
        else session.endSession(child.pid, inner, command.mark);
        child.stdin?.destroy();
        streams.stdout?.destroy();
        streams.stderr?.destroy();
        child.unref();
        resolve({ status, code, ...output });
      };
      const inner = wrapped === null ? undefined : sessionLeader(output.stdout);
      const isSelfEnded = status === "done" || status === "exited";
      if (session === null || !isSelfEnded) over();
      else void session.writersToEnd([inner, child.pid], command.env.HOME).finally(over);
    };
    const endWhen = (isDone: () => boolean): void => {
      try {
        if (isDone()) end("done", null);
      } catch {
        end("failed", null);
      }
    };
    const abort = (): void => end("failed", null);
    const timer = setTimeout(() => end("timeout", null), command.timeoutMs);
    const { doneWhen } = command;
    const poll = doneWhen && setInterval(() => endWhen(doneWhen), POLL_MS);
    for (const name of ["stdout", "stderr"] as const) {
      streams[name]?.setEncoding("utf8");
      streams[name]?.on("data", (text: string) => {
        if (output[name].length < MAX_OUTPUT) output[name] += text.slice(0, MAX_OUTPUT - output[name].length);
      });
      streams[name]?.on("error", () => {});
    }
    command.signal?.addEventListener("abort", abort);
    child.on("error", (error) => {
      output.stderr ||= error.message;
      end("failed", null);
    });
    // A background job may keep the pipes open long after the program itself has ended.
    // Where this process was busy for longer, what has arrived is read between the timer and the immediate.
    const drained = (code: number | null) => setImmediate(() => end("exited", code));
    child.on("exit", (code) => {
      // What ends once it has written is waited for no longer: two looks, because the first one only learns the size.
      if (doneWhen !== undefined) for (const look of [doneWhen, doneWhen]) if (!ended) endWhen(look);
      setTimeout(() => drained(code), DRAIN_MS).unref();
    });
    child.on("close", (code) => end("exited", code));
  });
}

/** The same command, run by a sh that marks itself. */
function marked({ argv, env, mark }: Command): Pick<Command, "argv" | "env"> {
  return {
    argv: mark === undefined ? argv : ["/bin/sh", "-c", `${marking(mark)}; exec "$@"`, "sh", ...argv],
    env,
  };
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // The group is gone already.
  }
}
