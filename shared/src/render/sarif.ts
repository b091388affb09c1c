import type { Evidence, Finding, Report, Severity } from "../model/index.ts";
import { tildify } from "../util/tildify.ts";
import { jsonText } from "../util/visible.ts";
import { changeLines } from "./fix-lines.ts";
import { isWebAddress } from "./web-address.ts";

/** SARIF knows three levels; what costs 15 points or more is an error. */
const LEVELS: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  critical: "error",
  major: "error",
  minor: "warning",
  info: "note",
};

/** The report as SARIF 2.1.0, for code scanning and editors (docs.oasis-open.org/sarif/sarif/v2.1.0). */
export function renderSarif(report: Report): string {
  return `${jsonText(toSarif(report))}\n`;
}

function toSarif(report: Report) {
  const { tool, findings, complete, unread, at, language, fingerprint } = report;
  const rules = [...new Map(findings.map((finding) => [finding.id, finding])).values()];
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "go-env-check",
            semanticVersion: tool.version,
            language: language === "en" ? "en-US" : language,
            rules: rules.map(toRule),
          },
        },
        originalUriBaseIds: homeOf(report),
        invocations: [
          {
            executionSuccessful: complete,
            endTimeUtc: at,
            ...(!complete && {
              toolExecutionNotifications: unread.map((text) => ({ level: "warning", message: { text } })),
            }),
          },
        ],
        properties: {
          score: report.score.value,
          band: report.score.band,
          catalog: tool.catalog,
          fingerprint,
        },
        results: findings.map((finding) => toResult(finding, report, rules)),
      },
    ],
  };
}

function toRule({ id, rev, title, why, severity, category, docs, references }: Finding) {
  const page = [docs ?? "", ...references].find(isWebAddress);
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: why },
    ...(page !== undefined && { helpUri: page }),
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { rev, severity, category },
  };
}

function toResult(finding: Finding, report: Report, rules: readonly Finding[]) {
  const { id, rev, severity, message, evidence, fix, experimental } = finding;
  const locations = evidence.map((item) => toLocation(item, report));
  return {
    ruleId: id,
    ruleIndex: rules.findIndex((rule) => rule.id === id),
    level: LEVELS[severity],
    message: {
      text: [message, fix?.advice ?? "", fixText(fix, report)].filter((text) => text !== "").join("\n\n"),
    },
    locations: locations.length > 0 ? locations : [IN_ENVIRONMENT],
    partialFingerprints: { "checkAndRev/v1": `${id}@${rev}` },
    properties: { severity, ...(experimental && { experimental }), ...(fix !== null && { fix }) },
  };
}

/**
 * What stands in no file of its own is shown at the project's go.mod: GitHub refuses a whole upload for one result without
 * a file.
 */
const IN_ENVIRONMENT = {
  physicalLocation: { artifactLocation: { uri: "go.mod" }, region: { startLine: 1 } },
  logicalLocations: [{ name: "environment", kind: "resource" }],
};

/** The changes of lines where they are known, else what to paste. */
function fixText(fix: Finding["fix"], { language }: Report): string {
  if (fix?.edits !== undefined && fix.edits.length > 0)
    return changeLines(fix.edits, language, null).join("\n");
  return fix?.snippet ?? "";
}

function toLocation({ file, line, text }: Evidence, { home }: Report) {
  return {
    physicalLocation: {
      artifactLocation: uriOf(file, home),
      ...(line !== null && {
        region: { startLine: line, ...(text !== "" && { snippet: { text } }) },
      }),
    },
  };
}

/** A file in the home directory is given relative to it, so that the user's name appears only once. */
function uriOf(file: string, home: string | null): { readonly uri: string; readonly uriBaseId?: "HOME" } {
  const shown = tildify(file, home);
  if (shown.startsWith("~/")) return { uri: encodePath(shown.slice(2)), uriBaseId: "HOME" };
  return { uri: file.startsWith("/") ? `file://${encodePath(file)}` : encodePath(file) };
}

function homeOf({ home }: Report): Record<string, { readonly uri: string }> {
  return home?.startsWith("/") ? { HOME: { uri: `file://${encodePath(home)}/` } } : {};
}

/** Lone halves of surrogate pairs, which no URI can hold, become U+FFFD. */
function encodePath(path: string): string {
  return path
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
}
