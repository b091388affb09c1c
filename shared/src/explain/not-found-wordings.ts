/**
 * What shells, and programs that start others, say of a command that they do not find, for one command (`go`, or a
 * placeholder such as `{tool}`). What they say in other languages is made English first: see `translated-shells.ts`.
 */
export function notFoundWordings(command: string): readonly string[] {
  return WORDINGS.map((words) => words.replace("*", command));
}

/** bash, zsh, ksh, tcsh, BusyBox, cmd, PowerShell, nu, fish, helpers of distributions and others; `*` is the name. */
const WORDINGS: readonly string[] = [
  "*: command not found",
  "*: Command not found.",
  "*: inaccessible or not found",
  "command not found: *",
  "command not found: '*'",
  "Unknown command: *",
  "Unknown command '*'",
  'Unknown command "*"',
  "Command `*` not found",
  "`*` is neither a Nushell built-in or a known external command",
  "Command '*' not found, did you mean",
  "Command '*' not found, but can be installed with",
  "'*' is not recognized as an internal or external command",
  "The term '*' is not recognized as",
  "ObjectNotFound: (*:String) [], CommandNotFoundException",
  "No command '*' found",
  "No command * found",
  "The program '*' is currently not installed",
  "The program '*' can be found in the following packages",
  "The program '*' is not in your PATH",
  "The program * is not installed. Install it by executing",
  "Command '*' is available in",
  "If '*' is not a typo you can use",
  "* may be found in the following packages:",
  "which: no * in (",
  "env: can't execute '*': No such file or directory",
  "failed to run command '*': No such file or directory",
  "xargs: *: No such file or directory",
];
