import { quote } from "../quote.ts";
import type { Words } from "./words.ts";

const q = (value: string): string => quote(value, "nu");
const PATH = "($env.PATH? | default [] | split row (char esep))";

/** nu takes texts that are UTF-8 and no others. */
export const nu: Words = {
  set: (name, value) => `$env.${name} = ${q(value)}`,
  unset: (name) => `hide-env -i ${name}`,
  first: (dir) => `$env.PATH = (${PATH} | where {|it| $it != ${q(dir)}} | prepend ${q(dir)})`,
  last: (dir) => `$env.PATH = (${PATH} | if ${q(dir)} in $in { $in } else { $in | append ${q(dir)} })`,
  remove: (entry) => `$env.PATH = (${PATH} | where {|it| $it != ${q(entry)}})`,
  command: (argv, env) => {
    const given = Object.entries(env).map(([name, value]) => `${q(`${name}=${value}`)} `);
    return `^${given.length === 0 ? "" : `env ${given.join("")}`}${argv.map(q).join(" ")}`;
  },
};
