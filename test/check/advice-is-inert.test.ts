import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { CATALOG } from "../../shared/src/catalog/checks.ts";
import { EXAMPLES } from "../../shared/src/catalog/examples.ts";
import { runChecks } from "../../shared/src/judge/run-checks.ts";
import { type Facts, LANGUAGES } from "../../shared/src/model/index.ts";
import { presentFinding } from "../../shared/src/report/present-finding.ts";
import { itWith } from "../support/parts.ts";

/** Names of directories that a shell would run if somebody forgot to quote them. */
const NAMES = [
  "$(touch PWNED)",
  "`touch PWNED`",
  "a; touch PWNED;",
  "a && touch PWNED",
  "'; touch PWNED; '",
  '"; touch PWNED; "',
  '"$(touch PWNED)"',
  "a\ntouch PWNED\nb",
  "-rf $(touch PWNED)",
  "\\'; touch PWNED; \\'",
];

/** Programs that commands of the checks may start; none of them is really run. */
const PROGRAMS = [
  ..."asdf brew chmod chown env fish git go goenv grep gvm install ls mise mkdir mv port printf rm".split(
    " ",
  ),
  ..."security sed snap sort sudo tail update-ca-certificates xcode-select xcodebuild zsh bash".split(" "),
];

/** Sources every file of a directory, each on its own, and goes on after an error. */
const DRIVERS = {
  sh: 'for f in "$1"/*; do ( . "$f" ) </dev/null >/dev/null 2>&1; done',
  bash: 'for f in "$1"/*; do ( . "$f" ) </dev/null >/dev/null 2>&1; done',
  zsh: 'for f in "$1"/*; do ( . "$f" ) </dev/null >/dev/null 2>&1; done',
  fish: "set dir $argv[1]; set path $PATH; for f in $dir/*; set -gx PATH $path; source $f </dev/null >/dev/null 2>&1; end",
} as const;

type Shell = keyof typeof DRIVERS;

/** The facts with every path that begins with one of the prefixes moved into another directory. */
function moved(facts: Facts, prefixes: readonly string[], to: string): Facts {
  const text = JSON.stringify(facts, (_, value: unknown) =>
    typeof value === "string"
      ? prefixes.reduce((path, prefix) => path.replaceAll(prefix, () => `${to}${prefix}`), value)
      : value,
  );
  const copy: Facts = JSON.parse(text);
  return copy;
}

/** What a person may paste from the findings of every check on machines whose directories are in `home`. */
function pasted(shell: Shell, home: string): ReadonlyMap<string, string> {
  const commands = new Map<string, string>();
  for (const check of CATALOG) {
    for (const { facts } of EXAMPLES[check.id]?.().fail ?? []) {
      for (const prefixes of [
        ["/home/u", "/Users/u"],
        ["/home/u", "/Users/u", "/opt", "/srv", "/gone", "/usr/local"],
      ]) {
        const machine = {
          ...moved(facts, prefixes, home),
          shell: { name: shell, path: `/bin/${shell}`, version: null },
          startup: [],
        };
        for (const verdict of runChecks([check], machine).verdicts) {
          for (const language of LANGUAGES) {
            const { fix } = presentFinding(verdict, machine, language);
            if (fix === null) continue;
            const advice = (fix.advice ?? "").split(/[:：] ?/);
            const suffixes = advice.map((_, index) => advice.slice(index).join(": ")).slice(1);
            for (const text of [
              fix.snippet,
              ...fix.commands,
              ...suffixes,
              verdict.plan?.advice?.params.command,
            ])
              if (typeof text === "string" && text !== "") commands.set(text, check.id);
          }
        }
      }
    }
  }
  return commands;
}

/** Every file called PWNED below a directory. */
function pwned(dir: string): readonly string[] {
  return readdirSync(dir, { recursive: true, encoding: "utf8" }).filter((name) => /(^|\/)PWNED$/.test(name));
}

function scratch(): string {
  const dir = mkdtempSync(join(tmpdir(), "go-env-check-paste-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** Pastes each text into the shell, as a user who may write to the scratch directory alone. */
function paste(shell: Shell, program: string, dir: string, texts: Iterable<string>): void {
  const [bin, files] = [join(dir, "bin"), join(dir, "files")];
  for (const made of [bin, files]) mkdirSync(made, { recursive: true });
  for (const name of PROGRAMS) writeFileSync(join(bin, name), "#!/bin/sh\n", { mode: 0o755 });
  writeFileSync(join(bin, "touch"), '#!/bin/sh\n: > "$1"\n', { mode: 0o755 });
  [...texts].forEach((text, index) => {
    writeFileSync(join(files, String(index).padStart(5, "0")), `${text}\n`);
  });
  for (const name of ["", ...readdirSync(dir, { recursive: true, encoding: "utf8" })]) {
    chmodSync(join(dir, name), 0o777);
  }
  const isRoot = process.getuid?.() === 0;
  const bare = { sh: [], bash: ["--norc"], zsh: ["-f"], fish: ["--no-config"] }[shell];
  const driver = shell === "fish" ? ["-c", DRIVERS.fish, files] : ["-c", DRIVERS[shell], shell, files];
  const { error, status } = spawnSync(program, [...bare, ...driver], {
    cwd: dir,
    env: { HOME: dir, PATH: bin, LANG: "C.UTF-8" },
    ...(isRoot && { uid: 65534, gid: 65534 }),
    timeout: 120_000,
  });
  if (error !== undefined || status === null) throw error ?? new Error("it was stopped");
}

describe("nothing runs from the name of a directory in what a check hands over", () => {
  for (const shell of ["sh", "bash", "zsh", "fish"] as const) {
    itWith(
      [shell],
      `pasted into ${shell}`,
      (parts) => {
        for (const name of NAMES) {
          const dir = scratch();
          const home = join(dir, name);
          mkdirSync(home, { recursive: true });
          const commands = pasted(shell, home);
          expect(commands.size).toBeGreaterThan(150);
          paste(shell, parts[shell], dir, commands.keys());
          expect([name, pwned(dir)]).toEqual([name, []]);
          expect(existsSync("/PWNED")).toBe(false);
        }
      },
      300_000,
    );

    itWith([shell], `and would be seen if it did: ${shell}`, (parts) => {
      const dir = scratch();
      paste(shell, parts[shell], dir, ["go -C $(touch PWNED) mod vendor"]);
      expect(pwned(dir)).toEqual(["PWNED"]);
    });
  }
});

it("no command holds a line break, an escape or an invisible character from a name", () => {
  for (const name of ["a\nb", "a\x1b[31mb", "a\u200bb", "a\u202eb"]) {
    for (const check of CATALOG) {
      for (const { facts } of EXAMPLES[check.id]?.().fail ?? []) {
        for (const { plan } of runChecks([check], moved(facts, ["/home/u", "/Users/u"], `/${name}`)).verdicts)
          expect([check.id, plan?.advice?.params.command ?? ""]).toEqual([
            check.id,
            expect.not.stringContaining(name),
          ]);
      }
    }
  }
});
