import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { makeHome } from "../support/machine.ts";
import { exported, exportedAll, written, writtenFile } from "./make.ts";
import { BUILD, runGo } from "./projects.ts";
import type { Row, Rows, Said } from "./row.ts";

/** Nothing listens at port 9 of this machine. */
const DEAD = "127.0.0.1:9";

/** A project that needs a module from the network. */
const NEEDS_A_MODULE = {
  "p/go.mod": "module p\n\ngo 1.18\n\nrequire example.com/x v1.0.0\n",
  "p/main.go": 'package main\n\nimport _ "example.com/x"\n\nfunc main() {}\n',
};
const IN_A_WORKSPACE = { "go.work": "go 1.18\n\nuse ./p\n" };

/** What Go says when it has to download the module. */
const download = (env: Readonly<Record<string, string>> = {}): Said => ({
  go: BUILD,
  files: NEEDS_A_MODULE,
  env: { GOFLAGS: "-mod=mod", GOSUMDB: "off", ...env },
});

const badProxy = (value: string): Row => ({
  severity: "major",
  make: exported("GOPROXY", () => value),
  says: [download()],
});

/** Faults of proxies, certificates, caches and of variables that nobody meant so. */
export const SURROUNDINGS: Rows = {
  "goproxy-malformed": [
    {
      severity: "major",
      applied: "review",
      make: exported("GOPROXY", () => "[https://goproxy.cn](https://goproxy.cn),direct"),
    },
    badProxy("“https://goproxy.cn”"),
    badProxy("DIRECT"),
    {
      severity: "major",
      applied: "review",
      make: writtenFile("# kept\nGOPROXY=https://goproxy.cn;direct"),
    },
    { severity: "major", make: exported("GOPROXY", () => "goproxy") },
    { severity: "major", applied: "review", make: written("GOPROXY", "") },
    ...[
      "https://goproxy.cn;direct",
      "https://goproxy.cn，direct",
      "https://goproxy.cn direct",
      "http://[::1",
      "ftp://a.b",
      ",",
      "https://",
    ].map(badProxy),
  ],
  "goflags-mod-pinned": [
    {
      severity: "minor",
      applied: "review",
      make: exported("GOFLAGS", () => "-mod=vendor"),
      says: [
        { go: ["install", "example.com/x@v1.0.0"] },
        { go: BUILD, files: NEEDS_A_MODULE, words: "inconsistent vendoring" },
      ],
    },
    {
      severity: "minor",
      make: exported("GOFLAGS", () => "-v -mod=mod '-ldflags=-s -w'"),
      says: [{ go: BUILD, files: IN_A_WORKSPACE, words: "workspace" }],
    },
    {
      severity: "major",
      make: written("GOFLAGS", "-modfile=tools.mod"),
      says: [{ go: BUILD, files: IN_A_WORKSPACE }, { go: BUILD }],
    },
    { severity: "minor", applied: "review", make: writtenFile("GOFLAGS=-v -mod=mod\nGOPROXY=direct\n") },
  ],
  "goexperiment-set": [
    { severity: "info", applied: "review", make: exported("GOEXPERIMENT", () => "fieldtrack") },
    {
      severity: "critical",
      make: exported("GOEXPERIMENT", () => "nosuchexperiment"),
      says: [{ go: ["version"] }],
    },
    { severity: "info", make: written("GOEXPERIMENT", "fieldtrack") },
  ],
  "godebug-set": [
    {
      severity: "info",
      applied: "review",
      make: exported("GODEBUG", () => "gctrace=1"),
      says: [{ go: ["list", "std"] }],
    },
    { severity: "info", make: exported("GODEBUG", () => "inittrace=1"), says: [{ go: ["version"] }] },
  ],
  "goenv-off-exported": [
    {
      severity: "info",
      applied: "review",
      make: writtenFile("GOPROXY=direct\n", { GOENV: "off" }),
      says: [{ go: ["env", "-w", "GOPROXY=direct"] }],
    },
  ],
  "env-var-typo": [
    { severity: "minor", applied: "review", make: exported("GPROXY", () => "https://goproxy.cn") },
    { severity: "minor", make: exported("GO111MODULES", () => "on") },
    { severity: "minor", make: exportedAll(() => ({ OGPRIVATE: "git.acme.com", GOPAHT: "" })) },
    { make: exportedAll(() => ({})), onlySays: [{ go: ["env", "-w", "GOPROXXY=direct"] }] },
  ],
  "gotmpdir-bad": [
    {
      severity: "critical",
      applied: "review",
      make: exported("GOTMPDIR", () => "/gone/tmp"),
      says: [{ go: BUILD }],
    },
    { severity: "critical", make: exported("TMPDIR", () => "/gone/tmp"), says: [{ go: BUILD }] },
    {
      severity: "critical",
      make: exported("GOTMPDIR", () => "/etc/passwd"),
      says: [{ go: BUILD, words: "not a directory" }],
    },
  ],
  "sumdb-blocked-or-off": [
    { severity: "info", applied: "review", make: exported("GOSUMDB", () => "off") },
    { severity: "info", make: written("GOSUMDB", "off") },
    { severity: "info", make: exported("GONOSUMDB", () => "*") },
  ],
  "http-proxy-dead": [
    {
      severity: "major",
      applied: "review",
      make: exported("HTTPS_PROXY", () => `http://${DEAD}`),
      says: [download({ GOPROXY: "https://proxy.example" })],
    },
    { severity: "major", make: exportedAll(() => ({ https_proxy: DEAD, HTTP_PROXY: "http://localhost:9" })) },
    { severity: "minor", make: exported("ALL_PROXY", () => "socks5://127.0.0.1:9") },
    { severity: "major", applied: "review", make: exported("GOPROXY", () => `http://${DEAD},direct`) },
    {
      severity: "major",
      make: written("GOPROXY", `http://${DEAD}`),
      notShown: "they look at the environment and at the network",
    },
  ],
  "corporate-ca": [
    { severity: "minor", applied: "review", make: exported("SSL_CERT_FILE", () => "/gone/ca.pem") },
    {
      severity: "major",
      make: exportedAll(() => ({ SSL_CERT_FILE: "/gone/ca.pem", SSL_CERT_DIR: "/gone/certs" })),
    },
  ],
  "old-module-caches": [
    {
      severity: "info",
      make: ({ go }) => {
        const machine = makeHome([join(go, "bin")], {
          "go/1.20.1/pkg/mod/example.com/x@v1.0.0/x.go": "package x\n",
        });
        mkdirSync(join(machine.home, ".goenv/versions/1.26.1"), { recursive: true });
        mkdirSync(join(machine.home, "go/1.26.1/pkg/mod"), { recursive: true });
        return machine;
      },
      byHand: (machine) => {
        machine.env.GOMODCACHE = join(machine.home, "go/1.20.1/pkg/mod");
        runGo(machine, ".", "clean", "-modcache");
        delete machine.env.GOMODCACHE;
      },
    },
  ],
};
