import type { Language, Report } from "../model/index.ts";
import type { NotChecked } from "../report/not-checked.ts";
import { jsonText } from "../util/visible.ts";
import type { CheckArgs } from "./args.ts";
import type { Terminal } from "./terminal.ts";

const TEXT: Readonly<Record<Language, (why: NotChecked) => string>> = {
  en: ({ context, status, detail }) => {
    const because = {
      timeout: "its shell did not start in time",
      failed: "its shell did not start",
      missing: "this system has no such environment",
    }[status];
    const next = status === "timeout" ? "; to wait longer: --timeout SECONDS" : "";
    return `could not check ${context}: ${because}${detail === "" ? "" : ` (${detail})`}${next}`;
  },
  "zh-CN": ({ context, status, detail }) => {
    const because = {
      timeout: "shell 未能及时启动",
      failed: "shell 未能启动",
      missing: "此系统没有这种环境",
    }[status];
    const next = status === "timeout" ? "；要等待更长时间，请使用 --timeout SECONDS" : "";
    return `无法检查 ${context}：${because}${detail === "" ? "" : `（${detail}）`}${next}`;
  },
};

/**
 * Says why there is no verdict, and gives 2, the exit status for that. JSON is still one document: what was read stays,
 * `score` is null, `complete` false, and there are no findings.
 */
export async function tellNotChecked(
  args: CheckArgs,
  terminal: Terminal,
  report: Report,
  why: NotChecked,
  deliver: (args: CheckArgs, terminal: Terminal, text: string) => Promise<void>,
): Promise<2> {
  if (args.format === "json") {
    const bare = { ...report, complete: false, score: null, findings: [], outcomes: {}, suppressed: [] };
    await deliver(args, terminal, `${jsonText(bare)}\n`);
  }
  terminal.complain(TEXT[args.language](why));
  return 2;
}
