import type { Evidence, Finding, Report, Severity } from "../model/index.ts";
import { tildify } from "../util/tildify.ts";
import { jsonText } from "../util/visible.ts";
import { adviceText, fixText } from "./fix-lines.ts";
import { inRepository, placesText } from "./in-repository.ts";
import { isWebAddress } from "./web-address.ts";

/** SARIF knows three levels; what costs 15 points or more is an error. */
const LEVELS: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  critical: "error",
  major: "error",
  minor: "warning",
  info: "note",
};

/**
 * The report as SARIF 2.1.0, for code scanning and editors (docs.oasis-open.org/sarif/sarif/v2.1.0). With `root`, the directory
 * of the repository that a CI job works on, each result is first shown in a file of it, because GitHub looks for the first
 * place of a result in the repository and ignores the others (docs.github.com, "SARIF support for code scanning").
 */
export function renderSarif(report: Report, root: string | null = null): string {
  return `${jsonText(toSarif(report, root))}\n`;
}

function toSarif(report: Report, root: string | null) {
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
        results: findings.map((finding) => toResult(finding, report, rules, root)),
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
    help: { text: [why, page ?? ""].filter((text) => text !== "").join("\n\n") },
    ...(page !== undefined && { helpUri: page }),
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { rev, severity, category },
  };
}

function toResult(finding: Finding, report: Report, rules: readonly Finding[], root: string | null) {
  const { id, rev, severity, message, evidence, fix, experimental } = finding;
  const elsewhere =
    root !== null && inRepository(evidence, report, root) === null ? placesText(evidence) : "";
  return {
    ruleId: id,
    ruleIndex: rules.findIndex((rule) => rule.id === id),
    level: LEVELS[severity],
    message: {
      text: [message, elsewhere, adviceText(fix), fixText(fix, report.language)]
        .filter((text) => text !== "")
        .join("\n\n"),
    },
    locations: locationsOf(evidence, report, root),
    partialFingerprints: { "checkAndRev/v1": `${id}@${rev}` },
    properties: { severity, ...(experimental && { experimental }), ...(fix !== null && { fix }) },
  };
}

/** GitHub refuses a result with more than a thousand places, and shows a hundred. */
const MOST_LOCATIONS = 100;

function locationsOf(evidence: readonly Evidence[], report: Report, root: string | null) {
  const all = evidence.slice(0, MOST_LOCATIONS - 1).map((item) => toLocation(item, report));
  if (root === null) return all.length > 0 ? all : [IN_ENVIRONMENT];
  const first = evidence.find((item) => inRepository([item], report, root) !== null);
  const place = first && inRepository([first], report, root);
  if (first === undefined || !place) return [IN_ENVIRONMENT, ...all];
  const others = evidence.slice(0, MOST_LOCATIONS).filter((item) => item !== first);
  return [
    {
      physicalLocation: {
        artifactLocation: { uri: encodePath(place.file) },
        region: toRegion(place.line ?? 1, first.text),
      },
    },
    ...others.map((item) => toLocation(item, report)),
  ];
}

/**
 * What stands in no file of its own is shown at the project's go.mod: GitHub refuses a whole upload for one result without
 * a file.
 */
const IN_ENVIRONMENT = {
  physicalLocation: { artifactLocation: { uri: "go.mod" }, region: toRegion(1, "") },
  logicalLocations: [{ name: "environment", kind: "resource" }],
};

/** GitHub asks for all four numbers of a region. */
function toRegion(line: number, text: string) {
  return {
    startLine: line,
    startColumn: 1,
    endLine: line,
    endColumn: Math.max(text.length, 1) + 1,
    ...(text !== "" && { snippet: { text } }),
  };
}

function toLocation({ file, line, text }: Evidence, { home }: Report) {
  return {
    physicalLocation: {
      artifactLocation: uriOf(file, home),
      ...(line !== null && { region: toRegion(line, text) }),
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
