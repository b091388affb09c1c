import { describe, expect } from "vitest";
import { FIX_MESSAGES } from "../../shared/src/messages/fix.ts";
import { BROKEN, given } from "../broken/all.ts";
import { type Machine, RELEASES } from "../broken/row.ts";
import { bytesOf, cli } from "../support/fix.ts";
import { check, ids } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

/** What a startup file does, in words that every shell can be given. */
type Line =
  | { readonly set: string; readonly to: string }
  | { readonly first: string }
  | { readonly last: string }
  | { readonly path: string };

const SYSTEM = ["/usr/bin", "/bin"];

/** The lines of a startup file that make a plain login environment into that of the machine. */
function linesOf({ env }: Machine): readonly Line[] {
  const { HOME: _, LANG: __, PATH = "", ...variables } = env;
  const sets = Object.entries(variables).map(([set, to]) => ({ set, to }));
  const entries = PATH.split(":");
  const at = entries.indexOf("/usr/bin");
  if (at < 0) return [...sets, { path: PATH }];
  return [
    ...entries
      .slice(0, at)
      .reverse()
      .map((first) => ({ first })),
    ...entries.slice(at + SYSTEM.length).map((last) => ({ last })),
    ...sets,
  ];
}

const SHELLS = {
  zsh: { file: ".zprofile", say: sayPosix, takes: () => true },
  // The chain is the same; half of the rows each will do for what these two say and read differently.
  bash: { file: ".bash_profile", say: sayPosix, takes: (index: number) => index % 2 === 0 },
  fish: { file: ".config/fish/config.fish", say: sayFish, takes: (index: number) => index % 2 === 1 },
} as const;

function sayPosix(line: Line): string {
  if ("set" in line) return `export ${line.set}='${line.to}'`;
  if ("first" in line) return `export PATH="${line.first}:$PATH"`;
  return "last" in line ? `export PATH="$PATH:${line.last}"` : `export PATH="${line.path}"`;
}

function sayFish(line: Line): string {
  if ("set" in line) return `set -gx ${line.set} '${line.to}'`;
  if ("first" in line) return `set -gx PATH '${line.first}' $PATH`;
  return "last" in line ? `set -gx PATH $PATH '${line.last}'` : `set -gx PATH '${line.path}'`;
}

/** What `fix` says of a test in a new shell that removed the finding. */
const WORKS = FIX_MESSAGES.en.verdict.fixed({ kind: "fixed" }, () => "");

const APPLIED = BROKEN.flatMap(({ id, row }) =>
  row.applied === undefined
    ? []
    : [{ id, make: row.make, asks: row.applied === "review" || row.severity === "info" }],
);

for (const shell of ["zsh", "bash", "fish"] as const) {
  const { file, say, takes } = SHELLS[shell];
  describe(`${shell}: broken, fixed, looked at in a new shell, undone`, () => {
    APPLIED.forEach(({ id, make, asks }, index) => {
      if (!takes(index)) return;
      itWith([...RELEASES, shell], `${id} ${index + 1}`, (parts) => {
        const machine = make(given("go1.26", parts));
        const path = parts[shell];
        const { home, write } = machine;
        write(file, ["# my own file", ...linesOf(machine).map(say), "# its end"].join("\n"));
        const env = { HOME: home, PATH: SYSTEM.join(":"), LANG: "C.UTF-8" };
        const looking = ["--context", "terminal", "--shell", path, "--fail-on", "never"];
        const before = check(env, looking);
        expect(ids(before)).toContain(id);
        const bytes = bytesOf(home);

        const args = ["fix", id, "--apply", "--shell", path, "--fail-on", "never"];
        const unasked = cli(env, [...args, "--yes"]);
        if (asks) {
          expect(unasked.stdout).toContain(id);
          expect(bytesOf(home)).toEqual(bytes);
        }
        const applied = !asks ? unasked : cli(env, args, "y\n");
        expect(applied).toMatchObject({ status: 0 });
        expect(applied.stdout).toContain(WORKS);
        expect(applied.stdout).toMatch(/Score \d+ → \d+/);
        expect(bytesOf(home)).not.toEqual(bytes);
        const after = check(env, looking);
        expect(ids(after)).not.toContain(id);
        expect(after.score.value).toBeGreaterThanOrEqual(before.score.value);

        expect(cli(env, ["undo"])).toMatchObject({ status: 0, stderr: "" });
        expect(bytesOf(home)).toEqual(bytes);
        expect(ids(check(env, looking))).toEqual(ids(before));
      });
    });
  });
}
