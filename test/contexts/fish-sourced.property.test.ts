import fc from "fast-check";
import { describe, expect } from "vitest";
import { traceStart } from "../../shared/src/probe/blame/trace.ts";
import { nodeHost } from "../../shared/src/probe/node-host.ts";
import { loginBase } from "../../shared/src/probe/shells/base.ts";
import { makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

const RUNS = 40;

/** What stands in config.fish beside the loops: it sources as well, or runs where no trace tells it. */
const BESIDE = [
  "set -l x 1",
  "source ~/one.fish",
  "builtin source $HOME/one.fish",
  ". ~/one.fish",
  "echo 'set -g piped 1' | source",
  "source (echo 'set -g other 1' | psub)",
  "eval source ~/one.fish",
  "function changed --on-variable WATCHED; source ~/one.fish; end",
  "set -g WATCHED (random)",
  "begin; source ~/one.fish; end",
  "if test -e ~/one.fish; source ~/one.fish; end",
  "seq 2 >/dev/null",
];

/** Ways to read all files of a directory; each is a loop, a function or a list, and names no file. */
const READS: readonly ((dir: string) => string)[] = [
  (dir) => `for file in ~/${dir}/*.fish\n    source $file\nend`,
  (dir) => `for file in ~/${dir}/*.fish\n    if test -r $file\n        source $file\n    end\nend`,
  (dir) => `set -l dir ~/${dir}\nfor name in a b c\n    . $dir/$name.fish\nend`,
  (dir) => `if status is-interactive\n    for file in ~/${dir}/*.fish; builtin source "$file"; end\nend`,
  (dir) =>
    `function read_all\n    for file in $argv\n        source $file\n    end\nend\nread_all ~/${dir}/*.fish`,
];

const line = fc.constantFrom(...BESIDE);
const home = fc.record({
  /** For each directory how it is read, and how many lines stand before the one that counts in each of its files. */
  dirs: fc.array(
    fc.record({
      read: fc.nat(READS.length - 1),
      above: fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3)),
      beside: fc.array(line, { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  adds: fc.constantFrom(
    "set -gx PATH $PATH DIR",
    "set -a PATH DIR",
    "fish_add_path --path DIR",
    "add DIR",
    "contains DIR $PATH; or set -p PATH DIR",
  ),
});

describe("fish: a file that is sourced by a variable's name is found", () => {
  for (const part of ["fish", "fish-4"] as const)
    itWith(
      [part],
      part,
      async (parts) => {
        await fc.assert(
          fc.asyncProperty(home, async ({ dirs, adds }) => {
            const files: Record<string, string> = { "one.fish": "set -g ONE 1\n" };
            const wanted: Record<string, string> = {};
            const config = ["function add; set -gx PATH $argv $PATH; end"];
            for (const [at, { read, above, beside }] of dirs.entries()) {
              for (const [index, name] of ["a", "b", "c"].entries()) {
                const entry = `bin/${at}${name}`;
                files[`${entry}/x`] = "";
                const lines = [
                  ...Array.from({ length: above[index] ?? 0 }, () => "set -g y 1"),
                  adds.replaceAll("DIR", `~/${entry}`),
                ];
                files[`d${at}/${name}.fish`] = `${lines.join("\n")}\n`;
                // What a function of config.fish does, it does on its own line.
                wanted[entry] = adds.startsWith("add ")
                  ? ".config/fish/config.fish:1"
                  : `d${at}/${name}.fish:${lines.length}`;
              }
              config.push(...beside, READS[read]?.(`d${at}`) ?? "");
            }
            files[".config/fish/config.fish"] = `${config.join("\n")}\n`;
            const { home: at } = makeHome([], files);
            const host = nodeHost({
              env: { HOME: at },
              account: { user: "u", home: at, shell: parts[part] },
            });
            const trace = await traceStart(host, {
              shell: parts[part],
              context: "terminal",
              mode: { login: true, interactive: true },
              base: loginBase(host, parts[part], {}),
              names: [],
              timeoutMs: 60_000,
            });
            const found = (trace?.blame()?.path ?? []).flatMap(({ entry, introduced: { file, line } }) =>
              entry.startsWith(`${at}/`)
                ? [[entry.slice(at.length + 1), `${file.replace(`${at}/`, "")}:${line}`] as const]
                : [],
            );
            expect(Object.fromEntries(found)).toEqual(wanted);
          }),
          { numRuns: RUNS },
        );
      },
      240_000,
    );
});
