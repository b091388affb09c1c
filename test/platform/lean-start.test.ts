import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { outputs } from "../../shared/scripts/build/outputs.mjs";
import { EXAMPLES } from "../../shared/src/catalog/examples.ts";
import { MESSAGES, VERIFY_COMMANDS } from "../../shared/src/catalog/messages.ts";
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
    const always = ["cli.cjs", "cli.cjs.cache"];
    // Nothing is found by a check that is not run, and this home has no go.
    expect(of("--json", "--only", "goroot-not-found")).toEqual(always);
    const found = [...always, "report-present-finding.cjs", "report-present-finding.cjs.cache"];
    expect(of("--json")).toEqual(found);
    expect(of("-q")).toEqual(found);
    expect(of()).toEqual([...always, "render-text.cjs", "render-text.cjs.cache", ...found.slice(2)]);
    expect(of("--format", "markdown")).toEqual([...always, "render-markdown.cjs", ...found.slice(2)]);
    expect(of("--format", "html")).toContain("page-copy.js");
  },
);

itWith([], "the command's bundle is plain ASCII: V8 keeps any other text in two bytes a character", () => {
  const odd = readFileSync(join(DIST, "cli.cjs"), "utf8").match(/[^\x00-\x7f]+/g);
  expect(odd).toBeNull();
});

itWith(
  [],
  "no expression with letters of all scripts is made before it is asked for: each takes 2 ms",
  () => {
    const madeAtOnce = /[=,(:]\/(?![/*])(?:[^/\\\n]|\\.)*\\p\{[^\n]{0,40}/g;
    expect("var a=/[\\p{L}]/u,b=()=>/[\\p{N}]/u;".match(madeAtOnce)).toHaveLength(1);
    expect(readFileSync(join(DIST, "cli.cjs"), "utf8").match(madeAtOnce)).toBeNull();
  },
);

itWith([], "the command's bundle holds no schema library: a check reads nothing back", () => {
  const holdsValibot = (name: string) => readFileSync(join(DIST, name), "utf8").includes("~standard");
  expect(holdsValibot("cli-recording.cjs")).toBe(true);
  expect(holdsValibot("cli.cjs")).toBe(false);
});

/** How the minified bundle writes a text: in ASCII, in quotes of some kind. */
function inCode(text: string): string {
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"');
  return escaped.replace(
    /[^\x00-\x7f]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`,
  );
}

it("the command's bundle holds no messages and no examples of checks; explain brings the messages", () => {
  const [cli, explain] = ["cli.cjs", "cli-explain.cjs"].map((name) => readFileSync(join(DIST, name), "utf8"));
  // As an element of an array, or as the value of a key; prose that quotes a message has a space before it.
  const heldBy = (code = "", texts: readonly string[]) =>
    texts.filter((text) =>
      ["'", '"', "`"].some((quote) =>
        ["[", ",", ":"].some((before) => code.includes(before + quote + inCode(text) + quote)),
      ),
    );
  const tables = [...Object.values(MESSAGES), ...Object.values(VERIFY_COMMANDS)].flat();
  // These need no escapes in any kind of quotes. A command of one word may also be the name of a program.
  const messages = tables.filter((text) => text.includes(" ") && !/["'`\\$]/.test(text));
  const examples = Object.values(EXAMPLES)
    .flatMap((make) => [...make().pass, ...make().fail].map(({ name }) => name))
    .filter((name) => name.length > 20);
  expect(messages.length).toBeGreaterThan(50);
  expect(examples.length).toBeGreaterThan(50);
  expect(heldBy(cli, [...messages, ...examples])).toEqual([]);
  expect(heldBy(explain, messages)).toEqual(messages);
});

it("the build's table of outputs says what is in dist, and who loads it", () => {
  const table = outputs().filter(({ file }) => file.startsWith("shared/dist/"));
  const names = readdirSync(DIST).sort();
  expect(table.map(({ file }) => file.replace("shared/dist/", "")).sort()).toEqual(names);
  for (const { file, loadedBy } of table.filter(
    ({ from }) => from.startsWith("shared/src/") && from.endsWith(".ts"),
  )) {
    const name = file.replace("shared/dist/", "");
    const loaders = names.filter(
      (one) => one.endsWith(".cjs") && readFileSync(join(DIST, one), "utf8").includes(`../dist/${name}"`),
    );
    expect([name, name === "cli.cjs" ? ["bin/go-env-check.cjs"] : loaders.sort()]).toEqual([
      name,
      [...loadedBy].sort(),
    ]);
  }
});
