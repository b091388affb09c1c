import type { ShellKind } from "./dialect.ts";

/** What would still run after the first prompt, when waiting for it was over. */
export const STILL_TO_COME = "GO_ENV_CHECK_STILL_TO_COME";
/** How long the shell may sit at its prompt for that, milliseconds. */
export const WAIT_MS = 6000;

/**
 * Waits at a real prompt while something is due there: some plugin managers (zinit's turbo mode, zsh-defer) load after
 * the first prompt, by `sched` or by a handler of zle. `vared` is a prompt; the end of input that nobody typed ends
 * each turn. An event that came again is a clock, and a handler may be there for good (a prompt's worker): neither is
 * waited for when nothing has changed for a while. zinit's clock goes on for ever, but zinit keeps a list of what it still
 * has to load. Touches `dir`/wait first, so that whoever waits for the shell knows.
 */
const AFTER_PROMPT: Readonly<Partial<Record<ShellKind, readonly string[]>>> = {
  zsh: [
    "typeset -gA gec_first",
    "function gec_due { emulate -L zsh; local gec_e gec_x gec_now='%D{%s}'; gec_still= gec_once= gec_calm=2",
    "if zmodload -e zsh/sched; then for gec_e in $zsh_scheduled_events; do gec_x=${gec_e#*:*:} gec_e=${gec_e%%:*}; (( gec_e <= ${(%)gec_now} + 5 )) || continue",
    "if [[ $gec_x == *@zinit-scheduler* ]]; then (( ${#ZINIT_TASKS} + ${#ZINIT_RUN} > 1 )) && gec_once=1 || continue",
    "else : ${gec_first[$gec_x]::=${gec_first[$gec_x]:-$gec_e}}; [[ ${gec_first[$gec_x]} != $gec_e ]] || gec_once=1; fi",
    "gec_still+=$gec_x; done; fi",
    "if zmodload -e zsh/zle; then builtin zle -FL >| $gec_dir/due 2>/dev/null; [[ -s $gec_dir/due ]] && { gec_still+=$(<$gec_dir/due) gec_calm=4; }; fi",
    "[[ -n $gec_still ]] }",
    "function gec_state { emulate -L zsh; local gec_x; gec_new=$gec_still:$#functions:$#aliases; for gec_x in ${${(k)parameters[(R)*export*]}:#gec_*}; do gec_new+=:${(P)gec_x}; done }",
    // Of our keys there is one, that which ends the input.
    "function gec_wait { builtin bindkey -N gec_keys; builtin bindkey -M gec_keys '^D' .accept-line",
    "builtin setopt localoptions no_ignore_eof; local gec_line gec_new gec_old gec_once gec_calm; local -i gec_since=SECONDS gec_until=$(( SECONDS + 5 ))",
    "while gec_due && (( SECONDS < gec_until )); do gec_line=; builtin vared -M gec_keys -p '' gec_line; /bin/sleep 0.05",
    'gec_state; if [[ $gec_new != "$gec_old" || -n $gec_once ]]; then gec_old=$gec_new gec_since=SECONDS',
    "elif (( SECONDS - gec_since >= gec_calm )); then gec_still=; break; fi; done }",
    "if [[ -t 0 ]] && gec_due; then : >| $gec_dir/wait; gec_wait 2>/dev/null; fi",
  ],
};

/** The lines that wait for what runs after the prompt; empty for shells that have nothing of the kind. */
export function afterPrompt(kind: ShellKind, dir: string): readonly string[] {
  return (AFTER_PROMPT[kind] ?? []).map((line) => line.replaceAll("$gec_dir", dir));
}
