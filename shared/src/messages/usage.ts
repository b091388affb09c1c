/** What is wrong with a command line; every text says what to do. */
export interface UsageMessages {
  readonly seeHelp: string;
  readonly unknownCommand: (word: string, nearest: string | null) => string;
  readonly unknownOption: (option: string, nearest: string | null) => string;
  readonly unexpected: (word: string, isPath: boolean) => string;
  readonly unknownCheck: (id: string, nearest: string | null) => string;
  readonly oneOf: (
    option: string,
    allowed: readonly string[],
    value: string,
    nearest: string | null,
  ) => string;
  readonly needsValue: (option: string) => string;
  readonly needsNoValue: (option: string) => string;
  readonly twoFormats: (format: string) => string;
  /** An option that decides what is written or sent, with a command that would ignore it. */
  readonly onlyWith: (option: string, commands: readonly string[]) => string;
  readonly fixFromStored: string;
  readonly onlyWithCheck: (option: string) => string;
  readonly noOutputFile: (command: string) => string;
  readonly textOrJson: (command: string, format: string) => string;
  readonly needsShell: (command: string) => string;
  readonly vitalsWithFrom: string;
  readonly noSuchFile: (file: string) => string;
  readonly unreadable: (file: string, reason: string) => string;
  readonly notAReport: (file: string, detail: string) => string;
  readonly notARecording: (file: string, detail: string) => string;
  readonly machineOptionsWithFrom: string;
  readonly notADirectory: (directory: string) => string;
  readonly notAShell: (path: string) => string;
  readonly notAVariable: (name: string) => string;
  readonly blameContext: (context: string, allowed: readonly string[]) => string;
  readonly undoNumber: string;
  readonly historyFormats: string;
  readonly noStateDirectory: string;
  readonly explainWhat: string;
  readonly timeoutSeconds: (value: string) => string;
  readonly fleetJoin: string;
  readonly notAnInvite: string;
  readonly fleetServer: string;
  readonly fleetTeam: string;
  readonly fleetToken: string;
  readonly fleetEnable: string;
  readonly sharingOff: string;
}

const quoted = (text: string): string => JSON.stringify(text);
const hint = (nearest: string | null): string => (nearest === null ? "" : ` — did you mean ${nearest}?`);

/** The same in Chinese is in `usage-zh-cn.ts`, which is loaded only to show one of its texts. */
export const USAGE_MESSAGES: UsageMessages = {
  seeHelp: "see go-env-check --help",
  unknownCommand: (word, nearest) => `unknown command ${quoted(word)}${hint(nearest)}`,
  unknownOption: (option, nearest) => `unknown option ${quoted(option)}${hint(nearest)}`,
  unexpected: (word, isPath) =>
    `unexpected argument ${quoted(word)}${hint(isPath ? `--project ${word}` : null)}`,
  unknownCheck: (id, nearest) =>
    `unknown check ${quoted(id)}${hint(nearest)} (run go-env-check to list findings)`,
  oneOf: (option, allowed, value, nearest) =>
    value === ""
      ? `${option} needs one of ${allowed.join(", ")}`
      : `${option} ${option.startsWith("-") ? "must be" : "needs"} one of ${allowed.join(", ")}; not ${quoted(value)}${hint(nearest)}`,
  needsValue: (option) => `${option} needs a value; see go-env-check --help`,
  needsNoValue: (option) => `${option} takes no value`,
  twoFormats: (format) => `--json and --format ${format} are different formats; use one of them`,
  onlyWith: (option, commands) =>
    `${option} works only with ${commands.join(" and ")}: go-env-check ${commands[0]} ${option}`,
  fixFromStored: "fix --from shows the fixes of another machine; remove --test, --apply, --yes and --dry-run",
  onlyWithCheck: (option) =>
    option === "--from"
      ? `${option} works only with check, contexts, blame and fix`
      : `${option} works only with check, contexts and blame`,
  noOutputFile: (command) => `${command} does not support -o FILE; redirect its output instead`,
  textOrJson: (command, format) => `${command} supports --format text and json; not ${quoted(format)}`,
  needsShell: (command) => `${command} needs to start the shell; remove --no-shell`,
  vitalsWithFrom: "--from shows a stored report; remove --vitals",
  noSuchFile: (file) => `${file}: no such file`,
  unreadable: (file, reason) => `${file}: cannot be read (${reason})`,
  notAReport: (file, detail) => `${file}: not a report (${detail})`,
  notARecording: (file, detail) => `${file}: not a recording (${detail})`,
  machineOptionsWithFrom: "--from uses the recorded environment; remove --project and --shell",
  timeoutSeconds: (value) => `--timeout must be 1 to 600 seconds; not ${quoted(value)}`,
  notADirectory: (directory) => `--project ${quoted(directory)} is not a directory`,
  notAShell: (path) => `--shell ${quoted(path)} is not an executable file; use a full path such as /bin/bash`,
  notAVariable: (name) => `${quoted(name)} is not a variable name; use PATH, GOROOT, …`,
  blameContext: (context, allowed) =>
    `${context} does not start a shell; blame supports --context ${allowed.join(", ")}`,
  undoNumber: "undo takes at most one number, such as 000012 from fix --json",
  historyFormats: "history supports text and json; the HTML report shows it as a chart",
  noStateDirectory: "there is no directory to save to; set HOME or XDG_STATE_HOME",
  explainWhat: 'explain needs a check ID or an error text: explain "…", or - to read standard input',
  fleetJoin: "fleet join needs the invite link that your team's lead gave you",
  notAnInvite:
    "not an invite link; one looks like https://fleet.example.com/j/… (http:// only for a server on this machine)",
  fleetServer: "--server must be https://…, or http:// for a server on this machine",
  fleetTeam: "--team must be the team ID, which begins with t_",
  fleetToken: "the team's ingest token begins with gec_ingest_; give it with --token - on standard input",
  fleetEnable:
    "fleet enable needs --server, --team and the token (--token - reads it from standard input, or set GO_ENV_CHECK_FLEET_TOKEN); ask the person who runs your team's server",
  sharingOff: "sharing is off; join a team with go-env-check fleet join",
};
