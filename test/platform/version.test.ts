import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { VERSION as SERVICE } from "../../server/src/version.ts";
import { readReport } from "../../shared/src/report/schema/read-report.ts";
import { VERSION } from "../../shared/src/version.ts";
import { ROOT } from "../support/parts.ts";

const read = (name: string) => JSON.parse(readFileSync(join(ROOT, name), "utf8"));

it("has one version: package.json's, in each place that names it", () => {
  const { version } = read("package.json");
  const { packages } = read("package-lock.json");
  expect({
    shared: read("shared/package.json").version,
    server: read("server/package.json").version,
    lock: ["", "shared", "server"].map((name) => packages[name].version),
    sources: [VERSION, SERVICE],
    feature: read(".devcontainer/go-env-check/devcontainer-feature.json").version,
    recipes: [...new Set(readFileSync(join(ROOT, "docs/ci.md"), "utf8").match(/\b\d+\.\d+\.\d+\b/g))],
  }).toEqual({
    shared: version,
    server: version,
    lock: [version, version, version],
    sources: [version, version],
    feature: version,
    recipes: [version],
  });
});

it("still reads a report of the version that once called itself 1.0.0", () => {
  const content = readFileSync(join(ROOT, "test/reports/schema-1-first.json"), "utf8");
  expect(JSON.parse(content).tool.version).toBe("1.0.0");
  expect(readReport(content)).toMatchObject({ ok: true, value: { report: { tool: { version: "1.0.0" } } } });
});

it("stays at 0.x: nothing has been released", () => {
  expect(VERSION).toMatch(/^0\.\d+\.\d+$/);
});
