import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TOPICS } from "./explain.ts";
import { ERROR_MESSAGES } from "./known-errors.ts";
import { match } from "./match.ts";

/** How other programs' logs show a line that they did not write. */
const FRAMES: readonly ((line: string) => string)[] = [
  (line) => `#12 34.56 ${line}`,
  (line) => `[build] | ${line}`,
  (line) => `npm ERR! ${line}`,
  (line) => `12:03:11 [ERROR] ${line}`,
  (line) => `web_1    | ${line}`,
  (line) => `| ${line}`,
  (line) => `2026-11-24T10:00:00.123Z ${line}`,
];

/** Lines of other programs around it, some of which report that a step failed. */
const AROUND = [
  "Installing collected packages: requests",
  "+ webpack 5.91.0 compiled successfully",
  "Sending build context to Docker daemon  2.048kB",
  "make: *** [Makefile:12: build] Error 2",
  "Error: Process completed with exit code 1.",
  "ERROR: failed to solve: process did not complete successfully: exit code: 1",
  "npm ERR! code ELIFECYCLE",
];

function idOf(text: string): string {
  const found = match(text, TOPICS);
  return found.kind === "unknown" ? found.kind : found.id;
}

describe("an error of Go's", () => {
  it("is found in any other program's log, with the same certainty", () => {
    const examples = ERROR_MESSAGES.flatMap(({ examples }) => examples.slice(0, 1)).filter(
      (example) => !example.includes("\n") && /^go: /.test(example),
    );
    expect(examples.length).toBeGreaterThan(50);
    const one = fc.constantFrom(...examples);
    const frame = fc.constantFrom(...FRAMES);
    const around = fc.array(fc.constantFrom(...AROUND), { maxLength: 4 });
    fc.assert(
      fc.property(one, frame, around, around, (example, framed, before, after) => {
        const log = [...before, framed(example), ...after].join("\n");
        const [bare, inLog] = [example, log].map((text) => match(text, TOPICS));
        expect([log, inLog?.kind, idOf(log)]).toEqual([log, bare?.kind, idOf(example)]);
      }),
      { numRuns: 300 },
    );
  });
});

describe("an answer", () => {
  it("is a guess where the message only announces a failure and another line says which", () => {
    for (const [announced, reason] of [
      ["# runtime/cgo", "gcc: error: this compiler is a strange one"],
      [
        "/usr/local/go/pkg/tool/linux_amd64/link: running gcc failed: exit status 1",
        "ld: cannot relax the branch",
      ],
      ["go: errors parsing go.mod:", "/w/go.mod:3: invalid something that is new"],
      ["go: error loading module requirements", "go: example.com/a@v1.0.0: failed in a new way"],
    ]) {
      expect([announced, match(`${announced}`, TOPICS).kind]).toEqual([announced, "known"]);
      for (const text of [`${announced}\n${reason}`, `${reason}\n${announced}`])
        expect([text, match(text, TOPICS).kind]).toEqual([text, "guess"]);
    }
  });

  it("is a guess where the code at fault need not be the reader's", () => {
    expect(match("./main.go:7:2: undefined: total", TOPICS).kind).toBe("known");
    for (const text of [
      "./main.go:7:2: undefined: shop.Total",
      "/home/u/go/pkg/mod/example.com/a@v1.0.0/a.go:7:2: undefined: total",
      "vendor/example.com/a/a.go:7:2: undefined: total",
      "src/example.com/a/a.go:7:2: undefined: total",
      "../a/a.go:7:2: undefined: total",
      "/usr/lib/go-1.19/src/runtime/proc.go:7: undefined: total",
      "$ GOOS=windows GOARCH=386 go build\n./main.go:7:2: undefined: total",
      "$ CGO_ENABLED=0 go vet ./...\n./main.go:7:2: undefined: total",
      "$ go get -u example.com/a/cmd/b\n# example.com/a/cmd/b\n./main.go:7:2: undefined: total",
      "$ go test -tags api example.com/a/b\n./main.go:7:2: undefined: total",
    ])
      expect([text, match(text, TOPICS)]).toEqual([
        text,
        expect.not.objectContaining({ kind: "known", id: "error-in-the-code" }),
      ]);
  });

  it("is a guess where GOPATH or an old Go can be why a package is not found", () => {
    const lines = (of: string, goroot: string, gopath: string) =>
      `${of}cannot find package "example.com/a/b" in any of:\n\t${goroot}/src/example.com/a/b (from $GOROOT)\n\t${gopath}`;
    const place = "/home/u/go/src/example.com/a/b (from $GOPATH)";
    expect(match(lines("main.go:4:2: ", "/usr/local/go", place), TOPICS).kind).toBe("known");
    for (const text of [
      lines("main.go:4:2: ", "/usr/local/go", "($GOPATH not set. For more details see: go help gopath)"),
      lines("main.go:4:2: ", "/usr/lib/go-1.10", place),
      lines("main.go:4:2: ", "/opt/hostedtoolcache/go/1.7.6/x64", place),
      lines("can't load package: package example.com/a/b: ", "/usr/local/go", place),
    ])
      expect([text, match(text, TOPICS)]).toEqual([
        text,
        expect.not.objectContaining({ kind: "known", id: "missing-dependency" }),
      ]);
  });
});
