import type { Location } from "../../model/index.ts";
import { quote } from "../../shell/quote.ts";
import { EVALUATES, type Frame, lineAbove } from "./holds.ts";
import { GROUP, type HookOptions, isWatched, type Overlay } from "./hook.ts";
import type { RawPlace } from "./place.ts";
import { NOT_COUNTED, PLACE, setZshTrap } from "./zsh-trap.ts";

/**
 * Leads zsh through an overlay of its own `.zshenv`, which gives ZDOTDIR back at once, sets a DEBUG trap and sources
 * the user's file; all later files are read natively. The trap is a string and not a function: three microseconds a
 * command instead of eleven. What it kept of the commands is written before the last dump.
 */
export function zshOverlay(hook: HookOptions): Overlay {
  const { dir, base } = hook;
  const restore = base.ZDOTDIR === undefined ? "unset ZDOTDIR" : `ZDOTDIR=${quote(base.ZDOTDIR, "posix")}`;
  const watch = isWatched(hook) ? `${leaving(dir)}${setZshTrap(hook)}` : "";
  const code = `
${restore}
unset ZSH_EXECUTION_STRING
${watch}
[[ -r \${ZDOTDIR:-$HOME}/.zshenv ]] && source \${ZDOTDIR:-$HOME}/.zshenv
builtin print -rn -- "\${ZDOTDIR:-$HOME}" >| ${dir}/zdotdir
`;
  return {
    files: { ".zshenv": code },
    env: { ZDOTDIR: dir },
    switches: [],
    before: [],
    ...(hook.asks && { beforeEnd: [tell(dir)] }),
  };
}

/** What follows a terminal multiplexer's name where it takes the terminal over: it is entered, or a session is made, not detached. */
const ENTERS = String.raw` [^&|<]#~^*\ (attach|attach-session|a|new|new-session|-R|-RR|-r|-x|-xRR)(|\ *)~*\ -(d|Ad|dA|dm|dmS)(|\ *)`;

/**
 * Where a command would leave by `exec` or `exit`, what was known is kept and the shell ends, so that neither the other
 * program nor a logout file runs. zsh tells a whole list (`[[ … ]] && exec fish`): it runs in the trap with a word of ours in
 * the place of `exec`, and ERR_EXIT tells zsh to pass over the original.
 */
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
  builtin print -rN -- "${PLACE}" "$@" >| ${dir}/left
  /usr/bin/env -0 >| ${dir}/last
  builtin kill -KILL $$
}
`;
}

/** Writes the commands that were met; its own text among them says that the trap was there to the end. */
function tell(dir: string): string {
  return `\\builtin print -rN -- "\${(@k)gec_idle[@]}" "\${(@k)gec_met[@]}" >>| ${dir}/asks`;
}

/**
 * Reads a place that the trap wrote. The file is the one that defines what runs; in a function the line counts from
 * its definition. What `eval` or a pipe runs has no line of its own, and neither has what is called from there: a line
 * counted inside such a text is passed over for the nearest caller's. Without the option EVAL_LINENO, which sh and ksh do
 * not have, zsh counts nothing while an `eval` or `emulate -c` goes on: it tells the line after what it read last.
 */
export function zshPlace(text: string, linesOf: (file: string) => readonly string[]): RawPlace | null {
  const [line = "", sources = "", callers = "", stack = "", cwd = "", command = ""] = text.split(GROUP);
  if (sources === "" && callers === "") return null;
  const trace = list(callers).map(location);
  const names = list(stack);
  const own = list(sources).map(location);
  const isText = (index: number): boolean => names[index] === "(eval)" || isPipe(own[index]?.file ?? "");
  const evaluates = ({ file, line }: Location, index: number): boolean =>
    !isText(index) && !isText(index + 1) && EVALUATES.test(linesOf(file)[(line ?? 0) - 1] ?? "");
  const counted = line.endsWith(NOT_COUNTED) ? trace.findLastIndex(evaluates) : -1;
  /** A frame inside of what is not counted, where its text is found. */
  const found = (frame: Frame, index: number): Frame => {
    if (index >= counted) return frame;
    const { file, line } = frame.at;
    const above = lineAbove({ ...frame, at: { file, line: (line ?? 0) - 1 } }, linesOf(file));
    return { ...frame, at: { file, line: above ?? line } };
  };
  const frames: Frame[] = [];
  const first = own[0];
  if (first !== undefined && !isText(0)) {
    const from = names[0] === first.file ? 0 : (first.line ?? 0);
    const at = { file: first.file, line: Number.parseInt(line, 10) + from };
    const inFile = names[0] === first.file;
    frames.push(found({ at, ran: { kind: "command", text: command }, inFile }, -1));
  }
  for (const [index, at] of trace.entries()) {
    const called = names[index] ?? "";
    if (isText(index + 1)) continue;
    const inFile = names[index + 1] === own[index + 1]?.file;
    if (called === "(eval)") frames.push({ at, ran: { kind: "eval" } });
    else if (called.includes("/") || isPipe(own[index]?.file ?? ""))
      frames.push(found({ at, ran: { kind: "source", file: called }, inFile }, index));
    else frames.push(found({ at, ran: { kind: "call", name: called }, inFile }, index));
  }
  const inner = names.findIndex((name) => name !== "(eval)" && !name.includes("/"));
  const definer = own[inner]?.file;
  return {
    command,
    frames,
    cwd,
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
