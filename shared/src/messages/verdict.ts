import type { Localized, Safety, Severity } from "../model/index.ts";

/** The texts of the answer in a few lines: the verdict, its cause, what to run. */
interface VerdictMessages {
  /** Every critical finding makes go run fail, whatever else it breaks. */
  readonly fails: (title: string) => string;
  readonly broken: string;
  readonly findings: (count: number) => string;
  readonly fits: (go: string, checks: number) => string;
  readonly works: (checks: number) => string;
  /** The verdict on this process while a new terminal still starts. */
  readonly soFar: (verdict: string) => string;
  readonly of: (count: number, severity: Severity) => string;
  readonly hangs: (shell: string) => string;
  readonly stuckAt: (place: string) => string;
  readonly more: (count: number) => string;
  readonly safety: Readonly<Record<Safety, string>>;
  /** What to know of the command to run, in brackets behind it: how safe it is, and what tells more. */
  readonly why: (id: string) => string;
  /** What brings the change to the source of the file. */
  readonly carryOver: (command: string) => string;
  readonly all: string;
  readonly safeAtOnce: (count: number) => string;
  readonly toReview: (count: number) => string;
  readonly next: string;
  readonly deleteLine: (lines: number) => string;
  readonly addLine: (lines: number, isAbove: boolean) => string;
  readonly changeTo: string;
  readonly andMore: (changes: number) => string;
  /** What to do about a problem that a new terminal does not have. */
  readonly onlyHere: string;
  /** The same change in other files. */
  readonly alsoIn: (files: string) => string;
}

export const VERDICT_MESSAGES: Localized<VerdictMessages> = {
  en: {
    fails: (title) => `go run fails: ${title}`,
    broken: "go run fails",
    findings: (count) => `${count} findings`,
    fits: (go, checks) => `no problems found with ${go} (${checks} ${checks === 1 ? "check" : "checks"})`,
    works: (checks) => `no problems found (${checks} ${checks === 1 ? "check" : "checks"})`,
    soFar: (verdict) => `this process: ${verdict}`,
    of: (count, severity) => `${count} ${severity}`,
    hangs: (shell) => `${shell} does not finish starting`,
    stuckAt: (place) => `stuck at ${place}`,
    more: (count) => `${count} more: -v`,
    safety: { safe: "safe", review: "review", manual: "manual" },
    carryOver: (command) => `then: ${command}`,
    why: (id) => `why: explain ${id}`,
    all: "all: -v",
    onlyHere: "Open a new terminal: only this process has the problem.",
    safeAtOnce: (count) => `${count} safe to apply:`,
    toReview: (count) => `${count} to review first:`,
    next: "what to do:",
    deleteLine: (lines) => (lines === 1 ? "delete this line" : `delete these ${lines} lines`),
    addLine: (lines, isAbove) =>
      `${lines === 1 ? "add this line" : `add these ${lines} lines`}${isAbove ? " above" : ""}`,
    changeTo: "change to:",
    andMore: (changes) => `, and ${changes} more ${changes === 1 ? "change" : "changes"}`,
    alsoIn: (files) => `, also in ${files}`,
  },
  "zh-CN": {
    fails: (title) => `go run 会失败：${title}`,
    broken: "go run 会失败",
    findings: (count) => `${count} 个问题`,
    fits: (go, checks) => `${go} 没有发现问题（${checks} 项检查）`,
    works: (checks) => `没有发现问题（${checks} 项检查）`,
    soFar: (verdict) => `当前进程：${verdict}`,
    of: (count, severity) =>
      `${{ critical: "致命", major: "严重", minor: "轻微", info: "提示" }[severity]} ${count}`,
    hangs: (shell) => `${shell} 一直没有启动完成`,
    stuckAt: (place) => `停在 ${place}`,
    more: (count) => `另有 ${count} 个：-v`,
    safety: { safe: "可安全应用", review: "请先确认", manual: "手动" },
    carryOver: (command) => `然后：${command}`,
    why: (id) => `原因：explain ${id}`,
    all: "全部：-v",
    onlyHere: "打开新终端即可：只有当前进程有这个问题。",
    safeAtOnce: (count) => `其中 ${count} 个可安全应用：`,
    toReview: (count) => `其中 ${count} 个需要确认：`,
    next: "处理方法：",
    deleteLine: (lines) => (lines === 1 ? "删除这一行" : `删除这 ${lines} 行`),
    addLine: (lines, isAbove) =>
      `${isAbove ? "在此行之前" : ""}${lines === 1 ? "添加这一行" : `添加这 ${lines} 行`}`,
    changeTo: "改为：",
    andMore: (changes) => `，另有 ${changes} 处改动`,
    alsoIn: (files) => `，${files} 中同样`,
  },
};
