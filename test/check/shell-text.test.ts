import { expect, it } from "vitest";
import { CATALOG } from "../../shared/src/catalog/checks.ts";
import { EXAMPLES } from "../../shared/src/catalog/examples.ts";
import { runChecks } from "../../shared/src/judge/run-checks.ts";
import { type Facts, type Fix, LANGUAGES, type ShellText } from "../../shared/src/model/index.ts";
import { presentFinding } from "../../shared/src/report/present-finding.ts";
import { quote } from "../../shared/src/shell/quote.ts";
import { sh, storedCommand } from "../../shared/src/shell/shell-text.ts";
import { hasHidden } from "../../shared/src/util/visible.ts";

const DIR: string = "/x/$(touch PWNED)";

it("a plain string does not compile as a command", () => {
  // @ts-expect-error a string is no command
  const plain: ShellText = `cd ${DIR}`;
  // @ts-expect-error a hole takes quoted values only
  const hole: ShellText = sh`cd ${DIR}`;
  // @ts-expect-error nor is what was joined by hand
  const fix: Pick<Fix, "snippet"> = { snippet: `${quote(DIR, "posix")} && true` };
  const right: ShellText = sh`cd ${quote(DIR, "posix")}`;
  expect([plain, hole, fix.snippet.length > 0]).toEqual([`cd ${DIR}`, `cd ${DIR}`, true]);
  expect(right).toBe("cd '/x/$(touch PWNED)'");
});

it("a stored command with something in it that is not seen is no command", () => {
  expect(storedCommand("export A='\u001b[2J'")).toBe("");
  expect(storedCommand("export A=\u200b1")).toBe("");
  expect(storedCommand("export A=1")).toBe("export A=1");
});

it("what is handed over to paste has no hidden character, whatever the directories are called", () => {
  for (const name of ["a\u001b[2Jb", "a\u200bb", "a\u202eb", "a\u00a0b", "a\rb", "a\nb", "a\u{e0041}b"]) {
    let commands = 0;
    for (const check of CATALOG) {
      for (const { facts } of EXAMPLES[check.id]?.().fail ?? []) {
        const machine = moved(facts, `/${name}`);
        for (const verdict of runChecks([check], machine).verdicts) {
          for (const language of LANGUAGES) {
            const { fix } = presentFinding(verdict, machine, language);
            if (fix === null) continue;
            const all = [fix.snippet, ...fix.commands, verdict.plan?.advice?.params.command ?? ""];
            commands += all.filter((command) => command !== "").length;
            for (const command of all)
              expect([check.id, command, hasHidden(command) || command.includes(name)]).toEqual([
                check.id,
                command,
                false,
              ]);
            // Whoever gets no command is told what to do.
            expect([check.id, fix.snippet !== "" || fix.advice !== null]).toEqual([check.id, true]);
          }
        }
      }
    }
    expect(commands).toBeGreaterThan(50);
  }
});

/** The facts with the home directories below another one. */
function moved(facts: Facts, to: string): Facts {
  const text = JSON.stringify(facts, (_, value: unknown) =>
    typeof value === "string" ? value.replaceAll(/\/(home|Users)\/u\b/g, (home) => `${to}${home}`) : value,
  );
  const copy: Facts = JSON.parse(text);
  return copy;
}
