import fc from "fast-check";
import { expect, it } from "vitest";
import { withoutLogCommands } from "./log-commands.ts";

/** As actions/runner (ActionCommand.cs) and azure-pipelines-agent (Command.cs) look for them in a line of a log. */
function isCommand(line: string): boolean {
  return line.trimStart().startsWith("::") || /##\[|##vso\[|##teamcity\[/i.test(line);
}

const part = fc.oneof(
  fc.constantFrom(
    "::",
    ":",
    "##",
    "#",
    "[",
    "]",
    "##vso[",
    "##VSO[",
    "##[",
    "##teamcity[",
    "vso",
    "\n",
    "\t",
    " ",
  ),
  fc.constantFrom("error", "add-path", "task.prependpath", "\n::stop-commands::x\n"),
  fc.string({ maxLength: 3 }),
);

it("leaves no line that a CI system obeys, whatever the text is", () => {
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 12 }).map((parts) => parts.join("")),
      (text) => {
        const lines = withoutLogCommands(text).split("\n");
        expect(lines.filter(isCommand)).toEqual([]);
      },
    ),
    { numRuns: 2000 },
  );
});

it("keeps the meaning of JSON, and what is no command", () => {
  const value = { "##vso[x]": ["::error::y", "a\n::b", "# ##[c]"] };
  expect(JSON.parse(withoutLogCommands(JSON.stringify(value, null, 2)))).toEqual(value);
  const plain = "## Title\n# [x] a::b http://[::1]:80\n::1 is an address\n";
  expect(withoutLogCommands(plain)).toBe(plain.replace("\n::1", "\n\\u003a:1"));
});
