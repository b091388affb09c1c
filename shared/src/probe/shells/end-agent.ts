import { fnv1a } from "../../util/fnv1a.ts";
import type { Host } from "../host.ts";
import { type Env, NONCE } from "./dump.ts";

const ASK_MS = 2000;

/** A start of ours: what it began with, and its nonce. */
interface Began {
  readonly base: Env;
  readonly nonce: string;
}

/** The number that marks all that a start with this nonce began; see `Command`. */
export function markOf(nonce: string): number {
  return 1 + Number.parseInt(fnv1a(nonce).slice(0, 8), 16);
}

/**
 * Ends an ssh-agent that a startup file began during a start of ours: it is a daemon, and each check would leave one
 * more. It is known by our nonce in its environment; one that the user had before, or began meanwhile in another terminal,
 * has none. On Linux it lets nobody but root read that: there our mark tells `endSession`.
 */
export async function endNewAgent(host: Host, began: Began, after: Env): Promise<void> {
  const pid = after.SSH_AGENT_PID ?? "";
  if (pid === began.base.SSH_AGENT_PID || !/^[1-9]\d*$/.test(pid)) return;
  const environment = await environmentOf(host, pid);
  if (environment?.includes(`${NONCE}=${began.nonce}`)) await run(host, ["/bin/kill", pid]);
}

/** Null where it may not be read. */
async function environmentOf(host: Host, pid: string): Promise<string | null> {
  if (host.platform.os === "darwin") return run(host, ["/bin/ps", "-Eww", "-o", "command=", "-p", pid]);
  const text = host.fs.readText(`/proc/${pid}/environ`);
  return text.ok ? text.value : null;
}

async function run(host: Host, argv: readonly [string, ...string[]]): Promise<string> {
  return (await host.run({ argv, env: {}, cwd: "/", timeoutMs: ASK_MS })).stdout;
}
