import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explain, TOPICS } from "./explain.ts";
import { match } from "./match.ts";

describe("what looks like an old Go", () => {
  const surelyOld = (text: string) =>
    expect([text, match(text, TOPICS)]).toMatchObject([text, { kind: "known", id: "go-too-old" }]);
  const neverOld = (text: string) =>
    expect([text, match(text, TOPICS)]).toEqual([
      text,
      expect.not.objectContaining({ id: "go-too-old", symptom: expect.any(String) }),
    ]);

  it("is a loop over a number or an iterator, and no function that was not called", () => {
    const loop = (what: string, type: string) => `./main.go:7:12: cannot range over ${what} (${type})`;
    const name = fc.stringMatching(/^[a-z]{1,6}$/);
    const kind = fc.constantFrom("value", "variable");
    const counts = fc.constantFrom("int", "int8", "int64", "uint", "uint32", "uintptr");
    const never = fc.constantFrom(
      "float64",
      "*int",
      "error",
      "struct{}",
      "T",
      "func()",
      "func() int",
      "func() []int",
    );
    const elements = fc.constantFrom("", "int", "int, string", "func() error");
    fc.assert(
      fc.property(name, kind, counts, never, elements, (f, of, number, other, yields) => {
        surelyOld(loop(`len(${f})`, `${of} of type ${number}`));
        for (const parameter of ["", "yield "]) {
          const iterator = `func(${parameter}func(${yields}) bool)`;
          surelyOld(loop(f, `${of} of type ${iterator}`));
          neverOld(loop(f, `${of} of type func() ${iterator}`));
        }
        neverOld(loop(f, `${of} of type ${other}`));
        neverOld(
          `${loop(f, `${of} of type ${other}`)}: func must be func(yield func(...) bool): wrong argument count`,
        );
      }),
      { numRuns: 40 },
    );
  });

  it("is no note of what is needed, only a demand that was not met", () => {
    for (const note of ["Go 1.21 or later is required", "Go 1.18+ required", "requires Go version 1.20 or"]) {
      expect([note, match(`Installation\n${note}`, TOPICS).kind]).toEqual([note, "guess"]);
      for (const unmet of ["found go1.9.2", "make: *** [check] Error 1", "your go is too old"])
        surelyOld(`${note}\n${unmet}`);
    }
  });

  it("is a script's demand where an older release was found, a guess where none was, and nothing where one is new enough", () => {
    const demands: readonly ((wanted: string, found: string) => string)[] = [
      (wanted, found) =>
        `==> Checking that build is using go version >= ${wanted}...${found && `\n==> Using go version ${found}...`}`,
      (wanted, found) => `anker-lint requires go ${wanted} or later${found && `; detected go${found}`}`,
      (wanted, found) =>
        `Anker requires the Go toolchain version ${wanted} or newer${found && `, found ${found}`}`,
      (wanted, found) =>
        `Anker requires a Go compiler, version ${wanted} or later${found && `; found go${found}`}`,
      (wanted, found) => `You need Go to be at least ${wanted}${found && ` (you have ${found})`}`,
    ];
    const minor = fc.integer({ min: 10, max: 30 });
    fc.assert(
      fc.property(
        fc.constantFrom(...demands),
        minor,
        fc.integer({ min: 1, max: 8 }),
        (demand, wanted, by) => {
          const says = (found: string) => demand(`1.${wanted}`, found);
          surelyOld(says(`1.${wanted - by}`));
          neverOld(`${says(`1.${wanted + by}.1`)}\nmain.go:4:2: undefined: foo`);
          neverOld(says(`1.${wanted}.${by}`));
          expect([says(""), match(says(""), TOPICS)]).toMatchObject([
            says(""),
            { kind: "guess", id: "go-too-old" },
          ]);
        },
      ),
    );
    for (const answer of ["yes", "ok", "YES.", "OK"])
      neverOld(`checking whether go version >= 1.20... ${answer}`);
    const note = "Warning: protoc-gen-go requires go 1.21 or newer. Building...\nDone.";
    expect(match(note, TOPICS).kind).toBe("guess");
  });
});

it("takes no certificate that another program refuses for one that go does, whatever is beside it", () => {
  const reasons = [
    "x509: certificate is valid for *.corp.example, not HOST",
    "x509: certificate is not valid for any names, but wanted to match HOST",
    "x509: certificate has expired or is not yet valid: current time 2026-01-02T03:04:05Z is after 2026-01-01T00:00:00Z",
  ];
  const theirs = [
    'Error response from daemon: Get "https://HOST/v2/": REASON',
    'ERROR: failed to solve: golang:1.22: failed to do request: Head "https://HOST/v2/library/golang/manifests/1.22": REASON',
    'Error: looks like "https://HOST/charts" is not a valid repository: Get "https://HOST/charts/index.yaml": REASON',
    "Unable to connect to the server: REASON",
  ];
  const goes = [
    'go: example.com/a@v1.0.0: Get "https://HOST/example.com/a/@v/v1.0.0.mod": REASON',
    'go: example.com/a@v1.0.0: unrecognized import path "example.com/a": https fetch:\n\tGet "https://HOST/a?go-get=1": REASON',
  ];
  const beside = [
    "$ docker pull golang:1.22",
    "$ go build ./...",
    "FROM golang:1.22",
    "go: downloading example.com/a v1.0.0",
  ];
  const ids = /^(?:wrong-server-answers|corporate-ca)$/;
  for (const reason of reasons)
    for (const before of beside) {
      const told = (line: string) =>
        match(
          `${before}\n${line.replace("REASON", reason).replaceAll("HOST", "mirror.example.com")}`,
          TOPICS,
        );
      const known = expect.objectContaining({ kind: "known", id: expect.stringMatching(ids) });
      for (const line of theirs) expect([line, before, told(line)]).not.toEqual([line, before, known]);
      for (const line of goes) expect([line, before, told(line)]).toEqual([line, before, known]);
    }
});

it("is sure of a message that others print only where something in the text is Go's", () => {
  const others = [
    "npm ERR! code ELIFECYCLE",
    "   Compiling libc v0.2.150",
    "Traceback (most recent call last):",
    "[INFO] BUILD FAILURE",
  ];
  const open = TOPICS.filter(({ when, priority = 0 }) => when === undefined && priority >= 0);
  const shared = open
    .flatMap(({ messages }) => messages)
    .filter((message) => /^[\w '/:.-]+$/.test(message) && !/\bgo|go\b/i.test(message));
  const sure = shared.flatMap((message) => {
    const alone = match(message, TOPICS);
    return alone.kind === "known" && alone.symptom === message ? [{ message, id: alone.id }] : [];
  });
  let doubted = 0;
  for (const { message, id } of sure) {
    // What go heads an error with makes it Go's, and which other program is beside it makes no difference.
    const built = match(`$ go build ./...\n# example.com/a/b\n${message}`, TOPICS);
    expect([message, built]).toMatchObject([message, { kind: "known", id }]);
    const kinds = new Set(others.map((other) => match(`${other}\n${message}`, TOPICS).kind));
    expect([message, kinds.size, kinds.has("unknown")]).toEqual([message, 1, false]);
    if (kinds.has("guess")) doubted += 1;
  }
  // The others have words that only Go's programs print.
  expect([doubted > 100, sure.length - doubted < 80]).toEqual([true, true]);
});

describe("the reason of an answer", () => {
  it("names no release of Go but those of the text, and of what the text speaks of", () => {
    for (const release of ["1.8.1", "1.9", "1.10.3"])
      for (const goroot of [
        `/usr/local/Cellar/go/${release}/libexec`,
        `/usr/lib/go-${release}`,
        "/usr/local/go",
      ]) {
        const text = `main.go:6:5: cannot find package "example.com/a/b" in any of:\n\t${goroot}/src/example.com/a/b (from $GOROOT)\n\t/home/u/go/src/example.com/a/b (from $GOPATH)`;
        const { match: certainty, explanation } = explain(text, "bash", "en");
        expect([text, explanation?.why]).toEqual([text, expect.not.stringMatching(/added in Go/)]);
        // Whoever installed it: a Go from before modules is too old.
        const id = goroot.includes(release) ? "go-too-old" : "package-not-in-gopath";
        expect([text, certainty, explanation?.id]).toEqual([text, "known", id]);
      }
    const known = explain(
      "main.go:7:2: package slices is not in GOROOT (/usr/lib/go-1.18/src/slices)",
      "bash",
      "en",
    );
    expect(known.explanation?.why).toContain("added in Go 1.21");
  });
});

describe("a quote of a text", () => {
  it("has the answer of the text", () => {
    const texts = TOPICS.flatMap(({ entry }) => entry?.examples.slice(0, 1) ?? []).filter(
      (text) => !/^[>|]/m.test(text),
    );
    expect(texts.length).toBeGreaterThan(300);
    for (const text of texts)
      for (const mark of ["> ", "| ", ">> "]) {
        const quote = text.replace(/^/gm, mark);
        const [bare, quoted] = [text, quote].map((one) => match(one, TOPICS));
        expect([quote, quoted]).toEqual([quote, bare]);
      }
  });
});
