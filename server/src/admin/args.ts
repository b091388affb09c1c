import { parseArgs } from "node:util";

/** A usage error: the message says what to do. */
export class UsageError extends Error {}

const OPTIONS = {
  port: { type: "string" },
  overlap: { type: "string", default: "24" },
  "min-go": { type: "string" },
  suppress: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

export interface AdminArgs {
  /** The command and its arguments: `token`, `rotate`, `t_…`, `lead`. */
  readonly positionals: readonly string[];
  readonly port: number | null;
  readonly overlapHours: number;
  readonly minimumGo: string | null;
  readonly suppressed: readonly string[];
  readonly help: boolean;
}

/** Parses the command line; throws a UsageError for an invalid one. */
export function parseAdmin(argv: readonly string[]): AdminArgs {
  const { values, positionals } = parse(argv);
  if (values["min-go"] !== undefined && !/^1\.\d{1,2}$/.test(values["min-go"]))
    throw new UsageError(`--min-go must be a release such as 1.26, not ${JSON.stringify(values["min-go"])}`);
  return {
    positionals,
    port: values.port === undefined ? null : whole("--port", values.port, 65_535),
    overlapHours: whole("--overlap", values.overlap, 24 * 90),
    minimumGo: values["min-go"] ?? null,
    suppressed: (values.suppress ?? "").split(",").filter((id) => id !== ""),
    help: values.help === true || positionals[0] === "help",
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function whole(name: string, text: string, most: number): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > most)
    throw new UsageError(`${name} must be a number from 0 to ${most}, not ${JSON.stringify(text)}`);
  return Number(text);
}
