import { COMMAND_HELP, type CommandHelp } from "./help-commands.ts";

/** The texts of `--help` and of the manual page. `cli/help-table.ts` says which command takes which option. */
export interface HelpMessages {
  /** With what separates it from what follows. */
  readonly usage: string;
  readonly options: string;
  readonly heading: (text: string) => string;
  /** The headings of the groups of options. */
  readonly groups: Readonly<Record<"check" | "output" | "fix" | "fleet" | "general", string>>;
  readonly commands: string;
  /** The heading above the words that a command takes. */
  readonly actions: string;
  /** The heading above the options that a command shares with few others. */
  readonly ownOptions: string;
  readonly ofCommand: Readonly<Record<string, CommandHelp>>;
  /** The value of each option, and what it does. */
  readonly ofOption: Readonly<Record<string, readonly [value: string, effect: string]>>;
  /** `--format` of a command that prints no report. */
  readonly textOrJson: string;
  readonly changesNothing: string;
  readonly exitStatus: string;
  /** The exit statuses of a check. */
  readonly statuses: Readonly<Record<number, string>>;
  readonly otherStatuses: string;
  readonly examples: string;
  readonly moreHelp: string;
  readonly manual: {
    readonly name: string;
    readonly purpose: string;
    readonly headings: Readonly<
      Record<"name" | "synopsis" | "description" | "environment" | "files", string>
    >;
    readonly description: string;
    readonly environment: Readonly<Record<string, string>>;
    readonly files: Readonly<Record<string, string>>;
  };
}

/** The same in Chinese is in `help-zh-cn.ts`. */
export const HELP_MESSAGES: HelpMessages = {
  usage: "Usage: ",
  options: "[options]",
  heading: (text) => `${text}:`,
  commands: "Commands",
  actions: "Actions",
  ownOptions: "Options",
  groups: { check: "Check", output: "Output", fix: "Fix", fleet: "Fleet", general: "General" },
  ofCommand: COMMAND_HELP,
  ofOption: {
    only: ["ID,…", "run only these checks"],
    skip: ["ID,…", "skip these checks"],
    project: [
      "DIR",
      "check the Go project in DIR (default: the project that contains the working directory)",
    ],
    "no-project": ["", "do not check the project of the working directory"],
    context: [
      "NAME",
      "environment to check: current (this process, the default), terminal (a new one), nested-login (VS Code, tmux), interactive (subshell), login-script (editor tasks), command (ssh, make), desktop, raycast, cron",
    ],
    shell: ["FILE", "use this shell, such as /bin/zsh, instead of your login shell"],
    "no-shell": ["", "do not start a shell"],
    timeout: ["SECONDS", "wait this long for each start of the shell (default: 5)"],
    "no-check": ["", "only explain the text; do not look for the cause on this machine"],
    network: ["", "also test GOPROXY and GOSUMDB (network)"],
    vitals: [
      "",
      "also measure the load of CPU, memory and disk; with --network, whether GOPROXY and GOSUMDB answer (not scored)",
    ],
    from: ["FILE", "check a recording, or show a stored report (JSON or HTML; - is standard input)"],
    json: ["", "the same as --format json"],
    format: [
      "FORMAT",
      "text (default), json, markdown, html, sarif, github, gitlab or junit, on standard output",
    ],
    output: ["FILE", "write the report to FILE instead"],
    "fail-on": [
      "LEVEL",
      "exit with 1 if a finding has this severity or a higher one: critical, major (default), minor; never: do not",
    ],
    "facts-out": ["FILE", "save the raw facts as JSON"],
    redact: ["", "replace names, home directories, hosts and values: safe to attach to a bug report"],
    lang: ["en|zh-CN", "language of the output"],
    color: ["", "always use colors"],
    "no-color": ["", "never use colors"],
    ascii: ["", "ASCII output only"],
    verbose: ["", "also list every setting, toolchain and PATH entry"],
    quiet: ["", "print nothing; only set the exit status"],
    test: ["", "test each change on a copy of the startup files first"],
    apply: ["", "test, confirm, apply, verify, revert on failure"],
    yes: ["", "do not ask; fix --apply then applies only fixes marked [safe]"],
    "dry-run": ["", "with --apply or undo: do everything except write"],
    weekly: ["", "join: send a report automatically every week"],
    server: ["URL", "enable: the address of the team's server"],
    team: ["ID", "enable: the team's ID"],
    token: ["-", "enable: read the ingest token from standard input (or set GO_ENV_CHECK_FLEET_TOKEN)"],
    withdraw: ["", "disable: also withdraw this week's report"],
    help: ["", "show this help"],
    version: ["", "print the version"],
  },
  textOrJson: "text (default) or json",
  changesNothing:
    "Changes nothing on your machine unless you use fix --apply, undo, history or fleet. -o and --facts-out write the file you name.",
  exitStatus: "Exit status",
  statuses: {
    0: "no problem at or above --fail-on",
    1: "problems found",
    2: "bad usage, or the check is incomplete",
  },
  otherStatuses: "These are for check, contexts and fix; the help of each other command lists its own.",
  examples: "Examples",
  moreHelp: "More about one command: go-env-check COMMAND --help",
  manual: {
    name: "go-env-check",
    purpose: "find out why a Go setup does not work, and how to fix it",
    headings: {
      name: "NAME",
      synopsis: "SYNOPSIS",
      description: "DESCRIPTION",
      environment: "ENVIRONMENT",
      files: "FILES",
    },
    description:
      "When go run fails because PATH, GOROOT and GOPATH do not fit together, go-env-check finds out why, names the file and the line that caused it, and offers a fix that it tests in a new shell before it applies it. Every change can be undone.",
    environment: {
      GO_ENV_CHECK_LANG: "language of the output, before LC_ALL, LC_MESSAGES and LANG",
      "NO_COLOR, FORCE_COLOR, CLICOLOR, CLICOLOR_FORCE": "never or always use colors",
      COLUMNS: "width of the report where standard output is no terminal",
      GO_ENV_CHECK_FLEET_TOKEN: "the team's ingest token for fleet enable",
    },
    files: {
      "~/.config/go-env-check.json": "problems that you accepted, with a reason and an end date",
      "~/.local/state/go-env-check":
        "what undo, history and fleet need; on a Mac in ~/Library/Application Support",
    },
  },
};
