import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect } from "vitest";
import { badPattern, correctPatterns, underPatterns } from "../../shared/src/golang/module-pattern.ts";
import { itWith } from "../support/parts.ts";
import { runChild } from "./run-child.ts";

const MODULE = "git.acme.invalid/team/lib";
const LISTS = [
  "git.acme.invalid",
  "*.acme.invalid",
  "git.acme.invalid/*",
  "git.acme.invalid/team/",
  "g?t.*.invalid,x.io",
  "x.io,,git.acme.invalid",
  "x.io, git.acme.invalid",
  "x.io;git.acme.invalid",
  "x.io git.acme.invalid",
  "https://git.acme.invalid/*",
  "git@git.acme.invalid:team",
  "git.acme.invalid:443",
  ".acme.invalid",
  "/git.acme.invalid",
  "Git.acme.invalid",
  "git.acme.invalid/...",
  "git.acme.invalid/team/lib.git",
  "'git.acme.invalid'",
];

const home = mkdtempSync(join(tmpdir(), "private-patterns-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

for (const release of ["go1.21", "go1.24", "go1.26", "go1.27"] as const)
  itWith([release], `knows which lists match for ${release}`, async ({ [release]: sdk }) => {
    /** Whether Go takes a module past the proxy, which is off; nothing leaves this machine. */
    const isPrivate = async (list: string): Promise<boolean> => {
      const { stderr } = await runChild(join(sdk, "bin/go"), ["list", "-m", `${MODULE}@v1.0.0`], {
        cwd: home,
        env: {
          HOME: home,
          PATH: "/usr/bin:/bin",
          GOTOOLCHAIN: "local",
          GOPROXY: "off",
          GOPRIVATE: list,
          HTTPS_PROXY: "http://127.0.0.1:1",
          TEST_TELEMETRY_DIR: "/dev/null/none",
        },
      });
      return !stderr.includes("module lookup disabled by GOPROXY=off");
    };
    for (const list of LISTS) {
      const real = await isPrivate(list);
      expect([list, underPatterns(list, MODULE)]).toEqual([list, real]);
      if (real) expect([list, badPattern(list)]).toEqual([list, null]);
      if (badPattern(list) !== null)
        expect([list, await isPrivate(correctPatterns(list))]).toEqual([list, true]);
    }
  });
