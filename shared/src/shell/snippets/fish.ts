import { quote, quoteArgument } from "../quote.ts";
import type { Words } from "./words.ts";

const q = (value: string): string => quote(value, "fish");
const line = ([program = "", ...args]: readonly string[]): string =>
  [q(program), ...args.map((arg) => quoteArgument(arg, "fish"))].join(" ");

/** Not fish_add_path, which leaves out directories that do not exist yet. */
export const fish: Words = {
  set: (name, value) => `set -gx ${name} ${q(value)}`,
  unset: (name) => `set -e ${name}`,
  first: (dir) => `test "$PATH[1]" = ${q(dir)}; or set -gx PATH ${q(dir)} $PATH`,
  last: (dir) => `contains -- ${q(dir)} $PATH; or set -gx PATH $PATH ${q(dir)}`,
  remove: (entry) => {
    const loop = (list: string): string =>
      `while set -l gec_at (contains -i -- ${q(entry)} $${list}); set -e ${list}[$gec_at]; end`;
    return `${loop("fish_user_paths")}; ${loop("PATH")}`;
  },
  command: (argv, env) => {
    const given = Object.entries(env).map(([name, value]) => `${name}=${q(value)} `);
    return given.length === 0 ? line(argv) : `env ${given.join("")}${line(argv)}`;
  },
};
