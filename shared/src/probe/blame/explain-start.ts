import { basename } from "node:path";
import type { ContextName, Place, Started } from "../../model/index.ts";
import type { Host } from "../host.ts";
import { type Mode, shellKind } from "../shells/dialect.ts";
import type { Env } from "../shells/dump.ts";
import { startShell } from "../shells/start.ts";
import { startupFiles } from "../startup-files.ts";
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
  if (trace === null) return { stuck: null };
  const { env } = trace;
  const pipe = trace.started.status === "timeout" ? withoutEnd(host, context, how) : null;
  const stuck = trace.left === null && pipe !== null ? pipe : trace.stuck;
  if (env === null) return { stuck };
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

/**
 * A startup file that is a pipe or a socket: a shell that reads it waits for ever, and what it ran last is an innocent line of
 * the file before.
 */
function withoutEnd(host: Host, context: ContextName, { shell, base }: How): Place | null {
  const rows = startupFiles(host, base.HOME ?? null, shell, base);
  const isPipe = (file: string): boolean =>
    host.fs.kind(file) === "other" && host.fs.realPath(file)?.startsWith("/dev/") === false;
  const file = rows.find((row) => row.contexts.includes(context) && isPipe(row.file))?.file;
  return file === undefined ? null : { kind: "line", file, line: null, text: "", via: [] };
}

function findProgram(host: Host, name: string, env: Env): string | null {
  const dirs = (env.PATH ?? "").split(":").filter((dir) => dir.startsWith("/"));
  return dirs.map((dir) => `${dir}/${name}`).find((file) => host.fs.isExecutableFile(file)) ?? null;
}
