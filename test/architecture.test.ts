import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { brokenRules, circles, ROOMS } from "./support/architecture.ts";
import { ROOT } from "./support/parts.ts";

const ROOTS = ["shared/src", "server/src", "extension/src"];

function sources(): ReadonlyMap<string, string> {
  const names = ROOTS.flatMap((root) =>
    readdirSync(join(ROOT, root), { recursive: true, encoding: "utf8" }).map((name) => `${root}/${name}`),
  );
  return new Map(
    names
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => [name, readFileSync(join(ROOT, name), "utf8")]),
  );
}

it("data flows one way: each directory imports only what its rule names", () => {
  const files = sources();
  expect(files.size).toBeGreaterThan(50);
  expect(brokenRules(files)).toEqual([]);
});

it("no file imports itself over others, not even by a type", () => {
  expect(circles(sources())).toEqual([]);
});

it("names only directories that exist", () => {
  const names = [...sources().keys()];
  for (const { of } of ROOMS)
    expect([of, names.some((name) => name === of || name.startsWith(`${of}/`))]).toEqual([of, true]);
});

/** Beside these stand documents, settings, and directories whose names begin with a dot. */
const CODE = ["extension", "server", "shared", "test"];
/** What git leaves out. */
const MADE = ["node_modules", "release", "coverage"];

it("keeps all code in four directories", () => {
  const found = readdirSync(ROOT, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith(".") && ![...CODE, ...MADE, "vitest.config.ts"].includes(name))
    .flatMap((entry) =>
      entry.isDirectory()
        ? readdirSync(join(ROOT, entry.name), { recursive: true, encoding: "utf8" }).map(
            (name) => `${entry.name}/${name}`,
          )
        : [entry.name],
    );
  expect(found).toEqual(expect.arrayContaining(["README.md", "docs/architecture.md"]));
  expect(found.filter((name) => /\.([cm]?[jt]sx?|sh|py|go|c)$/.test(name))).toEqual([]);
});

it("would notice each kind of trespass", () => {
  const trespasses: [string, string][] = [
    ["shared/src/checks/a.ts", 'import { nodeHost } from "../probe/node-host.ts";'],
    ["shared/src/checks/a.ts", 'import { readFileSync } from "node:fs";'],
    ["shared/src/judge/score.ts", 'import { gather } from "../probe/gather.ts";'],
    ["shared/src/judge/a.ts", 'import { check } from "../checks/no-module.ts";'],
    ["shared/src/render/a.ts", 'const { x } = await import("../fix/plan/plan.ts");'],
    ["shared/src/golang/a.ts", 'export { run } from "../probe/host.ts";'],
    ["shared/src/fix/plan/a.ts", 'import { x } from "../fix-run.ts";'],
    ["shared/src/explain/a.ts", 'import { gather } from "../probe/gather.ts";'],
    ["shared/src/recording/a.ts", 'import { gather } from "../probe/gather.ts";'],
    ["shared/src/index.ts", 'import { x } from "./cli/args.ts";'],
    ["server/src/lead/a.ts", 'import { gather } from "../../../shared/src/probe/gather.ts";'],
    ["shared/src/probe/a.ts", 'import { x } from "../cli/args.ts";'],
    ["shared/src/probe/a.ts", 'import { writeState } from "../fs/write-state.ts";'],
    ["shared/src/history/a.ts", 'import { writeFileSync } from "node:fs";'],
    ["shared/src/report/a.ts", 'import { x } from "../../../extension/src/machine.ts";'],
    ["shared/src/odds/a.ts", "export const x = 1;"],
    ["shared/src/loose.ts", "export const x = 1;"],
    ["extension/src/odds/a.ts", "export const x = 1;"],
    ["shared/src/report/report.ts", "const home = process.env.HOME;"],
    ["shared/src/report/report.ts", "const x: any = 1;"],
    ["shared/src/report/report.ts", "line\n".repeat(300)],
  ];
  for (const [file, text] of trespasses)
    expect([file, text.slice(0, 60), brokenRules(new Map([[file, text]])).length]).toEqual([
      file,
      text.slice(0, 60),
      1,
    ]);
  const ring = new Map([
    ["shared/src/util/a.ts", 'import type { B } from "./b.ts";'],
    ["shared/src/util/b.ts", 'import { a } from "./a.ts";'],
  ]);
  expect(circles(ring)).toHaveLength(1);
});
