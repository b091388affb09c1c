import { dirname, resolve } from "node:path";
import type { BadReplacement, ModFileFacts } from "../model/index.ts";
import { join } from "../util/join.ts";
import type { Host } from "./host.ts";

/** The replacements in a go.mod or go.work whose directories hold no module. */
export function findBadReplacements(
  host: Host,
  { file, require, replace }: ModFileFacts,
): readonly BadReplacement[] {
  const required = new Set(require.map(({ path }) => path));
  return replace.flatMap(({ from, to, line }): readonly BadReplacement[] => {
    // What is not required is not read; a go.work requires nothing itself.
    if (to.version !== null || !/^(\.\.?(\/|$)|\/)/.test(to.path)) return [];
    if (file.endsWith("go.mod") && !required.has(from.path)) return [];
    const dir = resolve(dirname(file), to.path);
    const bad = { module: from.path, path: to.path, file, ...(line !== undefined && { line }) };
    const kind = host.fs.kind(dir);
    if (kind === "missing" || kind === "file") return [{ ...bad, kind: "missing" }];
    return kind === "directory" && host.fs.kind(join(dir, "go.mod")) === "missing"
      ? [{ ...bad, kind: "no-go-mod" }]
      : [];
  });
}
