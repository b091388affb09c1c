import type { Localized } from "go-env-check/model";

/** The words of the privacy page. */
export interface PrivacyWords {
  readonly privacyTitle: string;
  readonly privacyIntro: string;
  readonly keptTitle: string;
  readonly kept: readonly string[];
  readonly neverTitle: string;
  readonly never: readonly string[];
  readonly nowTitle: string;
  readonly receiptsNow: string;
  readonly oldestReceipt: string;
  readonly noReceipts: string;
  readonly receiptsGo: string;
  readonly shownTitle: string;
  readonly shown: readonly string[];
  readonly limitTitle: string;
  readonly limit: string;
  readonly leaveTitle: string;
  readonly leave: string;
  readonly fewerThan: (count: number) => string;
  readonly about: (count: number) => string;
}

export const PRIVACY_MESSAGES: Localized<PrivacyWords> = {
  en: {
    privacyTitle: "What this server keeps of you",
    privacyIntro: "For every member of every team. Sharing is off until you turn it on.",
    keptTitle: "What is kept",
    kept: [
      "Sums for each team and week: how many machines had which outcome, score, system, shell, Go version and installer.",
      "For each report of an open week one receipt: a number that changes every week and a hash, in the order they came. It makes sure that a report counts once and can be corrected or taken back.",
    ],
    neverTitle: "What is never kept",
    never: [
      "No report, no path, no name, no value of a variable, no address, no user agent.",
      "Nothing that links two weeks of one machine.",
    ],
    nowTitle: "What is there now",
    receiptsNow: "Receipts of all teams",
    oldestReceipt: "Oldest receipt, week",
    noReceipts: "none",
    receiptsGo:
      "Receipts are deleted when their week can no longer be reported, at the latest nine days after its end; the file is overwritten where they stood.",
    shownTitle: "What your lead sees",
    shown: [
      'Fewer than 5 machines: nothing. 5 to 19: bands such as "few" or "most", once a week. From 20: rounded shares.',
      "What was shown stays as it is until at least three machines have moved it: one or two machines that come, go, break or mend something change nothing that anybody sees.",
      "Who reads everything that is shown and knows all machines but yours is sure of what yours brings when you come, go or change in at most one case of a hundred; a test measures that with every change of the program. Where many machines move in the same week and somebody knows all of them but yours, he can work yours out.",
    ],
    limitTitle: "The honest limit",
    limit:
      "Whoever can read the database continuously can watch each arrival change the sums. What already arrived is safe from dumps, backups and later break-ins. Against an operator who means harm, only not sharing helps.",
    leaveTitle: "How to leave",
    leave: "go-env-check fleet disable --withdraw takes this week's report back and sends nothing more.",
    fewerThan: (count) => `fewer than ${count}`,
    about: (count) => `about ${count}`,
  },
  "zh-CN": {
    privacyTitle: "这台服务器保存了你的哪些信息",
    privacyIntro: "对每个团队的每位成员公开。上报默认关闭，只有你自己能打开。",
    keptTitle: "保存的内容",
    kept: [
      "每个团队每周的汇总数：各检查结果、得分、系统、shell、Go 版本、安装方式各有多少台机器。",
      "尚可上报的周，每份报告对应一张回执：一个每周更换的编号和一个哈希值，按到达顺序存放，用来保证一份报告只计一次，并且可以更正或撤回。",
    ],
    neverTitle: "从不保存的内容",
    never: [
      "报告本身、路径、姓名、变量的值、IP 地址、User-Agent。",
      "任何能把同一台机器的两周联系起来的信息。",
    ],
    nowTitle: "当前状况",
    receiptsNow: "所有团队的回执数",
    oldestReceipt: "最早的回执所属周",
    noReceipts: "没有",
    receiptsGo: "某一周不再接受上报后即删除其回执，最迟在该周结束九天后；文件中的对应位置会被覆写。",
    shownTitle: "负责人能看到什么",
    shown: [
      "不足 5 台机器：什么都看不到。5 至 19 台：每周一次，只有“少数”“多数”之类的档位。20 台起：取整后的占比。",
      "已显示的数字保持不变，直到至少有 3 台机器使它变动：一两台机器加入、离开、出问题或修好，任何人都看不出来。",
      "即使有人看到公布的全部数据，并且了解除你之外的所有机器，在你加入、离开或有变化时，也最多在百分之一的情况下能确定你的机器；程序每次改动都会用测试衡量这一点。如果同一周有许多机器变动，而他恰好了解除你之外的每一台，则可以推算出你的机器。",
    ],
    limitTitle: "如实说明的局限",
    limit:
      "能持续读取数据库的人，可以观察到每份报告到达时汇总数的变化。已经到达的数据不会因数据库导出、备份或日后的入侵而泄露。如果运营者心怀恶意，只有不上报才安全。",
    leaveTitle: "如何退出",
    leave: "运行 go-env-check fleet disable --withdraw 可撤回本周的报告，并停止上报。",
    fewerThan: (count) => `不足 ${count}`,
    about: (count) => `约 ${count}`,
  },
};
