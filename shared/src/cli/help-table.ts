import type { HelpMessages } from "../messages/help.ts";
import { own } from "../util/own.ts";

type Group = keyof HelpMessages["groups"];

/** The options by the group in which the whole help shows them. `OPTIONS` in options.ts is the same set. */
export const GROUPS: Readonly<Record<Group, readonly string[]>> = {
  check: [
    "only",
    "skip",
    "project",
    "no-project",
    "context",
    "shell",
    "no-shell",
    "timeout",
    "no-check",
    "network",
    "vitals",
    "from",
  ],
  output: [
    "format",
    "json",
    "output",
    "fail-on",
    "facts-out",
    "redact",
    "lang",
    "color",
    "no-color",
    "ascii",
    "verbose",
    "quiet",
  ],
  fix: ["test", "apply", "yes", "dry-run"],
  fleet: ["weekly", "server", "team", "token", "withdraw"],
  general: ["help", "version"],
};

const LOOKS = ["lang", "color", "no-color", "ascii"];
const REPORTS = ["format", "json", "output", "facts-out", "redact", ...LOOKS, "verbose", "quiet"];
const STARTS = ["context", "shell", "timeout"];
const PROJECT = ["project", "no-project"];

/** The options that each command heeds. */
const OF_COMMAND: Readonly<Record<string, readonly string[]>> = {
  check: [
    ...["only", "skip", ...PROJECT, ...STARTS, "no-shell", "network", "vitals", "from", "fail-on"],
    ...REPORTS,
  ],
  contexts: ["only", "skip", ...PROJECT, ...STARTS, "network", "from", "fail-on", ...REPORTS],
  blame: [...PROJECT, ...STARTS, "from", ...REPORTS],
  explain: [...PROJECT, ...STARTS, "no-shell", "no-check", "network", "format", "json", ...LOOKS, "quiet"],
  fix: [
    ...[
      "test",
      "apply",
      "yes",
      "dry-run",
      "only",
      "skip",
      ...PROJECT,
      ...STARTS,
      "network",
      "from",
      "fail-on",
    ],
    ...["format", "json", ...LOOKS, "quiet"],
  ],
  undo: ["dry-run", "lang", "quiet"],
  history: ["format", "json", ...LOOKS],
  fleet: ["yes", ...GROUPS.fleet, "context", "shell", "no-shell", "timeout", "lang"],
  mcp: ["shell", "timeout", "lang"],
  man: ["lang"],
  help: ["lang"],
};

/** The options of one command, its own ones first. */
export function optionsOfCommand(command: string): readonly string[] {
  return [...(own(OF_COMMAND, command) ?? []), "help"];
}
