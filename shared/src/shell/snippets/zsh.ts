import type { ShellText } from "../../model/index.ts";
import { quote } from "../quote.ts";
import { sh } from "../shell-text.ts";
import { posix } from "./posix.ts";
import type { Words } from "./words.ts";

const q = (value: string): ShellText => quote(value, "zsh");

/**
 * zsh keeps PATH free of copies by itself once it is told to, so that the first place wins and nothing grows in nested
 * shells. `"${path[@]}"` also holds under sh_word_split and ksh_arrays, and keeps empty entries.
 */
export const zsh: Words = {
  ...posix,
  first: (dir) => sh`typeset -gU path PATH; path=(${q(dir)} "\${path[@]}"); export PATH`,
  last: (dir) => sh`typeset -gU path PATH; path=("\${path[@]}" ${q(dir)}); export PATH`,
};
