import { parseArgs } from "node:util";
import { INVITE_DEFAULTS, INVITE_LIMITS } from "../store/join.ts";

/** A usage error: the message says what to do. */
export class UsageError extends Error {}

const OPTIONS = {
  port: { type: "string" },
  overlap: { type: "string", default: "24" },
  "min-go": { type: "string" },
  suppress: { type: "string" },
  goal: { type: "string" },
  uses: { type: "string" },
  days: { type: "string" },
  yes: { type: "boolean", short: "y" },
  version: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

export interface AdminArgs {
  /** The command and its arguments: `token`, `rotate`, `t_…`, `lead`. */
  readonly positionals: readonly string[];
  readonly port: number | null;
  readonly overlapHours: number;
  /** A release such as 1.26; empty clears it, null leaves it. */
  readonly minimumGo: string | null;
  /** Empty clears them, null leaves them. */
  readonly suppressed: readonly string[] | null;
  /** The median score to reach; 0 clears it, null leaves it. */
  readonly goal: number | null;
  /** How many may join by a link, and for how many days. */
  readonly uses: number;
  readonly days: number;
  readonly yes: boolean;
  readonly help: boolean;
  readonly version: boolean;
}

/** Parses the command line; throws a UsageError for an invalid one. */
export function parseAdmin(argv: readonly string[]): AdminArgs {
  const { values, positionals } = parse(argv);
  if (!/^(1\.\d{1,2})?$/.test(values["min-go"] ?? ""))
    throw new UsageError(
      `--min-go must be a release such as 1.26, or empty for none, not ${JSON.stringify(values["min-go"])}`,
    );
  return {
    positionals,
    port: values.port === undefined ? null : whole("--port", values.port, 65_535),
    overlapHours: whole("--overlap", values.overlap, 24 * 90),
    minimumGo: values["min-go"] ?? null,
    suppressed: values.suppress === undefined ? null : values.suppress.split(",").filter((id) => id !== ""),
    goal: values.goal === undefined ? null : whole("--goal", values.goal || "0", 100),
    uses: atLeastOne("--uses", values.uses, INVITE_DEFAULTS.uses, INVITE_LIMITS.uses),
    days: atLeastOne("--days", values.days, INVITE_DEFAULTS.days, INVITE_LIMITS.days),
    yes: values.yes === true,
    help: values.help === true || positionals[0] === "help",
    version: values.version === true || positionals[0] === "version",
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function atLeastOne(name: string, text: string | undefined, otherwise: number, most: number): number {
  const value = text === undefined ? otherwise : whole(name, text, most);
  if (value < 1) throw new UsageError(`${name} must be a number from 1 to ${most}, not 0`);
  return value;
}

function whole(name: string, text: string, most: number): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > most)
    throw new UsageError(`${name} must be a number from 0 to ${most}, not ${JSON.stringify(text)}`);
  return Number(text);
}
