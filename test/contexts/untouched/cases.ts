/** Startup files that would write or end something if a check let them. */
export interface Untouched {
  readonly name: string;
  readonly shell: "bash" | "zsh" | "fish" | "mksh" | "ksh" | "tcsh";
  readonly files: Readonly<Record<string, string>>;
  /** What a plain shell changes, so that the file is known to be harmful: the end of a path. Null where it does not either. */
  readonly harms: string | null;
}

const HISTORY = "one\ntwo\nthree\n";
const bash = (name: string, rc: string, harms: string | null, more = {}): Untouched => ({
  name,
  shell: "bash",
  files: {
    ".bash_profile": ". ~/.bashrc\n",
    ".bashrc": rc,
    hist: HISTORY,
    ".bash_history": HISTORY,
    ...more,
  },
  harms,
});
const zsh = (name: string, rc: string, harms: string | null, more = {}): Untouched => ({
  name,
  shell: "zsh",
  files: { ".zshrc": rc, hist: HISTORY, ".zsh_history": HISTORY, ...more },
  harms,
});
const fish = (name: string, rc: string, harms: string | null, more = {}): Untouched => ({
  name,
  shell: "fish",
  files: { ".config/fish/config.fish": rc, ...more },
  harms,
});

export const UNTOUCHED: readonly Untouched[] = [
  bash("the hook writes the history", 'HISTFILE=~/hist\nPROMPT_COMMAND="history -w"\n', "hist"),
  bash("the hook writes a file that it names", 'PROMPT_COMMAND="history -w ~/hist"\n', "hist"),
  bash("the hook asks the builtin", 'HISTFILE=~/hist\nPROMPT_COMMAND="builtin history -w ~/hist"\n', "hist"),
  bash(
    "appends, clears, reads",
    'HISTFILE=~/hist\nPROMPT_COMMAND="history -a; history -c; history -r"\n',
    "hist",
  ),
  bash("a function of the hook", "HISTFILE=~/hist\nf() { history -w; }\nPROMPT_COMMAND=(: f)\n", "hist"),
  bash("a readonly history file", 'readonly HISTFILE=~/hist\nPROMPT_COMMAND="history -w"\n', "hist"),
  bash(
    "an alias named history",
    "alias history='history 5' fc='fc -l'\nHISTFILE=~/hist\nPROMPT_COMMAND='builtin history -w'\n",
    "hist",
  ),
  bash(
    "an alias for each builtin",
    "alias builtin=echo function=echo enable=echo kill=echo\nHISTFILE=~/hist\nPROMPT_COMMAND='history -w'\n",
    "hist",
  ),
  bash("/dev/null as the history", 'HISTFILE=/dev/null\nPROMPT_COMMAND="history -w"\n', null),
  bash("a logout file", "", "left", { ".bash_logout": "echo bye > ~/left\n" }),
  bash("an EXIT trap", "trap 'echo bye > ~/left' EXIT\n", "left"),
  bash(
    "set -e, and a hook that fails",
    "trap 'echo bye > ~/left' EXIT\nset -e\nPROMPT_COMMAND=false\n",
    "left",
  ),
  bash("a daemon that the end stops", "trap 'rm -f ~/hist' EXIT HUP TERM\n", "hist"),
  zsh(
    "the hook writes the history",
    "HISTFILE=~/hist SAVEHIST=100 HISTSIZE=100\nprecmd() { fc -W }\n",
    "hist",
  ),
  zsh(
    "the hook writes a file that it names",
    "HISTSIZE=100 SAVEHIST=100\nprecmd() { fc -W ~/hist }\n",
    "hist",
  ),
  zsh("the hook asks the builtin", "SAVEHIST=100\nprecmd() { builtin fc -W ~/hist }\n", "hist"),
  zsh("a hook in the list", "SAVEHIST=100\nf() { fc -A ~/hist; fc -P }\nprecmd_functions=(f)\n", "hist"),
  zsh(
    "a readonly history file",
    "readonly HISTFILE=~/hist\nSAVEHIST=100 HISTSIZE=100\nprecmd() { fc -W }\n",
    "hist",
  ),
  zsh(
    "aliases of fc",
    "alias fc='fc -W ~/hist' builtin=: disable=: kill=:\nSAVEHIST=100\nprecmd() { fc }\n",
    "hist",
  ),
  zsh(
    "global aliases",
    "alias -g trap=: EXIT=: HISTFILE=~/hist\nSAVEHIST=100\nprecmd() { fc -W ~/hist }\n",
    "hist",
  ),
  zsh(
    "/dev/null as the history",
    "HISTFILE=/dev/null SAVEHIST=100 HISTSIZE=100\nprecmd() { fc -W }\n",
    "/dev/null",
  ),
  zsh("a shared history", "HISTFILE=~/hist SAVEHIST=1000\nsetopt share_history inc_append_history\n", "hist"),
  zsh("a logout file", "", "left", { ".zlogout": "echo bye > ~/left\n" }),
  zsh("zshexit", "zshexit() { echo bye > ~/left }\n", "left"),
  zsh("the list of exit hooks", "f() { echo bye > ~/left }\nzshexit_functions=(f)\n", "left"),
  zsh("an EXIT trap", "trap 'echo bye > ~/left' EXIT\n", "left"),
  zsh("TRAPEXIT", "TRAPEXIT() { echo bye > ~/left }\n", "left"),
  zsh(
    "err_exit, and a hook that fails",
    "zshexit() { echo bye > ~/left }\nprecmd() { false }\nsetopt err_exit\n",
    null,
  ),
  fish("a handler of the end", "function bye --on-event fish_exit\n  echo bye > ~/left\nend\n", "left"),
  fish("a handler of the process", "function bye --on-process %self\n  echo bye > ~/left\nend\n", null),
  fish(
    "the hook saves the history",
    "function h --on-event fish_prompt\n  builtin history save\n  history merge\nend\n",
    null,
  ),
  {
    name: "a history that the file names",
    shell: "mksh",
    files: {
      ".profile": "HISTFILE=~/hist\nexport ENV=~/.mkshrc\ntrap 'echo bye > ~/left' EXIT\n",
      ".mkshrc": "",
    },
    harms: "left",
  },
  {
    name: "an EXIT trap",
    shell: "ksh",
    files: { ".profile": "trap 'echo bye > ~/left' EXIT\n" },
    harms: "left",
  },
  {
    name: "a logout file and a saved history",
    shell: "tcsh",
    files: { ".tcshrc": "set savehist=100\nset history=100\n", ".logout": "echo bye > ~/left\n" },
    harms: "left",
  },
];
