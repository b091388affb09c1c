import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { explain } from "../../shared/src/explain/explain.ts";
import { RELEASES } from "../broken/row.ts";
import { itWith } from "../support/parts.ts";

/** The packages of cmd/go that end a command because of the setup. */
const PACKAGES =
  "auth base cache cfg clean envcmd fips140 get load modcmd modfetch modget modload telemetrycmd tool toolchain vcs version work workcmd".split(
    " ",
  );

/** How they end a command: with a message that a person reads as it is. */
const ENDS = /\b(?:base\.(?:Fatalf|Errorf)|log\.Fatalf)\(\s*"((?:[^"\\]|\\.)*)"/g;

/** Values of every kind that a format names: no message needs two kinds that are not here together. */
const VALUES = [
  "example.com/a/b",
  "/home/pat/a/go.mod",
  "1.23.4",
  "v1.2.3",
  "go1.23.4",
  "https://proxy.golang.org/example.com/a/@v/list",
  "compile",
  "GOFLAGS",
  "-race",
];

/** Formats that no setup is behind, or that are no message by themselves. */
const NOT_THE_SETUP: readonly RegExp[] = [
  // Faults of go's own, and of programs that go is built from.
  /internal error|unknown (?:build )?toolchain|unknown directive|modules not implemented|readELFNote|overflows int32/,
  // Flags and arguments that the message itself says all of.
  /^go: (?:-%s|-drop\w+|-godebug|-retract|-tool|-ignore|-replace|-require|-exclude|-use)=%s: /,
  /^go: (?:cannot use both|cannot use -f|cannot use go@none|too many arguments|invalid -module|unknown upgrade flag)/,
  /-d flag may not be disabled|'go help work edit' accepts|go get -tool does not work|not supported together/,
  /cannot match %q|%s is a directory, should be a Go file|unknown compiler|buildmode=%s not supported$/,
  /refusing to write action graph|absolute path of PGO file|GOMODCACHE \(for debugging/,
  // Shared libraries, which few people build.
  /reading shlibname|installing shared library|loading fmt package/,
  // What was read decides: the lines that follow have messages of their own.
  /^go: errors parsing %s:\n%s$|^go: %v %srequires %v, not %v$|^go: %s already exists/,
];

function formatsOf(sdk: string): readonly string[] {
  const files = PACKAGES.flatMap((name) => {
    const directory = join(sdk, "src/cmd/go/internal", name);
    if (!existsSync(directory)) return [];
    const names = readdirSync(directory).filter(
      (file) => file.endsWith(".go") && !/_test\.go$|mkzip/.test(file),
    );
    return names.map((file) => join(directory, file));
  });
  const found = files.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(ENDS)].map(([, format]) => format ?? ""),
  );
  return [...new Set(found)].map((format) => JSON.parse(`"${format}"`)).filter(saysSomething);
}

/** Whether a format has words of its own besides what it names. */
function saysSomething(format: unknown): format is string {
  return typeof format === "string" && format.replace(/%\w/g, "").replace(/[^A-Za-z]/g, "").length >= 12;
}

function filled(format: string, value: string): string {
  return format.replace(/%[+#]?([a-zA-Z])/g, (_, verb: string) =>
    verb === "q" ? `"${value}"` : verb === "d" ? "3" : value,
  );
}

/** Formats that end with a reason of their own, or that two ways of typing a command lead to: a guess will do. */
const OPEN = /: %[+#]?[a-zA-Z]\s*$|^named files must all be in one directory/;

/** Whether some way in which go prints a format is understood. */
function isKnown(format: string): boolean {
  return VALUES.map((value) => filled(format, value)).some((message) =>
    [message, `go: ${message}`, `go: example.com/a@v1.2.3: ${message}`].some((line) => {
      const { match, symptom } = explain(`$ go build\n${line.replace(/^go: go: /, "go: ")}`, "bash", "en");
      return match === "known" || (OPEN.test(format) && symptom !== null);
    }),
  );
}

describe("each message with which cmd/go ends a command", () => {
  for (const release of RELEASES) {
    itWith(
      [release],
      `is known, or is none of a setup's: ${release}`,
      (parts) => {
        const formats = formatsOf(parts[release]);
        expect(formats.length).toBeGreaterThan(150);
        const unanswered = formats.filter((format) => !NOT_THE_SETUP.some((reason) => reason.test(format)));
        expect(unanswered.filter((format) => !isKnown(format))).toEqual([]);
      },
      180_000,
    );
  }
});
