import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { withChanges } from "../../shared/src/history/compare.ts";
import { toPastRun } from "../../shared/src/history/past-run.ts";
import type { Report } from "../../shared/src/model/index.ts";
import { renderBlame } from "../../shared/src/render/blame.ts";
import { renderContexts } from "../../shared/src/render/contexts.ts";
import { renderFullText } from "../../shared/src/render/full-text.ts";
import { renderHtml } from "../../shared/src/render/html/page.ts";
import { renderJson } from "../../shared/src/render/json.ts";
import { renderMarkdown } from "../../shared/src/render/markdown.ts";
import { renderSarif } from "../../shared/src/render/sarif.ts";
import { readReport } from "../../shared/src/report/schema/read-report.ts";
import { ROOT } from "../support/parts.ts";

const FOLDER = join(ROOT, "test/reports");
/** Reports as releases of the past wrote them, at least one for each schema; none is ever changed or removed. */
const FILES = readdirSync(FOLDER).filter((name) => /^schema-\d+-.*\.json$/.test(name));

const RENDERERS: Readonly<Record<string, (report: Report) => string>> = {
  text: (report) => renderFullText(report, { color: true, ascii: true }),
  json: renderJson,
  markdown: renderMarkdown,
  sarif: renderSarif,
  html: (report) => renderHtml(report, { history: withChanges([toPastRun(report)]), script: null }),
};

it("keeps a report of each schema", () => {
  expect(FILES.some((name) => name.startsWith("schema-1-"))).toBe(true);
});

for (const name of FILES) {
  describe(name, () => {
    const content = readFileSync(join(FOLDER, name), "utf8");
    const read = readReport(content);
    if (!read.ok) throw new Error(read.message);
    const { report } = read.value;
    for (const [format, render] of Object.entries(RENDERERS)) {
      it(`is accepted by ${format}, which names every finding`, () => {
        const text = render(report);
        for (const { id } of JSON.parse(content).findings) expect(text).toContain(id);
        expect(text).toContain(String(JSON.parse(content).score.value));
        expect(text).not.toMatch(/undefined|\[object/);
      });
    }
    it("is accepted where contexts and blame are shown", () => {
      expect(renderContexts(report)).toContain("go");
      expect(renderBlame(report, ["PATH", "GOROOT"])).toContain("GOROOT");
    });
  });
}

describe("what is no report gets a sentence, not a crash", () => {
  it.each([
    ["", "neither"],
    ["go version go1.26", "neither"],
    ['{"schema": 1', "incomplete JSON"],
    ["{}", "not a report"],
    ['{"schema": 2}', "update go-env-check"],
    ['{"schema": 1, "at": 3}', "invalid in schema 1"],
    ["<html></html>", "without a report"],
    ['<p><script type="application/octet-stream" id="go-env-check-data">e30=</script>', "damaged"],
  ])("%j", (content, words) => {
    const read = readReport(content);
    expect(read.ok ? "" : read.message).toContain(words);
  });

  it("which does not quote what could drive a terminal", () => {
    const first = JSON.parse(readFileSync(join(FOLDER, "schema-1-first.json"), "utf8"));
    for (const [broken, fault] of [
      [{ ...first, at: "\u001b[2J" }, "at must be a time such as 2026-01-31T12:00:00Z"],
      [{ ...first, score: { ...first.score, value: 101 } }, "score.value must be at most 100"],
      [
        { ...first, outcomes: { "\u001b[2J": "\u009b" } },
        'outcomes["\\u001b[2J"] must be one of "pass", "fail"',
      ],
      [{ ...first, outcomes: [] }, "outcomes must be an object"],
    ]) {
      const read = readReport(JSON.stringify(broken));
      expect(read.ok ? "" : read.message).toContain(`invalid in schema 1: ${fault}`);
    }
  });
});
