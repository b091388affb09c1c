import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { explain } from "../explain/explain.ts";
import type { Host } from "../probe/host.ts";
import { renderExplainReport } from "../render/explanation.ts";
import { type CheckArgs, UsageError } from "./args.ts";
import { deliver, wantsColor } from "./output.ts";
import type { Terminal } from "./terminal.ts";

/**
 * `go-env-check explain ID|"error text"|-`: what it means, how to see it, how to mend it. Reads nothing of the machine
 * but which shell to speak. 0 when the text is known, 1 when it is only guessed at or unknown.
 */
export async function explainCommand(
  host: Host,
  args: CheckArgs,
  words: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const asked = words.length === 1 && words[0] === "-" ? readFileSync(0, "utf8") : words.join(" ");
  if (asked.trim() === "") {
    throw new UsageError(
      'explain takes a check\'s id or an error text: explain "…", or - to read it from a pipe',
    );
  }
  const shell = basename(args.shell ?? host.account.shell ?? "sh");
  const report = explain(asked, shell, args.language);
  const color = args.color ?? wantsColor(host.env, args.output === null && terminal.isTTY);
  const text =
    args.format === "json"
      ? `${JSON.stringify(report, null, 2)}\n`
      : renderExplainReport(report, args.language, color);
  await deliver(args, terminal, text);
  return report.match === "known" ? 0 : 1;
}
