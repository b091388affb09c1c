import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect } from "vitest";
import { effectOf, type FlagEffect } from "../../shared/src/golang/command-flags.ts";
import { goFlags } from "../../shared/src/golang/go-flags.ts";
import { itWith } from "../support/parts.ts";
import { runChild } from "./run-child.ts";
import { SEED } from "./seed.ts";

/** What a person or an editor asks day by day, and what the effect of a flag on it is called. */
const EVERYDAY: readonly { readonly effect: FlagEffect; readonly args: readonly string[] }[] = [
  { effect: "env", args: ["env", "GOPATH"] },
  { effect: "env", args: ["env", "-json", "GOPATH"] },
  { effect: "list", args: ["list", "-f", "{{.ImportPath}}", "fmt"] },
  { effect: "list", args: ["list", "."] },
  { effect: "list", args: ["list", "-m"] },
  { effect: "get", args: ["get", "."] },
  { effect: "dry", args: ["build", "-o", "built", "."] },
  { effect: "untested", args: ["test", "."] },
];

/** They need more than the flag, or are told of by other checks. */
const ELSEWHERE = new Set(
  `C a asan asmflags buildmode compiler exec fuzz gcflags ldflags linkshared mod modfile msan overlay pgo pkgdir race
  toolexec`.split(/\s+/),
);
/** Where these have an effect, their values are meant to. */
const MEANT = new Set(
  "bench benchmem cover covermode coverpkg coverprofile run short skip v vet x".split(" "),
);

let root = "";
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "command-flags-"));
  mkdirSync(join(root, "p"));
  writeFileSync(join(root, "p/go.mod"), "module example.com/p\n\ngo 1.21\n");
  writeFileSync(join(root, "p/main.go"), "package main\n\nfunc main() {}\n");
  const test = 'package main\n\nimport "testing"\n\nfunc TestA(t *testing.T) {}\n';
  writeFileSync(join(root, "p/a_test.go"), test);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Flags drawn besides those of the table; "all" asks for every one. */
const DRAWN = process.env.GO_ENV_CHECK_VALUES ?? "12";

function asked(): readonly string[] {
  const all = [...goFlags()].filter((name) => !ELSEWHERE.has(name) && !MEANT.has(name));
  if (DRAWN === "all") return all;
  const others = fc.sample(fc.constantFrom(...all), { numRuns: Number(DRAWN), seed: SEED });
  return [...new Set([...all.filter((name) => effectOf(`-${name}`) !== null), ...others])];
}

for (const release of ["go1.21", "go1.24", "go1.26", "go1.27"] as const)
  itWith(
    [release],
    `calls a flag by what it does to the everyday commands of ${release}`,
    async ({ [release]: sdk }) => {
      const ask = async (goflags: string, args: readonly string[]) => {
        rmSync(join(root, "p/built"), { force: true });
        const env = { HOME: root, PATH: "/usr/bin:/bin", GOTOOLCHAIN: "local", GOPROXY: "off" };
        const { status, stdout, stderr } = await runChild(join(sdk, "bin/go"), args, {
          cwd: join(root, "p"),
          env: { ...env, TEST_TELEMETRY_DIR: "/dev/null/none", GOFLAGS: goflags },
        });
        const built = args[0] === "build" && existsSync(join(root, "p/built"));
        const said = stdout.replace(/[\d.]+s$|\(cached\)$/m, "");
        return { answer: JSON.stringify({ status, said, built }), stderr };
      };
      const usual: string[] = [];
      for (const { args } of EVERYDAY) usual.push((await ask("", args)).answer);
      const wrong: string[] = [];
      for (const name of asked()) {
        const bare = await ask(`-${name}`, ["list", "."]);
        const flag = /needs an argument/.test(bare.stderr) ? `-${name}=1` : `-${name}`;
        const seen = new Set<FlagEffect>();
        let isRefused = false;
        for (const [index, { effect, args }] of EVERYDAY.entries()) {
          const { answer, stderr } = await ask(flag, args);
          isRefused ||= /unknown flag|needs an argument|invalid (boolean )?value/.test(stderr);
          if (answer !== usual[index]) seen.add(effect);
        }
        const told = effectOf(flag);
        if (!isRefused && (told === null ? seen.size > 0 : !seen.has(told)))
          wrong.push(`${flag} is ${told}, but changes ${[...seen].join(", ")}`);
      }
      expect(wrong).toEqual([]);
    },
  );
