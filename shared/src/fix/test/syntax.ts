import { join } from "node:path";
import type { Facts, FilePatch } from "../../model/index.ts";
import type { Host } from "../../probe/host.ts";
import { isScript } from "./marks.ts";

/** Shells that read a file with `-n` and run nothing. */
const READ_ONLY = new Set(["zsh", "bash", "fish", "sh", "dash", "ksh", "mksh"]);

/**
 * What the shell itself says against the text of a changed file; null when it reads it, when it did not read the old
 * text either, or when it cannot be asked.
 */
export async function syntaxFault(
  host: Host,
  { shell }: Facts,
  { kind, file, before, after }: FilePatch,
): Promise<string | null> {
  if (shell === null || !READ_ONLY.has(shell.name) || kind !== "start-up" || !isScript(file)) return null;
  const dir = host.scratch.makeTempDir();
  try {
    host.scratch.writeInto(dir, { after, before: before ?? "" }, "latin1");
    const said = async (name: string): Promise<string | null> => {
      const argv: [string, ...string[]] = [shell.path, "-n", join(dir, name)];
      const result = await host.run({
        argv,
        env: { PATH: "/usr/bin:/bin", HOME: dir },
        cwd: dir,
        timeoutMs: 5_000,
      });
      return result.status === "exited" && result.code !== 0
        ? result.stderr.replaceAll(join(dir, name), file).trim()
        : null;
    };
    const fault = await said("after");
    return fault === null || (await said("before")) !== null ? null : fault.split("\n")[0] || "syntax error";
  } finally {
    host.scratch.removeTree(dir);
  }
}
