import { CATALOG } from "../../catalog/checks.ts";
import { runChecks } from "../../judge/run-checks.ts";
import type { ContextName, Facts, FilePatch, Judgment } from "../../model/index.ts";
import type { Captured } from "../../probe/captured.ts";
import { gather } from "../../probe/gather.ts";
import type { Host } from "../../probe/host.ts";
import { type ReadEnvironments, readOnce } from "../../probe/read-environment.ts";

/** A machine as the checks see it: they judge its contexts as they were captured. */
export interface JudgedMachine {
  readonly judge: (context: ContextName, captured: readonly Captured[]) => Promise<Judgment>;
  /** Begins with what takes longest, while other contexts still start. */
  readonly readAhead: (captured: Captured) => void;
}

/** `environments` are what was read on this machine before. */
export function judgedMachine(host: Host, facts: Facts, environments: ReadEnvironments): JudgedMachine {
  const { shell, project } = facts;
  const options = { runShell: true, environments, ...(project !== null && { project: project.dir }) };
  return {
    judge: async (context, captured) =>
      runChecks(
        CATALOG,
        await gather(host, {
          ...options,
          judge: context,
          captured,
          ...(shell !== null && { shell: shell.path }),
        }),
      ),
    readAhead: ({ status, atPrompt }) => {
      // Who judges gets the error.
      if (status === "ok") readOnce(host, atPrompt, options).catch(() => {});
    },
  };
}

/**
 * The machine on which the patched files read as the patches want them. `goEnvCopy` is a real file with what the patch
 * makes of the file of `go env -w`, for Go itself to read.
 */
export function patchedMachine(
  host: Host,
  facts: Facts,
  patches: readonly FilePatch[],
  goEnvCopy: string | null,
): JudgedMachine {
  return judgedMachine(asPatched(host, patches, goEnvCopy), facts, new Map());
}

function asPatched(host: Host, patches: readonly FilePatch[], goEnvCopy: string | null): Host {
  const texts = new Map(patches.map(({ file, after }) => [file, after]));
  return {
    ...host,
    fs: {
      ...host.fs,
      readText: (path, maxBytes, encoding) => {
        const after = texts.get(path);
        if (after === undefined) return host.fs.readText(path, maxBytes, encoding);
        return { ok: true, value: Buffer.from(after, "latin1").toString(encoding ?? "utf8") };
      },
      kind: (path) => (texts.has(path) ? "file" : host.fs.kind(path)),
    },
    run: (command) =>
      host.run(
        goEnvCopy !== null && command.argv[1] === "env" && command.env.GOENV !== "off"
          ? { ...command, env: { ...command.env, GOENV: goEnvCopy } }
          : command,
      ),
  };
}
