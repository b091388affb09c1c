import type { Finding, Report, Severity } from "../model/index.ts";
import { visible } from "../util/visible.ts";
import { adviceText, fixText } from "./fix-lines.ts";
import { inRepository, placesText } from "./in-repository.ts";

const COMMANDS: Readonly<Record<Severity, "error" | "warning" | "notice">> = {
  critical: "error",
  major: "error",
  minor: "warning",
  info: "notice",
};

/**
 * The findings as workflow commands, one line each, which GitHub Actions shows as annotations (docs.github.com,
 * "Workflow commands"). `root` is the repository's directory. Empty for a report without findings.
 */
export function renderGithub(report: Report, root: string): string {
  return report.findings.map((finding) => `${annotation(finding, report, root)}\n`).join("");
}

function annotation(finding: Finding, report: Report, root: string): string {
  const { id, severity, title, message, evidence, fix } = finding;
  const place = inRepository(evidence, report, root);
  const properties = [
    ...(place === null ? [] : [`file=${property(place.file)}`, ...lineOf(place.line)]),
    `title=${property(`${title} (${id})`)}`,
  ];
  const paragraphs = [
    message,
    place === null ? placesText(evidence) : "",
    adviceText(fix),
    fixText(fix, report.language),
  ];
  const text = paragraphs.filter((part) => part !== "").join("\n");
  return `::${COMMANDS[severity]} ${properties.join(",")}::${data(text)}`;
}

function lineOf(line: number | null): readonly string[] {
  return line === null ? [] : [`line=${line}`];
}

/** A line break would begin a line of the log that could be a command. */
function data(text: string): string {
  return visible(text).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
