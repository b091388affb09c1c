import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explain } from "./explain.ts";
import { canHave, forShownGo, noteOfShownGo, shownGo } from "./shown-go.ts";

const commandsOf = (text: string, shell = "bash") => explain(text, shell, "en").explanation?.commands ?? [];
const minor = fc.integer({ min: 5, max: 30 });
const withModules = fc.integer({ min: 11, max: 30 });

describe("the Go that a text shows", () => {
  it("is the one that printed it, wherever its release stands", () => {
    fc.assert(
      fc.property(minor, fc.nat(20), (n, patch) => {
        for (const line of [
          `go version go1.${n}.${patch} linux/amd64`,
          `compiled by go1.${n}.${patch} darwin/arm64`,
          `GOVERSION='go1.${n}.${patch}'`,
          `FROM golang:1.${n}.${patch}-alpine`,
          `/usr/lib/go-1.${n}/src/fmt (from $GOROOT)`,
          `/opt/hostedtoolcache/go/1.${n}.${patch}/x64/bin/go`,
        ])
          expect([line, shownGo(`$ make\n${line}`).newest]).toEqual([line, n]);
      }),
      { numRuns: 30 },
    );
    for (const [text, newest] of [
      ["go: go.mod requires go >= 1.24 (running go 1.22.1)", null],
      ["go: finding github.com/a/b v1.0.0", 13],
      ['go: a: Get "https://proxy.example/a": EOF', null],
      ["go: a: Get https://proxy.example/a: EOF", 13],
    ] as const)
      expect([text, shownGo(text).newest]).toEqual([text, newest]);
  });

  it("is told by go's own words, and by none of another program's", () => {
    const daemon =
      "Error response from daemon: Get https://registry.example/v2/: net/http: TLS handshake timeout";
    expect(shownGo(daemon).newest).toBeNull();
    for (const before of ["", `${daemon}\n`, "FROM golang:1.12\n", "go version go1.8.3 linux/amd64\n"])
      for (const [line, id] of [
        ["error obtaining VCS status: exit status 128", "vcs-stamping"],
        ["go: download go1.24.2 for linux/amd64: toolchain not available", "gotoolchain-unavailable"],
        ['go: invalid GOTOOLCHAIN "go1.x"', "gotoolchain-invalid"],
        ["go: go.mod requires go >= 1.24 (running go 1.22.1; GOTOOLCHAIN=local)", "gomod-needs-newer-go"],
      ] as const) {
        const text = before + line;
        expect([text, explain(text, "bash", "en").explanation?.id]).toEqual([text, id]);
        expect([text, shownGo(text).newest]).toEqual([text, null]);
      }
  });

  it("has no cause that came with a later release, nor one of modules in GOPATH mode", () => {
    const gopath = shownGo('package a.example/b: unrecognized import path "a.example/b"');
    for (const id of ["goproxy-unreachable", "goprivate-missing", "sumdb-blocked-or-off", "gowork-stray"])
      expect([id, canHave(id, gopath)]).toEqual([id, false]);
    expect(canHave("gopath-mode-asks-no-proxy", gopath)).toBe(true);
    for (const [id, since] of [
      ["go111module-off", 11],
      ["goprivate-missing", 13],
    ] as const)
      for (const n of [since - 1, since])
        expect([id, n, canHave(id, shownGo(`go version go1.${n} linux/amd64`))]).toEqual([
          id,
          n,
          n === since,
        ]);
  });

  it("is given no command that it does not have", () => {
    const failure =
      "go: a.example/b@v1.0.0: Get https://proxy.golang.org/a.example/b/@v/v1.0.0.mod: dial tcp 192.0.2.1:443: i/o timeout";
    fc.assert(
      fc.property(withModules, fc.constantFrom("bash", "zsh", "fish", "tcsh", "nu", "pwsh"), (n, shell) => {
        const text = `$ go version\ngo version go1.${n}.1 linux/amd64\n$ go build\n${failure}`;
        const lines = commandsOf(text, shell).join("\n");
        expect(lines).toContain("GOPROXY");
        expect([n, /env -w|,direct/.test(lines)]).toEqual([n, n >= 13]);
      }),
      { numRuns: 40 },
    );
    const windows = `C:\\w>go version\ngo version go1.12.1 windows/amd64\nC:\\w>go build\n${failure}`;
    expect(commandsOf(windows)).toContain('set "GOPROXY=https://goproxy.io"');
    expect(explain(windows, "bash", "en").explanation?.advice).toContain("no go env -w");
  });

  it("installs no tool of today, sets no variable that it does not read, and says so", () => {
    const shows = (n: number) => `$ go version\ngo version go1.${n}.1 linux/amd64`;
    const login =
      "go: github.com/holm/anker@v0.1.0: git fetch -f origin in /go/pkg/mod/cache/vcs/60: exit status 128:\n\tfatal: could not read Username for 'https://github.com': terminal prompts disabled";
    fc.assert(
      fc.property(minor, (n) => {
        const tool = explain(`${shows(n)}\n$ gopls version\nbash: gopls: command not found`, "bash", "en");
        const commands = tool.explanation?.commands.join("\n");
        expect([n, /@latest/.test(commands ?? "")]).toEqual([n, n >= 16]);
        expect([n, /Install a current Go/.test(tool.explanation?.advice ?? "")]).toEqual([n, n < 16]);
        const asked = `${shows(n)}\n$ go get\n${login}`;
        if (n >= 11) expect([n, /GOPRIVATE/.test(commandsOf(asked).join())]).toEqual([n, n >= 13]);
      }),
      { numRuns: 60 },
    );
    const note = (n: number) => noteOfShownGo("go env -w GOPROXY=x", shownGo(shows(n)));
    expect(note(8)?.en).toContain("no modules");
    expect(note(12)?.en).toContain("Go 1.11 and 1.12 use modules below GOPATH only with GO111MODULE=on");
    expect(note(13)).toBeNull();
    expect(forShownGo("go env -w GOPROXY=https://p.example,direct", shownGo(shows(8)), "posix")).toBeNull();
  });
});
