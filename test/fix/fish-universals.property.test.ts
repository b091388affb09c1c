import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect } from "vitest";
import { fishElements, fishList } from "../../shared/src/shell/fish-elements.ts";
import { makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

const directory = fc
  .stringMatching(/^[a-zA-Z0-9_.~@%+ü日🐹,' -]{1,12}$/u)
  .map((name) => `/opt/${name}`)
  .filter((dir) => !/[ ']$/.test(dir));

itWith(["fish"], "fish's own file of universal variables is read and written as fish does", ({ fish }) => {
  const { home } = makeHome([]);
  const run = (command: string, ...words: string[]): string => {
    execFileSync(fish, ["-c", command, "--", ...words], {
      env: { HOME: home, PATH: "/usr/bin:/bin", LANG: "C.UTF-8" },
    });
    const text = readFileSync(join(home, ".config/fish/fish_variables"), "utf8");
    return /^SETUVAR fish_user_paths:(.*)$/m.exec(text)?.[1] ?? "";
  };
  fc.assert(
    fc.property(
      fc
        .uniqueArray(directory, { minLength: 1, maxLength: 4 })
        .chain((dirs) => fc.record({ dirs: fc.constant(dirs), gone: fc.nat(dirs.length - 1) })),
      ({ dirs, gone }) => {
        const elements = fishElements(run("set -U fish_user_paths $argv", ...dirs));
        expect(elements.map(({ meaning }) => meaning)).toEqual(dirs);
        const rest = elements.filter((_, index) => index !== gone).map(({ written }) => written);
        expect(fishList(rest)).toBe(run(`set -e fish_user_paths[${gone + 1}]`));
      },
    ),
    { numRuns: 25 },
  );
});
