import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, it } from "vitest";
import manifest from "../package.json" with { type: "json" };
import { sharedExports } from "../scripts/shared-exports.mjs";
import { type Launcher, makeLauncher } from "./second-host/launcher.ts";
import { brokenHome, defaults } from "./second-host/person.ts";
import { tourCheck, tourExplain, tourOthers } from "./second-host/tour.ts";

const dir = mkdtempSync(join(tmpdir(), "go-env-check-dist-"));
const home = join(dir, "home");
let launcher: Launcher;

/** The bundles, made as `ray build` makes them; `release.test.ts` takes the same tour with those of `ray build` itself. */
beforeAll(async () => {
  await build({
    entryPoints: Object.fromEntries([
      ...manifest.commands.map(({ name }) => [name, source(name)]),
      ...manifest.tools.map(({ name }) => [`tools/${name}`, source(`tools/${name}`)]),
    ]),
    outdir: dir,
    bundle: true,
    platform: "node",
    format: "cjs",
    minify: true,
    jsx: "automatic",
    alias: Object.fromEntries(sharedExports()),
    external: ["@raycast/api", "react", "react/jsx-runtime"],
    logLevel: "error",
  });
  launcher = await makeLauncher();
}, 180_000);
afterAll(() => {
  launcher.remove();
  rmSync(dir, { recursive: true, force: true });
});

const source = (name: string): string => [`src/${name}.tsx`, `src/${name}.ts`].find((file) => existsSync(file)) ?? "";

function tour() {
  rmSync(home, { recursive: true, force: true });
  return { dist: dir, env: brokenHome(home), preferences: defaults() };
}

it("the types promise what the extension is made of", () => {
  const { components, enums, shortcuts } = launcher.promised;
  expect(Object.keys(components)).toEqual(
    expect.arrayContaining(["List", "List.Item.Detail.Metadata", "Action.Paste"]),
  );
  expect(components["List.Item"]?.["title"]).toMatchObject({ required: true });
  expect(Object.keys(enums["Icon"] ?? {}).length).toBeGreaterThan(100);
  expect(shortcuts).toContain("Refresh");
});

it("Check Go Env runs in a process of its own, by messages only", () => tourCheck(launcher, tour()), 120_000);
it("Explain Go Error does", () => tourExplain(launcher, tour()), 120_000);
it("the other commands and the tools do", () => tourOthers(launcher, tour()), 180_000);
