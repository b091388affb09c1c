import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COMMANDS, FLEET_ACTIONS } from "../../shared/src/cli/commands.ts";
import { HELP, helpText, optionForm } from "../../shared/src/cli/help.ts";
import { GROUPS, optionsOfCommand } from "../../shared/src/cli/help-table.ts";
import { manualPage } from "../../shared/src/cli/man.ts";
import { OPTIONS } from "../../shared/src/cli/options.ts";
import { LANGUAGES } from "../../shared/src/model/index.ts";
import { columns } from "../../shared/src/render/wrap.ts";
import { CLI } from "../support/machine.ts";

/** Nothing here reads a machine. */
const env = { HOME: "/", PATH: "/usr/bin:/bin" };

/** Former names of options, which still work and which no help shows. */
const FORMER_OPTIONS: readonly string[] = ["prove"];

function run(...args: string[]) {
  return spawnSync(process.execPath, [CLI, ...args], { env, encoding: "utf8", cwd: "/" });
}

it("help shows exactly the options that the parser knows, each once", () => {
  const shown = [...Object.values(GROUPS).flat(), ...FORMER_OPTIONS];
  expect([...shown].sort()).toEqual(Object.keys(OPTIONS).sort());
  expect(new Set(shown).size).toBe(shown.length);
});

it("every option belongs to a command, and every command's option exists", () => {
  const used = new Set(["version", ...COMMANDS.flatMap(optionsOfCommand)]);
  expect([...used].sort()).toEqual(Object.values(GROUPS).flat().sort());
  for (const command of COMMANDS)
    expect(new Set(optionsOfCommand(command)).size).toBe(optionsOfCommand(command).length);
});

describe.each(LANGUAGES)("%s", (language) => {
  const w = HELP[language];

  it("has a text for every command and every option, and no other", () => {
    expect(Object.keys(w.ofCommand).sort()).toEqual([...COMMANDS].sort());
    expect(Object.keys(w.ofOption).sort()).toEqual(Object.values(GROUPS).flat().sort());
    const purposes = Object.values(w.ofCommand).flatMap(({ purpose, about }) => [purpose, about]);
    for (const text of [...purposes, ...Object.values(w.ofOption).map(([, effect]) => effect)])
      expect(text.length).toBeGreaterThan(3);
  });

  it("an option takes a value in help where the parser wants one", () => {
    for (const [name, { type }] of Object.entries(OPTIONS))
      if (!FORMER_OPTIONS.includes(name))
        expect([name, (w.ofOption[name]?.[0] ?? "") !== ""]).toEqual([name, type === "string"]);
  });

  it("fits every window, and says of each command all its options", () => {
    fc.assert(
      fc.property(fc.constantFrom(null, ...COMMANDS), fc.integer({ min: 1, max: 300 }), (command, width) => {
        const text = helpText(command, language, width);
        const limit = Math.max(60, Math.min(width, 100));
        const names = command === null ? Object.values(GROUPS).flat() : optionsOfCommand(command);
        for (const name of names) expect(text).toContain(`  ${optionForm(name, w)}`);
        // Only the words of a command may be wider: they are there to copy.
        const forms = Object.values(w.ofCommand).flatMap(({ words, examples }) => [
          words,
          ...Object.keys(examples),
        ]);
        for (const line of text.split("\n"))
          expect([
            line,
            columns(line) <= limit || forms.some((words) => words && line.includes(words)),
          ]).toEqual([line, true]);
      }),
    );
  });

  it("the manual says the same, in requests and escapes of man(7) alone", () => {
    const page = manualPage(language);
    for (const line of page.split("\n"))
      expect(line).toMatch(/^(\.\\" .*|\.(TH|SH|SS|TP|PP|B)( .*)?|[^.'](.|$)*|)$/);
    // What is left without the escapes has no backslash.
    const bare = page.replace(/^\.\\".*$/m, "").replace(/\\(-|e|&|f[BR]|\((ti|ha|ga))/g, "");
    expect(bare).not.toContain("\\");
    const typed = page.replaceAll("\\-", "-").replaceAll("\\e", "\\");
    for (const name of Object.values(GROUPS).flat())
      expect(typed).toContain(`\\fB${optionForm(name, w)}\\fR`);
    for (const name of COMMANDS) expect(typed).toContain(`\\fB${name}`);
  });
});

it("each command explains itself, by its option and by help COMMAND", () => {
  for (const name of COMMANDS.filter((one) => one !== "help")) {
    const asked = run(name, "--help");
    expect([name, asked.status, asked.stderr]).toEqual([name, 0, ""]);
    expect(asked.stdout).toMatch(new RegExp(`^Usage: go-env-check ${name}\\b`));
    expect(run("help", name).stdout).toBe(asked.stdout);
  }
});

it("every example is a command line that its command takes, the same in both languages", () => {
  for (const [command, { examples, actions, options }] of Object.entries(HELP.en.ofCommand)) {
    const chinese = HELP["zh-CN"].ofCommand[command];
    expect(Object.keys(chinese?.examples ?? {})).toEqual(Object.keys(examples));
    expect(Object.keys(chinese?.actions ?? {})).toEqual(Object.keys(actions ?? {}));
    expect(Object.keys(chinese?.options ?? {})).toEqual(Object.keys(options ?? {}));
    for (const name of Object.keys(options ?? {})) expect(optionsOfCommand(command)).toContain(name);
    for (const line of Object.keys(examples)) {
      const own = line.slice(line.lastIndexOf("go-env-check") + "go-env-check".length).replace(/\|.*/, "");
      if (command !== "check")
        expect(own).toMatch(new RegExp(`^ (${command}|help ${command})\\b|^ help fix`));
      const long = [...own.matchAll(/--([a-z-]+)/g)].map(([, name = ""]) => name);
      for (const name of long)
        expect([line, optionsOfCommand(command)]).toEqual([line, expect.arrayContaining([name])]);
    }
  }
  expect(
    Object.keys(HELP.en.ofCommand.fleet?.actions ?? {})
      .map((words) => words.split(" ")[0])
      .sort(),
  ).toEqual([...FLEET_ACTIONS.keys()].sort());
});

it("--help alone is about all commands; about a command that there is not, it names the nearest", () => {
  expect(run("--help").stdout).toContain("Commands:");
  expect(run("help").stdout).toBe(run("--help").stdout);
  expect(run("help", "contxts")).toMatchObject({ status: 2, stdout: "" });
  expect(run("help", "contxts").stderr).toContain("did you mean contexts?");
});

it("says that a command is unknown, whatever its options", () => {
  for (const options of [[], ["--format", "github"], ["--from", "x"], ["-o", "x"]])
    expect(run("contxts", ...options).stderr).toContain('unknown command "contxts"');
});

it("names the nearest word for every kind of word", () => {
  for (const [args, nearest] of [
    [["--format", "jsno"], "json"],
    [["--context", "termnal"], "terminal"],
    [["--fail-on", "majro"], "major"],
    [["--only", "goroot-not-fond"], "goroot-not-found"],
    [["fix", "goroot-not-fond"], "goroot-not-found"],
    [["fleet", "stats"], "status"],
    [["history", "claer"], "clear"],
    [["completion", "bsah"], "bash"],
  ] as const)
    expect([args, run(...args).stderr]).toEqual([args, expect.stringContaining(`did you mean ${nearest}?`)]);
});

it("takes Chinese by every name that it is given", () => {
  for (const name of ["zh", "zh-CN", "zh_CN", "zh_CN.UTF-8", "zh-Hans", "zh-Hans-CN", "ZH"])
    expect(run("--help", "--lang", name).stdout).toContain("用法：go-env-check");
});
