import { expect, it } from "vitest";
import { badBuildFlag } from "./build-flags.ts";

const READER = { minor: 26, main: "example.com/app/cmd" };

// What Go 1.21, 1.24, 1.26 and 1.27 say of a program of three lines with each of these.
it.each([
  "-ldflags=-X=main.v=1",
  "'-ldflags=-X main.v=1 -s -w'",
  "'-ldflags=-s -w -X=main.a=b=c'",
  "-ldflags=-linkmode=auto",
  "-ldflags=-B=gobuildid",
  "-ldflags=-strictdups=1",
  "-gcflags=-c=4",
  "-gcflags=-lang=go1.21",
  "-gcflags=-m=2",
  "-gcflags=-N=false",
  "'-gcflags=all=-N -l'",
  "-gcflags=-spectre=index,ret",
  "-asmflags=-D=X",
  "-asmflags=-stranger",
  "-gcflags=example.com/other/...=-stranger",
  "-gcflags=cmd=-stranger",
  "-gcflags=example.com/app=-stranger",
  "-ldflags=runtime=-stranger",
  "-asmflags=example.com/...=-stranger",
  "-ldflags=std=-stranger",
  "-mod=readonly",
  "-mod=",
  "-buildvcs=auto",
  "-buildvcs=0",
  "-compiler=gc",
  "-p=4",
  "-buildmode=pie",
  "-trimpath=T",
  "-tags=netgo,osusergo",
  "-tags=embrace",
])("builds with GOFLAGS=%s", (flags) => expect(badBuildFlag(flags, READER)).toBeNull());

it.each([
  "-ldflags=-X=main.v",
  "-ldflags=-X=v=1",
  "'-ldflags=-X main.v'",
  "'-ldflags=-s -X'",
  "'-ldflags=-s -linkmode junk'",
  "-ldflags=-w=maybe",
  "-ldflags=-H=junk",
  "-ldflags=-strictdups=9",
  "-ldflags=-o=x",
  "-gcflags=-c=0",
  "-gcflags=-lang=1.20",
  "-gcflags=-lang=go1.99",
  "'-gcflags=all=-N=maybe'",
  "-gcflags=-spectre=junk",
  "-gcflags=-V",
  "-tags=race",
  "-tags=netgo,msan",
])("does not build with GOFLAGS=%s", (flags) => expect(badBuildFlag(flags, READER)?.kind).toBe("refused"));

it.each([
  "-mod=vendr",
  "-buildvcs=maybe",
  "-compiler=x",
  "-p=0",
  "-p=x",
  "-buildmode=foo",
  "-race=maybe",
  "-trimpath=yes",
])("knows that go itself refuses GOFLAGS=%s", (flags) =>
  expect(badBuildFlag(flags, READER)?.kind).toBe("value"),
);

it.each([
  "-ldflags=-stranger",
  "'-ldflags=-s -stranger=x'",
  "'-gcflags=-N -stranger'",
  "-gcflags=std=-stranger",
  "-gcflags=./...=-stranger",
  "-asmflags=all=-stranger",
  "-gcflags=example.com/app/...=-stranger",
  "-gcflags=example.com/app/cmd=-stranger",
  "-gcflags=example.com/app/cmd/...=-stranger",
  "-gcflags=....com/app/c...=-stranger",
  "-ldflags=...=-stranger",
  "-gcflags=runtime=-stranger",
  "-asmflags=run...=-stranger",
])("knows that no tool takes what is in GOFLAGS=%s", (flags) => {
  expect(badBuildFlag(flags, READER)?.kind).toBe("unknown");
});

// A table answers to names that every object has, unless it is asked for its own.
it.each(Object.getOwnPropertyNames(Object.prototype))(
  "takes %s as any other name that nobody knows",
  (name) => {
    expect(badBuildFlag(`-${name}=x`)).toBeNull();
    expect(badBuildFlag(`'-ldflags=-s -${name}=x'`)?.kind).toBe("unknown");
  },
);
