import { serve } from "../mcp/server.ts";
import type { Host } from "../probe/host.ts";
import type { CheckArgs } from "./args.ts";
import { optionsOf } from "./check.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** `go-env-check mcp`: a Model Context Protocol server for coding agents, on standard input and output. */
export async function mcp(
  host: Host,
  args: CheckArgs,
  rest: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const [word] = rest;
  if (word !== undefined) throw new UsageError((m) => m.unexpected(word, false));
  if (!args.runShell) throw new UsageError((m) => m.needsShell("mcp"));
  // Throws where the shell that was named is none.
  const { shell = null, timeoutMs = null } = optionsOf(host, args);
  const { language } = args;
  await serve({ host, language, shell, timeoutMs }, terminal.complain);
  return 0;
}
