import { createHash } from "node:crypto";
import type { Finding, Report } from "../model/index.ts";
import { jsonText } from "../util/visible.ts";
import { inRepository, placesText } from "./in-repository.ts";

/**
 * The findings as a code quality report, which GitLab shows in merge requests (docs.gitlab.com, "Code Quality"). `root` is
 * the repository's directory. What is in no file of the repository is shown at its go.mod: GitLab wants a file for each. The names of
 * severities are the same there.
 */
export function renderGitlab(report: Report, root: string): string {
  return `${jsonText(report.findings.map((finding) => issueOf(finding, report, root)))}\n`;
}

function issueOf(finding: Finding, report: Report, root: string) {
  const { id, severity, title, message, evidence } = finding;
  const place = inRepository(evidence, report, root);
  const places = placesText(evidence);
  return {
    description: [`${title}: ${message}`, ...(place !== null || places === "" ? [] : [`(${places})`])].join(
      " ",
    ),
    check_name: id,
    fingerprint: createHash("sha256")
      .update(JSON.stringify([id, places]))
      .digest("hex"),
    severity,
    location: { path: place?.file ?? "go.mod", lines: { begin: place?.line ?? 1 } },
  };
}
