import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { expect, it } from "vitest";
import { toPastRun } from "../../shared/src/history/past-run.ts";
import { pastRunSchema } from "../../shared/src/model/history.ts";
import { readReport } from "../../shared/src/report/schema/read-report.ts";
import { ROOT } from "../support/parts.ts";

const STORED = JSON.parse(readFileSync(join(ROOT, "test/reports/schema-1-first.json"), "utf8"));

it.each([
  ["calibrated", "healthy"],
  ["drifting", "minor-issues"],
  ["misaligned", "needs-attention"],
  ["broken", "broken"],
  ["healthy", "healthy"],
])("reads the band %s of a stored report or run as %s", (stored, band) => {
  const read = readReport(JSON.stringify({ ...STORED, score: { ...STORED.score, band: stored } }));
  if (!read.ok) throw new Error(read.message);
  expect(read.value.report.score.band).toBe(band);
  const run = toPastRun(read.value.report);
  expect(v.parse(pastRunSchema, { ...run, score: { ...run.score, band: stored } }).score.band).toBe(band);
});

it("reads no band that no version ever wrote", () => {
  const read = readReport(JSON.stringify({ ...STORED, score: { ...STORED.score, band: "fine" } }));
  expect(read.ok).toBe(false);
});
