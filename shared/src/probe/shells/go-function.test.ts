import { expect, it } from "vitest";
import { NAMES } from "./dump-command.ts";
import { readGoFunction } from "./go-function.ts";

it.each([
  [
    "fish",
    "function\n# Defined in /f/go.fish @ line 1\nfunction go --wraps go\n    command grc go $argv\nend\n",
    "grc",
  ],
  ["bash", 'function go () \n{ \n    grc go "$@"\n}\n', "grc"],
  ["zsh", 'function \tA=b exec /opt/go1.18/bin/go "$@"', "/opt/go1.18/bin/go"],
])("reads what a function of %s starts", (_, said, program) =>
  expect(readGoFunction(`${said}${NAMES}ls cd`).program).toBe(program),
);

it("takes no function, builtin or longer text for a program", () => {
  expect(readGoFunction(`function go () \n{ \n    grc go "$@"\n}\n${NAMES}declare -f grc`).isName).toBe(
    false,
  );
  expect(readGoFunction(`function \tcommand grc go "$@"${NAMES}grc`).isName).toBe(true);
  expect(readGoFunction(`function \teval "$x"${NAMES}`).isName).toBe(false);
  for (const body of ["a\nb", "a; b", "a && b", "x=$(y) z", "a | b"])
    expect(readGoFunction(`function ${body}${NAMES}`).program).toBe(null);
});
