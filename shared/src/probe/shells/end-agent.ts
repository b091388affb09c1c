import type { Host } from "../host.ts";
import { type Env, NONCE } from "./dump.ts";

const ASK_MS = 2000;

/**
 * Ends an ssh-agent that a startup file began during a start of ours: it is a daemon, and each check would leave one
 * more. It is known by our nonce in its environment; one that the user had before has none.
 */
export async function endNewAgent(host: Host, base: Env, after: Env, nonce: string): Promise<void> {
  const pid = after.SSH_AGENT_PID ?? "";
  if (pid === base.SSH_AGENT_PID || !/^[1-9]\d*$/.test(pid)) return;
  if ((await environmentOf(host, pid)).includes(`${NONCE}=${nonce}`)) await run(host, ["/bin/kill", pid]);
}

async function environmentOf(host: Host, pid: string): Promise<string> {
  if (host.platform.os === "darwin") return run(host, ["/bin/ps", "-Eww", "-o", "command=", "-p", pid]);
  const text = host.fs.readText(`/proc/${pid}/environ`);
  return text.ok ? text.value : "";
}

async function run(host: Host, argv: readonly [string, ...string[]]): Promise<string> {
  return (await host.run({ argv, env: {}, cwd: "/", timeoutMs: ASK_MS })).stdout;
}
