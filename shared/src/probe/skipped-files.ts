import { dirname, join } from "node:path";
import { activeGo } from "../golang/active-go.ts";
import type { Facts, ProjectFacts } from "../model/index.ts";
import type { Host } from "./host.ts";

/** Files of a project that are read as a whole; of a longer one its beginning alone would mean something else. */
const WHOLE = ["go.mod", "go.work", "vendor/modules.txt", ".vscode/settings.json"];
/** Those of which the beginning is enough. */
const ANY_SIZE = [".go-version", ".tool-versions", "mise.toml", ".mise.toml", ".git/config"];
/** What one file of a project may have, in bytes. */
const MAX_BYTES = 1024 * 1024;
const MAX_LEVELS = 64;

/** The files at and above a project's directory that are there and were not read, or not to their end, each with the reason. */
export function skippedFiles(host: Host, project: string): readonly string[] {
  const skipped: string[] = [];
  for (let at = project, level = 0; level < MAX_LEVELS; at = dirname(at), level += 1) {
    for (const name of [...WHOLE, ...ANY_SIZE]) {
      const why = reason(host, join(at, name), WHOLE.includes(name));
      if (why !== null) skipped.push(`${join(at, name)}: ${why}`);
    }
    if (at === dirname(at)) break;
  }
  return skipped;
}

function reason(host: Host, file: string, whole: boolean): string | null {
  const kind = host.fs.kind(file);
  if (kind === "other") return "not a regular file, not read";
  if (kind !== "file" || !whole) return null;
  const size = Number(host.fs.stamp(file)?.split(".")[0]);
  return size > MAX_BYTES ? "larger than 1 MB, only its beginning was read" : null;
}

/** What go left without an answer, so that nobody knows whether it builds; empty where it answered or was not asked. */
export function silentGo(facts: Facts, project: string | undefined): readonly string[] {
  const { probe, goList } = facts;
  const path = activeGo(facts)?.path ?? "go";
  if (probe !== null && !probe.answer.ok)
    return probe.answer.reason === "timeout" ? [`${path}: go env did not answer in time`] : [];
  if (goList?.late !== true) return [];
  return [`${goList.anywhere === null ? path : project}: go list gave no answer`];
}

/** That git did not answer in the project, for which its configuration can be to blame; empty where it did. */
export function silentGit(project: ProjectFacts | null): readonly string[] {
  const git = project?.repository?.git;
  return git?.ok === false && git.reason === "timeout" ? [`${project?.dir}: git did not answer`] : [];
}
