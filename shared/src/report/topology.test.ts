import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EXAMPLES } from "../catalog/examples.ts";
import { entry, machine, upstreamGo, withEnvFile } from "../checks/examples/machine.ts";
import { storage, withStorage } from "../checks/examples/parts.ts";
import type { Facts } from "../model/index.ts";
import { isFacts } from "../recording/read-facts.ts";
import { redact } from "../recording/redact.ts";
import { fingerprint } from "./fingerprint.ts";
import { topology } from "./topology.ts";

const edges = (facts: Facts) => topology(facts).map(({ from, to, relation }) => `${from} ${to} ${relation}`);
const print = (facts: Facts): string => fingerprint(facts, topology(facts));
const broken = (facts: Facts): string | undefined => {
  const edge = topology(facts).find(({ holds }) => !holds);
  return edge && `${edge.from} ${edge.to} ${edge.relation}`;
};
const SDK = {
  path: "/opt/go",
  kind: "directory",
  realPath: "/opt/go",
  hasSource: true,
  hasTools: true,
} as const;

const MACHINES = Object.values(EXAMPLES).flatMap((examples) => {
  const { pass, fail } = examples();
  return [...pass, ...fail].map(({ facts }) => facts);
});

describe("topology", () => {
  it("of a healthy machine holds everywhere", () => {
    expect(edges(machine())).toEqual([
      "PATH go found",
      "go GOROOT own",
      "HOME GOPATH default",
      "GOPATH GOBIN inside",
      "PATH GOBIN reachable",
      "GOPATH GOMODCACHE inside",
      "HOME GOCACHE default",
    ]);
    expect(broken(machine())).toBeUndefined();
  });

  const cases: readonly (readonly [string, string | undefined, Facts])[] = [
    ["no go", "PATH go absent", machine({ path: [entry("/usr/bin")], probe: null })],
    [
      "GOROOT gone",
      "go GOROOT gone",
      machine({ goroot: { ...SDK, kind: "missing", realPath: null, version: null } }),
    ],
    ["half an SDK", "go GOROOT not-an-sdk", machine({ goroot: { ...SDK, hasTools: false, version: null } })],
    ["another release", "go GOROOT other-release", machine({ goroot: { ...SDK, version: "go1.21.13" } })],
    ["the same release elsewhere", undefined, machine({ goroot: { ...SDK, version: "go1.26.11" } })],
    ["a tilde", "HOME GOPATH malformed", machine({ env: { GOPATH: "~/go" } })],
    ["an empty first entry", "HOME GOPATH nowhere", machine({ env: { GOPATH: ":/srv" } })],
    [
      "GOPATH is an SDK",
      "HOME GOPATH is-an-sdk",
      machine({ gopath: { path: "/a", kind: "directory", realPath: "/a", hasGoMod: false, isSdk: true } }),
    ],
    [
      "a stray go.mod",
      "HOME GOPATH holds-go-mod",
      machine({ gopath: { path: "/a", kind: "directory", realPath: "/a", hasGoMod: true, isSdk: false } }),
    ],
    ["a list in GOBIN", "GOPATH GOBIN malformed", machine({ env: { GOBIN: "/a:/b" } })],
    ["GOBIN elsewhere", undefined, withEnvFile({ GOBIN: "/home/u/bin" })],
    [
      "tools beside PATH",
      "PATH GOBIN unreachable",
      machine({ path: [entry("/usr/local/go/bin", upstreamGo())] }),
    ],
    ["a relative module cache", "GOPATH GOMODCACHE malformed", machine({ env: { GOMODCACHE: "mod" } })],
    ["no cache", "HOME GOCACHE nowhere", machine({ env: { GOCACHE: "off" } })],
    [
      "a cache of another account",
      "HOME GOCACHE not-writable",
      withStorage([storage("GOCACHE", { writable: false })]),
    ],
    [
      "a module cache of another account",
      "GOPATH GOMODCACHE not-writable",
      withStorage([storage("GOMODCACHE", { writable: false })]),
    ],
    ["caches that are not made yet", undefined, withStorage([storage("GOCACHE", { kind: "missing" })])],
  ];
  for (const [name, expected, facts] of cases) {
    it(`names the broken edge: ${name}`, () => expect(broken(facts)).toBe(expected));
  }
});

describe("fingerprint", () => {
  /** The same setup of somebody else: another name in every path. */
  const ofSomebodyElse = (facts: Facts, name: string): Facts => {
    const value: unknown = JSON.parse(JSON.stringify(facts).replaceAll("/home/u", `/home/${name}`));
    if (!isFacts(value)) throw new Error("the test broke the facts");
    return value;
  };

  it("is equal on equal setups of two people, and says nothing that a redacted recording does not", () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9]{0,12}$/);
    fc.assert(
      fc.property(fc.constantFrom(...MACHINES), name, (facts, other) => {
        expect(print(ofSomebodyElse(facts, other))).toBe(print(facts));
        expect(print(redact(facts))).toBe(print(facts));
      }),
    );
  });

  it("does not depend on when, in which language or by which values", () => {
    const facts = machine({ env: { GOPROXY: "https://a.example" } });
    expect(print({ ...facts, at: "2027-01-01T00:00:00.000Z", durationMs: 99 })).toBe(print(facts));
    expect(print(machine({ env: { GOPROXY: "https://b.example" } }))).toBe(print(facts));
  });

  it("changes when an edge, an origin, a release or an installer does", () => {
    const changed: readonly Facts[] = [
      machine(),
      machine({ goroot: { ...SDK, version: "go1.21.13" } }),
      machine({ env: { GOBIN: "/home/u/bin" } }),
      withEnvFile({ GOBIN: "/home/u/bin" }),
      machine({ env: { GOBIN: "/home/u/go/tools" } }),
      machine({ env: { GOMODCACHE: "/srv/mod" } }),
      machine({ env: { GOCACHE: "/srv/cache" } }),
      withStorage([storage("GOCACHE", { kind: "missing" })]),
      withStorage([storage("GOCACHE", { kind: "directory" })]),
      machine({ env: { GOPATH: "/srv/go" } }),
      machine({ path: [entry("/usr/local/go/bin", upstreamGo())] }),
      machine({ path: [entry("/usr/local/go/bin", { ...upstreamGo(), installedBy: "distro" })] }),
      machine({ path: [entry("/usr/local/go/bin", upstreamGo("/usr/local/go", "go1.27.4"))], probe: null }),
      machine({
        gopath: { path: "/home/u/go", kind: "missing", realPath: null, hasGoMod: false, isSdk: false },
      }),
    ];
    expect(new Set(changed.map(print)).size).toBe(changed.length);
  });
});
