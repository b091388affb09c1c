import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { candidates } from "../../shared/src/cli/completion.ts";
import { itWith, ROOT } from "../support/parts.ts";

/** What a program prints. */
function output(program: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): string {
  return spawnSync(program, args, { env, encoding: "utf8" }).stdout;
}

const dir = mkdtempSync(join(tmpdir(), "go-env-check-completion-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
mkdirSync(join(dir, "bin"));
symlinkSync(join(ROOT, "shared/bin/go-env-check.cjs"), join(dir, "bin/go-env-check"));

describe("words that may follow", () => {
  for (const [words, expected] of [
    [["cont"], ["contexts"]],
    [
      ["contexts", "--format", "j"],
      ["json", "junit"],
    ],
    [["--format=gi"], ["--format=github", "--format=gitlab"]],
    [["--format", "=", "sar"], ["sarif"]],
    [["explain", "goroot-not-f"], ["goroot-not-found"]],
    [["--only", "go-not-on-path,goroot-not-f"], ["go-not-on-path,goroot-not-found"]],
    [["--from", ""], [":files"]],
    [["-o", "re"], [":files"]],
    [["--context", "terminal", "hist"], ["history"]],
    [["--no-sh"], ["--no-shell"]],
    [["undo", ""], []],
    [["fleet", "sche"], ["schedule"]],
  ] as const)
    it(words.join(" "), () => expect(candidates(words)).toEqual(expected));

  it("each begins as the last word does, whatever the line", () => {
    const word = fc.oneof(
      fc.constantFrom("fix", "--format", "-o", "--only", "=", "", "--", "a,b"),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) => {
        const last = words.at(-1) === "=" ? "" : (words.at(-1) ?? "");
        for (const found of candidates(words))
          expect(found === ":files" || found.startsWith(last)).toBe(true);
      }),
    );
  });
});

describe("in a real shell", () => {
  const script = (shell: string): string => {
    const file = join(dir, `completion.${shell}`);
    writeFileSync(file, output(process.execPath, [join(dir, "bin/go-env-check"), "completion", shell]));
    return file;
  };
  const env = () => ({ PATH: `${join(dir, "bin")}:${process.env.PATH}`, HOME: dir, TERM: "dumb" });

  itWith(["bash"], "bash completes a command, a value and a file", (parts) => {
    const ask = (...words: string[]) =>
      output(
        parts.bash,
        [
          "--norc",
          "-c",
          '. "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _go_env_check; printf "%s\\n" "${COMPREPLY[@]}"',
          "bash",
          script("bash"),
          ...words,
        ],
        env(),
      ).trim();
    expect(ask("go-env-check", "cont")).toBe("contexts");
    expect(ask("go-env-check", "--context", "desk")).toBe("desktop");
    expect(ask("go-env-check", "--from", join(dir, "completion.b"))).toBe(join(dir, "completion.bash"));
  });

  itWith(["fish"], "fish completes a command, a value and a file", (parts) => {
    const ask = (line: string) =>
      output(
        parts.fish,
        ["--no-config", "-c", `source ${script("fish")}; complete -C '${line}'`],
        env(),
      ).trim();
    expect(ask("go-env-check cont")).toBe("contexts");
    expect(ask("go-env-check --context desk")).toBe("desktop");
    expect(ask(`go-env-check --from ${join(dir, "completion.f")}`)).toBe(join(dir, "completion.fish"));
  });

  itWith(["zsh"], "zsh completes a command and a value", (parts) => {
    // compadd works in a completion alone; here it prints what it would offer.
    const ask = (...words: string[]) =>
      output(
        parts.zsh,
        [
          "-fc",
          'compdef() {}; . "$1"; shift; compadd() { print -l -- "${(@P)2}" }; words=("$@"); CURRENT=$#; _go_env_check',
          "zsh",
          script("zsh"),
          ...words,
        ],
        env(),
      ).trim();
    expect(ask("go-env-check", "cont")).toBe("contexts");
    expect(ask("go-env-check", "--context", "desk")).toBe("desktop");
  });
});
