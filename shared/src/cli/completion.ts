import { CHECK_IDS } from "../catalog/ids.ts";
import { CONTEXTS, LANGUAGES, SEVERITIES } from "../model/index.ts";
import { own } from "../util/own.ts";
import { notOneOf } from "./args.ts";
import { COMMANDS, FLEET_ACTIONS, HISTORY_ACTIONS } from "./commands.ts";
import { GROUPS, optionsOfCommand } from "./help-table.ts";
import { FORMATS, OPTIONS } from "./options.ts";
import type { Terminal } from "./terminal.ts";

/** What stands for file names, which the shell completes itself. */
const FILES = ":files";

const ALL: Readonly<Record<string, { readonly type: string; readonly short?: string }>> = OPTIONS;

/** The words that an option's value may be. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  format: FORMATS,
  context: CONTEXTS,
  "fail-on": [...SEVERITIES.slice(0, 3), "never"],
  lang: LANGUAGES,
  only: CHECK_IDS,
  skip: CHECK_IDS,
  from: [FILES],
  output: [FILES],
  project: [FILES],
  shell: [FILES],
  "facts-out": [FILES],
};

/** The words that may follow a command. */
const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  blame: ["PATH", "GOROOT", "GOPATH", "GOBIN", "GOFLAGS", "GOPROXY", "GOTOOLCHAIN"],
  completion: ["bash", "zsh", "fish"],
  explain: CHECK_IDS,
  fix: CHECK_IDS,
  fleet: [...FLEET_ACTIONS.keys()],
  help: COMMANDS,
  history: HISTORY_ACTIONS,
};

const SCRIPTS: Readonly<Record<string, string>> = {
  bash: `_go_env_check() {
  local IFS=$'\\n' found
  found=$(go-env-check __complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null) || return
  if [ "$found" = "${FILES}" ]; then
    COMPREPLY=($(compgen -f -- "\${COMP_WORDS[COMP_CWORD]}"))
  else
    COMPREPLY=($found)
  fi
}
complete -F _go_env_check go-env-check
`,
  zsh: `#compdef go-env-check
_go_env_check() {
  local -a found
  found=("\${(@f)$(go-env-check __complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ $found[1] == ${FILES} ]]; then
    _files
  else
    compadd -a found
  fi
}
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
compdef _go_env_check go-env-check
`,
  fish: `function __go_env_check_complete
    set -l last (commandline -ct)
    set -l found (go-env-check __complete -- (commandline -opc)[2..-1] "$last" 2>/dev/null)
    if test "$found[1]" = ${FILES}
        __fish_complete_path "$last"
    else
        printf '%s\\n' $found
    end
end
complete -c go-env-check -f -a '(__go_env_check_complete)'
`,
};

/** `go-env-check completion SHELL`: prints a script that the shell's start-up file can load. */
export function completion(rest: readonly string[], terminal: Terminal): number {
  const [shell = "", ...more] = rest;
  const script = own(SCRIPTS, shell);
  if (script === undefined || more.length > 0)
    throw notOneOf("completion", Object.keys(SCRIPTS), rest.join(" "));
  terminal.write(script);
  return 0;
}

/** What those scripts ask: prints the words that may stand where the last word is, one a line. */
export function complete(words: readonly string[], terminal: Terminal): number {
  terminal.write(
    candidates(words)
      .map((word) => `${word}\n`)
      .join(""),
  );
  return 0;
}

/** The words that begin as the last one of a command line does; `:files` alone where the shell knows better. */
export function candidates(words: readonly string[]): readonly string[] {
  // bash makes three words of --format=json.
  const line = words.filter((word) => word !== "=");
  const last = words.at(-1) === "=" ? "" : (line.pop() ?? "");
  const before = line.at(-1) ?? "";
  const [, named = "", begun] = /^--([a-z-]+)=(.*)$/.exec(last) ?? [];
  if (begun !== undefined)
    return ofValue(named, begun).map((word) => (word === FILES ? word : `--${named}=${word}`));
  if (takesValue(before)) return ofValue(nameOf(before), last);
  const command = line.find((word, at) => !word.startsWith("-") && !takesValue(line[at - 1] ?? ""));
  if (last.startsWith("-"))
    return (command === undefined ? Object.values(GROUPS).flat() : optionsOfCommand(command))
      .map((name) => `--${name}`)
      .filter((word) => word.startsWith(last));
  return (command === undefined ? COMMANDS : (own(ARGUMENTS, command) ?? [])).filter((word) =>
    word.startsWith(last),
  );
}

/** Values of a list are joined by commas: the last one is completed. */
function ofValue(name: string, begun: string): readonly string[] {
  const all = own(VALUES, name) ?? [];
  if (all[0] === FILES) return all;
  const isList = name === "only" || name === "skip";
  const head = isList ? begun.slice(0, begun.lastIndexOf(",") + 1) : "";
  return all.map((word) => head + word).filter((word) => word.startsWith(begun));
}

function takesValue(word: string): boolean {
  return word.startsWith("-") && own(ALL, nameOf(word))?.type === "string";
}

/** The long name of an option, also of a short one. */
function nameOf(word: string): string {
  const short = /^-([a-z])$/.exec(word)?.[1];
  const found = Object.entries(ALL).find(([, option]) => option.short === short && short !== undefined);
  return found?.[0] ?? word.replace(/^--/, "");
}
