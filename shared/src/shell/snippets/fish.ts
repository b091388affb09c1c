import type { ShellText } from "../../model/index.ts";
import { quote, quoteArgument } from "../quote.ts";
import { joined, sh } from "../shell-text.ts";
import type { Words } from "./words.ts";

const q = (value: string): ShellText => quote(value, "fish");
const line = ([program = "", ...args]: readonly string[]): ShellText =>
  joined([q(program), ...args.map((arg) => quoteArgument(arg, "fish"))], " ");

/** Not fish_add_path, which leaves out directories that do not exist yet. */
export const fish: Words = {
  set: (name, value) => sh`set -gx ${name} ${q(value)}`,
  unset: (name) => sh`set -e ${name}`,
  unalias: (name) => sh`functions -e ${name}`,
  first: (dir) => sh`test "$PATH[1]" = ${q(dir)}; or set -gx PATH ${q(dir)} $PATH`,
  last: (dir) => sh`contains -- ${q(dir)} $PATH; or set -gx PATH $PATH ${q(dir)}`,
  remove: (entry) => {
    const loop = (list: ShellText): ShellText =>
      sh`while set -l gec_at (contains -i -- ${q(entry)} $${list}); set -e ${list}[$gec_at]; end`;
    return sh`${loop(sh`fish_user_paths`)}; ${loop(sh`PATH`)}`;
  },
  command: (argv, env) => {
    const given = Object.entries(env).map(([name, value]) => sh`${q(name)}=${q(value)} `);
    return given.length === 0 ? line(argv) : sh`env ${joined(given, "")}${line(argv)}`;
  },
};
