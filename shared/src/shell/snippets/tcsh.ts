import { quote, quoteArgument } from "../quote.ts";
import type { Words } from "./words.ts";

const q = (value: string): string => quote(value, "tcsh");
const line = ([program = "", ...args]: readonly string[]): string =>
  [q(program), ...args.map((arg) => quoteArgument(arg, "tcsh"))].join(" ");

/** `set -f` takes a quoted word and a bare one for two different words, so here each is quoted. */
function quoted(dir: string): string {
  const word = q(dir);
  return word.startsWith("'") ? word : `'${word}'`;
}

/** `set -f` keeps the first of equal words; `:q` keeps words whole. The list `path` is PATH itself. */
export const tcsh: Words = {
  set: (name, value) => `setenv ${name} ${q(value)}`,
  unset: (name) => `unsetenv ${name}`,
  first: (dir) => `set -f path = (${quoted(dir)} $path:q)`,
  last: (dir) => `set -f path = ($path:q ${quoted(dir)})`,
  // Its loop cannot stand on one line.
  remove: (entry) =>
    [
      "set gec_new = ()",
      "foreach gec_d ($path:q)",
      `if ("$gec_d" != ${q(entry)}) set gec_new = ($gec_new:q "$gec_d")`,
      "end",
      "set path = ($gec_new:q)",
      "unset gec_new gec_d",
    ].join("\n"),
  command: (argv, env) => {
    const given = Object.entries(env).map(([name, value]) => `${name}=${q(value)} `);
    return `${given.length === 0 ? "" : `env ${given.join("")}`}${line(argv)}`;
  },
};
