import { basename } from "node:path";
import type { Language, Report } from "../model/index.ts";
import type { Host } from "../probe/host.ts";
import { otherParentShell } from "../probe/parent-shell.ts";
import { newTerminalText } from "../render/notes.ts";
import { dialectOf, quote } from "../shell/quote.ts";
import type { Terminal } from "./terminal.ts";

const TEXT: Readonly<Record<Language, (checked: string, here: string, file: string) => string>> = {
  en: (checked, here, file) =>
    `a new terminal was checked with ${checked}, your login shell; you are in ${here}: to check with it, add --shell ${file}`,
  "zh-CN": (checked, here, file) =>
    `新终端是用你的登录 shell（${checked}）检查的；你现在用的是 ${here}，要检查它，请加上 --shell ${file}`,
};

/**
 * Says on standard error that what is told of a new terminal is not of the shell in which the command was typed. Nothing
 * where the report tells nothing of a new terminal.
 */
export async function tellOtherShell(
  host: Host,
  language: Language,
  terminal: Terminal,
  report: Report | null,
): Promise<void> {
  const login = host.account.shell;
  if (login === null) return;
  if (report !== null && report.judged === "current" && newTerminalText(report).length === 0) return;
  const file = await otherParentShell(host, login);
  if (file !== null)
    terminal.complain(TEXT[language](basename(login), basename(file), quote(file, dialectOf(file))));
}
