import type { ContextName } from "../model/index.ts";
import type { Captured } from "./captured.ts";
import type { Host } from "./host.ts";
import type { Env } from "./shells/dump.ts";
import { startupFiles } from "./startup-files.ts";

/** What a startup file asks of other programs can change unseen, so that nothing is kept for long. */
const KEPT_MS = 60_000;

interface Kept {
  readonly identity: string;
  readonly at: number;
  readonly captured: Captured;
}

/**
 * Captured contexts of a process that asks again and again, as a Raycast command does. It lives in memory only: a check
 * leaves no file behind.
 */
export type ContextCache = Map<string, Kept>;

/** Gives back what was captured while nothing that made it has changed; starts the shell otherwise. */
export async function cached(
  host: Host,
  cache: ContextCache | undefined,
  { shell, context, base }: { readonly shell: string; readonly context: ContextName; readonly base: Env },
  start: () => Promise<Captured>,
): Promise<Captured> {
  if (cache === undefined) return start();
  const identity = identityOf(host, shell, base);
  const now = host.now().getTime();
  const kept = cache.get(`${shell} ${context}`);
  if (kept !== undefined && kept.identity === identity && now - kept.at < KEPT_MS) return kept.captured;
  const captured = await start();
  // A file that changed while it was read belongs to neither state.
  if (captured.status === "ok" && identityOf(host, shell, base) === identity)
    cache.set(`${shell} ${context}`, { identity, at: now, captured });
  return captured;
}

/** The shell, the environment it begins with, and size and time of every file it may read and of what those source. */
function identityOf(host: Host, shell: string, base: Env): string {
  const files = [
    shell,
    "/etc/paths",
    ...host.fs.list("/etc/paths.d").map((name) => `/etc/paths.d/${name}`),
    ...startupFiles(host, base.HOME ?? null, shell, base).map(({ file }) => file),
  ];
  return JSON.stringify([Object.entries(base).sort(), files.map((file) => [file, host.fs.stamp(file)])]);
}
