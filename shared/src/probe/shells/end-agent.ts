import type { Host } from "../host.ts";
import { type Env, NONCE } from "./dump.ts";

const ASK_MS = 2000;

/** A start of ours: what it began with, its nonce, and when, in milliseconds since 1970. */
interface Began {
  readonly base: Env;
  readonly nonce: string;
  readonly at: number;
}

/**
 * Ends an ssh-agent that a startup file began during a start of ours: it is a daemon, and each check would leave one
 * more. It is known by our nonce in its environment. On Linux it lets nobody but root read that: there its socket tells,
 * which it makes when it begins. One that the user had before has neither.
 */
export async function endNewAgent(host: Host, began: Began, after: Env): Promise<void> {
  const pid = after.SSH_AGENT_PID ?? "";
  if (pid === began.base.SSH_AGENT_PID || !/^[1-9]\d*$/.test(pid)) return;
  const environment = await environmentOf(host, pid);
  const isOurs =
    environment === null
      ? isYoung(host, pid, after.SSH_AUTH_SOCK ?? "", began.at)
      : environment.includes(`${NONCE}=${began.nonce}`);
  if (isOurs) await run(host, ["/bin/kill", pid]);
}

function isYoung(host: Host, pid: string, socket: string, since: number): boolean {
  const name = host.fs.readText(`/proc/${pid}/comm`, 64);
  const [, made] = /^\d+\.(\d+)/.exec(host.fs.stamp(socket) ?? "") ?? [];
  return name.ok && name.value.trim() === "ssh-agent" && Number(made ?? 0) >= since;
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
