import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, describe, expect } from "vitest";
import { withChanges } from "../../shared/src/history/compare.ts";
import { toPastRun } from "../../shared/src/history/past-run.ts";
import { LANGUAGES, type Report } from "../../shared/src/model/index.ts";
import { renderHtml } from "../../shared/src/render/html/page.ts";
import { largeReport } from "../support/large-report.ts";
import { CLI, makeHome } from "../support/machine.ts";
import { itWith, ROOT } from "../support/parts.ts";
import { hostileReport, pastRuns, recordedMachines, reportOf, VITALS } from "../support/recorded.ts";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const LIMIT = 400_000;
const dir = mkdtempSync(join(tmpdir(), "go-env-check-html-"));
const script = readFileSync(join(ROOT, "shared/dist/page.js"), "utf8");
let browser: Promise<Browser> | null = null;
afterAll(async () => {
  await (await browser)?.close();
  rmSync(dir, { recursive: true, force: true });
});

/** A page as a person opens it: from a file, with everything that it says and tries to load on record. */
async function open(chromiumPath: string, markup: string, options: BrowserContextOptions = {}) {
  browser ??= chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox", "--disable-gpu"] });
  const file = join(dir, "report.html");
  writeFileSync(file, markup);
  const context = await (await browser).newContext(options);
  const page = await context.newPage();
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  page.on("dialog", (dialog) => said.push(`dialog: ${dialog.message()}`));
  page.on("request", (request) => {
    if (!request.url().startsWith("file:")) said.push(`request: ${request.url()}`);
  });
  await page.goto(pathToFileURL(file).href);
  return { page, said, close: () => context.close() };
}

function markupOf(report: Report, runs = 12): string {
  const past = runs === 0 ? [] : [...pastRuns(runs), toPastRun(report)];
  return renderHtml(report, { history: withChanges(past), script });
}

/** A report with as much in it as one has: the recorded machine with most findings, all gauges. */
function richReport(language: (typeof LANGUAGES)[number]): Report {
  const reports = recordedMachines().map(({ facts }) => reportOf({ ...facts, vitals: VITALS }, language));
  const [first] = reports.toSorted((a, b) => b.findings.length - a.findings.length);
  if (first === undefined) throw new Error("no machine");
  return first;
}

async function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
}

describe("opens in a real browser with nothing on the console, and axe finds nothing", () => {
  for (const language of LANGUAGES) {
    for (const colorScheme of ["light", "dark"] as const) {
      for (const width of [1200, 390]) {
        itWith(["chromium"], `${language}, ${colorScheme}, ${width} px wide`, async (parts) => {
          const markup = markupOf(richReport(language));
          // axe is injected past the page's policy, which would rightly refuse it.
          const options = { colorScheme, viewport: { width, height: 900 }, bypassCSP: true };
          const { page, said, close } = await open(parts.chromium, markup, options);
          await page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true");
          expect(await isTooWide(page)).toBe(false);
          await page.addScriptTag({ path: AXE });
          const found: unknown = await page.evaluate(
            "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))",
          );
          expect(found).toEqual([]);
          expect(said).toEqual([]);
          await close();
        });
      }
    }
  }
});

itWith(
  ["chromium"],
  "draws the time line under the page's own policy, and says the same in a table",
  async (parts) => {
    const { page, said, close } = await open(parts.chromium, markupOf(richReport("en")));
    expect(await page.locator("#timeline").isVisible()).toBe(true);
    const drawn: unknown = await page.evaluate(
      "new Set(document.getElementById('timeline').getContext('2d').getImageData(0, 0, 600, 200).data).size",
    );
    expect(drawn).toBeGreaterThan(10);
    expect(await page.locator("pre.snippet .copy").count()).toBeGreaterThan(0);
    expect(said).toEqual([]);
    await close();
  },
);

itWith(["chromium"], "without scripts it is whole: the table stands for the chart", async (parts) => {
  const { page, close } = await open(parts.chromium, markupOf(richReport("en")), {
    javaScriptEnabled: false,
  });
  expect(await page.locator("#timeline").isVisible()).toBe(false);
  await page.locator("section[aria-labelledby=history] summary").click();
  expect(await page.locator("section[aria-labelledby=history] tbody tr").count()).toBe(13);
  await close();
});

itWith(["chromium"], "a policy that is broken by one changed character runs nothing", async (parts) => {
  const markup = markupOf(richReport("en")).replace('"use strict";', '"use strict" ;');
  const { page, said, close } = await open(parts.chromium, markup);
  expect(await page.locator("#timeline").isVisible()).toBe(false);
  expect(said.join()).toContain("Content Security Policy");
  await close();
});

describe("shows hostile strings as text and runs none", () => {
  for (const language of LANGUAGES) {
    itWith(["chromium"], language, async (parts) => {
      const markup = markupOf(hostileReport(language));
      for (const width of [1200, 390]) {
        const { page, said, close } = await open(parts.chromium, markup, {
          viewport: { width, height: 900 },
        });
        await page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true");
        expect(await page.evaluate("window.owned")).toBeUndefined();
        expect(await page.locator("img, iframe, object, embed, form, link, base").count()).toBe(0);
        expect(await page.locator("a:not([href^='https://']):not([href^='#'])").count()).toBe(0);
        expect(
          await page.evaluate(
            "[...document.querySelectorAll('*')].some((e) => [...e.attributes].some((a) => a.name.startsWith('on')))",
          ),
        ).toBe(false);
        expect(await page.locator("main").innerText()).toContain(
          "</script><script>window.owned = true</script>",
        );
        expect(await isTooWide(page)).toBe(false);
        expect(said).toEqual([]);
        await close();
      }
    });
  }
});

itWith(["chromium"], "prints to PDF in both schemes", async (parts) => {
  for (const colorScheme of ["light", "dark"] as const) {
    const { page, close } = await open(parts.chromium, markupOf(richReport("zh-CN")), { colorScheme });
    const pdf = await page.pdf({ format: "A4", printBackground: true });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    await page.emulateMedia({ media: "print", colorScheme });
    expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe("rgb(255, 255, 255)");
    expect(await page.locator(".copy").first().isVisible()).toBe(false);
    await close();
  }
});

describe("written by the command line", () => {
  const run = (env: Record<string, string>, ...args: string[]) =>
    spawnSync(process.execPath, [CLI, ...args], { env, encoding: "utf8", cwd: "/" });

  itWith(
    ["chromium"],
    "is one file under 400 kB that reads back as the same report in each format",
    async (parts) => {
      const { env, home } = makeHome([]);
      const file = join(home, "report.html");
      const status = run(env, "--no-shell", "--vitals", "--format", "html", "-o", file).status;
      expect(status).toBe(1);
      expect(statSync(file).size).toBeLessThan(LIMIT);
      const markup = readFileSync(file, "utf8");
      expect(markup.match(/(?:src|href)="(?!#|https:\/\/)/g)).toBeNull();
      const { said, close } = await open(parts.chromium, markup);
      expect(said).toEqual([]);
      await close();
      for (const format of ["json", "markdown", "sarif", "text"])
        expect(run(env, "--from", file, "--format", format).status).toBe(1);
      const again = join(home, "again.html");
      run(env, "--from", file, "--format", "html", "-o", again);
      expect(readFileSync(again, "utf8")).toBe(markup);
    },
  );

  itWith(["chromium"], "a report as full as they come stays under it, too", () => {
    for (const language of LANGUAGES)
      expect(Buffer.byteLength(markupOf(richReport(language), 200))).toBeLessThan(LIMIT);
    expect(Buffer.byteLength(markupOf(largeReport({ entries: 200, findings: 30 }), 200))).toBeLessThan(LIMIT);
  });
});
