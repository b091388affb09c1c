import { spawnSync } from "node:child_process";
import { join } from "node:path";
import fc from "fast-check";
import { expect } from "vitest";
import { goExpression } from "../../shared/src/golang/go-expression.ts";
import { makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";
import { SEED } from "./seed.ts";

/** Reads expressions as JSON, one a line; answers of each whether regexp takes it, and what it finds in a flag. */
const ASK = `package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"regexp"
)

func main() {
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		var text string
		json.Unmarshal(lines.Bytes(), &text)
		re, err := regexp.Compile(text)
		fmt.Println(err == nil, err == nil && re.FindString("-fno-stack-protector") == "-fno-stack-protector")
	}
}
`;

const PARTS = [
  ...[
    "a",
    "-f",
    "-",
    "[",
    "]",
    "(",
    ")",
    "*",
    "+",
    "?",
    "{",
    "}",
    "{2}",
    "{2,1}",
    "{1001}",
    "|",
    "^",
    "$",
    ".",
  ],
  ...[
    "\\",
    "\\d",
    "\\w",
    "\\p",
    "\\pL",
    "{Greek}",
    "\\y",
    "\\1",
    "\\x41",
    "\\x{1F600}",
    "\\Q",
    "\\E",
    "(?P<n>",
  ],
  ...[
    "(?:",
    "(?=",
    "(?i-s:",
    "[[:alpha:]]",
    "[:foo:]",
    "[^",
    "a-z",
    "z-a",
    "\\-",
    "\\_",
    ",",
    "3",
    "é",
    "\\b",
  ],
  ...["\\A", "\\z", "\\C", "\\07", ".*", "-f.*", "[a-z-]+", "-fno-stack-protector"],
];

itWith(["go1.27"], "takes and refuses the regular expressions that Go does", (parts) => {
  const { home, env } = makeHome([join(parts["go1.27"], "bin")], {
    "p/go.mod": "module p\n\ngo 1.21\n",
    "p/main.go": ASK,
  });
  const texts = fc
    .sample(fc.array(fc.constantFrom(...PARTS), { maxLength: 6 }), { numRuns: 20_000, seed: SEED })
    .map((words) => words.join(""));
  const { stdout, stderr } = spawnSync("go", ["run", "."], {
    cwd: join(home, "p"),
    env: { ...env, GOTOOLCHAIN: "local" },
    input: texts.map((text) => `${JSON.stringify(text)}\n`).join(""),
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  const ours = texts.map((text) => {
    const read = goExpression(text);
    const flag = "-fno-stack-protector";
    return `${read !== null} ${read?.exec(flag)?.[0] === flag}`;
  });
  const theirs = stdout.trimEnd().split("\n");
  expect(texts.flatMap((text, at) => (ours[at] === theirs[at] ? [] : [`${text}: Go ${theirs[at]}`]))).toEqual(
    [],
  );
});
