import type { ShellText } from "../../model/index.ts";
import { quote, quoteArgument } from "../quote.ts";
import { joined, sh } from "../shell-text.ts";
import type { Words } from "./words.ts";

const q = (value: string): ShellText => quote(value, "posix");
const line = ([program = "", ...args]: readonly string[]): ShellText =>
  joined([q(program), ...args.map((arg) => quoteArgument(arg, "posix"))], " ");

/** sh, dash, bash from 3.2 on, ksh, mksh. */
export const posix: Words = {
  set: (name, value) => sh`export ${name}=${q(value)}`,
  unset: (name) => sh`unset ${name}`,
  unalias: (name) => sh`unalias ${name}`,
  first: (dir) =>
    sh`case ":\${PATH}:" in :${q(dir)}:*) ;; *) export PATH=${q(dir)}"\${PATH:+:\${PATH}}" ;; esac`,
  last: (dir) =>
    sh`case ":\${PATH}:" in *:${q(dir)}:*) ;; *) export PATH="\${PATH:+\${PATH}:}"${q(dir)} ;; esac`,
  // The entry goes through a variable, because a quoted variable in a pattern is literal in every shell.
  remove: (entry) =>
    joined(
      [
        sh`gec_d=${q(entry)}`,
        sh`gec_p=":\${PATH}:"`,
        sh`while case "$gec_p" in *":$gec_d:"*) true ;; *) false ;; esac; do gec_p=\${gec_p%%":$gec_d:"*}:\${gec_p#*":$gec_d:"}; done`,
        sh`gec_p=\${gec_p#:}; export PATH="\${gec_p%:}"; unset gec_d gec_p`,
      ],
      "; ",
    ),
  command: (argv, env) => {
    const given = Object.entries(env).map(([name, value]) => sh`${q(name)}=${q(value)} `);
    return given.length === 0 ? line(argv) : sh`env ${joined(given, "")}${line(argv)}`;
  },
};
