import { quote, quoteArgument } from "../quote.ts";
import type { Words } from "./words.ts";

const q = (value: string): string => quote(value, "posix");
const line = ([program = "", ...args]: readonly string[]): string =>
  [q(program), ...args.map((arg) => quoteArgument(arg, "posix"))].join(" ");

/** sh, dash, bash from 3.2 on, ksh, mksh. */
export const posix: Words = {
  set: (name, value) => `export ${name}=${q(value)}`,
  unset: (name) => `unset ${name}`,
  first: (dir) =>
    `case ":\${PATH}:" in :${q(dir)}:*) ;; *) export PATH=${q(dir)}"\${PATH:+:\${PATH}}" ;; esac`,
  last: (dir) =>
    `case ":\${PATH}:" in *:${q(dir)}:*) ;; *) export PATH="\${PATH:+\${PATH}:}"${q(dir)} ;; esac`,
  // The entry goes through a variable, because a quoted variable in a pattern is literal in every shell.
  remove: (entry) =>
    [
      `gec_d=${q(entry)}`,
      'gec_p=":${PATH}:"',
      'while case "$gec_p" in *":$gec_d:"*) true ;; *) false ;; esac; do gec_p=${gec_p%%":$gec_d:"*}:${gec_p#*":$gec_d:"}; done',
      'gec_p=${gec_p#:}; export PATH="${gec_p%:}"; unset gec_d gec_p',
    ].join("; "),
  command: (argv, env) => {
    const given = Object.entries(env).map(([name, value]) => `${name}=${q(value)} `);
    return `${given.length === 0 ? "" : `env ${given.join("")}`}${line(argv)}`;
  },
};
