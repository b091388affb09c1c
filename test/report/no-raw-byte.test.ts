import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withChanges } from "../../shared/src/history/compare.ts";
import { toPastRun } from "../../shared/src/history/past-run.ts";
import { LANGUAGES, type Report } from "../../shared/src/model/index.ts";
import { renderBlame } from "../../shared/src/render/blame.ts";
import { renderContexts } from "../../shared/src/render/contexts.ts";
import { renderFullText } from "../../shared/src/render/full-text.ts";
import { renderGithub } from "../../shared/src/render/github.ts";
import { renderGitlab } from "../../shared/src/render/gitlab.ts";
import { renderHistory, renderHistoryJson } from "../../shared/src/render/history.ts";
import { renderHtml } from "../../shared/src/render/html/page.ts";
import { renderJson } from "../../shared/src/render/json.ts";
import { renderJunit } from "../../shared/src/render/junit.ts";
import { renderMarkdown } from "../../shared/src/render/markdown.ts";
import { renderSarif } from "../../shared/src/render/sarif.ts";
import { renderText } from "../../shared/src/render/text.ts";
import { hasHidden } from "../../shared/src/util/visible.ts";
import { filledWith } from "../support/filled-with.ts";
import { HOSTILE, hostileReport } from "../support/recorded.ts";

/** Every way in which a report leaves. */
const OUT: Readonly<Record<string, (report: Report) => string>> = {
  text: (report) => renderText(report, { color: false }),
  "text with -v": (report) => renderFullText(report, { color: false }),
  "text in ASCII": (report) => renderText(report, { color: false, ascii: true }),
  colors: (report) =>
    withoutColors(renderText(report, { color: true }) + renderFullText(report, { color: true })),
  contexts: (report) => renderContexts(report),
  blame: (report) => renderBlame(report, ["PATH", ...Object.keys(report.env)]),
  markdown: renderMarkdown,
  html: (report) => renderHtml(report, { history: withChanges([toPastRun(report)]), script: null }),
  json: renderJson,
  sarif: renderSarif,
  github: (report) => renderGithub(report, "/"),
  gitlab: (report) => renderGitlab(report, "/"),
  junit: (report) => renderJunit(report, () => true),
  history: (report) => renderHistory(withChanges([toPastRun(report)]), true, report.language),
  "history as JSON": (report) => renderHistoryJson(withChanges([toPastRun(report)]), true),
};

function withoutColors(text: string): string {
  return text.replace(/\u001b\[(1;3[12]|[012]|3[123])m/g, "");
}

/** Pieces of what an attacker would write, and any code unit at all. */
const part = fc.oneof(
  fc.constantFrom(
    "\u001b[2J",
    "\u001b]0;t\u0007",
    "\u009b31m",
    "\u001b[8m",
    "\r",
    "\b",
    "\0",
    "\u007f",
    "\u0085",
  ),
  fc.constantFrom(
    "\u200b",
    "\u202e",
    "\u2066",
    "\u00a0",
    "\u00ad",
    "\ufeff",
    "\u{e0041}",
    "\u2028",
    "\u3164",
  ),
  fc.constantFrom("\n", "\t", "\nFAKE", " ", "`", "|", "](x)", "<b>", "&", '"', "\\", "\n\n"),
  fc.string({ unit: "binary", maxLength: 4 }),
);
const hostile = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(""));

describe("no hidden character of a stored report leaves", () => {
  for (const language of LANGUAGES) {
    const report = hostileReport(language);
    const small = { ...report, findings: report.findings.slice(-3) };
    it.each(Object.entries(OUT))(`as %s, ${language}`, (_, render) => {
      fc.assert(
        fc.property(fc.array(hostile, { minLength: 1, maxLength: 9 }), (texts) => {
          const filled = filledWith(small, (at) => texts[at % texts.length] ?? "");
          expect(hasHidden(render(filled))).toBe(false);
        }),
        { numRuns: 40 },
      );
    });
  }
});

it("fills every field of a report that is not one of a few words", () => {
  const filled = JSON.stringify(filledWith(hostileReport("en"), () => "\u001b"));
  expect(filled.match(/"\\u001b"/g)?.length).toBeGreaterThan(300);
  expect(filled).not.toContain(HOSTILE[0]);
});

it("a command that we offer holds nothing that a stored report says", () => {
  const filled = filledWith(hostileReport("en"), () => "$(touch PWNED); x");
  const offered = Object.values(OUT).flatMap(
    (render) => render(filled).match(/go-env-check (?:explain|fix)\b[^\n<`"\\]*/g) ?? [],
  );
  expect(offered.length).toBeGreaterThan(5);
  expect(offered.filter((command) => command.includes("touch"))).toEqual([]);
});

it("a value cannot begin a line of its own in a report for a terminal", () => {
  const filled = filledWith(hostileReport("en"), () => "value\nFAKE");
  for (const name of ["text", "text with -v", "contexts", "blame", "history"]) {
    const lines = OUT[name]?.(filled).split("\n") ?? [];
    // A fix may have several lines; each is indented.
    expect([name, lines.filter((line) => line.startsWith("FAKE"))]).toEqual([name, []]);
  }
});
