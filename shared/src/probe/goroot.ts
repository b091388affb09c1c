import type { GoProbeFacts, GorootFacts } from "../model/index.ts";
import { join } from "../util/join.ts";
import type { Host } from "./host.ts";
import { describePath } from "./path.ts";
import { missingSource, readVersion } from "./sdk.ts";

/** The program that a wrapper or a shim starts, as its answer tells. */
export function startedGo(host: Host, answer: GoProbeFacts | null): string | null {
  const root = answer?.answer.ok ? answer.answer.value.GOROOT : undefined;
  const program = root?.startsWith("/") ? join(root, "bin/go") : "";
  return host.fs.isExecutableFile(program) ? program : null;
}

/** The directory that GOROOT names. */
export function describeGoroot(host: Host, root: string): GorootFacts {
  const has = (dir: string): boolean => host.fs.kind(join(root, dir)) === "directory";
  const noRuntime = has("src/fmt") && missingSource(host, root) !== null;
  return {
    ...describePath(host, root),
    version: readVersion(host, root),
    hasSource: has("src/fmt") && !noRuntime,
    ...(noRuntime && { noRuntime: true as const }),
    hasTools: has("pkg/tool"),
  };
}
