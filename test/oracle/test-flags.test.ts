import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect } from "vitest";
import { badBuildFlag } from "../../shared/src/golang/build-flags.ts";
import { itWith } from "../support/parts.ts";
import { runChild } from "./run-child.ts";
import { SEED } from "./seed.ts";

/** Flags of go test with a value that must be of a form; times that let the test end. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  timeout: ["30", "30s", "1h30m", "0", "-1", "+2m", "1d", "90 s", "", "1.5m", "30S", "5min"],
  benchtime: ["10", "10x", "0x", "1s", "x", "", "100X"],
  parallel: ["0", "1", "8", "-2", "auto", "", "0x2", "08", "1_0"],
  cpu: ["1", "1,2", "0", "two", "", "1, 2", "1,,2", "-1", "2x"],
  count: ["1", "-1", "x", "", "2"],
  shuffle: ["on", "off", "12", "true", "-7", "", "1.5"],
  blockprofilerate: ["1", "x", "-1", ""],
  memprofilerate: ["1", "1k", "0"],
  mutexprofilefraction: ["1", "half"],
  short: ["true", "false", "1", "yes", ""],
  failfast: ["true", "on", "0"],
  benchmem: ["true", "no"],
  vet: [
    "off",
    "all",
    "atomic,bool",
    "atomics",
    "atomic,",
    "",
    "off,atomic",
    "off,atomic,bools",
    "atomic,bools,all",
    "hostport",
  ],
  run: [
    "(",
    "TestA",
    "[",
    "*x",
    "a/*",
    "(a/*)",
    "[)]",
    "a\\",
    "x{2,1}",
    "A|B/(?i)c",
    "(?P<n>x",
    "\\pL+",
    "+/a",
    "a)b",
  ],
  skip: ["*", "TestB|(", "B"],
  bench: ["[", ".", "(a|b)/["],
};

let root = "";
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "test-flags-"));
  mkdirSync(join(root, "p"));
  writeFileSync(join(root, "p/go.mod"), "module example.com/p\n\ngo 1.21\n");
  writeFileSync(join(root, "p/a_test.go"), 'package p\n\nimport "testing"\n\nfunc TestA(t *testing.T) {}\n');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const DRAWN = process.env.GO_ENV_CHECK_VALUES ?? "14";

for (const release of ["go1.21", "go1.24", "go1.26", "go1.27"] as const)
  itWith([release], `knows the values that go test of ${release} refuses`, async ({ [release]: sdk }) => {
    const all = Object.entries(VALUES).flatMap(([name, values]) => values.map((one) => `-${name}=${one}`));
    const asked =
      DRAWN === "all" ? all : fc.sample(fc.constantFrom(...all), { numRuns: Number(DRAWN), seed: SEED });
    const wrong: string[] = [];
    for (const flag of asked) {
      const { status, stderr, stdout } = await runChild(join(sdk, "bin/go"), ["test", "."], {
        cwd: join(root, "p"),
        env: {
          HOME: root,
          PATH: "/usr/bin:/bin",
          GOTOOLCHAIN: "local",
          GOPROXY: "off",
          TEST_TELEMETRY_DIR: "/dev/null/none",
          GOFLAGS: flag.includes(" ") ? `'${flag}'` : flag,
        },
      });
      const bad = badBuildFlag(flag.includes(" ") ? `'${flag}'` : flag);
      if ((status !== 0) !== (bad !== null)) wrong.push(`${flag}: ${`${stderr}${stdout}`.split("\n")[0]}`);
    }
    expect(wrong).toEqual([]);
  });
