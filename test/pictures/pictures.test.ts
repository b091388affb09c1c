import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { storedFix } from "../../shared/src/cli/fix-stored.ts";
import { explain } from "../../shared/src/explain/explain.ts";
import { withChanges } from "../../shared/src/history/compare.ts";
import { toPastRun } from "../../shared/src/history/past-run.ts";
import { LANGUAGES, type Language, type Report } from "../../shared/src/model/index.ts";
import { renderBlame } from "../../shared/src/render/blame.ts";
import { renderContexts } from "../../shared/src/render/contexts.ts";
import { renderExplainReport } from "../../shared/src/render/explanation.ts";
import { renderFixRun } from "../../shared/src/render/fix.ts";
import { renderFullText } from "../../shared/src/render/full-text.ts";
import { renderHistory } from "../../shared/src/render/history.ts";
import { renderHtml } from "../../shared/src/render/html/page.ts";
import { renderMarkdown } from "../../shared/src/render/markdown.ts";
import { renderText } from "../../shared/src/render/text.ts";
import { titleIn, worstFirst } from "../../shared/src/render/verdict-text.ts";
import { viewOf } from "../../shared/src/render/view.ts";
import { columns } from "../../shared/src/render/wrap.ts";
import { readReport } from "../../shared/src/report/schema/read-report.ts";
import { itWith, ROOT } from "../support/parts.ts";

const MACHINES = ["healthy", "one-finding", "nine-findings", "no-go", "slow-shell"] as const;
const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const script = readFileSync(join(ROOT, "shared/dist/page-copy.js"), "utf8");
const dir = mkdtempSync(join(tmpdir(), "go-env-check-pictures-"));
let browser: Promise<Browser> | null = null;
afterAll(async () => {
  await (await browser)?.close();
  rmSync(dir, { recursive: true, force: true });
});

/** A report as it was recorded by `test/pictures/record.mjs`. */
function recorded(name: string, language: Language): Report {
  const file = join(ROOT, "test/pictures/machines", `${name}.${language}.json`);
  const read = readReport(readFileSync(file, "utf8"));
  if (!read.ok) throw new Error(read.message);
  return read.value.report;
}

describe.each(LANGUAGES)("in a terminal, %s", (language) => {
  it.each(MACHINES)("%s looks as it was looked at (-u keeps another look)", async (name) => {
    const report = recorded(name, language);
    const faces = [60, 80, 120].map((columns) => {
      const text = renderText(report, { color: false, width: Math.min(columns, 100) });
      return `## ${columns} columns\n${text}`;
    });
    const view = viewOf({ color: false, width: 80 });
    const blamed = ["PATH", ...Object.keys(report.blame?.variables ?? {})];
    faces.push(
      `## in color\n${renderText(report, { color: true, width: 80 }).replaceAll("\u001b", "␛")}`,
      `## ASCII\n${renderText(report, { color: false, width: 80, ascii: true })}`,
      `## contexts\n${renderContexts(report, view)}`,
      `## blame\n${renderBlame(report, blamed, view)}`,
      `## Markdown, its first lines\n${renderMarkdown(report).split("\n").slice(0, 14).join("\n")}\n`,
    );
    await expect(faces.join("\n")).toMatchFileSnapshot(`kept/${name}.${language}.txt`);
  });

  it.each(MACHINES)(
    "%s: all that is known, the fixes and the Markdown look as they were looked at",
    async (name) => {
      const report = recorded(name, language);
      const fixes = { plan: { fixes: report.findings.flatMap(storedFix), patches: [] }, trialResults: null };
      const faces = [
        `## -v\n${renderFullText(report, { color: false, width: 80 })}`,
        ...[60, 80, 100].map(
          (width) =>
            `## fix, ${width} columns\n${renderFixRun(fixes, report, viewOf({ color: false, width }))}`,
        ),
        `## Markdown\n${renderMarkdown(report)}`,
      ];
      await expect(faces.join("\n")).toMatchFileSnapshot(`kept/${name}.${language}.more.txt`);
    },
  );

  it("the history of a machine that gets worse and better looks as it was looked at", async () => {
    const names = ["healthy", "healthy", "one-finding", "nine-findings", "one-finding", "healthy"] as const;
    const runs = names.map((name, day) => ({
      ...toPastRun(recorded(name, language)),
      at: `2026-11-${10 + day}T09:00:00.000Z`,
    }));
    const faces = [60, 80, 100].map(
      (width) =>
        `## ${width} columns\n${renderHistory(withChanges(runs), true, language, viewOf({ color: false, width }))}`,
    );
    await expect(faces.join("\n")).toMatchFileSnapshot(`kept/history.${language}.txt`);
  });

  it("explain shows the line of this machine, and keeps to every width", () => {
    let seen = 0;
    for (const name of MACHINES) {
      const report = recorded(name, language);
      for (const { id, evidence } of report.findings)
        for (const width of [60, 80, 100]) {
          const view = viewOf({ color: false, width });
          const text = renderExplainReport(explain(id, "zsh", language, report), language, view, report.home);
          const [line] = evidence;
          if (line !== undefined) expect(text).toContain(`${line.file}:${line.line}`);
          const wide = text
            .split("\n")
            .filter((row) => columns(row) > width && row.trim().includes(" ") && !/^ {4}|https?:/.test(row));
          expect([name, id, width, wide]).toEqual([name, id, width, []]);
          seen += 1;
        }
    }
    expect(seen).toBe(36);
  });
});

async function open(
  executablePath: string,
  name: string,
  language: Language,
  options: BrowserContextOptions,
): Promise<{ page: Page; close: () => Promise<void> }> {
  browser ??= chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  const report = recorded(name, language);
  const file = join(dir, `${name}.html`);
  writeFileSync(file, renderHtml(report, { history: withChanges([toPastRun(report)]), script }));
  // axe is injected past the page's policy, which would rightly refuse it.
  const context = await (await browser).newContext({ ...options, bypassCSP: true });
  const page = await context.newPage();
  await page.goto(pathToFileURL(file).href);
  return { page, close: () => context.close() };
}

/** The labels of the graph that a line runs through, or that are behind a node. */
const CROSSED = `[...document.querySelectorAll(".edge text")].filter((label) => {
  const { x, y, width, height } = label.getBBox();
  const isIn = (at) => at.x > x && at.x < x + width && at.y > y + 2 && at.y < y + height - 3;
  const lines = [...document.querySelectorAll(".edge path:first-child")].flatMap((line) =>
    Array.from({ length: 200 }, (_, at) => line.getPointAtLength((line.getTotalLength() * at) / 199)),
  );
  const nodes = [...document.querySelectorAll(".node rect")].map((node) => node.getBBox());
  return lines.some(isIn) || nodes.some((node) => x < node.x + node.width && x + width > node.x && y < node.y + node.height && y + height > node.y);
}).map((label) => label.textContent)`;

const SCREENS: Readonly<Record<string, BrowserContextOptions>> = {
  light: { viewport: { width: 1280, height: 900 }, colorScheme: "light" },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
  phone: { viewport: { width: 390, height: 844 }, colorScheme: "light" },
};

describe.each(Object.entries(SCREENS))("the HTML report, %s", (screen, options) => {
  for (const name of MACHINES)
    for (const language of LANGUAGES)
      itWith(
        ["chromium"],
        `${name}, ${language}: the first finding on the first screen, and axe clean`,
        async (parts) => {
          const { page, close } = await open(parts.chromium, name, language, options);
          const top = async (selector: string): Promise<number | undefined> =>
            (await page.locator(selector).first().boundingBox())?.y;
          expect(await top("h1")).toBeLessThan(200);
          expect(await top(".do")).toBeLessThan(screen === "phone" ? 500 : 300);
          const [worst] = worstFirst(recorded(name, language));
          if (worst !== undefined)
            expect(await page.locator(".do .what").textContent()).toBe(
              titleIn(recorded(name, language), worst),
            );
          expect(await page.evaluate(CROSSED)).toEqual([]);
          if (recorded(name, language).findings.length > 0)
            expect(await top("article.finding")).toBeLessThan(screen === "phone" ? 844 : 700);
          expect(
            await page.evaluate(
              "document.documentElement.scrollWidth > document.documentElement.clientWidth",
            ),
          ).toBe(false);
          await page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true");
          await page.addScriptTag({ path: AXE });
          const found: unknown = await page.evaluate(
            "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))",
          );
          expect(found).toEqual([]);
          await close();
        },
      );
});

itWith(
  ["chromium"],
  "nine findings print on seven pages at most, and no finding is broken over two",
  async (parts) => {
    for (const language of LANGUAGES) {
      const { page, close } = await open(parts.chromium, "nine-findings", language, {});
      const pdf = (await page.pdf({ format: "A4", printBackground: true })).toString("latin1");
      expect([language, (pdf.match(/\/Type\s*\/Page[^s]/g) ?? []).length <= 7]).toEqual([language, true]);
      await page.emulateMedia({ media: "print" });
      const broken: unknown = await page.evaluate(
        "[...document.querySelectorAll('article.finding')].filter((one) => getComputedStyle(one).breakInside !== 'avoid').length",
      );
      expect(broken).toBe(0);
      await close();
    }
  },
);

it("has Chart.js only where there is a history to draw", () => {
  expect(script.length).toBeLessThan(2_000);
});
