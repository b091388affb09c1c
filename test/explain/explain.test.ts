import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { CATALOG } from "../../shared/src/catalog/checks.ts";
import { TOPICS } from "../../shared/src/explain/explain.ts";
import { match } from "../../shared/src/explain/match.ts";
import { CLI, makeHome } from "../support/machine.ts";
import { MESSAGES } from "../support/messages.ts";
import { itWith, ROOT } from "../support/parts.ts";

/** Of ids whose checks are not in the catalog yet the messages wait in the table. */
const known = new Set(TOPICS.map(({ id }) => id));
const rows = MESSAGES.map(([ids, messages]) => [ids.split(" "), messages] as const).filter(([ids]) =>
  ids.some((id) => known.has(id)),
);

/** The id that a message leads to, for sure unless its entry says that others print the same; how it ended where it does not. */
function leadsTo(message: string): string {
  const found = match(message, TOPICS);
  if (found.kind === "known") return found.id;
  const topic = found.kind === "guess" ? found.topic : null;
  const mayBeOthers = topic !== null && (topic.ambiguous === true || (topic.priority ?? 0) < 0);
  return mayBeOthers ? topic.id : `${found.kind} for: ${message}`;
}

for (const [ids, messages] of rows) {
  it(`explains what ${ids.join(" or ")} makes people see`, () => {
    for (const message of messages) expect(ids).toContain(leadsTo(message));
  });
}

it("explains every check of the catalog by its id", () => {
  for (const { id } of CATALOG) expect(match(id, TOPICS)).toMatchObject({ kind: "known", id });
});

function explain(words: readonly string[], input = "") {
  const env = { PATH: "/usr/bin:/bin", HOME: "/nonexistent", LANG: "C.UTF-8" };
  return spawnSync(process.execPath, [CLI, "explain", "--no-check", ...words], {
    env,
    input,
    encoding: "utf8",
    cwd: "/",
  });
}

it("says what it means, how to verify it and how to fix it, in the shell's words and both languages", () => {
  const text = explain(["goroot-not-found", "--shell", "/usr/bin/fish"]).stdout;
  expect(text).toMatch(/GOROOT does not exist {3}\[goroot-not-found\] critical/);
  expect(text).toContain("printenv GOROOT");
  expect(text).toContain("fix (fish):\n    set -e GOROOT\n");
  const chinese = explain(["goroot-not-found", "--shell", "/bin/zsh", "--lang", "zh-CN"]).stdout;
  expect(chinese).toContain("修复（zsh）：\n    unset GOROOT\n");
  expect(chinese).not.toMatch(/verify|fix/);
});

it("takes a message unquoted, quoted with a dash at its head, or from standard input", () => {
  expect(explain(["zsh:", "command", "not", "found:", "go"]).stdout).toContain("[go-not-on-path]");
  expect(explain(["-bash: nosuch: command not found"]).stdout).toContain("[gopath-bin-not-on-path]");
  const paste = "$ go run .\r\n\u001b[31mgo: cannot find GOROOT directory: /opt/gone\u001b[0m\r\n$ ";
  expect(explain(["-"], paste).stdout).toContain("[goroot-not-found]");
});

it("exits with 0 for what is known, 1 for a guess or nothing, 2 for bad usage", () => {
  expect(explain(["home-unset"]).status).toBe(0);
  const guess = explain(["goroot not fount"]);
  expect([guess.status, guess.stdout]).toEqual([1, expect.stringContaining("Not certain")]);
  expect(explain(["xyzzy"])).toMatchObject({
    status: 1,
    stdout: expect.stringContaining("No match."),
  });
  for (const nothing of [explain([]), explain(["-"], " \n")])
    expect(nothing).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringContaining("explain needs"),
    });
});

it("prints one JSON document", () => {
  const { stdout } = explain(["--json", "go: cannot find GOROOT directory: /x"]);
  expect(JSON.parse(stdout)).toMatchObject({
    schema: 1,
    match: "known",
    symptom: "go: cannot find GOROOT directory: …",
    explanation: { id: "goroot-not-found", kind: "check", fixes: [{ snippet: "unset GOROOT" }] },
  });
  expect(JSON.parse(explain(["--json", "xyzzy"]).stdout)).toMatchObject({
    match: "unknown",
    explanation: null,
  });
});

it("says whether this machine has the cause, with the line that does it", () => {
  const { env, write } = makeHome([]);
  write(".bash_profile", "# mine\nexport GOROOT=/opt/gone\n");
  const ask = (...words: readonly string[]) =>
    JSON.parse(
      spawnSync(process.execPath, [CLI, "explain", "--json", "--shell", "/bin/bash", ...words], {
        env: { ...env, LANG: "C.UTF-8" },
        encoding: "utf8",
        cwd: "/",
      }).stdout,
    );
  const message = "go: cannot find GOROOT directory: /opt/gone";
  const confirmed = ask(message);
  expect(confirmed).toMatchObject({ checked: true, explanation: { id: "goroot-not-found" } });
  expect(confirmed.causes[0]).toMatchObject({
    id: "goroot-not-found",
    status: "confirmed",
    finding: { evidence: [{ file: "~/.bash_profile", line: 2 }], fix: { snippet: "unset GOROOT" } },
  });
  expect(ask("--no-check", message).causes[0]).toMatchObject({ status: "possible" });
  expect(ask("goroot-not-found").causes[0]).toMatchObject({ status: "confirmed" });
  write(".bash_profile", "# mine\n");
  expect(ask(message).causes[0]).toMatchObject({ id: "goroot-not-found", status: "not-here" });
});

it("costs the other commands nothing: it is a bundle of its own, and its words are in no other", () => {
  const dir = join(ROOT, "shared/src");
  const importers = readdirSync(dir, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.startsWith("explain/"))
    .filter((name) => /from "[^"]*\/explain\/[^"]+"/.test(readFileSync(join(dir, name), "utf8")));
  // The public surface is no part of the command line's bundles; the server for agents is a bundle of its own, too.
  expect(importers.filter((name) => name !== "index.ts").sort()).toEqual([
    "cli/explain.ts",
    "mcp/tools/explain.ts",
  ]);
  expect(readFileSync(join(ROOT, "shared/dist/cli-explain.cjs"), "utf8")).toContain(
    "inaccessible or not found",
  );
  expect(readFileSync(join(ROOT, "shared/dist/cli.cjs"), "utf8")).not.toContain("inaccessible or not found");
});

/** What breaks a Go, and the command that a person would run then. */
const BREAKS: readonly (readonly [string, Readonly<Record<string, string>>, readonly string[]])[] = [
  ["goroot-not-found", { GOROOT: "/opt/gone" }, ["version"]],
  ["goroot-not-an-sdk", { GOROOT: "/usr" }, ["build", "-o", "/dev/null", "."]],
  ["goroot-not-an-sdk", { GOROOT: "/usr" }, ["vet", "."]],
  ["gopath-malformed", { GOPATH: "~/go" }, ["env", "GOROOT"]],
  ["gopath-malformed", { GOPATH: "go" }, ["version"]],
  ["goflags-invalid", { GOFLAGS: "mod=vendor" }, ["list", "."]],
  ["goflags-invalid", { GOFLAGS: "-ldflags='-s -w'" }, ["list", "."]],
  ["gotoolchain-invalid", { GOTOOLCHAIN: "1.26" }, ["version"]],
  ["go-env-file-bricks-go goexperiment-set", { GOEXPERIMENT: "nosuch" }, ["version"]],
  ["go-env-file-bricks-go", { GO111MODULE: "foo" }, ["list", "."]],
  ["go111module-off", { GO111MODULE: "off" }, ["mod", "tidy"]],
  ["home-unset", { HOME: "" }, ["build", "-o", "/dev/null", "."]],
  ["no-module", { MODULE: "none" }, ["mod", "tidy"]],
];

for (const version of ["go1.21", "go1.24", "go1.26", "go1.27"] as const) {
  itWith([version], `explains what real ${version} prints when it is broken`, (parts) => {
    for (const [ids, change, args] of BREAKS) {
      const { home, env, write } = makeHome([join(parts[version], "bin")]);
      write("w/main.go", 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println() }\n');
      if (change.MODULE !== "none") write("w/go.mod", "module w\n\ngo 1.15\n");
      const { stderr } = spawnSync("go", args, {
        // Telemetry is written by a child that outlives the command; there it has no place to.
        env: { GOTOOLCHAIN: "local", GOPROXY: "off", TEST_TELEMETRY_DIR: "/dev/null/t", ...env, ...change },
        encoding: "utf8",
        cwd: join(home, "w"),
      });
      expect(ids.split(" ")).toContain(leadsTo(stderr));
    }
  });
}
