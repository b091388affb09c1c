import type { Host } from "../host.ts";
import { neutralDirectory } from "../neutral-directory.ts";

const TIMEOUT_MS = 5000;

export interface ToolExec {
  /** What -toolexec says, as words: a program and its arguments. */
  readonly words: readonly [string, ...string[]];
  /** The compiler of the SDK. */
  readonly compiler: string;
  readonly env: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Whether the program of -toolexec hands on what go asks first in every build: which release a tool is. Go takes no other
 * answer than that line (cmd/go/internal/work, toolID). Null where no answer came.
 */
export async function handsOn(
  host: Host,
  { words, compiler, env, signal }: ToolExec,
): Promise<boolean | null> {
  const cwd = neutralDirectory(host);
  if (cwd === null) return null;
  const { status, code, stdout } = await host.run({
    argv: [...words, compiler, "-V=full"],
    env: { ...env, TOOLEXEC_IMPORTPATH: "" },
    cwd: cwd.path,
    timeoutMs: TIMEOUT_MS,
    ...(signal && { signal }),
  });
  cwd.leave();
  if (status === "timeout") return null;
  return status === "exited" && code === 0 && /^compile version \S/.test(stdout);
}
