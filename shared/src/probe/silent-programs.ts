import { activeGo } from "../golang/active-go.ts";
import type { Facts, ProjectFacts } from "../model/index.ts";

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
