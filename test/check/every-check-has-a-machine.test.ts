import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { CATALOG } from "../../shared/src/catalog/checks.ts";
import { BROKEN, SAID } from "../broken/all.ts";
import { MACS } from "../broken/mac.ts";
import { NOT_HERE } from "../broken/not-here.ts";
import { ROOT } from "../support/parts.ts";

const withRow = new Set([...BROKEN.map(({ id }) => id), ...Object.keys(MACS)]);

it("each check has a row in test/broken, or a reason in not-here.ts", () => {
  const without = CATALOG.map(({ id }) => id).filter((id) => !withRow.has(id) && NOT_HERE[id] === undefined);
  expect(without).toEqual([]);
});

it("no row, message or reason is about a check that does not exist", () => {
  const ids = new Set(CATALOG.map(({ id }) => id));
  const named = [...withRow, ...SAID.map(({ id }) => id), ...Object.keys(NOT_HERE)];
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
});

it("no check has both a row and a reason", () => {
  expect(Object.keys(NOT_HERE).filter((id) => withRow.has(id))).toEqual([]);
});

it("each reason names a test that expects the check", () => {
  for (const [id, { test }] of Object.entries(NOT_HERE))
    expect([id, readFileSync(join(ROOT, test), "utf8").includes(`"${id}"`)]).toEqual([id, true]);
});
