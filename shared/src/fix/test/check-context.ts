import { CATALOG } from "../../catalog/checks.ts";
import { runChecks } from "../../judge/run-checks.ts";
import type { ContextName, Facts, FilePatch, Judgment } from "../../model/index.ts";
import type { Captured } from "../../probe/captured.ts";
import { gather } from "../../probe/gather.ts";
import type { Host } from "../../probe/host.ts";

/**
 * Lets the same checks judge a context as it was rehearsed, on a machine where the patched files read as the patches
 * want them. `goEnvCopy` is a real file with what the patch makes of the file of `go env -w`, for Go itself to read.
 */
export async function checkContext(
  host: Host,
  facts: Facts,
  context: ContextName,
  captured: readonly Captured[],
  patches: readonly FilePatch[],
  goEnvCopy: string | null,
): Promise<Judgment> {
  const seen = await gather(asPatched(host, patches, goEnvCopy), {
    judge: context,
    runShell: true,
    captured,
    ...(facts.shell !== null && { shell: facts.shell.path }),
    ...(facts.project !== null && { project: facts.project.dir }),
  });
  return runChecks(CATALOG, seen);
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
