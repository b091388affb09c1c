import type { Localized, Metric } from "../model/index.ts";

interface PageWords {
  readonly title: string;
  readonly lead: (context: string) => string;
  readonly findings: string;
  readonly passed: (count: number) => string;
  readonly skipped: (count: number) => string;
  readonly crashed: (count: number) => string;
  readonly receipt: string;
  readonly start: string;
  readonly free: (count: number) => string;
  readonly validity: string;
  readonly effectiveGo: string;
  readonly vitals: string;
  readonly vitalsNote: string;
  readonly metric: Readonly<Record<Metric, string>>;
  readonly noReading: string;
  /** Why there is no reading; what the system said where no words of ours are for it. */
  readonly reason: (note: string) => string;
  readonly noAnswer: (urls: string) => string;
  readonly weight: (percent: number) => string;
  readonly history: string;
  readonly historyNote: (count: number) => string;
  readonly asTable: string;
  readonly when: string;
  readonly changed: string;
  readonly newScoringBasis: string;
  readonly thisRun: string;
  readonly contexts: string;
  readonly context: string;
  readonly pathGroup: string;
  readonly pathsNote: string;
  readonly entries: (count: number) => string;
  readonly toolchains: string;
  readonly version: string;
  readonly location: string;
  readonly installedBy: string;
  readonly status: string;
  readonly wins: string;
  readonly onPath: string;
  readonly offPath: string;
  readonly path: string;
  readonly pathNote: string;
  readonly comesFrom: string;
  readonly settings: string;
  readonly name: string;
  readonly value: string;
  readonly origin: string;
  readonly startup: string;
  readonly readIn: string;
  readonly evidence: string;
  readonly more: string;
  readonly copy: string;
  readonly copied: string;
  readonly characters: (count: number) => string;
  readonly footer: string;
  readonly scoringBasis: (schema: number, catalog: string, scoring: number) => string;
}

const EN_REASONS: Readonly<Record<string, string>> = {
  "--network": "asked only with --network",
  offline: "this machine is offline",
  "no service": "Go asks no service here",
  failed: "could not be read",
  missing: "could not be read",
  denied: "not allowed",
  timeout: "took too long",
  ENOSPC: "the disk is full",
};

const ZH_REASONS: Readonly<Record<string, string>> = {
  "--network": "加 --network 才会检测",
  offline: "当前离线",
  "no service": "当前设置下 Go 不访问任何服务",
  failed: "无法读取",
  missing: "无法读取",
  denied: "没有权限",
  timeout: "超时",
  ENOSPC: "磁盘已满",
};

/** Words that only whole pages (HTML, Markdown) and the history need; `words.ts` has those of every format. */
export const HTML_MESSAGES: Localized<PageWords> = {
  en: {
    title: "Go setup report",
    lead: (context) => `PATH, GOROOT and GOPATH of ${context}`,
    findings: "Findings",
    passed: (count) => `${count} passed`,
    skipped: (count) => `${count} did not apply`,
    crashed: (count) => `${count} could not be completed`,
    receipt: "How the score came about",
    start: "start",
    free: (count) => `${count} more`,
    validity: "Fit",
    effectiveGo: "The Go that wins",
    vitals: "Vitals",
    vitalsNote: "How this machine felt during the check. No part of the score above.",
    metric: { cpu: "Processor", memory: "Memory", disk: "Disk", connectivity: "Services" },
    noReading: "no reading",
    reason: (note) => EN_REASONS[note] ?? note,
    noAnswer: (urls) => `no answer: ${urls}`,
    weight: (percent) => `weight ${percent} %`,
    history: "History",
    historyNote: (count) => `${count} runs on this machine, each with its score as it was given then.`,
    asTable: "As a table",
    when: "When (UTC)",
    changed: "Appeared (+) and resolved (−)",
    newScoringBasis: "new ruler",
    thisRun: "this run",
    contexts: "Launch contexts",
    context: "Context",
    pathGroup: "PATH",
    pathsNote: "Contexts with the same letter have the same PATH.",
    entries: (count) => `${count} entries`,
    toolchains: "Toolchains",
    version: "Version",
    location: "Where",
    installedBy: "Installed by",
    status: "Status",
    wins: "wins",
    onPath: "on PATH, hidden",
    offPath: "not on PATH",
    path: "PATH, in the order of search",
    pathNote: "The first entry with a go in it wins; at the right who put each entry there.",
    comesFrom: "Comes from",
    settings: "Settings",
    name: "Name",
    value: "Value",
    origin: "Origin",
    startup: "Start-up files",
    readIn: "Read in",
    evidence: "Seen in",
    more: "How to know more:",
    copy: "Copy",
    copied: "Copied",
    characters: (count) => `${count} characters in all`,
    footer: "This page holds its data: go-env-check --from FILE reads it back, in any format.",
    scoringBasis: (schema, catalog, scoring) => `schema ${schema} · catalog ${catalog} · scoring ${scoring}`,
  },
  "zh-CN": {
    title: "Go 环境体检报告",
    lead: (context) => `检查对象：${context}的 PATH、GOROOT 与 GOPATH`,
    findings: "发现的问题",
    passed: (count) => `${count} 项通过`,
    skipped: (count) => `${count} 项不适用`,
    crashed: (count) => `${count} 项未能完成`,
    receipt: "得分明细",
    start: "起始分",
    free: (count) => `另有 ${count} 项`,
    validity: "一致性",
    effectiveGo: "当前生效的 Go",
    vitals: "机器状态",
    vitalsNote: "检查时这台机器的负载情况，不计入上面的得分。",
    metric: { cpu: "处理器", memory: "内存", disk: "磁盘", connectivity: "服务连通性" },
    noReading: "无读数",
    reason: (note) => ZH_REASONS[note] ?? note,
    noAnswer: (urls) => `无响应：${urls}`,
    weight: (percent) => `权重 ${percent}%`,
    history: "历史记录",
    historyNote: (count) => `本机共 ${count} 次检查，得分均为当时的评分。`,
    asTable: "以表格查看",
    when: "时间（UTC）",
    changed: "新出现（+）与已解决（−）",
    newScoringBasis: "评分标准变更",
    thisRun: "本次",
    contexts: "启动方式",
    context: "启动方式",
    pathGroup: "PATH",
    pathsNote: "字母相同表示 PATH 相同。",
    entries: (count) => `${count} 项`,
    toolchains: "Go 工具链",
    version: "版本",
    location: "位置",
    installedBy: "安装来源",
    status: "状态",
    wins: "生效",
    onPath: "在 PATH 中，被遮蔽",
    offPath: "不在 PATH 中",
    path: "PATH（按查找顺序）",
    pathNote: "第一个含有 go 的目录生效；右侧是每一项的来源。",
    comesFrom: "来源",
    settings: "设置",
    name: "名称",
    value: "值",
    origin: "来源",
    startup: "启动文件",
    readIn: "何时读取",
    evidence: "出处",
    more: "了解更多：",
    copy: "复制",
    copied: "已复制",
    characters: (count) => `共 ${count} 个字符`,
    footer: "本页内含完整数据：用 go-env-check --from 文件 即可读回，并转换为任意格式。",
    scoringBasis: (schema, catalog, scoring) =>
      `schema ${schema} · 检查目录 ${catalog} · 评分版本 ${scoring}`,
  },
};
