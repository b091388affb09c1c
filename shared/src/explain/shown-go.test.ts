import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explain } from "./explain.ts";
import { canHave, shownGo } from "./shown-go.ts";

const commandsOf = (text: string, shell = "bash") => explain(text, shell, "en").explanation?.commands ?? [];
const minor = fc.integer({ min: 5, max: 30 });

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

  it("has no cause that came with a later release, nor one of modules in GOPATH mode", () => {
    const gopath = shownGo('package a.example/b: unrecognized import path "a.example/b"');
    for (const id of ["goproxy-unreachable", "goprivate-missing", "sumdb-blocked-or-off", "gowork-stray"])
      expect([id, canHave(id, gopath)]).toEqual([id, false]);
    expect(canHave("gopath-mode-asks-no-proxy", gopath)).toBe(true);
    for (const [id, since] of [
      ["goprivate-missing", 13],
      ["vcs-stamping", 18],
      ["gotoolchain-unavailable", 21],
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
      fc.property(minor, fc.constantFrom("bash", "zsh", "fish", "tcsh", "nu", "pwsh"), (n, shell) => {
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
});
