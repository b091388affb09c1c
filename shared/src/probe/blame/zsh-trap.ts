import { quote } from "../../shell/quote.ts";
import type { HookOptions } from "./hook.ts";

/** How many commands are kept before they are written. */
const KEPT = 100;
/** How long a command is before it is looked at whether it is of one line; longer ones are functions, as a rule. */
const LONG = 300;
/** Where a word of a command may make the shell leave: an anchored pattern is quick, one that looks everywhere is not. */
const MAY_LEAVE = String.raw`exec\ *|exit*|logout*|bye*|tmux*|screen*|zellij*|command\ *|*[\&\|]\ (ex[ei][ct]|tmux|screen|zellij|command)*`;
/** The same for the text of a whole function: words of an extended regular expression. */
const LEAVES = "exec|exit|logout|bye|tmux|screen|zellij";
/** Where none of this is in a function's text (and no name that is watched), no command of its own changes what is watched. */
const CHANGES = "path|export|unset|unfunction|unhash|trap";
const INDIRECT = String.raw`::=|\(P\)|-g[A-Za-z]* +["']?\$`;

/** zsh's own functions that make completion ready, of which one may run 100,000 commands. */
const COMPLETION = "/*/zsh/*/(compinit|compaudit|compdump):*";
/** How a function's text begins among the kept commands. */
export const BODY = "\x1d";

/**
 * What runs before each command. A watched start takes as long as this, so that it does as little as it can: a function whose
 * text cannot change what is watched is left alone, with a variable of its own scope (`gec_q`, its depth on the stack) that
 * zsh takes away when the function returns. What it changed for all that counts as the work of the line that called it. The
 * stack, which is slow to tell, is told once for all commands of a frame. `loginSeen` reads the kept commands.
 */
export function zshTrap({ dir, names, asks, trail }: HookOptions): string {
  const state = names.map((name) => `\${${name}--}`).join(":");
  const values = names.map((name) => `"\${${name}+=$${name}}"`).join(" ");
  const list = (name: string): string => `\${(F)${name}[@]}`;
  const isPlaced = names.length > 0;
  const stack = `gec_p="${list("funcsourcetrace")}$gec_r${list("funcfiletrace")}$gec_r${list("funcstack")}"`;
  const here = "gec_l=$LINENO gec_c=$ZSH_DEBUG_CMD";
  const place = "$gec_l$gec_r$gec_p$gec_r$gec_c";
  const last = `"\${gec_o[$gec_f]-${place}}"`;
  const look = "gec_h=x${gec_s%% *}; gec_m=${gec_k[$gec_h]-}; [[ -n $gec_m ]] || gec_look";
  // Only where the last command that was seen is the caller's: in `a && b` zsh tells none between them.
  const maySkip = 'gec_n=${#funcstack[@]}; case $gec_f in ("${gec_s#* }"|:$gec_n|:$((gec_n-1)))';
  const skip = `${isPlaced ? `gec_o[:$gec_n]=${last}; ` : ""}builtin typeset gec_q=$gec_n; gec_f=:$gec_n`;
  const compare = `if [[ "${state}" != "$gec_v" && $ZSH_SUBSHELL == 0 ]]; then builtin print -rN -- V ${last} ${values} >>| ${dir}/steps; gec_v="${state}"; fi`;
  const frame = `if [[ $gec_s != "$gec_f" ]]; then gec_f=$gec_s; ${isPlaced ? `${stack}; case $gec_p in (:0*) gec_f=- ;; esac` : ""}; fi`;
  const trace = `gec_i=$((gec_i + 1)); builtin print -rN -- "$gec_i$gec_g${place}" >| ${dir}/at$((gec_i % 2))`;
  const keep = `if (( gec_m & 1 )); then gec_b+="$ZSH_DEBUG_CMD$gec_z"; if (( ++gec_j > ${KEPT} || ZSH_SUBSHELL )); then ${write(dir)}; fi; fi`;
  const leave =
    'if [[ $ZSH_SUBSHELL == 0 ]]; then gec_replace; if [[ "$gec_t" != "$ZSH_DEBUG_CMD" ]]; then eval "$gec_t"; setopt err_exit; fi; fi';
  const leaves = `if (( gec_m & 2 )); then if (( $#ZSH_DEBUG_CMD < ${LONG} )) || [[ $ZSH_DEBUG_CMD != *$'\\n'* ]]; then case $ZSH_DEBUG_CMD in (${MAY_LEAVE}) ${isPlaced ? "" : `${stack}; ${here}; `}${leave} ;; esac; fi; fi`;
  const each = [
    ...(isPlaced ? [compare] : []),
    frame,
    ...(isPlaced ? [here] : []),
    ...(asks ? [keep] : []),
    ...(trail ? [trace] : []),
    leaves,
  ].join("; ");
  return `if (( \${#funcstack[@]} != gec_q )); then gec_s="\${funcstack[*]}"; if [[ $gec_s != "$gec_f" ]]; then ${look}; fi; if (( gec_m < 4 )); then if (( gec_m < 0 )); then ${maySkip} ${skip} ;; esac; fi; if [[ $gec_f != :$gec_n || $gec_m != -1 ]]; then ${each}; fi; fi; elif [[ $gec_f != :$gec_q ]]; then ${isPlaced ? `case $gec_f in (:*) ;; (*) ${compare} ;; esac; ` : ""}gec_f=:$gec_q; fi`;
}

/**
 * Says of what runs for the first time what has to be looked at in its commands: bit 0, whether they ask for the login; bit 1,
 * whether they leave; -1 where none of them matters, 4 where a function's file is still to be read. A function is judged by its text, which is kept instead of its commands.
 */
export function zshLook({ dir, names, asks, trail }: HookOptions): string {
  const changes = [CHANGES, ...names].join("|");
  return `gec_look() {
  emulate -L zsh
  local MATCH MBEGIN MEND gec_x=\${gec_h#x}
  local -a match mbegin mend
  gec_m=3
  if ${trail ? "false" : "zmodload zsh/regex 2>/dev/null"}; then
    if (( $+functions[$gec_x] )); then
      case \${funcsourcetrace[2]-} in
        (${COMPLETION}) gec_m=-1 ;;
        (*)
          gec_x=$functions[$gec_x] gec_m=0
          if [[ $gec_x == 'builtin autoload -X'* ]]; then gec_m=4; return; fi
          ${asks ? `gec_b+=$gec_g$gec_x$gec_z; (( ! ZSH_SUBSHELL )) || { ${write(dir)} }` : ""}
          if [[ ! $gec_x =~ $gec_any ]]; then gec_m=-1
          elif [[ $gec_x =~ $gec_leaves ]]; then gec_m=2
          elif [[ ! $gec_x =~ $gec_changes ]]; then gec_m=-1
          fi ;;
      esac
    fi
  fi
  gec_k[$gec_h]=$gec_m
}
typeset -gA gec_k gec_o
gec_n= gec_h= gec_m=3 gec_q=-1
gec_any=${quote(`${LEAVES}|${changes}|${INDIRECT}`, "posix")}
gec_leaves=${quote(words(LEAVES), "posix")}
gec_changes=${quote(`${words(changes)}|${INDIRECT}`, "posix")}
`;
}

/** One of them as a whole word; ten times as slow as the words alone, which are looked for first. */
function words(some: string): string {
  return `(^|[^A-Za-z0-9_])(${some})($|[^A-Za-z0-9_])`;
}

function write(dir: string): string {
  return `builtin print -rn -- "$gec_b" >>| ${dir}/asks; gec_b= gec_j=0`;
}
