/** What the help says of one command. */
export interface CommandHelp {
  /** What may follow it on the command line. */
  readonly words: string;
  /** What it does, for the list of all commands. */
  readonly purpose: string;
  /** The same in whole sentences, for its own page. */
  readonly about: string;
  /** What each of its actions does, where it has some. */
  readonly actions?: Readonly<Record<string, string>>;
  /** The options that mean something else here than elsewhere: value and effect. */
  readonly options?: Readonly<Record<string, readonly [value: string, effect: string]>>;
  /** The exit statuses and their meanings, where they are not those of a check. */
  readonly statuses?: Readonly<Record<number, string>>;
  /** Command lines to copy, each with what it does. */
  readonly examples: Readonly<Record<string, string>>;
}

const DONE = { 0: "done", 2: "bad usage, or it failed" };

/** Each command's help. The same in Chinese is in `help-commands-zh-cn.ts`. */
export const COMMAND_HELP: Readonly<Record<string, CommandHelp>> = {
  check: {
    words: "",
    purpose: "find out why a Go setup does not work, and how to fix it (the default)",
    about:
      "Checks how PATH, GOROOT, GOPATH and Go's other settings fit together: in this process, in a new terminal, and for the Go project that you are in. Each problem is reported with the file and the line that cause it, and with a fix.",
    examples: {
      "go-env-check": "check this environment",
      "go-env-check --context desktop": "check what apps started from the desktop get",
      "go-env-check --format html -o report.html": "write the report as a page for a browser",
      "go-env-check --redact --facts-out facts.json": "make a recording for a bug report",
    },
  },
  contexts: {
    words: "",
    purpose: "compare which go a terminal, editor, agent, ssh, cron … would use",
    about:
      "Starts your shell in each way that terminals, editors, coding agents, ssh and cron start it, and compares which go each one gets. Then prints the report.",
    examples: {
      "go-env-check contexts": "compare all of them",
      "go-env-check contexts --shell /bin/bash": "the same for another shell than your login shell",
    },
  },
  blame: {
    words: "[NAME…]",
    purpose: "show which file and line set each PATH entry and Go variable",
    about:
      "Traces your shell while it starts, and shows which line of which startup file set each PATH entry and each of Go's variables. With NAME, only that variable.",
    options: {
      context: [
        "NAME",
        "how the shell is started: terminal (default), nested-login, interactive, login-script or command",
      ],
    },
    statuses: { 0: "printed", 2: "bad usage, or the shell could not be started" },
    examples: {
      "go-env-check blame": "PATH and all of Go's variables",
      "go-env-check blame GOROOT": "only GOROOT",
    },
  },
  explain: {
    words: 'ID|"error text"|-',
    purpose: "explain an error message or a check: cause, how to verify it, how to fix it",
    about:
      "Explains an error message as Go, the shell, the editor or CI printed it, or the check with this ID. Then checks whether this machine has that cause. With -, reads the text from standard input.",
    statuses: { 0: "the message is known", 1: "only similar messages are known, or none", 2: "bad usage" },
    examples: {
      'go-env-check explain "zsh: command not found: go"': "explain a message",
      "go build 2>&1 | go-env-check explain -": "explain what a command prints",
      "go-env-check explain goroot-not-found": "explain a check",
    },
  },
  fix: {
    words: "[ID…]",
    purpose: "show fixes for a new terminal as a diff; --apply tests and applies them",
    about:
      "Shows how to change your startup files so that a new terminal has none of the problems found, as a diff. Writes nothing without --apply, which first tests the change in a new shell on copies of your files, then asks. With ID, fixes only that problem.",
    options: {
      context: [
        "NAME",
        "environment to fix: terminal (a new one, the default), nested-login, interactive, login-script, command, desktop, raycast, cron",
      ],
    },
    examples: {
      "go-env-check fix": "show all fixes",
      "go-env-check fix --apply": "test them, ask, and write them",
      "go-env-check fix goroot-not-found --test": "test the fix of one problem, without writing it",
    },
  },
  undo: {
    words: "[NUMBER]",
    purpose: "revert the last fix, or fix NUMBER",
    about:
      "Takes the changes of the last fix out of your files again. What you changed in them since then is kept. NUMBER is the one that fix --apply --json printed.",
    statuses: {
      0: "reverted",
      1: "there is no fix to revert",
      2: "bad usage, or a file could not be reverted",
    },
    examples: {
      "go-env-check undo --dry-run": "show which fix would be reverted",
      "go-env-check undo": "revert the last fix",
    },
  },
  history: {
    words: "[on|off|clear]",
    purpose: "show past scores on this machine (off by default)",
    about: "Shows the saved checks of this machine and what changed between them.",
    actions: {
      on: "save each complete check from now on, the last 200 of them",
      off: "save no more checks; keep the saved ones",
      clear: "delete the saved checks",
    },
    statuses: DONE,
    examples: {
      "go-env-check history on": "begin to save checks",
      "go-env-check history": "show them",
    },
  },
  fleet: {
    words: "[status|preview|join URL|send|schedule [off]|enable|disable]",
    purpose:
      "share anonymous results with your team's server (off by default); join shows the report and asks first",
    about: "Shares anonymous results with your team's server. Off by default.",
    actions: {
      status: "show whether sharing is on, and what waits to be sent (the default)",
      preview: "show the report that would be sent; send nothing",
      "join URL": "join a team by its invite link: shows the report and asks first",
      send: "check this machine and send the report now",
      "schedule [off]": "send a report automatically every week, or stop that",
      enable: "turn sharing on with --server, --team and --token instead of an invite link",
      disable: "turn sharing off",
    },
    options: { yes: ["", "join: do not ask"] },
    statuses: {
      0: "done",
      1: "the report could not be sent yet",
      2: "bad usage, declined, or the check is incomplete",
    },
    examples: {
      "go-env-check fleet preview": "see what would be shared",
      "go-env-check fleet join https://fleet.example.com/j/…": "join with the link from your team lead",
      "go-env-check fleet disable --withdraw": "stop sharing and take back this week's report",
    },
  },
  mcp: {
    words: "",
    purpose: "run an MCP server for coding agents, on standard input and output",
    about:
      "Runs a server of the Model Context Protocol (MCP) on standard input and output. Your coding agent starts it; you register it once.",
    statuses: DONE,
    examples: {
      "claude mcp add go-env-check -- go-env-check mcp": "register it with Claude Code",
      "codex mcp add go-env-check -- go-env-check mcp": "register it with Codex",
    },
  },
  completion: {
    words: "bash|zsh|fish",
    purpose: "print the completion script for bash, zsh or fish",
    about: "Prints a script that completes commands, options and check IDs when you press Tab.",
    statuses: DONE,
    examples: {
      "source <(go-env-check completion bash)": "in ~/.bashrc",
      "source <(go-env-check completion zsh)": "in ~/.zshrc, after compinit",
      "go-env-check completion fish | source": "in ~/.config/fish/config.fish",
    },
  },
  man: {
    words: "",
    purpose: "print this manual as a page for man",
    about: "Prints the manual in the format that man reads.",
    statuses: DONE,
    examples: { "go-env-check man | man -l -": "read it (Linux)" },
  },
  help: {
    words: "[COMMAND]",
    purpose: "show this help, or the help of one command",
    about: "Shows the help of all commands, or of one.",
    statuses: DONE,
    examples: { "go-env-check help fix": "the help of fix" },
  },
  version: {
    words: "",
    purpose: "print the version",
    about: "Prints the version.",
    statuses: DONE,
    examples: { "go-env-check version": "for a bug report" },
  },
};
