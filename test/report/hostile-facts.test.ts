import { expect, it } from "vitest";
import { CATALOG } from "../../shared/src/catalog/checks.ts";
import { CATALOG_HASH } from "../../shared/src/catalog/ids.ts";
import { runChecks } from "../../shared/src/judge/run-checks.ts";
import { type Facts, LANGUAGES } from "../../shared/src/model/index.ts";
import { isFacts } from "../../shared/src/recording/read-facts.ts";
import { renderBlame } from "../../shared/src/render/blame.ts";
import { renderContexts } from "../../shared/src/render/contexts.ts";
import { renderFullText } from "../../shared/src/render/full-text.ts";
import { renderHtml } from "../../shared/src/render/html/page.ts";
import { renderJson } from "../../shared/src/render/json.ts";
import { renderMarkdown } from "../../shared/src/render/markdown.ts";
import { renderSarif } from "../../shared/src/render/sarif.ts";
import { renderText } from "../../shared/src/render/text.ts";
import { toReport } from "../../shared/src/report/report.ts";
import { hasHidden } from "../../shared/src/util/visible.ts";
import { recordedMachines } from "../support/recorded.ts";

const HOSTILE = [
  "\u001b]0;t\u0007",
  "/opt/go\u200b/bin",
  "go1.26\u009b31m",
  "a\r\nb\u202e",
  "$(touch PWNED)\u00a0",
  "\0",
  "/x\u{e0041}:/y\ud800",
  "GOFLAGS=-mod=mod\u2028",
];

/** The facts with each string that may be any other replaced; `count` says how many. */
function filledFacts(facts: Facts, first: number): { readonly filled: Facts; readonly count: number } {
  const copy: unknown = JSON.parse(JSON.stringify(facts));
  let count = 0;
  const walk = (parent: unknown): void => {
    if (typeof parent !== "object" || parent === null) return;
    for (const [key, value] of Object.entries(parent)) {
      if (typeof value !== "string") {
        walk(value);
        continue;
      }
      Reflect.set(parent, key, HOSTILE[(first + count) % HOSTILE.length]);
      if (isFacts(copy)) count += 1;
      else Reflect.set(parent, key, value);
    }
  };
  walk(copy);
  if (!isFacts(copy)) throw new Error("these are no facts any more");
  return { filled: copy, count };
}

it("no hidden character of a machine leaves, and no check stumbles over one", { timeout: 240_000 }, () => {
  let replaced = 0;
  const machines = recordedMachines().filter((_, index) => index % 29 === 0);
  expect(machines.length).toBeGreaterThan(10);
  machines.forEach(({ name, facts }, index) => {
    const { filled, count } = filledFacts(facts, index);
    replaced += count;
    const verdicts = runChecks(CATALOG, filled);
    for (const language of LANGUAGES) {
      const report = toReport(filled, verdicts, CATALOG_HASH, language);
      expect([name, Object.entries(report.outcomes).filter(([, outcome]) => outcome === "error")]).toEqual([
        name,
        [],
      ]);
      const out = [
        renderText(report, { color: false }),
        renderFullText(report, { color: false }),
        renderContexts(report),
        renderBlame(report, ["PATH", "GOROOT"]),
        renderMarkdown(report),
        renderHtml(report, { history: [], script: null }),
        renderJson(report),
        renderSarif(report),
      ];
      out.forEach((text, format) => {
        expect([name, format, hasHidden(text)]).toEqual([name, format, false]);
      });
    }
  });
  expect(replaced).toBeGreaterThan(200);
});
