import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { explain } from "../explain/explain.ts";
import type { Host } from "../probe/host.ts";
import { renderExplainReport } from "../render/explanation.ts";
import { jsonText } from "../util/visible.ts";
import type { CheckArgs } from "./args.ts";
import { deliver, wantsColor } from "./output.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/**
 * `go-env-check explain ID|"error text"|-`: what it means, how to verify it, how to fix it. Reads nothing of the machine
 * but the name of the login shell. 0 for an exact match, 1 for a guess or no match.
 */
export async function explainCommand(
  host: Host,
  args: CheckArgs,
  words: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const asked = words.length === 1 && words[0] === "-" ? readFileSync(0, "utf8") : words.join(" ");
  if (asked.trim() === "") {
    throw new UsageError((m) => m.explainWhat);
  }
  const shell = basename(args.shell ?? host.account.shell ?? "sh");
  const report = explain(asked, shell, args.language);
  const color = args.color ?? wantsColor(host.env, args.output === null && terminal.isTTY);
  const text =
    args.format === "json" ? `${jsonText(report)}\n` : renderExplainReport(report, args.language, color);
  await deliver(args, terminal, text);
  return report.match === "known" ? 0 : 1;
}
