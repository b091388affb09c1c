/** Every command, as people type it. */
export const COMMANDS: readonly string[] = [
  "check",
  "contexts",
  "blame",
  "explain",
  "fix",
  "undo",
  "history",
  "fleet",
  "mcp",
  "completion",
  "man",
  "help",
  "version",
];

/** What `fleet` does, each with how many words may follow it. */
export const FLEET_ACTIONS: ReadonlyMap<string, number> = new Map([
  ["status", 0],
  ["preview", 0],
  ["join", 1],
  ["enable", 0],
  ["send", 0],
  ["schedule", 1],
  ["disable", 0],
]);

/** What `history` does. */
export const HISTORY_ACTIONS: readonly string[] = ["show", "on", "off", "clear"];
