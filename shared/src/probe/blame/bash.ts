import { type Frame, stands } from "./holds.ts";
import { GROUP, type HookOptions, ITEM, type Overlay } from "./hook.ts";
import type { RawPlace } from "./place.ts";
import { isPipe } from "./zsh.ts";

const EVAL_LINES = 60;
/** Commands by which the shell may leave, or hand the terminal over to a multiplexer. */
const LEAVES = `"exec "* | exit | "exit "* | logout | "logout "* | ${["tmux", "screen", "zellij"].map((name) => `${name} | "${name} "* | "command ${name}"*`).join(" | ")}`;
/** With which letters these, and `eval`, begin: one look tells most commands apart. */
const MATTERS = "[celstz]*";

/**
 * Starts bash without its files and reads them itself, from the first: a login's are /etc/profile and the first of three
 * of the user's. A DEBUG trap is set before, which functions and sourced files inherit. The files of a shell that is no
 * login are led through `--rcfile`, because only bash knows whether it has one for the system. Runs on 3.2 too.
 */
export function bashOverlay({ dir, names, login, trail }: HookOptions): Overlay {
  const isForEnd = names.length === 0 && !trail;
  const head = `unset BASH_EXECUTION_STRING
gec_s=$'\\037' gec_r=$'\\036' gec_g=$'\\035' gec_n= gec_c= gec_v= gec_i=0 gec_d=1
gec_S=() gec_L=() gec_F=() gec_e=()
${bashHook(dir, names, trail, isForEnd)}
\\builtin trap '${isForEnd ? `case $BASH_COMMAND in ${MATTERS}) ${HOOK} ;; esac` : HOOK}' DEBUG
set -T
`;
  return login
    ? {
        files: { start: `${head}${LOGIN_FILES}` },
        env: {},
        switches: ["--noprofile"],
        before: [`. ${dir}/start`],
      }
    : {
        files: { start: `${head}if [ -r ~/.bashrc ]; then . ~/.bashrc; fi\n` },
        env: {},
        switches: ["--rcfile", `${dir}/start`],
        before: [],
      };
}

const LOGIN_FILES = `if [ -r /etc/profile ]; then . /etc/profile; fi
if [ -r ~/.bash_profile ]; then . ~/.bash_profile; elif [ -r ~/.bash_login ]; then . ~/.bash_login; elif [ -r ~/.profile ]; then . ~/.profile; fi
`;

/** `$_` is the last argument of the command before, and the hook's own after the hook. */
const HOOK = 'gec_hook "$_"';

/**
 * The hook as functions: bash reads a trap's text again for every command, a function's only once. What it costs, a watched
 * start costs more, so that it does little: it compares the values and the stack's depth in one look, notes the command, and
 * keeps of the stack what began. A frame stays as it was until it ends, and cannot begin unseen; so those that were kept are
 * the stack of the command before, even if some of them have ended since. What a subshell changes stays in there: it is left
 * alone. A trap that a startup file sets on DEBUG (as bash-preexec does) is not set: it would be for commands that are typed,
 * and take ours away.
 */
function bashHook(dir: string, names: readonly string[], trail: boolean, isForEnd: boolean): string {
  const state = `$BASH_SUBSHELL${names.map((name) => `:\${${name}--}`).join("")}`;
  const values = names.map((name) => `"\${${name}+=$${name}}"`).join(" ");
  const keep = `
  gec_i=$((gec_i + 1)); { \\builtin printf "%s" "$gec_i$gec_g"; gec_place; \\builtin printf "\\0"; } >| ${dir}/at$((gec_i % 2))`;
  const look = `
  case ${state}:\${#BASH_SOURCE[@]} in
    "$gec_v:$gec_d") ;;
    *)
      [[ ${state} == "$gec_v" ]] || gec_tell
      if [[ \${#BASH_SOURCE[@]} -gt gec_d ]]; then
        gec_S[gec_d]=\${BASH_SOURCE[1]} gec_L[gec_d]=\${BASH_LINENO[1]} gec_F[gec_d]=\${FUNCNAME[1]}
        gec_e[\${#BASH_SOURCE[@]}]=
      fi
      gec_d=\${#BASH_SOURCE[@]}
      ;;
  esac
  gec_n=$BASH_LINENO gec_c=$BASH_COMMAND`;
  return `gec_list() {
  for ((gec_k = gec_d - 1; gec_k > 0; gec_k--)); do \\builtin printf "%s$gec_s" "\${!1-}"; done
  \\builtin printf "%s" "$gec_r"
}
gec_place() {
  \\builtin printf "%s$gec_r" "$gec_n"
  gec_list "gec_S[gec_k]"
  gec_list "gec_L[gec_k]"
  gec_list "gec_F[gec_k]"
  for gec_k in "\${!gec_e[@]}"; do \\builtin printf "%s=%s$gec_s" "$gec_k" "\${gec_e[gec_k]}"; done
  \\builtin printf "%s" "$gec_r\${gec_c:0:400}"
}
gec_tell() {
  if [[ $BASH_SUBSHELL == 0 ]]; then
    { \\builtin printf "V\\0"; gec_place; \\builtin printf "\\0"; \\builtin printf "%s\\0" ${values}; } >> ${dir}/steps
  ${trail ? "" : "else \\builtin trap - DEBUG"}
  fi
  gec_v="${state}"
}
gec_hook() {${isForEnd ? "" : look}
  case $BASH_COMMAND in
    ${MATTERS})
      case $BASH_COMMAND in
        "eval "*) gec_e[\${#BASH_SOURCE[@]}]=$BASH_LINENO ;;
        ${LEAVES}) [[ $BASH_SUBSHELL != 0 ]] || gec_leave ;;
      esac
      ;;
  esac${trail ? keep : ""}
}
gec_leave() {
  gec_d=$((\${#BASH_SOURCE[@]} - 1)) gec_n=\${BASH_LINENO[1]} gec_c=$BASH_COMMAND
  for ((gec_k = 1; gec_k < gec_d; gec_k++)); do
    gec_S[gec_k]=\${BASH_SOURCE[gec_d - gec_k + 1]} gec_L[gec_k]=\${BASH_LINENO[gec_d - gec_k + 1]} gec_F[gec_k]=\${FUNCNAME[gec_d - gec_k + 1]}
  done
  set --
  case $BASH_COMMAND in
    "exec "[\\<\\>0-9{\\&]*) return ;;
    "exec "*)
      eval "set -- \${BASH_COMMAND#exec }"
      while [[ \${1-} == -* ]]; do [[ $1 == -a ]] && shift; shift; done
      \\builtin type -P -- "\${1-}" > /dev/null || return 0
      ;;
    tmux* | screen* | zellij* | "command "*)
      eval "set -- \${BASH_COMMAND#command }"
      [[ -t 0 && $BASH_COMMAND != *"<"* ]] && ! \\builtin declare -F "$1" > /dev/null && gec_enters "$@" || return 0
      \\builtin type -P -- "\${1-}" > /dev/null || return 0
      ;;
  esac
  { gec_place; \\builtin printf "\\0"; \\builtin printf "%s\\0" "$@"; } >| ${dir}/left
  /usr/bin/env -0 >| ${dir}/last
  \\builtin kill -KILL $$
}
gec_enters() {
  case \${1-} in tmux | screen | zellij) shift ;; *) return 1 ;; esac
  case " $* " in
    "  ") return 0 ;;
    *" -d "* | *" -Ad "* | *" -dA "* | *" -dm "* | *" -dmS "*) return 1 ;;
    *" attach "* | *" attach-session "* | *" a "* | *" new "* | *" new-session "* | *" -R "* | *" -RR "* | *" -r "* | *" -x "* | *" -xRR "*) return 0 ;;
  esac
  return 1
}
trap() {
  case \${!#-} in
    DEBUG | SIGDEBUG) return 0 ;;
  esac
  \\builtin trap "$@"
}`;
}

/**
 * Reads a place that the trap wrote. `linesOf` gives a file's lines. Where the command does not stand on the line that
 * bash names, it came from an `eval` (bash counts on from the eval's line) or, in bash 3.2, from a function (whose
 * LINENO is garbage there): then the eval's line counts, or the first line after the definition that holds the text.
 */
export function bashPlace(text: string, linesOf: (file: string) => readonly string[]): RawPlace | null {
  const [line = "", sources = "", calls = "", functions = "", evals = "", ...rest] = text.split(GROUP);
  const command = rest.join(GROUP);
  const files = sources.split(ITEM).slice(0, -1);
  const names = functions.split(ITEM).slice(0, -1);
  const callLines = calls.split(ITEM).slice(0, -1).map(Number);
  const evalLines = new Map(
    evals.split(ITEM).map((pair): [number, number] => {
      const [depth = "", at = ""] = pair.split("=");
      return [Number(depth), Number(at)];
    }),
  );
  if (files[0] === undefined) return null;
  const isFile = (name: string | undefined): boolean => name === "source" || name === "main";
  const frames: Frame[] = [];
  for (const [depth, file] of files.entries()) {
    if (isPipe(file)) continue;
    const at = { file, line: depth === 0 ? Number(line) : (callLines[depth - 1] ?? 0) };
    const called = names[depth - 1] ?? "";
    if (depth > 0)
      frames.push({
        at,
        ran:
          called === "source"
            ? { kind: "source", file: files[depth - 1] ?? "" }
            : { kind: "call", name: called },
      });
    else {
      const inside = isFile(names[0]) ? null : (names[0] ?? null);
      const found = lineOf(linesOf(file), at.line, command, inside);
      frames.push({ at: { file, line: found ?? at.line }, ran: { kind: "command", text: command } });
    }
    // Depths are counted with the hook's own frame.
    const evalLine = evalLines.get(files.length - depth + 1);
    if (evalLine !== undefined && evalLine > 0)
      frames.push({ at: { file, line: evalLine }, ran: { kind: "eval" } });
  }
  const inner = names.findIndex((name) => !isFile(name));
  const definer = inner < 0 ? undefined : files[inner];
  return {
    command,
    frames,
    ...(definer !== undefined && { within: { file: definer, name: names[inner] ?? "" } }),
  };
}

/** Where a command stands that bash does not name rightly. */
function lineOf(
  lines: readonly string[],
  named: number,
  command: string,
  inside: string | null,
): number | null {
  if (stands(lines[named - 1], command)) return named;
  if (inside === null) return lineBefore(lines, named, command);
  const from = lines.findIndex((content) => definition(inside).test(content));
  const found =
    from < 0 ? -1 : lines.findIndex((content, index) => index >= from && stands(content, command));
  return found < 0 ? null : found + 1;
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
