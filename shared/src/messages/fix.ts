import type { Localized, PlannedFix, Refusal, Safety, TrialVerdict } from "../model/index.ts";
import { STATE_MESSAGES } from "./state.ts";

type Say<T> = {
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
  readonly byHand: string;
  readonly trialResult: (context: string, verdict: string) => string;
  readonly unproven: string;
  readonly verdict: Say<TrialVerdict>;
  readonly refusal: Readonly<Record<Refusal["kind"], (file: string, detail: string) => string>>;
  readonly trying: string;
  readonly lookingAgain: string;
  readonly tryIt: string;
  readonly dryRun: string;
  readonly needsLook: (ids: string) => string;
  readonly ask: (files: string) => string;
  readonly declined: string;
  readonly applied: (files: string) => string;
  readonly score: (before: number, after: number) => string;
  readonly takenBack: (ids: string) => string;
  readonly takenBackFor: (ids: string) => string;
  readonly notTakenBack: string;
  readonly restart: string;
  readonly newFindings: (ids: string) => string;
  readonly undone: (ids: string, files: string) => string;
  readonly stays: (files: string) => string;
  readonly wouldUndo: (ids: string, files: string) => string;
}

/** What `fix` and `undo` say. */
export const FIX_MESSAGES: Localized<FixMessages> = {
  en: {
    nothingToFix: "Nothing to mend in a new terminal.",
    notFound: (id) => `${id}: not found in a new terminal, nothing to write`,
    onlyHere: (id) => `${id}: only this process has it, no startup file. Here and now:`,
    safety: { safe: "safe", review: "to be looked at", manual: "by hand" },
    state: {
      planned: () => "",
      "by-hand": () => "no program should take this step for you",
      conflict: (because) => `waits: the fix of ${because} says the opposite; run fix again after that one`,
      unreadable: (because) =>
        `cannot be planned: ${because === "" ? "no file for it" : `${because} cannot be read`}`,
      "not-healed": () => "left out: none of the ways to write it held when it was tried",
    },
    byHand: "by hand:",
    trialResult: (context, verdict) => `tried: ${context}: ${verdict}`,
    unproven: "This shell's fixes cannot be tried beforehand; a new terminal is looked at after writing.",
    verdict: {
      healed: () => "healed",
      "not-first": ({ entry, by }, at) =>
        `on PATH, but ${entry} stands before it${by === null ? "" : `, put there by ${at(by.file, by.line)}  ${by.text}`}`,
      "not-reached": ({ file, line }, at) => `not reached: startup leaves ${at(file, line)} before its end`,
      "not-read": ({ file }, at) => `not read: the shell does not read ${at(file, null)}`,
      overridden: ({ by }, at) => `overridden later by ${at(by.file, by.line)}  ${by.text}`,
      "side-effect": ({ names }) => `something else would change: ${names.join(", ")}`,
      "still-there": () => "still there",
      "not-started": ({ detail }) => `the shell does not start with it${detail === "" ? "" : `: ${detail}`}`,
    },
    refusal: {
      changed: (file) =>
        `${file} was changed in the meantime; nothing was written over that. A fix can be planned anew (fix). To take one back by hand, delete what stands between its two go-env-check marks, and the "# go-env-check: " before a line.`,
      "read-only": (file) =>
        `${file} is read-only; make it writable (chmod u+w) or change what generates it.`,
      dangling: (file) => `${file} is a symbolic link that leads nowhere; mend the link first.`,
      "hard-link": (file) =>
        `${file} has more than one name (hard links), and replacing it would part them; change it by hand.`,
      "not-a-file": (file) => `${file} is not a regular file of sensible size; it was left alone.`,
      "disk-full": (file) => `The disk is full: ${file} could not be written. Everything is as it was.`,
      denied: (file, detail) => `No permission for ${file} (${detail}).`,
      locked: (file, pid) =>
        `Another go-env-check is at work (process ${pid}); wait for it. If there is none, remove ${file}.`,
      nothing: () => "There is no fix to take back.",
      failed: (file, detail) => `${file}: ${detail}`,
      ...STATE_MESSAGES.en,
    },
    trying: "starting your shell on copies of the startup files …",
    lookingAgain: "looking at a new terminal …",
    tryIt: "Nothing was written. To write it: go-env-check fix --apply",
    dryRun: "Nothing was written (--dry-run).",
    needsLook: (ids) => `Left out, because --yes covers only what is safe: ${ids}`,
    ask: (files) => `Write this to ${files}? [y/N] `,
    declined: "Nothing was written.",
    applied: (files) => `Written: ${files}`,
    score: (before, after) => `Score ${before} → ${after} in a new terminal`,
    takenBack: (ids) =>
      `It did not help (${ids} is still there), so it was taken back: the files are as they were.`,
    takenBackFor: (ids) =>
      `Something else got worse (${ids}), so it was taken back: the files are as they were.`,
    notTakenBack: "It did not help, and it could not be taken back:",
    restart: "Start a new terminal and your editor anew. To take it back: go-env-check undo",
    newFindings: (ids) => `Now to be seen: ${ids}; run fix again`,
    undone: (ids, files) => `Taken back: ${ids} (${files})`,
    stays: (files) => `What you changed in ${files} since then stays.`,
    wouldUndo: (ids, files) => `Would take back: ${ids} (${files})`,
  },
  "zh-CN": {
    nothingToFix: "新终端中没有需要修复的问题。",
    notFound: (id) => `${id}：新终端中没有这个问题，无需写入`,
    onlyHere: (id) => `${id}：只有当前进程有这个问题，与启动文件无关。在当前终端运行：`,
    safety: { safe: "安全", review: "需要你确认", manual: "手动" },
    state: {
      planned: () => "",
      "by-hand": () => "这一步不应由程序代劳",
      conflict: (because) => `暂缓：${because} 的修复与它相反，请在那一项之后再运行一次 fix`,
      unreadable: (because) => (because === "" ? "无法规划：没有合适的文件" : `无法规划：读不了 ${because}`),
      "not-healed": () => "未采用：试过的几种写法都没有效果",
    },
    byHand: "手动执行：",
    trialResult: (context, verdict) => `试运行：${context}：${verdict}`,
    unproven: "这个 shell 的修复无法事先试运行；写入之后会检查一个新终端。",
    verdict: {
      healed: () => "已修复",
      "not-first": ({ entry, by }, at) =>
        `已在 PATH 中，但 ${entry} 排在它前面${by === null ? "" : `（由 ${at(by.file, by.line)} 造成：${by.text}）`}`,
      "not-reached": ({ file, line }, at) => `没有执行到：启动过程提前离开了 ${at(file, line)}`,
      "not-read": ({ file }, at) => `没有读取：这个 shell 不读 ${at(file, null)}`,
      overridden: ({ by }, at) => `后来被 ${at(by.file, by.line)} 覆盖：${by.text}`,
      "side-effect": ({ names }) => `会连带改变：${names.join("、")}`,
      "still-there": () => "问题依旧",
      "not-started": ({ detail }) => `加上它之后 shell 无法启动${detail === "" ? "" : `：${detail}`}`,
    },
    refusal: {
      changed: (file) =>
        `${file} 在此期间被修改过，没有覆盖。修复可以重新规划（fix）；若要手工撤销，请删除两个 go-env-check 标记之间的内容，以及行首的“# go-env-check: ”。`,
      "read-only": (file) => `${file} 是只读的；请先改为可写（chmod u+w），或者修改生成它的工具。`,
      dangling: (file) => `${file} 是失效的符号链接，请先修好链接。`,
      "hard-link": (file) => `${file} 有多个硬链接，替换会使它们分离；请手动修改。`,
      "not-a-file": (file) => `${file} 不是普通文件，或者大得不正常，没有改动。`,
      "disk-full": (file) => `磁盘已满，无法写入 ${file}。一切保持原样。`,
      denied: (file, detail) => `没有权限访问 ${file}（${detail}）。`,
      locked: (file, pid) =>
        `另一个 go-env-check 正在运行（进程 ${pid}），请稍候。如果并没有，请删除 ${file}。`,
      nothing: () => "没有可以撤销的修复。",
      failed: (file, detail) => `${file}：${detail}`,
      ...STATE_MESSAGES["zh-CN"],
    },
    trying: "正在用启动文件的副本试运行 shell …",
    lookingAgain: "正在检查一个新终端 …",
    tryIt: "尚未写入。要写入请运行：go-env-check fix --apply",
    dryRun: "没有写入（--dry-run）。",
    needsLook: (ids) => `--yes 只包括安全的修复，未处理：${ids}`,
    ask: (files) => `写入 ${files}？[y/N] `,
    declined: "没有写入。",
    applied: (files) => `已写入：${files}`,
    score: (before, after) => `新终端的得分 ${before} → ${after}`,
    takenBack: (ids) => `没有效果（${ids} 依旧存在），已自动撤销，文件恢复原样。`,
    takenBackFor: (ids) => `其他方面变差了（${ids}），已自动撤销，文件恢复原样。`,
    notTakenBack: "没有效果，而且无法撤销：",
    restart: "请重新打开终端和编辑器。要撤销请运行：go-env-check undo",
    newFindings: (ids) => `新出现：${ids}，请再运行一次 fix`,
    undone: (ids, files) => `已撤销：${ids}（${files}）`,
    stays: (files) => `之后你在 ${files} 中的改动都保留了。`,
    wouldUndo: (ids, files) => `将撤销：${ids}（${files}）`,
  },
};
