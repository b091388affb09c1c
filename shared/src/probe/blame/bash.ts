import { quote } from "../../shell/quote.ts";
import { type HookOptions, isForEnd, isWatched, type Overlay } from "./hook.ts";

/** Written where a startup file sets a trap that may set a variable. */
export const TRAPPED = "trapped";

/** Commands by which the shell may leave, or hand the terminal over to a multiplexer. */
const LEAVES = `"exec "* | exit | "exit "* | logout | "logout "* | ${["tmux", "screen", "zellij"].map((name) => `${name} | "${name} "* | "command ${name}"*`).join(" | ")}`;
/** How these begin, and `eval`: a look at the first letters tells most commands apart. */
const MAY_LEAVE = "eval*|ex[ei][ct]*|logout*|tmux*|screen*|zellij*|command*";
/** Commands that may set a variable whose name does not stand in them, or change what a trap sees or tells. */
const MAY_SET_ANY = `[$"'\\\\]*|builtin*|@(export|declare|typeset|local|readonly|read|unset|mapfile|readarray|getopts)* [$"']*|printf -v [$"']*|@(declare|typeset|local) -*n *|local -|set [-+]*|shopt*extdebug*|cd|cd *|pushd*|popd*|*{!*=*`;

/**
 * Starts bash without its files and reads them itself, from the first: a login's are /etc/profile and the first of three
 * of the user's. A DEBUG trap is set before, which functions and sourced files inherit. The files of a shell that is no
 * login are led through `--rcfile`, because only bash knows whether it has one for the system. Runs on 3.2 too.
 */
export function bashOverlay(hook: HookOptions): Overlay {
  const { dir, login } = hook;
  const head = `unset BASH_EXECUTION_STRING\n${ownTraps(dir)}${isWatched(hook) ? bashHook(hook) : ""}`;
  // The trap itself has to see it: one that took its place has kept changes from it.
  const beforeEnd = isForEnd(hook) ? {} : { beforeEnd: ["\\builtin :"] };
  return login
    ? {
        files: { start: `${head}${LOGIN_FILES}` },
        env: {},
        switches: ["--noprofile"],
        before: [`. ${dir}/start`],
        ...beforeEnd,
      }
    : {
        files: { start: `${head}if [ -r ~/.bashrc ]; then . ~/.bashrc; fi\n` },
        env: {},
        switches: ["--rcfile", `${dir}/start`],
        before: [],
        ...beforeEnd,
      };
}

/**
 * A DEBUG trap of the user's (as bash-preexec's) is for commands that are typed, of which there are none; it would take ours
 * away. Where a trap seems to set something, it is told: nobody sees from which line it ran, and functions that are traced
 * return more often.
 */
function ownTraps(dir: string): string {
  return `trap() {
  case "\${!#-} $*" in
    "EXIT "* | "0 "*) ;;
    *=* | *export* | *eval* | *source* | *" . "*) >| ${dir}/${TRAPPED} ;;
  esac
  case \${!#-} in
    DEBUG | SIGDEBUG) return 0 ;;
  esac
  \\builtin trap "$@"
}
`;
}

const LOGIN_FILES = `if [ -r /etc/profile ]; then . /etc/profile; fi
if [ -r ~/.bash_profile ]; then . ~/.bash_profile; elif [ -r ~/.bash_login ]; then . ~/.bash_login; elif [ -r ~/.profile ]; then . ~/.profile; fi
`;

/** `$_` is the last argument of the command before, and the hook's own after the hook. */
const HOOK = 'gec_hook "$_"';
const WATCH_ALL = `\\builtin trap '${HOOK}' DEBUG`;
/** Patterns of this kind are known since bash 4.1. */
const WATCH_MOST = `if [[ a == $gec_known ]]; then \\builtin trap '[[ $BASH_COMMAND != $gec_matters ]] || ${HOOK}' DEBUG; else ${WATCH_ALL}; fi`;

/** Commands that can change a variable that is watched, or leave; most can do neither. One pattern: each costs time. */
function whatMatters(names: readonly string[]): string {
  const named = new Set(names.map((name) => (name.includes("GO") ? "*GO*" : `*${name}*`)));
  return `@(${[...named, ...(names.length === 0 ? [] : [MAY_SET_ANY]), MAY_LEAVE].join("|")})`;
}

/**
 * Commands after which a watched value may change, or return, without a command that tells so: a local one ends with its
 * function, a reference has another name, and where functions are not traced they are not seen. From there on all are.
 */
function whatHides(names: readonly string[]): string {
  const known = [...new Set(names.map((name) => (name.startsWith("GO") ? "GO" : name)))];
  const declared = known.map((name) => `* ${name}*`);
  const references = ["-n", "-[a-zA-Z]n", "-[a-zA-Z][a-zA-Z]n"].map(
    (switches) => ` ${switches} *@($|${known.join("|")})*`,
  );
  // Behind switches, of which some ask and set nothing; a name that is computed begins with more than a letter.
  const computed = `*( @(-[!fFp]*([a-zA-Z])|[!-$"' ]*([!$"' ]))) @($|["'][!a-z_])*`;
  const declares = `@(local|declare|typeset)@(${[...declared, ...references, computed].join("|")}| -)`;
  const inFront = known.map((name) => `${name}*([A-Z0-9_])=@(*([!"'( ])|"*([!"])") *`);
  return `@(${[declares, ...inFront].join("|")}|set [-+]*T*|set*functrace*|shopt*extdebug*)`;
}

/**
 * The hook as functions: bash reads a trap's text again for every command, a function's only once. A watched start takes as
 * long as this, so that only commands that may change something come here: values are compared, what changed is the work of
 * the last such command, and the new one is kept with its stack. What a subshell changes stays in there: it is left alone.
 */
function bashHook(hook: HookOptions): string {
  const { dir, names, trail } = hook;
  const compares = !isForEnd(hook);
  const state = names.map((name) => `:\${${name}--}`).join("");
  const values = names.map((name) => `"\${${name}+=$${name}}"`).join(" ");
  const trace = `
  gec_i=$((gec_i + 1)); { \\builtin printf "%s" "$gec_i$gec_g"; gec_place; \\builtin printf "\\0"; } >| ${dir}/at$((gec_i % 2))`;
  const leaveAlone = "[[ $BASH_SUBSHELL == 0 ]] || { \\builtin trap - DEBUG; return 0; }";
  const begin = trail
    ? "[[ $BASH_SUBSHELL != 0 ]] || gec_compare"
    : [leaveAlone, ...(compares ? ["gec_compare"] : [])].join("\n  ");
  const hides = trail || !compares ? "" : `\n  [[ $BASH_COMMAND != $gec_hides ]] || ${WATCH_ALL}`;
  const compare = `gec_compare() {
  [[ ${state} == "$gec_v" ]] || gec_tell
}`;
  return `gec_s=$'\\037' gec_r=$'\\036' gec_g=$'\\035' gec_n= gec_c= gec_v= gec_i=0
gec_S=() gec_L=() gec_F=() gec_e=()
gec_known='@(a|b)' gec_matters=${quote(whatMatters(names), "posix")} gec_hides=${quote(whatHides(names), "posix")}
gec_list() {
  for gec_k; do \\builtin printf "%s$gec_s" "$gec_k"; done
  \\builtin printf "%s" "$gec_r"
}
gec_place() {
  \\builtin printf "%s$gec_r" "$gec_n"
  gec_list "\${gec_S[@]}"
  gec_list "\${gec_L[@]}"
  gec_list "\${gec_F[@]}"
  for gec_k in "\${!gec_e[@]}"; do \\builtin printf "%s=%s$gec_s" "$gec_k" "\${gec_e[gec_k]}"; done
  \\builtin printf "%s" "$gec_r$PWD$gec_r\${gec_c:0:400}"
}
gec_tell() {
  { \\builtin printf "V\\0"; gec_place; \\builtin printf "\\0"; \\builtin printf "%s\\0" ${values}; } >> ${dir}/steps
  gec_v=${state}
}
${compares ? compare : ""}
gec_hook() {
  ${begin}
  if [[ $BASH_COMMAND == "eval "* ]]; then
    gec_e[\${#BASH_SOURCE[@]} - 1]="$BASH_LINENO=\${BASH_LINENO[1]}=\${BASH_SOURCE[1]}"
    ${trail ? "" : "return 0"}
  fi
  gec_n=$BASH_LINENO gec_c=$BASH_COMMAND
  gec_S=("\${BASH_SOURCE[@]:1}") gec_L=("\${BASH_LINENO[@]:1}") gec_F=("\${FUNCNAME[@]:1}")
  case $BASH_COMMAND in
    ${LEAVES}) [[ $BASH_SUBSHELL != 0 ]] || gec_leave ;;
  esac${hides}${trail ? trace : ""}
}
gec_leave() {
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
${compares ? "gec_tell" : ""}
set -T
${trail ? WATCH_ALL : WATCH_MOST}
`;
}
