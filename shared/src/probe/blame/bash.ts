import { quote } from "../../shell/quote.ts";
import { GROUP, type HookOptions, ITEM, type Overlay } from "./hook.ts";
import type { RawPlace } from "./place.ts";

import { isPipe } from "./zsh.ts";

const EVAL_LINES = 60;

/**
 * Leads a login bash through a home of ours whose `.bash_profile` gives HOME back, sets a DEBUG trap that functions
 * and sourced files inherit, and reads what bash would have read; any other bash through `--rcfile`. Runs on 3.2 too.
 */
export function bashOverlay({ dir, home, names, login, trail }: HookOptions): Overlay {
  const head = `
gec_s=$'\\037' gec_r=$'\\036' gec_g=$'\\035' gec_n= gec_f= gec_c= gec_v= gec_i=0
gec_S=() gec_L=() gec_e=()
${bashHook(dir, names, trail)}
trap gec_hook DEBUG
set -T
`;
  const files = {
    ".bash_profile": `HOME=${quote(home, "posix")}${head}if [ -r ~/.bash_profile ]; then . ~/.bash_profile; elif [ -r ~/.bash_login ]; then . ~/.bash_login; elif [ -r ~/.profile ]; then . ~/.profile; fi\n`,
    ".bashrc": `${head}if [ -r ~/.bashrc ]; then . ~/.bashrc; fi\n`,
  };
  return login
    ? { files, env: { HOME: dir }, switches: [] }
    : { files, env: {}, switches: ["--rcfile", `${dir}/.bashrc`] };
}

/**
 * The hook as functions: bash reads a trap's text anew for every command, a function's only once. Its own frame is the
 * first of each list. Lists are copied and not joined before something has changed.
 */
function bashHook(dir: string, names: readonly string[], trail: boolean): string {
  const state = names.map((name) => `\${${name}+x$${name}}`).join("$gec_s");
  const values = names.map((name) => `"\${${name}+=$${name}}"`).join(" ");
  const keep = `gec_i=$((gec_i + 1)); { \\builtin printf "%s" "$gec_i$gec_g"; gec_place; \\builtin printf "\\0"; } >| ${dir}/at$((gec_i % 2)); case $BASH_COMMAND in *"exec "*|exit*) /usr/bin/env -0 >| ${dir}/last ;; esac`;
  return `gec_place() {
  \\builtin printf "%s$gec_r" "$gec_n"
  \\builtin printf "%s$gec_s" \${gec_S[@]+"\${gec_S[@]}"}
  \\builtin printf "%s" "$gec_r"
  \\builtin printf "%s$gec_s" \${gec_L[@]+"\${gec_L[@]}"}
  \\builtin printf "%s" "$gec_r$gec_f$gec_r\${gec_e[\${#gec_S[@]}]-}$gec_r\${gec_c:0:400}"
}
gec_hook() {
  if [[ "${state}" != "$gec_v" ]] && [[ $BASH_SUBSHELL == 0 ]]; then
    { \\builtin printf "V\\0"; gec_place; \\builtin printf "\\0"; \\builtin printf "%s\\0" ${values}; } >> ${dir}/steps
    gec_v="${state}"
  fi
  case $BASH_COMMAND in "eval "*) gec_e[\${#BASH_SOURCE[@]}]=\${BASH_LINENO[0]} ;; esac
  gec_n=\${BASH_LINENO[0]} gec_S=("\${BASH_SOURCE[@]}") gec_L=("\${BASH_LINENO[@]}") gec_f=\${FUNCNAME[1]-} gec_c=$BASH_COMMAND
  ${trail ? keep : ":"}
}`;
}

/**
 * Reads a place that the trap wrote. `lineOf` gives a file's line. Where the command does not stand on the line that
 * bash names, it came from an `eval` (bash counts on from the eval's line) or, in bash 3.2, from a function (whose
 * LINENO is garbage there): then the eval's line counts, or the first line after the definition that holds the text.
 */
export function bashPlace(text: string, linesOf: (file: string) => readonly string[]): RawPlace | null {
  const [line = "", sources = "", calls = "", frame = "", evalLine = "", ...rest] = text.split(GROUP);
  const command = rest.join(GROUP);
  // The first of each is the hook's own frame.
  const files = sources.split(ITEM).slice(1, -1);
  if (files[0] === undefined) return null;
  const callLines = calls.split(ITEM).slice(1, -1).map(Number);
  let depth = 0;
  let at = { file: files[0], line: Number(line) };
  while (isPipe(at.file) && files[depth + 1] !== undefined) {
    at = { file: files[depth + 1] ?? "", line: callLines[depth] ?? 0 };
    depth += 1;
  }
  const via = files.slice(depth + 1).map((file, index) => ({ file, line: callLines[depth + index] ?? null }));
  if (depth > 0) return { at, command, via };
  const lines = linesOf(at.file);
  if (stands(lines[at.line - 1], command)) return { at, command, via };
  const inFunction = frame !== "" && frame !== "source" && frame !== "main";
  if (evalLine !== "" && !inFunction) {
    const near = lineBefore(lines, at.line, command);
    return { at: { ...at, line: near ?? Number(evalLine) }, command, via };
  }
  const from = inFunction ? lines.findIndex((content) => definition(frame).test(content)) : 0;
  const found =
    from < 0 ? -1 : lines.findIndex((content, index) => index >= from && stands(content, command));
  if (found >= 0) return { at: { ...at, line: found + 1 }, command, via };
  if (evalLine !== "" && Number(evalLine) > 0) return { at: { ...at, line: Number(evalLine) }, command, via };
  // A command over several lines: bash names the last one, or one in between.
  return { at: at.line > 0 ? at : { ...at, line: null }, command, via };
}

/** Looks upwards: the text of an `eval` over several lines stands above the line that bash counts from. */
function lineBefore(lines: readonly string[], from: number, command: string): number | null {
  for (let line = from; line > 0 && line > from - EVAL_LINES; line -= 1) {
    if (stands(lines[line - 1], command)) return line;
    if (line < from && /\beval\b/.test(lines[line - 1] ?? "")) return null;
  }
  return null;
}

function definition(name: string): RegExp {
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(^|[\\s;])(function\\s+${literal}\\b|${literal}\\s*\\(\\s*\\))`);
}

/** Whether a line holds a command, blanks aside: bash prints commands in its own spacing. */
function stands(line: string | undefined, command: string): boolean {
  const bare = (text: string): string => text.replace(/[\s;]/g, "");
  const first = bare(command.split("\n")[0] ?? "");
  return line !== undefined && first !== "" && bare(line).includes(first);
}
