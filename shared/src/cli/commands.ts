/** Every command, as people type it. */
export const COMMANDS: readonly string[] = [
  "check",
  "contexts",
  "blame",
  "history",
  "explain",
  "fix",
  "undo",
  "fleet",
  "completion",
  "help",
  "version",
];
