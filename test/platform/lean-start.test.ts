import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { CLI, makeHome } from "../support/machine.ts";
import { itWith, ROOT } from "../support/parts.ts";

const DIST = join(ROOT, "shared/dist");

/** The files of the delivered directory that a run opens. */
function opened(strace: string, env: Record<string, string>, args: readonly string[]): readonly string[] {
  const log = join(env.HOME ?? "", "trace");
  const traced = ["-f", "-qq", "-e", "trace=openat", "-o", log, process.execPath, CLI, ...args];
  spawnSync(strace, traced, { env, stdio: "ignore", cwd: "/" });
  const names = [...readFileSync(log, "utf8").matchAll(/"([^"]+)", O_RDONLY/g)].map(([, name = ""]) => name);
  const found = readdirSync(DIST).filter((name) => names.some((file) => file.endsWith(`/dist/${name}`)));
  return found.sort();
}

itWith(
  ["strace"],
  "who asks for JSON loads the command alone; each renderer is loaded when it is wanted",
  (parts) => {
    const { env } = makeHome([]);
    const of = (...args: string[]) => opened(parts.strace, env, ["--no-shell", ...args]);
    expect(of("--json")).toEqual(["cli.cjs", "cli.cjs.cache"]);
    expect(of("-q")).toEqual(["cli.cjs", "cli.cjs.cache"]);
    expect(of()).toEqual(["cli.cjs", "cli.cjs.cache", "render-text.cjs"]);
    expect(of("--format", "markdown")).toEqual(["cli.cjs", "cli.cjs.cache", "render-markdown.cjs"]);
    expect(of("--format", "html")).toContain("page.js");
  },
);

itWith([], "the command's bundle is plain ASCII: V8 keeps any other text in two bytes a character", () => {
  const odd = readFileSync(join(DIST, "cli.cjs"), "utf8").match(/[^\x00-\x7f]+/g);
  expect(odd).toBeNull();
});

itWith([], "the command's bundle holds no schema library: a check reads nothing back", () => {
  const holdsValibot = (name: string) => readFileSync(join(DIST, name), "utf8").includes("~standard");
  expect(holdsValibot("cli-recording.cjs")).toBe(true);
  expect(holdsValibot("cli.cjs")).toBe(false);
});
