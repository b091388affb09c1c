import { quote } from "../../shell/quote.ts";
import type { HookOptions } from "./hook.ts";

/** How many texts of commands are kept before they are written. */
const KEPT = 100;
/** How a command begins, or goes on after an operator, that may make the shell leave. */
const LEAVES = String.raw`exec\ *|exit*|logout*|bye*|tmux*|screen*|zellij*|command\ *`;
const MAY_LEAVE = String.raw`${LEAVES}|*[\&\|]\ (ex[ei][ct]|tmux|screen|zellij|command)*`;
/** Where zsh's own functions that make completion ready stand, of which one may run 100,000 commands. */
const ZSHS_OWN = "/*/zsh/*/(compinit|compaudit|compdump):*";
/** How a command begins whose own commands are told, and one that sets no variable unless it names one. */
const TOLD = String.raw`(if|while|until|case|\{|\(|eval|source|.)[[:space:]]*`;
const IDLE = String.raw`\(\(*|(builtin\ autoload|for|\[\[|\[|:|true|false|return|break|continue|shift|emulate|setopt|unsetopt|autoload|alias|zle|bindkey|echo)(|[[:space:]]*)`;
const DECLARES = "(local|typeset|declare|integer|float|private)";

/** Whether a command was judged before, or defines a function; half of all do. */
const IS_IDLE = '[[ -n ${gec_idle[$ZSH_DEBUG_CMD]-} || $ZSH_DEBUG_CMD == "${ZSH_DEBUG_CMD%% *} () {"* ]]';
/** Runs before each command; what the function wants to be run in the command's own frame, it leaves in a variable. */
const LOOK = 'gec_look $LINENO || eval "$gec_then"';

/**
 * Sets what runs before each command. A watched start takes as long as this, and shells run the same commands again and
 * again: a text is judged once, and one that can change nothing watched costs a look from then on. Before any other, values
 * are compared with those that were known; what changed is the work of the last such command. What makes zsh's completion
 * ready is not watched, where zsh finds its other parts too, without which it ends in an error: what it changed is the work
 * of the line that called it. A trap that is taken away by itself comes back ignored at the function's end, so that a trap
 * of that end sets it again.
 */
export function setZshTrap(hook: HookOptions): string {
  return `gec_r=$'\\x1e' gec_g=$'\\x1d' gec_z=$'\\0' gec_i=0 gec_j=0 gec_t=
gec_line= gec_command= gec_stack= gec_values= gec_kept= gec_then=
typeset -gA gec_idle gec_met
${look(hook)}
gec_back() {
  builtin setopt localoptions nolocaltraps
  builtin trap "$gec_trap" DEBUG
}
gec_trap=${quote(hook.trail ? LOOK : `${IS_IDLE} || ${LOOK}`, "posix")}
trap "$gec_trap" DEBUG
`;
}

/** The first entry of each list is the function's own. Where nobody asks for places, a text that does not leave is idle. */
function look({ dir, names, asks, trail }: HookOptions): string {
  const list = (name: string): string => `\${(F)${name}[2,-1]}`;
  const stack = ["funcsourcetrace", "funcfiletrace", "funcstack"].map(list).join("$gec_r");
  const values = `"${names.map((name) => `\${${name}--}`).join(":")}"`;
  const fields = names.map((name) => `"\${${name}+=$${name}}"`).join(" ");
  const compare = `
  if [[ ${values} != "$gec_values" ]]; then
    (( ZSH_SUBSHELL )) || builtin print -rN -- V "${PLACE}" ${fields} >>| ${dir}/steps
    gec_values=${values}
  fi`;
  const leaveAlone = `
  if [[ $funcstack[2] == (compinit|compaudit|compdump) && $funcsourcetrace[2] == ${ZSHS_OWN} && $gec_posix == off ]] &&
    (( $fpath[(Ie)\${\${funcsourcetrace[2]%:*}:h}] )); then
    gec_then='builtin trap gec_back EXIT; builtin trap - DEBUG'
    return 1
  fi`;
  const keep = `
  if (( ZSH_SUBSHELL )); then
    builtin print -rN -- "$ZSH_DEBUG_CMD" >>| ${dir}/asks
  else
    gec_kept+="$ZSH_DEBUG_CMD$gec_z"
    (( ++gec_j < ${KEPT} )) || { builtin print -rn -- "$gec_kept" >>| ${dir}/asks; gec_kept= gec_j=0 }
  fi`;
  const trace = `
  builtin print -rN -- "$((++gec_i))$gec_g${PLACE}" >| ${dir}/at$((gec_i % 2))`;
  return `gec_look() {
  local gec_posix=off; [[ ! -o posix_traps ]] || gec_posix=on
  emulate -L zsh
  setopt extended_glob${names.length === 0 ? "" : compare}${trail ? "" : leaveAlone}
  gec_stack="${stack}" gec_line=$1 gec_command=$ZSH_DEBUG_CMD${trail ? trace : ""}
  [[ -z \${gec_met[$ZSH_DEBUG_CMD]-} ]] || return 0${asks ? keep : ""}${trail || names.length === 0 ? "" : judge(names)}
  if [[ $ZSH_DEBUG_CMD == (${MAY_LEAVE}) && $ZSH_DEBUG_CMD != *$'\\n'* ]]; then
    (( ZSH_SUBSHELL || \${+functions[\${ZSH_DEBUG_CMD%% *}]} )) && return 0
    gec_replace
    [[ $gec_t != "$ZSH_DEBUG_CMD" ]] || return 0
    gec_then="$gec_t; setopt err_exit"
    return 1
  fi
  gec_${names.length === 0 ? "idle" : "met"}[$ZSH_DEBUG_CMD]=1
}`;
}

/**
 * Returns from the look where the command can change no variable that is watched. What it calls or evaluates is told for
 * itself; so are the commands inside a compound one. All that is not known to be idle is not: a list, a pipe, an expansion
 * that assigns, a name in another variable.
 */
function judge(names: readonly string[]): string {
  const others = names.filter((name) => !name.includes("GO") && name !== "PATH").join("|");
  const named = others === "" ? "" : `|(|*[^[:alnum:]_])(${others})(|[^[:alnum:]_]*)`;
  const isIdle = "gec_idle[$ZSH_DEBUG_CMD]=1; return 0 ;;";
  return `
  case $ZSH_DEBUG_CMD in
    (${TOLD}) ${isIdle}
    (*(path|PATH|GO|:=|\\(P|\\||\\&\\&)*${named}) ;;
    (${IDLE}) ${isIdle}
    (${DECLARES}\\ *(\\ [\\$\\"\\']|\\$*=)*) ;;
    (${DECLARES}\\ *|[[:alnum:]_]##(|\\[*\\])(|+)=(\\(*|[^[:space:]]#)(|\\ )) ${isIdle}
    (${LEAVES}) ;;
    (*) (( ! \${+functions[\${ZSH_DEBUG_CMD%% *}]} )) || { gec_idle[$ZSH_DEBUG_CMD]=1; return 0 } ;;
  esac`;
}

/** A place as `zshPlace` reads it. */
const PLACE = "$gec_line$gec_r$gec_stack$gec_r$gec_command";
