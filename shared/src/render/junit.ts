import { skipReason } from "../messages/skip-reasons.ts";
import type { Finding, Language, Outcome, Report } from "../model/index.ts";
import { visible } from "../util/visible.ts";
import { adviceText, fixText } from "./fix-lines.ts";
import { placesText } from "./in-repository.ts";

/**
 * The report as JUnit XML with one test case a check, findings first, which most CI systems read. `fails` decides which findings fail their
 * test case; a milder one is its output.
 */
export function renderJunit(report: Report, fails: (finding: Finding) => boolean): string {
  const ids = [...new Set([...report.findings.map(({ id }) => id), ...Object.keys(report.outcomes)])];
  const cases = ids.map((id) => testCase(id, report, fails));
  const count = (outcome: Outcome): number => ids.filter((id) => report.outcomes[id] === outcome).length;
  const failures = new Set(report.findings.filter(fails).map(({ id }) => id)).size;
  const totals = `tests="${ids.length}" failures="${failures}" errors="${count("error")}" skipped="${count("skip")}"`;
  const seconds = (report.durationMs / 1000).toFixed(3);
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites ${totals} time="${seconds}">
  <testsuite name="go-env-check" ${totals} time="${seconds}" timestamp="${xml(report.at.replace(/Z$/, ""))}">
${cases.join("\n")}
  </testsuite>
</testsuites>
`;
}

function testCase(id: string, report: Report, fails: (finding: Finding) => boolean): string {
  const findings = report.findings.filter((finding) => finding.id === id);
  const failing = findings.filter(fails);
  const milder = findings.filter((finding) => !fails(finding));
  const inside = [
    ...failing.map(({ title, severity, ...rest }) => {
      const text = describe(rest, report.language);
      return `      <failure message="${xml(title)}" type="${severity}">${xml(text)}</failure>`;
    }),
    ...milder.map(
      (finding) =>
        `      <system-out>${xml(`${finding.title}\n${describe(finding, report.language)}`)}</system-out>`,
    ),
    ...otherwise(id, report),
  ];
  const head = `    <testcase classname="go-env-check" name="${xml(id)}"`;
  return inside.length === 0 ? `${head}/>` : `${head}>\n${inside.join("\n")}\n    </testcase>`;
}

function otherwise(id: string, { outcomes, skipped, language }: Report): readonly string[] {
  if (outcomes[id] === "skip")
    return [`      <skipped message="${xml(skipReason(skipped?.[id] ?? "", language))}"/>`];
  return outcomes[id] === "error" ? [`      <error message="the check could not be completed"/>`] : [];
}

function describe(
  { message, evidence, fix }: Pick<Finding, "message" | "evidence" | "fix">,
  language: Language,
): string {
  return [message, placesText(evidence), adviceText(fix), fixText(fix, language)]
    .filter((part) => part !== "")
    .join("\n");
}

/** XML has no way to write most control characters, so they are shown as escapes first. */
function xml(text: string): string {
  return visible(text)
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "&#10;");
}
