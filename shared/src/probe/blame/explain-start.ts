import { basename } from "node:path";
import type { ContextName, Place, Started } from "../../model/index.ts";
import type { Host } from "../host.ts";
import { type Mode, shellKind } from "../shells/dialect.ts";
import type { Env } from "../shells/dump.ts";
import { startShell } from "../shells/start.ts";
import { traceStart } from "./trace.ts";

interface How {
  readonly shell: string;
  readonly mode: Mode;
  readonly base: Env;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

const HANDS_OVER = /(?:^|[\s;&|])exec\s+(?:-\w+\s+)*(?:\S*\/)?(zsh|bash|fish|nu|tcsh|ksh|mksh)\b/;
const NAMES = [
  "GOROOT",
  "GOPATH",
  "GOBIN",
  "GOFLAGS",
  "GOTOOLCHAIN",
  "GO111MODULE",
  "GOPROXY",
  "CGO_ENABLED",
  "CC",
];

/**
 * Watches a start that gave no environment: the place where it stands for ever or where it left, and what was known
 * until then. Where it hands over to another shell, that one is started from there, as it would be.
 */
export async function explainStart(
  host: Host,
  context: ContextName,
  how: How,
): Promise<Partial<Started> & { readonly stuck: Place | null }> {
  const trace = await traceStart(host, { ...how, context, names: NAMES, trail: true });
  if (trace === null || trace.env === null) return { stuck: trace?.stuck ?? null };
  const { stuck, env } = trace;
  const known = { env, atPrompt: env, stuck };
  if (stuck === null) return known;
  const said = `${stuck.file}:${stuck.line ?? "?"} ${stuck.text}`;
  // What a shell with a command becomes reads no command.
  const successor = how.mode.interactive ? HANDS_OVER.exec(stuck.text)?.[1] : undefined;
  const next = successor === undefined ? null : findProgram(host, successor, env);
  if (next === null || shellKind(next) === shellKind(how.shell)) return { ...known, said };
  const login = how.mode.login && /\s-\w*l/.test(stuck.text);
  const started = await startShell(host, {
    ...how,
    shell: next,
    base: env,
    mode: { login, interactive: true },
  });
  return started.status === "ok" ? { ...started, stuck } : { ...known, said: `${said} → ${basename(next)}` };
}

function findProgram(host: Host, name: string, env: Env): string | null {
  const dirs = (env.PATH ?? "").split(":").filter((dir) => dir.startsWith("/"));
  return dirs.map((dir) => `${dir}/${name}`).find((file) => host.fs.isExecutableFile(file)) ?? null;
}
