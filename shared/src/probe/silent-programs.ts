import { activeGo } from "../golang/active-go.ts";
import type { Facts, ProjectFacts, Unread } from "../model/index.ts";

/** What go left without an answer, so that nobody knows whether it builds; empty where it answered or was not asked. */
export function silentGo(facts: Facts, project: string | undefined): readonly Unread[] {
  const { probe, goList } = facts;
  const path = activeGo(facts)?.path ?? "go";
  if (probe !== null && !probe.answer.ok)
    return probe.answer.reason === "timeout"
      ? [{ subject: path, reason: "go-env-silent", detail: probe.answer.detail ?? null }]
      : [];
  if (goList?.silence === undefined) return [];
  const subject = goList.anywhere === null ? path : (project ?? path);
  return [
    { subject, reason: "go-list-silent", detail: goList.silence === "wordless" ? null : goList.silence },
  ];
}

/** That git did not answer in the project, for which its configuration can be to blame; empty where it did. */
export function silentGit(project: ProjectFacts | null): readonly Unread[] {
  const git = project?.repository?.git;
  if (project === null || git?.ok !== false || git.reason !== "timeout") return [];
  return [{ subject: project.dir, reason: "git-silent", detail: git.detail ?? null }];
}
