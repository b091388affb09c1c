import { afterPrompt, STILL_TO_COME } from "./after-prompt.ts";
import type { Mode, ShellKind } from "./dialect.ts";
import { leave, withoutHistory } from "./quiet.ts";

/** Calls what the shell would run before a prompt: there direnv, mise and asdf set their variables. */
const PROMPT_HOOKS: Readonly<Partial<Record<ShellKind, string>>> = {
  zsh: "for gec_one in precmd $precmd_functions ${PERIOD:+periodic} ${PERIOD:+$periodic_functions}; do (( $+functions[$gec_one] )) && $gec_one; done </dev/null >/dev/null 2>&1",
  bash: 'for gec_one in "${PROMPT_COMMAND[@]}"; do eval "$gec_one"; done </dev/null >/dev/null 2>&1',
  // Its own first prompt writes colors and key bindings into the user's universal variables; that is no hook of theirs.
  fish: "functions -e __fish_on_interactive; emit fish_prompt </dev/null >/dev/null 2>&1",
};

/** The variable in which a shell says its version, put into the dump as one more pair. */
const VERSION_VARIABLE: Readonly<Partial<Record<ShellKind, string>>> = {
  zsh: "ZSH_VERSION",
  bash: "BASH_VERSION",
  fish: "version",
};
export const SHELL_VERSION = "GO_ENV_CHECK_SHELL_VERSION";

/** Stands between a function named go and the names of all functions. */
export const NAMES = "#go-env-check:names ";

/** Where zsh reads its files from, exported or not. */
export const SHELL_ZDOTDIR = "GO_ENV_CHECK_SHELL_ZDOTDIR";

/**
 * What the word `go` is to the shell, where that can be told without starting a program: what an alias stands for, or the
 * text of a function, with the names of all functions behind it.
 */
const GO_IS: Readonly<Partial<Record<ShellKind, string>>> = {
  zsh: `"\${functions[go]+function \${functions[go]}${NAMES}\${(k)functions} \${(k)aliases}}\${aliases[go]+alias go=\${aliases[go]}}"`,
  bash: '"$gec_go"',
  fish: `(functions -q go; and begin; echo function; functions go; echo '${NAMES}'; functions -n; end | string collect; or echo)`,
};
/** A substitution would be one more process each time, of all that the shell has become. */
const LOOK_FOR_GO: Readonly<Partial<Record<ShellKind, readonly string[]>>> = {
  bash: [
    `gec_go=; \\builtin declare -F go >/dev/null && { \\builtin declare -f go; \\builtin echo '${NAMES}'; \\builtin declare -F; } >|$gec_dir/go && IFS= \\builtin read -r -d '' gec_go <$gec_dir/go`,
    '[ -n "$gec_go" ] && gec_go="function $gec_go"',
    "\\builtin alias go >|$gec_dir/go 2>/dev/null && IFS= \\builtin read -r -d '' gec_go <$gec_dir/go",
  ],
};
export const SHELL_GO = "GO_ENV_CHECK_SHELL_GO";

/**
 * The command that writes the environment into `dir`/env and, after the hooks of the prompt (if asked), into
 * `dir`/env.prompt, and then ends the shell without its farewells. An absolute program and no `command`, so that no
 * alias or function gets in between; a file, because startup files may print or redirect. The directory's name needs
 * no quoting (see HostScratch.makeTempDir). `beforeEnd` are lines that run when nothing but the last dump is to come.
 */
export function dumpCommand(
  kind: ShellKind,
  dir: string,
  { interactive }: Mode,
  withPrompt: boolean,
  beforeEnd: readonly string[] = [],
): string {
  const file = `${dir}/env`;
  if (kind === "nu") return `^/usr/bin/env -0 out> ${file}; ${leave(kind)}`;
  const version = VERSION_VARIABLE[kind];
  const go = interactive ? GO_IS[kind] : undefined;
  const told = `${version === undefined ? "" : `${SHELL_VERSION}=$${version} `}${go === undefined ? "" : `${SHELL_GO}=${go} `}`;
  const look =
    go === undefined ? [] : (LOOK_FOR_GO[kind] ?? []).map((line) => line.replaceAll("$gec_dir", dir));
  const from = kind === "zsh" ? `${SHELL_ZDOTDIR}=\${ZDOTDIR-} ` : "";
  const dump = `${told}${from}/usr/bin/env -0 >${kind === "zsh" || kind === "bash" ? "|" : ""}${file}`;
  const hooks = PROMPT_HOOKS[kind];
  const atPrompt =
    withPrompt && interactive && hooks !== undefined
      ? [
          ...withoutHistory(kind, dir),
          hooks,
          ...afterPrompt(kind, dir),
          ...beforeEnd,
          `${kind === "zsh" ? `${STILL_TO_COME}=$gec_still ` : ""}${dump}.prompt`,
        ]
      : [];
  return [...(atPrompt.length === 0 ? beforeEnd : []), ...look, dump, ...atPrompt, leave(kind)].join("\n");
}
