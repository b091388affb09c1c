import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { fillDemo } from "../../server/src/demo/fill-demo.ts";
import { type Running, startServer } from "../../server/src/http/serve.ts";
import { openStore } from "../../server/src/store/open-store.ts";
import { NOW } from "../support/fleet.ts";
import { itWith, part } from "../support/parts.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** Where to keep the pictures; none are kept unless it is named. */
const PICTURES = process.env.GO_ENV_CHECK_PICTURES ?? null;

let server: Running;
let browser: Browser | null = null;
let leadToken = "";

beforeAll(async () => {
  const store = await openStore("file::memory:");
  ({ leadToken } = await fillDemo(store, NOW));
  server = await startServer({ store, host: "127.0.0.1", port: 0, now: () => NOW });
  const executablePath = part("chromium");
  if (executablePath !== null)
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await server.close();
});

interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors on the console, and requests to elsewhere. */
  readonly complaints: string[];
}

async function visit(options: Parameters<Browser["newContext"]>[0] = {}): Promise<Visit> {
  if (browser === null) throw new Error("chromium did not start");
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(server.url)) complaints.push(`request to ${request.url()}`);
  });
  return { page, context, complaints };
}

async function signIn(page: Page): Promise<void> {
  await page.goto(server.url);
  await page.fill("#token", leadToken);
  await page.click('button[type="submit"]');
  await page.waitForSelector("h1#team");
}

/** What axe finds, one line each. Its script runs in a world of its own, because the page lets none in. */
async function axe(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send("Page.getFrameTree");
  const { executionContextId } = await session.send("Page.createIsolatedWorld", {
    frameId: frameTree.frame.id,
  });
  await session.send("Runtime.evaluate", { contextId: executionContextId, expression: AXE });
  const { result } = await session.send("Runtime.evaluate", {
    contextId: executionContextId,
    expression:
      "axe.run().then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | '))))",
    awaitPromise: true,
    returnByValue: true,
  });
  return JSON.parse(String(result.value));
}

/** What a phone would hide or push down: a table of checks wider than the screen, and room above a chart. */
async function phoneFaults(page: Page): Promise<unknown> {
  return page.evaluate(`[
    ...[...document.querySelectorAll(".scroll")].filter((part) => part.querySelector("table.checks") && part.scrollWidth > part.clientWidth).map(() => "table"),
    ...[...document.querySelectorAll("svg.trend")].filter((chart) => chart.checkVisibility() && chart.getBoundingClientRect().top - chart.parentElement.getBoundingClientRect().top > 1).map(() => "chart"),
  ]`);
}

async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES === null) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
}

itWith(["chromium"], "a lead signs in, reads, opens a check, downloads files and signs out", async () => {
  const { page, context, complaints } = await visit();
  await page.goto(server.url);
  expect(await axe(page)).toEqual([]);
  await picture(page, "sign-in");
  await signIn(page);
  await page.waitForSelector("svg.trend.wide");
  expect(await page.locator(".verdict").textContent()).toMatch(/of (the )?\d+ machines can/);
  expect(await page.locator("h2").allTextContents()).toContain("Top 3 to fix");
  await page.click("table.checks tbody tr:first-child a");
  await page.waitForSelector("svg.trend.wide");
  expect(await page.locator("h2").allTextContents()).toContain("How to fix");
  expect(await page.locator("pre.copy").textContent()).toContain(page.url());
  expect(await page.locator("section").first().textContent()).toMatch(
    /Affected in 2026-W\d+: ~\d+ machines · \d+ %/,
  );
  expect(await axe(page)).toEqual([]);
  await picture(page, "check");
  await page.goto(server.url);
  for (const format of ["CSV", "JSON"]) {
    const [download] = await Promise.all([page.waitForEvent("download"), page.click(`text="${format}"`)]);
    expect(readFileSync(await download.path(), "utf8")).toContain("gopath-bin-not-on-path");
  }
  const cookies = await context.cookies();
  expect(cookies.find(({ name }) => name === "gec_session")).toMatchObject({
    httpOnly: true,
    sameSite: "Strict",
  });
  await page.fill('input[name="text"]', "Go 1.28 <b>for</b> all");
  await page.click("text=Add annotation");
  expect(await page.locator(".notes li").first().textContent()).toContain("Go 1.28 <b>for</b> all");
  await page.locator(".notes li button").first().click();
  await page.waitForLoadState();
  expect(await page.locator(".notes li").allTextContents()).not.toContain("Go 1.28");
  await page.click("text=Sign out");
  await page.waitForSelector("#token");
  expect(complaints).toEqual([]);
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const lang of ["en", "zh-CN"] as const) {
    itWith(
      ["chromium"],
      `nothing for axe to find: ${colorScheme}, ${lang}, wide and on a phone`,
      async () => {
        const { page, complaints } = await visit({ colorScheme, viewport: { width: 1280, height: 900 } });
        await signIn(page);
        for (const path of [
          `/?lang=${lang}&weeks=26`,
          "/privacy",
          "/api",
          "/checks/goroot-version-mismatch",
        ]) {
          await page.setViewportSize({ width: 1280, height: 900 });
          await page.goto(`${server.url}${path}`);
          const name = `${path.split("?")[0]?.split("/")[1] || "overview"}-${colorScheme}-${lang}`;
          expect(await page.locator("html").getAttribute("lang")).toBe(lang);
          expect([path, await axe(page)]).toEqual([path, []]);
          await picture(page, name);
          for (const width of [390, 320]) {
            await page.setViewportSize({ width, height: 844 });
            expect([path, await axe(page)]).toEqual([path, []]);
            const scrolled = await page.evaluate("document.documentElement.scrollWidth");
            expect([path, scrolled]).toEqual([path, width]);
            if (path.startsWith("/?")) expect(await phoneFaults(page)).toEqual([]);
            await picture(page, `${name}-${width}`);
          }
        }
        expect(complaints).toEqual([]);
      },
    );
  }
}

itWith(["chromium"], "shows charts and tables without JavaScript, and works by keyboard", async () => {
  const { page, complaints } = await visit({ javaScriptEnabled: false });
  await page.goto(server.url);
  await page.keyboard.press("Tab");
  await page.locator("#token").focus();
  await page.keyboard.type(leadToken);
  await page.keyboard.press("Enter");
  await page.waitForSelector("h1#team");
  expect(await page.locator("svg.trend.wide").first().isVisible()).toBe(true);
  expect(await page.locator("script").count()).toBe(0);
  await page.locator("figure summary").first().focus();
  await page.keyboard.press("Enter");
  expect(await page.locator("figure table").first().isVisible()).toBe(true);
  expect(await page.locator("figure tbody tr").count()).toBeGreaterThanOrEqual(10);
  await picture(page, "without-javascript");
  expect(complaints).toEqual([]);
});

itWith(["chromium"], "filters by severity, with a link that works without a script", async () => {
  const { page } = await visit();
  await signIn(page);
  await page.goto(`${server.url}/?weeks=26`);
  const rows = await page.locator("table.checks tbody tr").count();
  await page.click('nav[aria-label="Filter by severity"] >> text=critical');
  const critical = await page.locator("table.checks tbody tr").count();
  expect([critical > 0, critical < rows]).toEqual([true, true]);
  expect(await page.locator("table.checks .sign:not(.critical)").count()).toBe(0);
});

itWith(
  ["chromium"],
  "shows long words and reversed text in names and notes harmlessly, at 320 px",
  async () => {
    const text = `\u202Ereversed ${"W".repeat(60)}`;
    const { page } = await visit({ viewport: { width: 320, height: 800 } });
    await signIn(page);
    await page.fill('input[name="text"]', text);
    await page.click("text=Add annotation");
    await page.waitForLoadState();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
    expect(await page.locator(".events bdi").last().textContent()).toContain("W".repeat(60));
    // What follows the note still reads from left to right.
    expect(await page.locator(".notes li").first().innerHTML()).toContain("<bdi>");
    await page.locator(".notes li button").first().click();
  },
);

itWith(
  ["chromium"],
  "explains a check to a member who is not signed in, and shows nothing of the team",
  async () => {
    const { page } = await visit();
    await page.goto(`${server.url}/checks/goroot-version-mismatch`);
    expect(await page.locator("h2").allTextContents()).toContain("How to fix");
    expect(await page.locator("svg.trend, pre.copy, table").count()).toBe(0);
    expect(await page.content()).not.toMatch(/Demo team|\d+ %/);
  },
);

itWith(["chromium"], "makes an invite link and a new token on the page, each shown once", async () => {
  const { page, complaints } = await visit({ javaScriptEnabled: false });
  await signIn(page);
  await page.fill('input[name="uses"]', "7");
  await page.click("text=Make invite link");
  await page.waitForSelector("pre.copy");
  expect(await page.locator("pre.copy").textContent()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/j\/[\w-]{22}$/);
  await page.goto(server.url);
  expect(await page.locator("section[aria-labelledby=members]").textContent()).toContain(
    "0 of 7 invited members have joined.",
  );
  expect(await page.content()).not.toContain("/j/");
  await page.click('section[aria-labelledby=members] >> text="End link"');
  await page.waitForSelector("h1#team");
  expect(await page.locator("section[aria-labelledby=members] li").count()).toBe(0);
  await page.click("text=Make new ingest token");
  await page.waitForSelector("pre.copy");
  expect(await page.locator("pre.copy").textContent()).toMatch(/^gec_ingest_/);
  expect(complaints).toEqual([]);
});
