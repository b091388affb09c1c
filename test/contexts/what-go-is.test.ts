import { describe, expect } from "vitest";
import { calibrate } from "../../shared/src/calibration/calibrate.ts";
import { nodeHost } from "../../shared/src/probe/node-host.ts";
import { makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

const GONE = "/opt/go1.17/bin/go";

/** Ways to give the word `go` another meaning, the file that says so, and what takes it from the shell that runs. */
const WAYS: readonly (readonly ["bash" | "zsh" | "fish", string, string, string, string])[] = [
  ["bash", "an alias", ".bash_profile", `alias go=${GONE}\n`, "unalias go"],
  ["bash", "a function", ".bash_profile", `go() { ${GONE} "$@"; }\n`, "unset -f go"],
  ["zsh", "an alias", ".zshrc", `alias go='${GONE}'\n`, "unalias go"],
  ["fish", "an alias", ".config/fish/config.fish", `alias go='${GONE}'\n`, "functions -e go"],
  [
    "fish",
    "an alias that was saved",
    ".config/fish/functions/go.fish",
    `function go --wraps=${GONE} --description 'alias go=${GONE}'\n  ${GONE} $argv\nend\n`,
    "functions -e go",
  ],
];

describe("the word go means a program that is gone", () => {
  for (const [shell, what, file, text, command] of WAYS)
    itWith([shell], `${shell}: ${what}`, async (parts) => {
      const { home } = makeHome([], { [file]: text });
      const host = nodeHost({
        env: { HOME: home, PATH: "/usr/bin:/bin" },
        account: { user: "u", home, shell: parts[shell] },
      });
      const report = await calibrate(host, { language: "en", judge: "terminal", runShell: true });
      const finding = report.findings.find(({ id }) => id === "shell-shadows-go");
      expect(finding?.message).toMatch(new RegExp(`of ${GONE}, |starts ${GONE}, `));
      expect(finding?.evidence.map((one) => one.file)).toEqual([`~/${file}`]);
      expect(finding?.fix?.advice).toContain(command);
    });
});
