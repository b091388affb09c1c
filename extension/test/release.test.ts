import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import manifest from "../package.json" with { type: "json" };

const scripts = fileURLToPath(new URL("../scripts/", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "go-env-check-release-"));
const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
const lint = () => spawnSync(process.execPath, [join(scripts, "lint.mjs"), folder], { encoding: "utf8" });

beforeAll(() => {
  run(process.execPath, join(scripts, "release.mjs"), folder);
  run("npm", "ci", "--prefer-offline", "--no-audit", "--no-fund");
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("the directory for the Store stands alone: it names nothing outside of itself", () => {
  const files = readdirSync(join(folder, "src"), { recursive: true, encoding: "utf8" });
  expect(files).toContain("shared/index.ts");
  for (const file of files.filter((name) => /\.tsx?$/.test(name))) {
    const depth = file.split("/").length - 1;
    const text = readFileSync(join(folder, "src", file), "utf8");
    for (const [, way = ""] of text.matchAll(/(?:from|import)\s*\(?\s*"((?:\.\.\/)+)/g))
      expect(way.length / 3, file).toBeLessThanOrEqual(depth);
  }
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  expect(Object.keys(manifest.devDependencies)).not.toContain("vitest");
  expect(readFileSync(join(folder, "CHANGELOG.md"), "utf8")).toContain("{PR_MERGE_DATE}");
});

it("builds with ray; each command's bundle is small enough to start in Raycast's worker", () => {
  run("npx", "ray", "build", "-e", "dist", "-o", "dist");
  const bundles = readdirSync(join(folder, "dist"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".js"))
    .map((name) => ({ name, bytes: statSync(join(folder, "dist", name)).size }));
  console.log(bundles.map(({ name, bytes }) => `${name}: ${Math.round(bytes / 1024)} KiB`).join("\n"));
  const { commands, tools } = manifest;
  const expected = [...commands.map(({ name }) => `${name}.js`), ...tools.map(({ name }) => `tools/${name}.js`)];
  expect(bundles.map(({ name }) => name).sort()).toEqual(expected.sort());
  // What explain knows of messages, plain literals, is half of a bundle that explains: it grows with what people paste. No
  // text of it is told twice (examples and the other language are cut out, variants in case only are none). The others do
  // without it.
  const explains = ["explain-go-error.js", "tools/explain-go-error.js"];
  for (const { name, bytes } of bundles)
    expect(bytes, name).toBeLessThan((explains.includes(name) ? 1364 : 832) * 1024);
}, 300_000);

it("passes ray lint, and ray lint notices what the Store would not take", () => {
  const clean = lint();
  expect(clean.status, clean.stdout + clean.stderr).toBe(0);
  const spoil = (name: string, change: (text: string) => string): void => {
    const text = readFileSync(join(folder, name), "utf8");
    writeFileSync(join(folder, name), change(text));
    const spoiled = lint();
    writeFileSync(join(folder, name), text);
    expect(spoiled.status, `${name} was taken as it is`).not.toBe(0);
  };
  spoil("package.json", (text) => text.replace('"MIT"', '"ISC"'));
  spoil("package.json", (text) => text.replace('"title": "Check Go Env"', '"title": "check go env"'));
  spoil("src/ui/open-preferences.tsx", (text) => text.replace("Open Extension Preferences", "open the preferences"));
  spoil("src/ui/open-preferences.tsx", (text) => text.replace("export", "export  "));
}, 300_000);
