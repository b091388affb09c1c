import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { itWith, ROOT } from "../support/parts.ts";

/** A copy of what a check and its tests need, in which a new check can be made. */
const COPY = mkdtempSync(join(tmpdir(), "go-env-check-new-check-"));
afterAll(() => rmSync(COPY, { recursive: true, force: true }));

const ID = "sample-of-a-new-check";
const CHECK = `shared/src/checks/${ID}.ts`;
const ROWS = "test/broken/new-checks.ts";

for (const name of ["package.json", "tsconfig.json", "vitest.config.ts", "biome.json"])
  cpSync(join(ROOT, name), join(COPY, name));
for (const name of ["src", "bin", "scripts", "package.json"])
  cpSync(join(ROOT, "shared", name), join(COPY, "shared", name), { recursive: true });
for (const name of ["broken", "healthy", "support", "check"])
  cpSync(join(ROOT, "test", name), join(COPY, "test", name), { recursive: true });
mkdirSync(join(COPY, "docs"));
symlinkSync(join(ROOT, "node_modules"), join(COPY, "node_modules"));

function run(command: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: COPY, encoding: "utf8" });
  return { status, text: `${stdout}${stderr}` };
}
const newCheck = (...args: readonly string[]) =>
  run(process.execPath, "shared/scripts/new-check.mjs", ...args);
const generate = () => run(process.execPath, "shared/scripts/generate-catalog.mjs");
const vitest = (...args: readonly string[]) => run("npx", "vitest", "run", ...args);
const read = (name: string) => readFileSync(join(COPY, name), "utf8");

/** Replaces texts in a file of the copy; each must be there. */
function fillIn(name: string, changes: readonly (readonly [string | RegExp, string])[]): void {
  let text = read(name);
  for (const [from, to] of changes) {
    const filled = text.replaceAll(from, to);
    expect([from, filled === text]).toEqual([from, false]);
    text = filled;
  }
  writeFileSync(join(COPY, name), text);
}

describe("npm run new-check refuses", () => {
  for (const [args, why] of [
    [[], "name the id of the check"],
    [["Bad_Id"], '"Bad_Id" is no id: use two or more words'],
    [["word"], '"word" is no id'],
    [["../../escape-me"], "is no id"],
    [[`a-${"b".repeat(40)}`], "is too long"],
    [["one-two", "three-four"], "one id at a time"],
    [["go111module-off"], 'there is a check "go111module-off" already'],
  ] as const) {
    it(JSON.stringify(args), () => {
      const { status, text } = newCheck(...args);
      expect([status, text]).toEqual([2, expect.stringContaining(why)]);
      expect(text.trim().split("\n")).toHaveLength(1);
    });
  }
});

describe("a check that npm run new-check made", () => {
  it("compiles, has good style, and fails its tests", () => {
    expect(newCheck(ID)).toMatchObject({ status: 0, text: expect.stringContaining("npm run generate") });
    expect(newCheck(ID)).toMatchObject({ status: 2 });
    expect(generate()).toMatchObject({ status: 0 });
    expect(run("npx", "biome", "check", "--vcs-enabled=false", CHECK, ROWS)).toMatchObject({
      status: 0,
    });
    const { status, text } = vitest("shared/src/catalog/catalog.test.ts", "-t", ID);
    expect(status).toBe(1);
    expect(text).toContain("is not filled in: fill in: what is wrong");
    expect(text).toContain("fill in: a message of go");
  }, 120_000);

  itWith(
    ["go1.21", "go1.24", "go1.26", "go1.27", "bash", "git"],
    "passes them once its placeholders are replaced, also on real Go",
    () => {
      const variable = [/NAME_OF_VARIABLE/g, "GOVCS"] as const;
      const row = [`${ID} 1 on go1.26`, "test/check/catalog-on-real-go.test.ts"] as const;
      fillIn(CHECK, [variable]);
      fillIn(ROWS, [variable]);
      fillIn(CHECK, [
        [/\["fill in: (a message|the page)[^"]*"\]/g, "[]"],
        [/fill in: /g, ""],
        [/"bad"/g, '"*:off"'],
      ]);
      fillIn(ROWS, [["fill in: the wrong value", "*:off"]]);
      generate();
      expect(vitest("shared/src/catalog/catalog.test.ts")).toMatchObject({ status: 0 });
      expect(run(process.execPath, "shared/scripts/build.mjs")).toMatchObject({ status: 0 });
      expect(vitest(row[1], "-t", row[0]).text).toMatch(/Tests .*1 passed/);
      // A row on which the check finds nothing fails.
      fillIn(ROWS, [["GOVCS", "GOVCS_NOT"]]);
      expect(vitest(row[1], "-t", row[0])).toMatchObject({ status: 1 });
    },
    180_000,
  );
});
