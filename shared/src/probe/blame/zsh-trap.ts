import { quote } from "../../shell/quote.ts";
import type { HookOptions } from "./hook.ts";

/** How a command begins, or goes on after an operator, that may make the shell leave. */
const LEAVES = String.raw`exec\ *|exit*|logout*|bye*|tmux*|screen*|zellij*|command\ *`;
const MAY_LEAVE = String.raw`${LEAVES}|*[\&\|]\ (ex[ei][ct]|tmux|screen|zellij|command)*`;
/** Where zsh's own functions that make completion ready stand, of which one may run 100,000 commands. */
const COMPLETION = "(compinit|compaudit|compdump)";
const ZSHS_OWN = `/*/zsh/*/${COMPLETION}:*`;
/** How a command begins whose own commands are told, and one that sets no variable unless it names one. */
const TOLD = String.raw`(if|while|until|case|\{|\(|eval|source|.)[[:space:]]*`;
/** One of these with more behind it in the same list, which zsh does not tell again. */
const TOLD_WITH_MORE = String.raw`(eval|source|.)[[:space:]]*[\&\|]\ *|(if|while|until|case|\{|\()[[:space:]]*[[:space:]](fi|done|esac|\}|\))\ [\&\|]*`;
const IDLE = String.raw`\(\(*|(builtin\ autoload|for|\[\[|\[|:|true|false|return|break|continue|shift|emulate|setopt|unsetopt|autoload|alias|zle|bindkey|echo)(|[[:space:]]*)`;
const DECLARES = "(local|typeset|declare|integer|float|private)";

/** Whether a command was judged before, or defines a function; half of all do. */
const IS_KNOWN = '[[ -n ${gec_idle[$ZSH_DEBUG_CMD]-} || $ZSH_DEBUG_CMD == "${ZSH_DEBUG_CMD%% *} () {"* ]]';
const IS_IDLE = "gec_idle[$ZSH_DEBUG_CMD]=1";
/** Runs before each command; what the function wants to be run in the command's own frame, it leaves in a variable. */
const LOOK = 'gec_look $LINENO || eval "$gec_then"';
/** A longer command holds others, which are told for themselves, or data; reading it through takes long. */
const LONG = 3000;

/**
 * Sets what runs before each command. A watched start takes as long as this, and shells run the same commands again and
 * again: a text is judged once, and one that can change nothing watched costs a look from then on. Before any other, values
 * are compared with those that were known; what changed is the work of the last such command. All this is in the trap
 * itself, because zsh goes through all its variables when a function ends; a function sees what is met for the first time.
 * What makes zsh's completion ready is not watched, where zsh finds its other parts too, without which it ends in an error:
 * what it changed is the work of the line that called it. A trap that is taken away by itself comes back ignored at the
 * function's end, so that a trap of that end sets it again.
 */
export function setZshTrap(hook: HookOptions): string {
  const { dir, names, trail } = hook;
  const values = `"${names.map((name) => `\${${name}--}`).join(":")}"`;
  const fields = names.map((name) => `"\${${name}+=$${name}}"`).join(" ");
  const compare =
    names.length === 0 ? "" : `[[ ${values} == "$gec_values" ]] || { gec_tell; gec_values=${values} }; `;
  const isMet = `{ [[ -n \${gec_met[$ZSH_DEBUG_CMD]-} && $ZSH_SUBSHELL == 0 ]] && { ${compare}${note("@", "$LINENO")}; [[ -o eval_lineno ]] || gec_line+=${NOT_COUNTED} } }`;
  const judged = names.length === 0 ? staysHere() : `${isMet} || ${changesNothing(names)}`;
  return `gec_r=$'\\x1e' gec_g=$'\\x1d' gec_i=0 gec_t=
gec_line= gec_command= gec_stack= gec_values= gec_then=
typeset -gA gec_idle gec_met
gec_tell() {
  emulate -L zsh
  (( ZSH_SUBSHELL )) || builtin print -rN -- V "${PLACE}" ${fields} >>| ${dir}/steps
}
${look(hook)}
gec_back() {
  builtin setopt localoptions nolocaltraps
  builtin trap "$gec_trap" DEBUG
}
gec_trap=${quote(trail ? `${compare}${LOOK}` : `${IS_KNOWN} || ${judged} || { ${compare}${LOOK} }`, "posix")}
trap "$gec_trap" DEBUG
`;
}

/** Keeps the place of the command that is about to run: what of the stack is not ours, whatever the user's options. */
function note(from: string, line: string): string {
  const lists = ["funcsourcetrace", "funcfiletrace", "funcstack"].map((name) => `\${(F)${name}[${from}]}`);
  return `gec_stack="${lists.join("$gec_r")}" gec_line=${line} gec_command=$ZSH_DEBUG_CMD`;
}

/** What a command does that was not met before. */
function look({ dir, names, asks, trail }: HookOptions): string {
  const leaveAlone = `
  if [[ $funcstack[2] == ${COMPLETION} && $funcsourcetrace[2] == ${ZSHS_OWN} && $gec_posix == off ]] &&
    (( $fpath[(Ie)\${\${funcsourcetrace[2]%:*}:h}] )); then
    gec_then='builtin trap gec_back EXIT; builtin trap - DEBUG'
    return 1
  fi`;
  // What a subshell changes stays in there; what it asks may come out.
  const inSubshell = asks
    ? `builtin print -rN -- "$ZSH_DEBUG_CMD" >>| ${dir}/asks; ${IS_IDLE}; return 0`
    : "gec_then='builtin trap - DEBUG'; return 1";
  const trace = `
  builtin print -rN -- "$((++gec_i))$gec_g${PLACE}" >| ${dir}/at$((gec_i % 2))`;
  return `gec_look() {
  local gec_posix=off gec_at=$1; [[ ! -o posix_traps ]] || gec_posix=on
  [[ -o eval_lineno ]] || gec_at+=${NOT_COUNTED}
  emulate -L zsh
  setopt extended_glob
  ${trail ? "" : `if (( ZSH_SUBSHELL )); then ${inSubshell}; fi${leaveAlone}`}
  ${note("2,-1", "$gec_at")}${trail ? trace : ""}
  [[ -z \${gec_met[$ZSH_DEBUG_CMD]-} ]] || return 0
  if (( $#ZSH_DEBUG_CMD < ${LONG} )) && [[ $ZSH_DEBUG_CMD == (${MAY_LEAVE}) && $ZSH_DEBUG_CMD != *$'\\n'* ]]; then
    (( ZSH_SUBSHELL || \${+functions[\${ZSH_DEBUG_CMD%% *}]} )) && return 0
    gec_replace
    [[ $gec_t != "$ZSH_DEBUG_CMD" ]] || return 0
    gec_then="$gec_t; setopt err_exit"
    return 1
  fi
  gec_${names.length === 0 ? "idle" : "met"}[$ZSH_DEBUG_CMD]=1
}`;
}

/** Keeps that the command does not leave, where nothing else matters; what makes completion ready is looked at. Runs with the user's options, of which one changes what a pattern is. */
function staysHere(): string {
  return `{ [[ ! -o sh_glob && \${funcstack[1]-} != ${COMPLETION} && ( $#ZSH_DEBUG_CMD -gt ${LONG} || $ZSH_DEBUG_CMD != (${MAY_LEAVE}) ) ]] && ${IS_IDLE}; }`;
}

/**
 * Keeps that the command can change no variable that is watched. What it calls or evaluates is told for itself; so are the
 * commands inside a compound one. All that is not known to be idle is not: a list, a pipe, an expansion that assigns, a
 * name in another variable. Runs with the user's options, too.
 */
function changesNothing(names: readonly string[]): string {
  const words = ["path", ...names.filter((name) => !name.includes("GO"))].join("|");
  const isAssignment =
    "$ZSH_DEBUG_CMD == *=* && ${ZSH_DEBUG_CMD%%=*} != *[[:space:]]* && ( ${ZSH_DEBUG_CMD#*=} == \\(* || ${${ZSH_DEBUG_CMD#*=}% } != *[[:space:]]* )";
  const cases = [
    `(${TOLD_WITH_MORE}) (( 0 ))`,
    `(${TOLD}) ${IS_IDLE}`,
    `(*(GO|go[a-z]|:=|\\(P|\\||\\&\\&)*|(|*[^[:alnum:]_])(${words})(|[^[:alnum:]_]*)) (( 0 ))`,
    `(${IDLE}) ${IS_IDLE}`,
    `(${DECLARES}\\ *(\\ [\\$\\"\\']|\\$*=)*|${LEAVES}|${COMPLETION}*) (( 0 ))`,
    `(${DECLARES}\\ *) ${IS_IDLE}`,
    `(*) { [[ ${isAssignment} ]] || (( \${+functions[\${ZSH_DEBUG_CMD%% *}]} )) } && ${IS_IDLE}`,
  ];
  // On one line: where zsh does not tell the user's line, it tells the trap's, and most functions are short.
  return `{ [[ ! -o sh_glob && $#ZSH_DEBUG_CMD -lt ${LONG} ]] && case $ZSH_DEBUG_CMD in ${cases.join(" ;; ")} ;; esac }`;
}

/** Stands behind a line where zsh may not have counted on; see `zshPlace`. */
export const NOT_COUNTED = "-";

/** A place as `zshPlace` reads it. */
export const PLACE = "$gec_line$gec_r$gec_stack$gec_r$PWD$gec_r$gec_command";
