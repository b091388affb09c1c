import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { runGo } from "../broken/projects.ts";
import { check as look, makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

type Machine = ReturnType<typeof makeHome>;

const embedding = (pattern: string): string =>
  `package main\n\nimport "embed"\n\n//go:embed ${pattern}\nvar files embed.FS\n\nfunc main() { _ = files }\n`;
const pipe = (name: string) => (machine: Machine) => {
  mkdirSync(join(machine.home, name, ".."), { recursive: true });
  spawnSync("mkfifo", [join(machine.home, name)]);
};
const link = (name: string, to: string) => (machine: Machine) => symlinkSync(to, join(machine.home, name));
const main = (pattern: string) => (machine: Machine) => machine.write("p/main.go", embedding(pattern));

/** What was done to a project that embeds the directory `web`, and whether Go can embed it still. */
const KINDS: Readonly<
  Record<string, readonly [works: boolean, ...changes: readonly ((machine: Machine) => unknown)[]]>
> = {
  "nothing at all": [true],
  "a pipe in the directory": [true, pipe("p/web/pipe")],
  "a pipe further below": [true, pipe("p/web/below/pipe")],
  "a link to a pipe": [true, pipe("pipe"), link("p/web/link", "../../pipe")],
  "a link to a directory with a pipe": [true, pipe("other/pipe"), link("p/web/link", "../../other")],
  "a link to nowhere": [true, link("p/web/link", "/none/x")],
  "a pipe in a module of its own": [
    true,
    pipe("p/web/own/pipe"),
    (machine) => machine.write("p/web/own/go.mod", "module own\n"),
  ],
  "a hidden pipe": [true, pipe("p/web/.pipe")],
  "a pipe that a pattern names": [false, pipe("p/web/pipe"), main("web/pipe")],
  "a pipe that a pattern finds": [false, pipe("p/web/pipe"), main("web/*")],
  "a pipe beside what a pattern finds": [true, pipe("p/web/pipe"), main("web/*.txt")],
  "a link to a directory that a pattern names": [
    false,
    pipe("web/pipe"),
    link("p/link", "../web"),
    main("link"),
  ],
  "a link to all that there is": [false, link("p/link", "/"), main("link/dev/*")],
  "a pipe that a test embeds": [
    true,
    pipe("p/pipe"),
    (machine) => machine.write("p/x_test.go", embedding("pipe").replace(/\nfunc.*\n/, "")),
  ],
  "a pipe that another system embeds": [
    true,
    pipe("p/pipe"),
    (machine) => machine.write("p/x_plan9.go", embedding("pipe").replace(/\nfunc.*\n/, "")),
  ],
  "a pipe of a source that a constraint leaves out": [
    true,
    pipe("p/pipe"),
    (machine) => machine.write("p/x.go", `//go:build ignore\n\n${embedding("pipe")}`),
  ],
};

describe("a project that embeds a directory", () => {
  for (const release of ["go1.21", "go1.24", "go1.26", "go1.27"] as const)
    for (const [kind, [works, ...changes]] of Object.entries(KINDS))
      itWith([release], `${kind}: the report agrees with ${release}`, (parts) => {
        const machine = makeHome([join(parts[release], "bin")], {
          "p/go.mod": "module p\n\ngo 1.21\n",
          "p/main.go": embedding("web"),
          "p/web/x.txt": "x\n",
        });
        Object.assign(machine.env, { GOTOOLCHAIN: "local", GOPROXY: "off" });
        for (const change of changes) change(machine);
        const { status, text } = runGo(machine, "p", "list", "-f", "{{.EmbedFiles}}", ".");
        expect([status === 0, text]).toEqual([works, text]);
        const { findings } = look(machine.env, ["--no-shell", "--project", join(machine.home, "p")]);
        const serious = findings.filter(({ severity }) => severity !== "minor" && severity !== "info");
        expect([serious.length === 0, serious, text]).toEqual([works, serious, text]);
      });
});
