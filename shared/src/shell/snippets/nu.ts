import type { ShellText } from "../../model/index.ts";
import { quote } from "../quote.ts";
import { joined, sh } from "../shell-text.ts";
import type { Words } from "./words.ts";

const q = (value: string): ShellText => quote(value, "nu");
const PATH = sh`($env.PATH? | default [] | split row (char esep))`;

/** nu takes texts that are UTF-8 and no others. */
export const nu: Words = {
  set: (name, value) => sh`$env.${name} = ${q(value)}`,
  unset: (name) => sh`hide-env -i ${name}`,
  unalias: (name) => sh`hide ${name}`,
  first: (dir) => sh`$env.PATH = (${PATH} | where {|it| $it != ${q(dir)}} | prepend ${q(dir)})`,
  last: (dir) => sh`$env.PATH = (${PATH} | if ${q(dir)} in $in { $in } else { $in | append ${q(dir)} })`,
  remove: (entry) => sh`$env.PATH = (${PATH} | where {|it| $it != ${q(entry)}})`,
  command: (argv, env) => {
    const given = Object.entries(env).map(([name, value]) => sh`${q(`${name}=${value}`)} `);
    const program = given.length === 0 ? given : [sh`env `, ...given];
    return sh`^${joined(program, "")}${joined(argv.map(q), " ")}`;
  },
};
