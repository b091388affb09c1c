import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect } from "vitest";
import { trackedFiles } from "../../shared/src/probe/managed/git-index.ts";
import { nodeHost } from "../../shared/src/probe/node-host.ts";
import { makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

const NAMES = fc.uniqueArray(
  fc
    .array(fc.stringMatching(/^[a-zA-Z0-9.#_ é文-]{1,12}$/), { minLength: 1, maxLength: 3 })
    .map((parts) => parts.map((part) => `d${part}`).join("/")),
  { minLength: 1, maxLength: 12, selector: (name) => name.toLowerCase() },
);

describe("the names that a repository tracks", () => {
  for (const version of [2, 3, 4])
    for (const format of ["sha1", "sha256"])
      itWith(["git"], `are those that git lists: index version ${version}, ${format}`, () => {
        fc.assert(
          fc.property(NAMES, (names) => {
            const { home, env } = makeHome([]);
            const git = (...args: readonly string[]): string => {
              const ran = spawnSync("git", ["-C", home, ...args], { env: { ...env }, encoding: "utf8" });
              if (ran.status !== 0) throw new Error(`git ${args.join(" ")}: ${ran.stderr}`);
              return ran.stdout;
            };
            git("init", "-q", `--object-format=${format}`);
            const flat = names.filter((name) => !names.some((other) => other.startsWith(`${name}/`)));
            for (const name of flat) {
              mkdirSync(dirname(join(home, name)), { recursive: true });
              writeFileSync(join(home, name), name);
            }
            // A file that is only meant to be added has flags of its own, which version 3 has room for.
            git("add", version === 3 ? "-N" : "-A", ".");
            if (version === 4) git("update-index", "--index-version", "4");
            const listed = git("ls-files", "-z").split("\0").filter(Boolean);
            const host = nodeHost({ env });
            expect([...(trackedFiles(host, join(home, ".git")) ?? [])].sort()).toEqual(listed.sort());
          }),
          { numRuns: 6 },
        );
      });
});
