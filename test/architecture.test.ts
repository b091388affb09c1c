import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { brokenRules, RULES } from "./support/architecture.ts";
import { ROOT } from "./support/parts.ts";

const FOLDERS = ["shared/src", "server/src", "extension/src"];

function sources(): ReadonlyMap<string, string> {
  const names = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`),
  );
  return new Map(
    names
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => [name, readFileSync(join(ROOT, name), "utf8")]),
  );
}

it("data flows one way: nobody imports what is not his to know", () => {
  const files = sources();
  expect(files.size).toBeGreaterThan(50);
  expect(brokenRules(files)).toEqual([]);
});

it("would notice each kind of trespass", () => {
  const trespasses: [string, string][] = [
    ["shared/src/checks/a.ts", 'import { nodeHost } from "../probe/node-host.ts";'],
    ["shared/src/checks/a.ts", 'import { readFileSync } from "node:fs";'],
    ["shared/src/score.ts", 'import { gather } from "./probe/gather.ts";'],
    ["shared/src/render/a.ts", 'const { x } = await import("../fix/quote.ts");'],
    ["shared/src/facts/a.ts", 'export { run } from "../probe/host.ts";'],
    ["server/src/a.ts", 'import { gather } from "../../shared/src/probe/gather.ts";'],
    ["shared/src/probe/a.ts", 'import { x } from "../cli/args.ts";'],
    ["shared/src/a.ts", 'import { x } from "../../extension/src/fleet.ts";'],
    ["shared/src/report.ts", "const home = process.env.HOME;"],
    ["shared/src/report.ts", "const x: any = 1;"],
    ["shared/src/report.ts", "line\n".repeat(300)],
  ];
  for (const [file, text] of trespasses)
    expect([file, text.slice(0, 60), brokenRules(new Map([[file, text]])).length]).toEqual([
      file,
      text.slice(0, 60),
      1,
    ]);
  expect(RULES.length).toBeGreaterThan(0);
});
