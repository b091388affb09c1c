import { inlineCode, prose, renderMarkdown, type Report } from "go-env-check";
import { lexer, type Token, walkTokens } from "marked";
import { describe, expect, it } from "vitest";
import { contextMarkdown } from "../src/model/context-detail.ts";
import { findingMarkdown } from "../src/model/finding-detail.ts";
import { appliedMarkdown, fixRunMarkdown } from "../src/model/fix-run-detail.ts";
import { scoreMarkdown } from "../src/model/score-detail.ts";
import { noticeMarkdown, suppressedMarkdown, unreadMarkdown } from "../src/model/set-aside-detail.ts";
import { summaryAsMarkdown } from "../src/model/team-summary.ts";
import { toolchainMarkdown } from "../src/model/toolchain-detail.ts";
import { sentHeadline } from "../src/sharing/sharing-detail.ts";
import { filledWith } from "../../test/support/filled-with.ts";
import { hostileReport } from "../../test/support/recorded.ts";

/** What would show an image, lead somewhere, call somebody or bring markup of its own. */
const TEXTS = [
  "![x](https://evil.example/x.png)",
  "[click](https://evil.example)",
  "<https://evil.example>",
  "https://evil.example/x and www.evil.example, me@evil.example",
  "![x][r]\n\n[r]: https://evil.example",
  "<img src=https://evil.example/x.png>",
  "`![x](https://evil.example)`",
  "```\n![x](https://evil.example)\n```",
  "``` `` ` ![x](https://evil.example) ` `` ```",
  "a | ![x](https://evil.example) |\n|---|\n| b |",
  "*/![x](raycast://extensions/evil)",
  "\\![x](https://evil.example)",
  "\\\\[x](https://evil.example)",
  "# head\n\n> quote\n- item\n1. one\n***\n    ![x](https://evil.example)",
  "</sub><a href=https://evil.example>x</a>",
];

/** A report without the one element that it folds its score into. */
function withoutOwn(markdown: string): string {
  return markdown.replace("<details><summary>Score breakdown</summary>\n", "").replace(/^<\/details>\n/m, "");
}

/** Addresses of images and links, and markup, that a reader of this Markdown would get. */
function active(markdown: string): readonly string[] {
  const found: string[] = [];
  walkTokens(lexer(markdown), (token: Token) => {
    if (token.type === "image" || token.type === "link") found.push(String(token["href"]));
    if (token.type === "html" && !/^<\/?sub>$/.test(token.raw.trim())) found.push(token.raw);
  });
  return found;
}

function everyDetail(report: Report): readonly string[] {
  const { plan, trialResults, refusal } = hostileRun(report);
  return [
    renderMarkdown({ ...report, findings: report.findings.map((one) => ({ ...one, references: [], docs: null })) }),
    scoreMarkdown(report),
    ...report.findings.map((finding) => findingMarkdown(finding, report, trialResults[0] ?? "untested")),
    ...report.contexts.map((row) => contextMarkdown(row, report)),
    ...report.toolchains.map(toolchainMarkdown),
    ...setAside(report.host.osVersion),
    fixRunMarkdown({ plan, trialResults }, report, false),
    appliedMarkdown({
      before: report,
      after: { ...report, findings: [] },
      notFixed: [],
      broken: [],
      takenBack: { ok: false, refusal },
      entry: { version: 1, number: "000001", at: report.at, ids: [], state: "applied", files: [] },
    }),
  ];
}

/** What a project's file of suppressions says, what was not read of it, and how a server refuses a report. */
function setAside(text: string): readonly string[] {
  return [
    suppressedMarkdown({ id: text, reason: text, until: text }),
    noticeMarkdown({ kind: "expired", id: text, until: text, file: text }),
    noticeMarkdown({ kind: "unknown-id", id: text, until: null, file: text }),
    unreadMarkdown({ unread: [text, text] }),
    ...(["refused", "busy"] as const).map((reason) => `# ${sentHeadline({ ok: false, reason, message: text })}`),
  ];
}

function hostileRun(report: Report) {
  const text = report.host.osVersion;
  const fixes = report.findings.slice(0, 2).map(({ id, title, severity }) => ({
    id,
    title,
    severity,
    safety: "review" as const,
    state: "conflict" as const,
    because: text,
    edits: [],
    changes: [],
    regainsPath: false,
    notEdited: null,
    managed: [{ file: text, by: "link" as const, source: text, repository: text, template: false, command: null }],
    advice: text,
    commands: report.findings.flatMap(({ fix }) => fix?.commands ?? []).slice(0, 1),
  }));
  const verdict = { kind: "not-started", detail: text } as const;
  const trialResults = fixes.map(({ id }) => ({ id, verdict, contexts: [{ context: "terminal" as const, verdict }] }));
  return { plan: { fixes, patches: [] }, trialResults, refusal: { kind: "failed", file: text, detail: text } as const };
}

function hostileSummary(text: string): string {
  return summaryAsMarkdown({
    team: text,
    criticalMachines: null,
    weeks: [
      {
        week: text,
        status: "published",
        machines: text,
        medianScore: 1,
        p10Score: 1,
        valid: { share: 1 },
        critical: { share: 0 },
      },
      {
        week: text,
        status: "published",
        machines: 9,
        medianScore: 1,
        p10Score: 1,
        valid: { share: 1 },
        critical: { share: 0 },
      },
      { week: text, status: "withheld", reason: text },
    ],
    checks: [{ id: text, failing: { share: 1 }, change: null, course: [] }],
    fixFirst: [],
    breakdowns: {},
    goSupport: [],
  });
}

describe("nothing that somebody else wrote becomes an image, a link or markup", () => {
  it.each(TEXTS)("%s", (text) => {
    const report = filledWith(hostileReport("en"), () => text);
    for (const markdown of everyDetail(report))
      expect([active(withoutOwn(markdown)), markdown]).toEqual([[], markdown]);
    expect(active(hostileSummary(text))).toEqual([]);
    expect(
      active(
        summaryAsMarkdown({
          team: text,
          criticalMachines: null,
          weeks: [{ week: "", status: "withheld", reason: text }],
          checks: [],
          fixFirst: [],
          breakdowns: {},
          goSupport: [],
        }),
      ),
    ).toEqual([]);
    expect(active(`${prose(text)} ${inlineCode(text)}`)).toEqual([]);
  });

  it("and would be seen if it did", () => {
    expect(active(TEXTS.slice(0, 4).join("\n\n")).length).toBeGreaterThan(4);
  });
});
