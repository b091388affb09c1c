import type { Location } from "../../model/index.ts";
import { quote } from "../../shell/quote.ts";
import type { Frame } from "./holds.ts";
import { GROUP, type HookOptions, type Overlay } from "./hook.ts";
import type { RawPlace } from "./place.ts";

/**
 * Leads zsh through an overlay of its own `.zshenv`, which gives ZDOTDIR back at once, sets a DEBUG trap and sources
 * the user's file; all later files are read natively. The trap is a string and not a function: three microseconds a
 * command instead of eleven. What it kept of the commands is written before the last dump.
 */
export function zshOverlay(hook: HookOptions): Overlay {
  const { dir, base } = hook;
  const restore = base.ZDOTDIR === undefined ? "unset ZDOTDIR" : `ZDOTDIR=${quote(base.ZDOTDIR, "posix")}`;
  const code = `
${restore}
unset ZSH_EXECUTION_STRING
${leaving(dir)}gec_r=$'\\x1e' gec_g=$'\\x1d' gec_z=$'\\0' gec_l= gec_c= gec_p= gec_s= gec_f=- gec_q=- gec_t= gec_v= gec_b=
gec_i=0 gec_j=0
trap ${quote(zshTrap(hook), "posix")} DEBUG
[[ -r \${ZDOTDIR:-$HOME}/.zshenv ]] && source \${ZDOTDIR:-$HOME}/.zshenv
builtin print -rn -- "\${ZDOTDIR:-$HOME}" >| ${dir}/zdotdir
`;
  return {
    files: { ".zshenv": code },
    env: { ZDOTDIR: dir },
    switches: [],
    before: [],
    beforeEnd: [tell(dir)],
  };
}

/**
 * Where a command would leave by `exec` or `exit`, what was known is kept and the shell ends, so that neither the other
 * program nor a logout file runs. zsh tells a whole list (`[[ … ]] && exec fish`): it runs here with a word of ours in the
 * place of `exec`, and ERR_EXIT tells zsh to pass over the original.
 */
const LEAVING =
  'if [[ $ZSH_SUBSHELL == 0 ]]; then gec_replace; if [[ "$gec_t" != "$ZSH_DEBUG_CMD" ]]; then eval "$gec_t"; setopt err_exit; fi; fi';

/** What follows a terminal multiplexer's name where it takes the terminal over: it is entered, or a session is made, not detached. */
const ENTERS = String.raw` [^&|<]#~^*\ (attach|attach-session|a|new|new-session|-R|-RR|-r|-x|-xRR)(|\ *)~*\ -(d|Ad|dA|dm|dmS)(|\ *)`;

function leaving(dir: string): string {
  return `gec_replace() {
  emulate -L zsh
  setopt extended_glob
  local gec_p match mbegin mend
  gec_t=$ZSH_DEBUG_CMD
  [[ $gec_t == *$'\\n'* ]] && return
  [[ $gec_t == exec\\ [^\\<\\>0-9\\{\\&]* ]] && gec_t="gec_leave \${gec_t#exec }"
  [[ $gec_t == (exit|logout|bye)(| *) ]] && gec_t=gec_leave
  for gec_p in '&& ' '|| '; do
    gec_t=\${gec_t//(#b)\${gec_p}exec ([^\\<\\>0-9\\{\\&])/\${gec_p}gec_leave $match[1]}
    gec_t=\${gec_t//\${gec_p}exit(| <->)(#e)/\${gec_p}gec_leave}
  done
  [[ -t 0 ]] || return
  for gec_p in tmux screen zellij; do
    (( $+functions[$gec_p] )) || gec_t=\${gec_t//(#b)((#s)|\\&\\& |\\|\\| )(command |)\${gec_p}( #|${ENTERS})([\\&\\|]|(#e))/$match[1]gec_leave $gec_p$match[3]$match[8]}
  done
}
gec_leave() {
  while [[ \${1-} == -* ]]; do [[ $1 == -a ]] && shift; shift; done
  [[ $# == 0 ]] || whence -p -- "$1" >/dev/null || return 127
  builtin print -rN -- "$gec_l$gec_r$gec_p$gec_r$gec_c" "$@" >| ${dir}/left
  /usr/bin/env -0 >| ${dir}/last
  builtin kill -KILL $$
}
`;
}

/** How many commands are kept before they are written. */
const KEPT = 100;
/** How long a command is before it is looked at whether it is of one line; longer ones are functions, as a rule. */
const LONG = 300;
/** Where a word of a command may make the shell leave: an anchored pattern is quick, one that looks everywhere is not. */
const MAY_LEAVE = String.raw`exec\ *|exit*|logout*|bye*|tmux*|screen*|zellij*|command\ *|*[\&\|]\ (ex[ei][ct]|tmux|screen|zellij|command)*`;

/** Writes the kept commands; its own text among them says that the trap was there to the end. */
function tell(dir: string): string {
  return `\\builtin print -rn -- "\${gec_b-}" >>| ${dir}/asks`;
}

/**
 * What runs before each command. A watched start takes as long as this, so that each step is one that zsh is quick at:
 * strings are compared, and the stack, which is slow to tell, is told once for all commands of a frame. zsh's own
 * `compinit` runs 100,000 commands where it writes its dump and is passed over. `loginSeen` reads the commands.
 */
function zshTrap({ dir, names, login, trail }: HookOptions): string {
  const state = names.map((name) => `\${${name}--}`).join(":");
  const values = names.map((name) => `"\${${name}+=$${name}}"`).join(" ");
  const list = (name: string): string => `\${(F)${name}[@]}`;
  const stack = `gec_p="${list("funcsourcetrace")}$gec_r${list("funcfiletrace")}$gec_r${list("funcstack")}"`;
  const here = "gec_l=$LINENO gec_c=$ZSH_DEBUG_CMD";
  const place = "$gec_l$gec_r$gec_p$gec_r$gec_c";
  const compare = `if [[ "${state}" != "$gec_v" && $ZSH_SUBSHELL == 0 ]]; then builtin print -rN -- V "${place}" ${values} >>| ${dir}/steps; gec_v="${state}"; fi`;
  const frame = `if [[ $gec_s != "$gec_f" ]]; then gec_f=$gec_s; ${stack}; case $gec_p in (:0*) gec_f=- ;; esac; case $gec_s in (compinit\\ *|compaudit\\ *|compdump\\ *) if [[ $gec_p == /*/zsh/*/\${gec_s%% *}:* ]]; then gec_q=$gec_s; fi ;; esac; fi`;
  const trace = `gec_i=$((gec_i + 1)); builtin print -rN -- "$gec_i$gec_g${place}" >| ${dir}/at$((gec_i % 2))`;
  const keep = `gec_b+="$ZSH_DEBUG_CMD$gec_z"; if (( ++gec_j > ${KEPT} || ZSH_SUBSHELL )); then builtin print -rn -- "$gec_b" >>| ${dir}/asks; gec_b= gec_j=0; fi`;
  const isPlaced = names.length > 0;
  const leave = `${isPlaced ? "" : `${stack} ${here}; `}${LEAVING}`;
  const leaves = `if (( $#ZSH_DEBUG_CMD < ${LONG} )) || [[ $ZSH_DEBUG_CMD != *$'\\n'* ]]; then case $ZSH_DEBUG_CMD in (${MAY_LEAVE}) ${leave} ;; esac; fi`;
  const each = [
    ...(isPlaced ? [compare, frame, here] : []),
    ...(login ? [keep] : []),
    ...(trail ? [trace] : []),
    leaves,
  ].join("; ");
  return isPlaced ? `gec_s="\${funcstack[*]}"; if [[ $gec_s != "$gec_q" ]]; then ${each}; fi` : each;
}

/**
 * Reads a place that the trap wrote. The file is the one that defines what runs; in a function the line counts from
 * its definition. What `eval` or a pipe runs has no line of its own, and neither has what is called from there: a line
 * counted inside such a text is passed over for the nearest caller's.
 */
export function zshPlace(text: string): RawPlace | null {
  const [line = "", sources = "", callers = "", stack = "", command = ""] = text.split(GROUP);
  if (sources === "" && callers === "") return null;
  const trace = list(callers).map(location);
  const names = list(stack);
  const own = list(sources).map(location);
  const isText = (index: number): boolean => names[index] === "(eval)" || isPipe(own[index]?.file ?? "");
  const frames: Frame[] = [];
  const first = own[0];
  if (first !== undefined && !isText(0)) {
    const from = names[0] === first.file ? 0 : (first.line ?? 0);
    frames.push({
      at: { file: first.file, line: Number(line) + from },
      ran: { kind: "command", text: command },
    });
  }
  for (const [index, at] of trace.entries()) {
    const called = names[index] ?? "";
    if (isText(index + 1)) continue;
    if (called === "(eval)") frames.push({ at, ran: { kind: "eval" } });
    else if (called.includes("/") || isPipe(own[index]?.file ?? ""))
      frames.push({ at, ran: { kind: "source", file: called } });
    else frames.push({ at, ran: { kind: "call", name: called } });
  }
  const inner = names.findIndex((name) => name !== "(eval)" && !name.includes("/"));
  const definer = own[inner]?.file;
  return {
    command,
    frames,
    ...(definer !== undefined && { within: { file: definer, name: names[inner] ?? "" } }),
  };
}

function list(text: string): readonly string[] {
  return text === "" ? [] : text.split("\n");
}

/** `file:12`. */
function location(text: string): Location {
  const at = text.lastIndexOf(":");
  return { file: text.slice(0, at), line: Number(text.slice(at + 1)) };
}

export function isPipe(file: string): boolean {
  return /^\/(proc\/self|dev)\/(fd\/|stdin)/.test(file);
}
