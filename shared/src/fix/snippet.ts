import type { Edit } from "../model.ts";
import { type Dialect, quote } from "./quote.ts";

/** A word of a command that no shell reads as anything but itself: `-w`, `NAME=value`, `a@v1.2.3`. */
const PLAIN = /^[A-Za-z0-9_/.,:+-][A-Za-z0-9_/.,:+=@-]*$/;

/** One line of shell code for an edit: idempotent, and right for every value without NUL. */
export function snippetFor(edit: Edit, dialect: Dialect): string {
  const q = (value: string): string => quote(value, dialect);
  switch (edit.kind) {
    case "set":
      return dialect === "fish"
        ? `set -gx ${edit.name} ${q(edit.value)}`
        : `export ${edit.name}=${q(edit.value)}`;
    case "unset":
      return dialect === "fish" ? `set -e ${edit.name}` : `unset ${edit.name}`;
    case "path-first":
      // «If not first» rather than «if missing»: path_helper moves what a parent shell had added behind /usr/bin.
      return dialect === "fish"
        ? `test "$PATH[1]" = ${q(edit.dir)}; or set -gx PATH ${q(edit.dir)} $PATH`
        : `case ":\${PATH}:" in :${q(edit.dir)}:*) ;; *) export PATH=${q(edit.dir)}"\${PATH:+:\${PATH}}" ;; esac`;
    case "path-last":
      return dialect === "fish"
        ? `contains -- ${q(edit.dir)} $PATH; or set -gx PATH $PATH ${q(edit.dir)}`
        : `case ":\${PATH}:" in *:${q(edit.dir)}:*) ;; *) export PATH="\${PATH:+\${PATH}:}"${q(edit.dir)} ;; esac`;
    case "path-remove":
      return removal(edit.dir, dialect);
    case "go-env-unset": {
      const lifeline = Object.entries(edit.escape).map(([name, value]) => `${name}=${q(value)} `);
      return `${lifeline.length === 0 ? "" : `env ${lifeline.join("")}`}${q(edit.go)} env -u ${edit.name}`;
    }
    case "command":
      return edit.argv.map((word) => (PLAIN.test(word) ? word : q(word))).join(" ");
  }
}

/** The entry goes through a variable, because a quoted variable in a pattern is literal in every shell. */
function removal(dir: string, dialect: Dialect): string {
  if (dialect === "fish") {
    const loop = (list: string): string =>
      `while set -l gec_at (contains -i -- ${quote(dir, dialect)} $${list}); set -e ${list}[$gec_at]; end`;
    return `${loop("fish_user_paths")}; ${loop("PATH")}`;
  }
  return [
    `gec_d=${quote(dir, dialect)}`,
    'gec_p=":${PATH}:"',
    'while case "$gec_p" in *":$gec_d:"*) true ;; *) false ;; esac; do gec_p=${gec_p%%":$gec_d:"*}:${gec_p#*":$gec_d:"}; done',
    'gec_p=${gec_p#:}; export PATH="${gec_p%:}"; unset gec_d gec_p',
  ].join("; ");
}
