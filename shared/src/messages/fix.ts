import type {
  LineChange,
  Localized,
  NotEdited,
  PlannedFix,
  Refusal,
  Safety,
  TrialVerdict,
} from "../model/index.ts";
import { STATE_MESSAGES } from "./state.ts";

type MessageFor<T> = {
  readonly [K in T extends { kind: infer N extends string } ? N : never]: (
    it: Extract<T, { kind: K }>,
    at: (file: string, line: number | null) => string,
  ) => string;
};

interface FixMessages {
  readonly nothingToFix: string;
  readonly notFound: (id: string) => string;
  readonly onlyHere: (id: string) => string;
  readonly safety: Readonly<Record<Safety, string>>;
  readonly state: Readonly<Record<PlannedFix["state"], (because: string) => string>>;
  readonly brackets: (text: string) => string;
  readonly byHand: string;
  /** What happens to a line, with the line itself behind it. */
  readonly change: Readonly<
    Record<LineChange["kind"], (file: string, line: number | null, text: string) => string>
  >;
  readonly deleteLines: (file: string, from: number, to: number) => string;
  /** `overrides` where other lines do instead. */
  readonly notEdited: Readonly<Record<NotEdited["why"], (at: string, overrides: boolean) => string>>;
  readonly trialResult: (context: string, verdict: string) => string;
  /** In how many starts of the shell the change worked. */
  readonly trials: (fixed: number, all: number) => string;
  /** How safe it is, in one word. */
  readonly tag: Readonly<Record<Safety, string>>;
  /** Before and after a fix of what made go run fail. */
  readonly goRun: (works: boolean) => string;
  readonly unproven: string;
  readonly verdict: MessageFor<TrialVerdict>;
  readonly refusal: Readonly<Record<Refusal["kind"], (file: string, detail: string) => string>>;
  readonly testing: string;
  readonly verifying: string;
  readonly applyHint: (command: string) => string;
  readonly dryRun: string;
  /** Behind the fixes of a recording. */
  readonly onItsMachine: string;
  readonly nothingStored: string;
  readonly needsReview: (ids: string) => string;
  readonly ask: (files: string) => string;
  readonly declined: string;
  readonly applied: (files: string) => string;
  /** `where` is a context; null is a new terminal. */
  readonly score: (before: number, after: number, where: string | null) => string;
  readonly takenBack: (ids: string) => string;
  readonly takenBackFor: (ids: string) => string;
  readonly notTakenBack: string;
  /** What brings the changes to where the files have their source. */
  readonly carryOver: (commands: string) => string;
  readonly newFindings: (ids: string) => string;
  readonly undone: (ids: string, files: string) => string;
  readonly stays: (files: string) => string;
  readonly wouldUndo: (ids: string, files: string) => string;
}

/** The texts of `fix` and `undo`. */
export const FIX_MESSAGES: Localized<FixMessages> = {
  en: {
    nothingToFix: "No problems in a new terminal.",
    notFound: (id) => `${id}: does not occur in a new terminal; nothing to change`,
    onlyHere: (id) => `${id}: only in this process, not set in any startup file. Run this here:`,
    safety: { safe: "safe to apply", review: "review first", manual: "manual step" },
    state: {
      planned: () => "",
      "by-hand": () => "This step must be done manually.",
      conflict: (because) => `postponed: conflicts with the fix for ${because}; run fix again afterwards`,
      unreadable: (because) =>
        because === "" ? "no suitable startup file" : `cannot be changed: ${because} is not readable`,
      "not-fixed": () => "Skipped: no variant of this change worked when tested.",
    },
    brackets: (text) => ` (${text})`,
    byHand: "run manually:",
    change: {
      delete: (file, line, text) => `Delete line ${line} of ${file}: ${text}`,
      change: (file, line, text) => `Change line ${line} of ${file} to: ${text}`,
      add: (file, line, text) => {
        const where = line === null ? `to ${file}` : `above line ${line} of ${file}`;
        return text.includes("\n") ? `Add these lines ${where}:\n${text}` : `Add this line ${where}: ${text}`;
      },
    },
    deleteLines: (file, from, to) => `Delete lines ${from} to ${to} of ${file}.`,
    notEdited: {
      "not-yours": (at, overrides) =>
        `It is set in ${at}, which this program does not edit.${overrides ? " Your own file overrides it." : ""}`,
      "not-seen": (_, overrides) =>
        `No line of your startup files was found to set it.${overrides ? " The new lines override it." : ""}`,
      "not-understood": (at, overrides) =>
        `${at} does more than this program can edit safely.${overrides ? " The new lines override it." : ""}`,
      changed: (at, overrides) =>
        `${at} has changed since it was read.${overrides ? " The new lines override it." : ""}`,
    },
    trialResult: (context, verdict) =>
      `tested in ${/^[aeiou]/.test(context) ? "an" : "a"} ${context}: ${verdict}`,
    trials: (fixed, all) => `tested: fixed in ${fixed} of ${all} ${all === 1 ? "start" : "starts"}`,
    tag: { safe: "safe", review: "review", manual: "manual" },
    goRun: (works) => (works ? "go run ✗ → ✓" : "go run ✗ → ✗"),
    unproven: "Fixes for this shell cannot be tested in advance; the result is checked afterwards.",
    verdict: {
      fixed: () => "fixed",
      "not-first": ({ entry, by }, at) =>
        `on PATH, but ${entry} comes first${by === null ? "" : `, added by ${at(by.file, by.line)}  ${by.text}`}`,
      "not-reached": ({ file, line }, at) => `not applied here: ${at(file, line)} returns early`,
      "not-read": ({ file }, at) => `not applied here: the shell does not read ${at(file, null)}`,
      overridden: ({ by }, at) => `overridden by ${at(by.file, by.line)}  ${by.text}`,
      "side-effect": ({ names }) => `would also change: ${names.join(", ")}`,
      "still-there": () => "still broken",
      "not-started": ({ detail }) =>
        `the shell fails to start with this change${detail === "" ? "" : `: ${detail}`}`,
    },
    refusal: {
      changed: (file) =>
        `${file} has changed; it was not overwritten. Run fix again, or revert it manually: delete its block ("# >>> go-env-check >>>" to "# <<< go-env-check <<<"), and remove "# go-env-check: " where a line starts with it.`,
      "read-only": (file) =>
        `${file} is read-only. Make it writable (chmod u+w), or change the tool that generates it.`,
      dangling: (file) => `${file} is a symbolic link to a missing file. Fix the link first.`,
      "hard-link": (file) =>
        `${file} has more than one name (hard links); replacing it would break the links; edit it manually.`,
      "not-a-file": (file) => `${file} is not a regular file, or is too large. It was not changed.`,
      "disk-full": (file) => `The disk is full: ${file} could not be written. Nothing was changed.`,
      denied: (file, detail) => `No permission for ${file} (${detail}).`,
      locked: (file, pid) =>
        `Another go-env-check is running (process ${pid}). Wait until it finishes. If it is not running any more, delete ${file}.`,
      nothing: () => "There is no fix to undo.",
      failed: (file, detail) => `${file}: ${detail}`,
      ...STATE_MESSAGES.en,
    },
    testing: "Testing the change in a copy…",
    verifying: "Checking a new terminal…",
    applyHint: (command) => `Nothing changed yet. To apply: ${command}`,
    dryRun: "Nothing was changed (--dry-run).",
    nothingStored: "The stored check has nothing to fix.",
    onItsMachine: "From a stored check: to test and apply the fixes, run go-env-check fix on that machine.",
    needsReview: (ids) => `Not applied (needs review; run without --yes): ${ids}`,
    ask: (files) =>
      files.includes(", ")
        ? `Apply these changes to ${files}? [y/N] `
        : `Apply this change to ${files}? [y/N] `,
    declined: "Nothing was changed.",
    applied: (files) => `Changed: ${files}`,
    score: (before, after, where) =>
      `Score ${before} → ${after} ${where === null ? "in a new terminal" : `(${where})`}`,
    takenBack: (ids) => `That did not fix ${ids}, so the change was reverted.`,
    takenBackFor: (ids) =>
      `${ids === "" ? "That lowered the score" : `That caused new problems (${ids})`}, so the change was reverted.`,
    notTakenBack: "That did not help, and the change could not be reverted:",
    carryOver: (commands) => `To bring the change to its source, run: ${commands}`,
    newFindings: (ids) => `Also found now: ${ids}. To see what to do: go-env-check fix`,
    undone: (ids, files) => `Reverted: ${ids} (${files})`,
    stays: (files) => `Your later edits to ${files} were kept.`,
    wouldUndo: (ids, files) => `Would revert: ${ids} (${files})`,
  },
  "zh-CN": {
    nothingToFix: "新终端中没有需要修复的问题。",
    notFound: (id) => `${id}：新终端中没有这个问题，无需修改`,
    onlyHere: (id) => `${id}：只出现在当前进程中，与启动文件无关。请在当前终端运行：`,
    safety: { safe: "可安全应用", review: "请先确认", manual: "手动步骤" },
    state: {
      planned: () => "",
      "by-hand": () => "此步骤需手动完成。",
      conflict: (because) => `暂缓：与 ${because} 的修复冲突，请在那一项之后再运行一次 fix`,
      unreadable: (because) => (because === "" ? "没有合适的启动文件" : `无法修改：${because} 不可读`),
      "not-fixed": () => "已跳过：测试过的几种写法都没有效果。",
    },
    brackets: (text) => `（${text}）`,
    byHand: "手动执行：",
    change: {
      delete: (file, line, text) => `删除 ${file} 第 ${line} 行：${text}`,
      change: (file, line, text) => `将 ${file} 第 ${line} 行改为：${text}`,
      add: (file, line, text) => {
        const where = line === null ? `在 ${file} 中` : `在 ${file} 第 ${line} 行之前`;
        return `${where}添加：${text.includes("\n") ? "\n" : ""}${text}`;
      },
    },
    deleteLines: (file, from, to) => `删除 ${file} 第 ${from} 至 ${to} 行。`,
    notEdited: {
      "not-yours": (at, overrides) =>
        `该值在 ${at} 中设置，本程序不修改这个文件${overrides ? "，改为在你自己的文件中覆盖" : ""}。`,
      "not-seen": (_, overrides) => `没有找到设置它的启动文件行${overrides ? "，因此用新增的行覆盖" : ""}。`,
      "not-understood": (at, overrides) =>
        `${at} 的写法无法安全地修改${overrides ? "，因此用新增的行覆盖" : ""}。`,
      changed: (at, overrides) => `${at} 在读取之后已被修改${overrides ? "，因此用新增的行覆盖" : ""}。`,
    },
    trialResult: (context, verdict) => `已在“${context}”中测试：${verdict}`,
    trials: (fixed, all) => `已测试：${all} 种启动方式中 ${fixed} 种已修复`,
    tag: { safe: "可直接应用", review: "需确认", manual: "手动" },
    goRun: (works) => (works ? "go run ✗ → ✓" : "go run ✗ → ✗"),
    unproven: "这个 shell 的修复无法事先测试，写入之后会检查结果。",
    verdict: {
      fixed: () => "已修复",
      "not-first": ({ entry, by }, at) =>
        `已在 PATH 中，但 ${entry} 排在它前面${by === null ? "" : `（由 ${at(by.file, by.line)} 造成：${by.text}）`}`,
      "not-reached": ({ file, line }, at) => `此处不生效：${at(file, line)} 提前返回`,
      "not-read": ({ file }, at) => `此处不生效：shell 不读取 ${at(file, null)}`,
      overridden: ({ by }, at) => `被 ${at(by.file, by.line)} 覆盖：${by.text}`,
      "side-effect": ({ names }) => `会连带改变：${names.join("、")}`,
      "still-there": () => "问题仍然存在",
      "not-started": ({ detail }) => `应用此更改后 shell 无法启动${detail === "" ? "" : `：${detail}`}`,
    },
    refusal: {
      changed: (file) =>
        `${file} 已被修改，没有覆盖。请再运行一次 fix；若要手动撤销，请删除“# >>> go-env-check >>>”到“# <<< go-env-check <<<”之间的行，以及行首的“# go-env-check: ”。`,
      "read-only": (file) => `${file} 是只读的；请先改为可写（chmod u+w），或者修改生成它的工具。`,
      dangling: (file) => `${file} 是失效的符号链接，请先修复该链接。`,
      "hard-link": (file) => `${file} 有多个硬链接，替换会破坏链接；请手动修改。`,
      "not-a-file": (file) => `${file} 不是普通文件，或者过大，没有改动。`,
      "disk-full": (file) => `磁盘已满，无法写入 ${file}。一切保持原样。`,
      denied: (file, detail) => `没有权限访问 ${file}（${detail}）。`,
      locked: (file, pid) =>
        `另一个 go-env-check 正在运行（进程 ${pid}），请稍候。如果并没有，请删除 ${file}。`,
      nothing: () => "没有可以撤销的修复。",
      failed: (file, detail) => `${file}：${detail}`,
      ...STATE_MESSAGES["zh-CN"],
    },
    testing: "正在用启动文件的副本测试更改……",
    verifying: "正在检查新终端……",
    applyHint: (command) => `尚未更改。要应用请运行：${command}`,
    dryRun: "没有更改（--dry-run）。",
    nothingStored: "保存的检查中没有需要修复的问题。",
    onItsMachine: "以上来自已保存的检查：要测试并应用修复，请在那台机器上运行 go-env-check fix。",
    needsReview: (ids) => `未应用（需要确认，请去掉 --yes 再运行）：${ids}`,
    ask: (files) => `将此更改应用到 ${files}？[y/N] `,
    declined: "没有更改。",
    applied: (files) => `已更改：${files}`,
    score: (before, after, where) => `${where === null ? "新终端" : `“${where}”`}的得分 ${before} → ${after}`,
    takenBack: (ids) => `未能修复 ${ids}，更改已撤销。`,
    takenBackFor: (ids) => `${ids === "" ? "得分降低了" : `引起了新的问题（${ids}）`}，更改已撤销。`,
    notTakenBack: "未能修复，更改也无法撤销：",
    carryOver: (commands) => `要把修改带回源文件，请运行：${commands}`,
    newFindings: (ids) => `现在还发现：${ids}。要查看如何处理请运行：go-env-check fix`,
    undone: (ids, files) => `已撤销：${ids}（${files}）`,
    stays: (files) => `你之后在 ${files} 中的修改已保留。`,
    wouldUndo: (ids, files) => `将撤销：${ids}（${files}）`,
  },
};
