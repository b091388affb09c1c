import type { ShellText } from "../../model/index.ts";
import { quote, quoteArgument } from "../quote.ts";
import { joined, sh } from "../shell-text.ts";
import type { Words } from "./words.ts";

const q = (value: string): ShellText => quote(value, "tcsh");
const line = ([program = "", ...args]: readonly string[]): ShellText =>
  joined([q(program), ...args.map((arg) => quoteArgument(arg, "tcsh"))], " ");

/** `set -f` takes a quoted word and a bare one for two different words, so here each is quoted. */
function quoted(dir: string): ShellText {
  const word = q(dir);
  return word.startsWith("'") ? word : sh`'${word}'`;
}

/** `set -f` keeps the first of equal words; `:q` keeps words whole. The list `path` is PATH itself. */
export const tcsh: Words = {
  set: (name, value) => sh`setenv ${name} ${q(value)}`,
  unset: (name) => sh`unsetenv ${name}`,
  unalias: (name) => sh`unalias ${name}`,
  first: (dir) => sh`set -f path = (${quoted(dir)} $path:q)`,
  last: (dir) => sh`set -f path = ($path:q ${quoted(dir)})`,
  // Its loop cannot stand on one line.
  remove: (entry) =>
    joined(
      [
        sh`set gec_new = ()`,
        sh`foreach gec_d ($path:q)`,
        sh`if ("$gec_d" != ${q(entry)}) set gec_new = ($gec_new:q "$gec_d")`,
        sh`end`,
        sh`set path = ($gec_new:q)`,
        sh`unset gec_new gec_d`,
      ],
      "\n",
    ),
  command: (argv, env) => {
    const given = Object.entries(env).map(([name, value]) => sh`${q(name)}=${q(value)} `);
    return given.length === 0 ? line(argv) : sh`env ${joined(given, "")}${line(argv)}`;
  },
};
