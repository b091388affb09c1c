import type { Localized } from "go-env-check/model";

/** The texts of the privacy page. */
export interface PrivacyMessages {
  readonly privacyTitle: string;
  readonly privacyIntro: string;
  readonly storedTitle: string;
  readonly stored: readonly string[];
  readonly neverTitle: string;
  readonly never: readonly string[];
  readonly nowTitle: string;
  readonly receiptsNow: string;
  readonly oldestReceipt: string;
  readonly noReceipts: string;
  readonly receiptsDeleted: string;
  readonly shownTitle: string;
  readonly shown: readonly string[];
  readonly identifyTitle: string;
  readonly identify: readonly string[];
  readonly limitsTitle: string;
  readonly limits: readonly string[];
  readonly leaveTitle: string;
  readonly leave: string;
  readonly leaveInRaycast: string;
  readonly fewerThan: (count: number) => string;
  readonly about: (count: number) => string;
}

export const PRIVACY_MESSAGES: Localized<PrivacyMessages> = {
  en: {
    privacyTitle: "What this server stores about you",
    privacyIntro: "Sharing is off until you turn it on.",
    storedTitle: "What is stored",
    stored: [
      "Totals for each team and week: how many machines had each check result and its severity, score, operating system, shell, Go version and installation method.",
      "One receipt for each report of an open week: an ID that changes every week, and a hash. The receipt makes sure that a report counts once and can be corrected or withdrawn. Receipts are stored in the order in which they arrive.",
    ],
    neverTitle: "What is never stored",
    never: [
      "Reports, paths, names, values of variables, IP addresses and user agents.",
      "Anything that links two weeks of the same machine.",
    ],
    nowTitle: "What is stored right now",
    receiptsNow: "Receipts of all teams",
    oldestReceipt: "Week of the oldest receipt",
    noReceipts: "none",
    receiptsDeleted:
      "Receipts are deleted when their week no longer accepts reports, at the latest 9 days after the week ends. Their space in the database file is overwritten.",
    shownTitle: "What your team lead sees",
    shown: [
      "Fewer than 5 machines: nothing.",
      '5 to 19 machines: rough bands such as "few" or "most", updated once a week.',
      "20 or more machines: rounded percentages.",
      "A number of machines updates only after a change by 3 or more, so it can be off by up to two. When only one or two machines join, leave, break or are fixed, it usually does not change.",
    ],
    identifyTitle: "Can you be identified?",
    identify: [
      "Someone who sees all published numbers and knows every other machine can identify your change in at most 1 % of cases while the rest of the team does not change. A test measures this for every change to the program.",
      "In a team that grows, shrinks or changes, someone who knows all machines except yours can often deduce yours: in 10 to 90 % of cases in the test, most often in large teams that grow quickly.",
      "No rule can prevent this while the numbers are true. A number that is off by only a few machines must change at some point when machines change. Someone who knows all the others then knows whose change it was. This identifies at least 1 machine in 9 in a team of 40, and 1 in 8 in a team of 260.",
      "Someone who knows all other machines of the first published week can deduce yours.",
    ],
    limitsTitle: "Limitations",
    limits: [
      "Someone with continuous access to the database can watch the totals change as each report arrives.",
      "Two backups of the database from different days show what changed between them. In a small team, that can be a single report.",
      "Everyone who has the team's ingest token can send invented reports. Someone who adds enough invented machines can tell them from the rest, and so learn what a single real machine reports.",
      "Reports that arrived before someone first copied the database are safe: they are stored as totals only.",
      "If you do not trust the operator, do not share.",
    ],
    leaveTitle: "How to leave",
    leave: "To withdraw this week's report and stop sharing, run:",
    leaveInRaycast: "In Raycast: open Check Go Env, choose Share with Fleet…, then Stop Sharing…",
    fewerThan: (count) => `fewer than ${count}`,
    about: (count) => `about ${count}`,
  },
  "zh-CN": {
    privacyTitle: "这台服务器保存了你的哪些信息",
    privacyIntro: "上报默认关闭，只有你自己能打开。",
    storedTitle: "保存的内容",
    stored: [
      "每个团队每周的汇总数：各检查结果及其严重程度、得分、操作系统、shell、Go 版本和安装方式各有多少台机器。",
      "对于仍可上报的周，每份报告有一张回执：一个每周更换的编号和一个哈希值。回执确保一份报告只计一次，并且可以更正或撤回。回执按到达顺序保存。",
    ],
    neverTitle: "从不保存的内容",
    never: [
      "报告本身、路径、姓名、变量的值、IP 地址和 User-Agent。",
      "任何能把同一台机器的两周联系起来的信息。",
    ],
    nowTitle: "当前保存的内容",
    receiptsNow: "所有团队的回执数",
    oldestReceipt: "最早的回执所属周",
    noReceipts: "没有",
    receiptsDeleted:
      "某一周不再接受上报后，其回执即被删除，最迟在该周结束 9 天后。数据库文件中的对应位置会被覆写。",
    shownTitle: "负责人能看到什么",
    shown: [
      "不足 5 台机器：不显示任何数据。",
      "5 至 19 台机器：只显示“少数”“多数”之类的大致档位，每周更新一次。",
      "20 台及以上：取整后的百分比。",
      "机器数至少变化 3 台后才会更新，因此可能有两台以内的误差。只有一两台机器加入、离开、出问题或修好时，这个数字通常不会变化。",
    ],
    identifyTitle: "你会被识别出来吗？",
    identify: [
      "在团队其余机器没有变化时，即使有人看到全部公开数据，并且了解除你之外的所有机器，也最多在 1% 的情况下能识别出你的变化。程序每次改动都会用测试衡量这一点。",
      "如果团队在扩大、缩小或有机器发生变化，了解除你之外每一台机器的人往往能推断出你的机器：在测试中为 10% 至 90% 的情况，在快速扩大的大团队中最常见。",
      "只要公开的数字属实，任何规则都无法避免这一点。数字最多只差几台，机器发生变化时，它总会在某一刻更新；了解其余所有机器的人此时就知道这是哪一台的变化。这样至少能识别出：40 台机器的团队中每 9 台有 1 台，260 台的团队中每 8 台有 1 台。",
      "了解首次公布的那一周其余所有机器的人，可以推断出你的机器。",
    ],
    limitsTitle: "局限",
    limits: [
      "能持续访问数据库的人，可以在每份报告到达时观察到汇总数的变化。",
      "两份不同日期的数据库备份会显示其间的变化。在小团队中，这可能就是某一份报告。",
      "持有团队上报令牌的任何人都可以发送伪造的报告。如果加入足够多的伪造机器，就能把它们与其余机器区分开，从而得知某一台真实机器上报的内容。",
      "在数据库首次被复制之前到达的报告是安全的：它们只以汇总数的形式保存。",
      "如果你不信任运营者，请不要上报。",
    ],
    leaveTitle: "如何退出",
    leave: "要撤回本周的报告并停止上报，请运行：",
    leaveInRaycast: "在 Raycast 中：打开 Check Go Env，选择 Share with Fleet…，再选择 Stop Sharing…",
    fewerThan: (count) => `不足 ${count}`,
    about: (count) => `约 ${count}`,
  },
};
