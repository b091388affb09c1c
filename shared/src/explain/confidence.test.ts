import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TOPICS } from "./explain.ts";
import { ERROR_MESSAGES } from "./known-errors.ts";
import { match } from "./match.ts";
import { toPattern } from "./pattern.ts";

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

  it("is a guess where the code at fault need not be the reader's, or something else may stop it", () => {
    for (const said of ["declared and not used: total", "missing return"]) {
      expect([said, match(`./main.go:7:2: ${said}`, TOPICS)]).toEqual([
        said,
        expect.objectContaining({ kind: "known", id: "error-in-the-code" }),
      ]);
      for (const text of [
        `/home/u/go/pkg/mod/example.com/a@v1.0.0/a.go:7:2: ${said}`,
        `vendor/example.com/a/a.go:7:2: ${said}`,
        `src/example.com/a/a.go:7:2: ${said}`,
        `../a/a.go:7:2: ${said}`,
        `/usr/lib/go-1.19/src/runtime/proc.go:7: ${said}`,
        `$ GOOS=windows GOARCH=386 go build\n./main.go:7:2: ${said}`,
        `$ CGO_ENABLED=0 go vet ./...\n./main.go:7:2: ${said}`,
        `$ go get -u example.com/a/cmd/b\n# example.com/a/cmd/b\n./main.go:7:2: ${said}`,
        `$ go test -tags api example.com/a/b\n./main.go:7:2: ${said}`,
      ])
        expect([text, match(text, TOPICS)]).toEqual([
          text,
          expect.not.objectContaining({ kind: "known", id: "error-in-the-code" }),
        ]);
    }
  });

  // A file that was left out, a release, another version of a package: each makes a name undefined.
  it("never says for sure that the code is wrong where a name is missing", () => {
    const name = fc.stringMatching(/^(?:[a-z]\w{2,8}\.)?[A-Z]\w{2,12}$/);
    const file = fc.stringMatching(/^(?:\.\/)?[a-z]{1,8}\.go:[1-9]\d?:[1-9]$/);
    fc.assert(
      fc.property(file, name, (where, missing) => {
        for (const said of [
          `undefined: ${missing}`,
          `${missing} undefined`,
          `x.${missing} undefined (type T)`,
        ])
          expect(match(`${where}: ${said}`, TOPICS)).not.toMatchObject({
            kind: "known",
            id: "error-in-the-code",
          });
      }),
    );
  });

  it("is a guess where the message's own reason is one that nobody knows", () => {
    const open = ERROR_MESSAGES.filter(({ priority = 0, when }) => priority < 0 && when === undefined)
      .flatMap(({ messages }) => messages)
      .filter((message) => message.endsWith(": …") && !/^(?:declared|imported)|[{]/.test(message));
    expect(open.length).toBeGreaterThan(10);
    for (const message of open) {
      const text = message.replace(/…$/, "the flux is not bound").replaceAll("…", "x");
      expect([text, match(text, TOPICS).kind]).not.toEqual([text, "known"]);
    }
  });

  it("is a guess where a program of another platform need not be Go's", () => {
    const says = (path: string) => `bash: ${path}: cannot execute binary file: Exec format error`;
    for (const before of [
      "$ cc -static -o foo foo.o",
      "curl -sSLo /opt/tool https://example.com/tool-linux-amd64",
    ])
      expect([before, match(`${before}\n${says("/opt/tool")}`, TOPICS).kind]).toEqual([before, "guess"]);
    for (const text of [says("/home/u/go/bin/tool"), `$ go build -o tool .\n${says("./tool")}`])
      expect([text, match(text, TOPICS).kind]).toEqual([text, "known"]);
  });

  it("is a guess where a line that nothing explains says what is wrong", () => {
    const short = TOPICS.filter(({ priority = 0, when }) => priority === 0 && when === undefined)
      .flatMap(({ messages }) => messages)
      .filter((message) => !/[{…]|^go: /.test(message) && toPattern(message).weight < 40);
    expect(short.length).toBeGreaterThan(50);
    for (const message of short) {
      const alone = match(message, TOPICS);
      if (alone.kind !== "known" || alone.symptom !== message) continue;
      const other = match(`${message}\nxyzzy: the plugh was not found in the hall`, TOPICS);
      expect([message, other.kind]).toEqual([message, "guess"]);
    }
  });

  it("names the mode where a package is not in GOPATH, and no dependency of go.mod", () => {
    const lines = (of: string, goroot: string, gopath: string) =>
      `${of}cannot find package "example.com/a/b" in any of:\n\t${goroot}/src/example.com/a/b (from $GOROOT)\n\t${gopath}`;
    const place = "/home/u/go/src/example.com/a/b (from $GOPATH)";
    for (const text of [
      lines("main.go:4:2: ", "/usr/local/go", place),
      lines("main.go:4:2: ", "/usr/local/go", "($GOPATH not set. For more details see: go help gopath)"),
      lines("main.go:4:2: ", "/usr/lib/go-1.10", place),
      lines("main.go:4:2: ", "/opt/hostedtoolcache/go/1.7.6/x64", place),
      lines("can't load package: package example.com/a/b: ", "/usr/local/go", place),
    ])
      expect([text, match(text, TOPICS)]).toEqual([
        text,
        expect.objectContaining({
          kind: "known",
          id: expect.stringMatching(/^(?:package-not-in-gopath|go-too-old)$/),
        }),
      ]);
    const fork = lines("main.go:4:2: ", "/usr/local/go", place.replace("/b (", "/b/c ("));
    const found = match(`u@box:~/go/src/example.com/me/b$ make\n${fork.replace('a/b"', 'a/b/c"')}`, TOPICS);
    expect(found).toMatchObject({ id: "package-not-in-gopath", topic: { priority: 2 } });
  });
});
