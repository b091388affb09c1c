import { checksToRun, type Examined, examine, explain, type ExplainReport, type Host } from "go-env-check";
import { chosenShell, terminalOptions } from "./options.ts";
import { hasVerdict } from "../model/answer.ts";
import { checkSettings } from "../preferences.ts";

/** What a text means, before this Mac is asked. */
export function explainText(text: string, host: Host): ExplainReport {
  return explain(text, shellName(host), "en");
}

/** Whether a check can tell the causes of a text apart. */
export function canCheck(text: string): boolean {
  return checksToRun(text).length > 0;
}

/** What a text means on this Mac: only a check that gave a verdict confirms a cause, or rules one out. */
export function explainWith(text: string, host: Host, { report }: Examined): ExplainReport {
  return explain(text, shellName(host), "en", hasVerdict(report) ? report : null);
}

/** Runs the check that can tell the causes of a text apart, as a new terminal sees it. Changes nothing. */
export function checkHere(host: Host, signal?: AbortSignal): Promise<Examined> {
  return examine(host, { ...terminalOptions(checkSettings(), host), ...(signal && { signal }) });
}

function shellName(host: Host): string {
  return (chosenShell(checkSettings(), host) ?? host.account.shell ?? "zsh").split("/").at(-1) ?? "zsh";
}
