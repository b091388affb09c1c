import type { Localized, Metric, Safety } from "../model/index.ts";

interface PageMessages {
  readonly title: string;
  readonly lead: (context: string) => string;
  readonly doThis: string;
  readonly nothingToDo: string;
  /** Nothing was found, but not everything could be checked. */
  readonly seeNotes: string;
  readonly safety: Readonly<Record<Safety, string>>;
  readonly findings: string;
  readonly passed: (count: number) => string;
  readonly skipped: (count: number) => string;
  readonly crashed: (count: number) => string;
  readonly receipt: string;
  readonly vitals: string;
  readonly vitalsNote: string;
  readonly metric: Readonly<Record<Metric, string>>;
  readonly noReading: string;
  readonly notMeasured: (reason: string) => string;
  /** Why there is no reading; the system's own message when it is another one. */
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
  readonly inUse: string;
  readonly onPath: string;
  readonly offPath: string;
  readonly path: string;
  readonly pathNote: string;
  readonly addedBy: string;
  readonly settings: string;
  readonly name: string;
  readonly value: string;
  readonly origin: string;
  readonly startup: string;
  readonly readBy: string;
  readonly evidence: string;
  readonly more: string;
  readonly copy: string;
  readonly copied: string;
  readonly characters: (count: number) => string;
  readonly footer: string;
  readonly scoringBasis: (schema: number, catalog: string, scoring: number) => string;
}

const EN_REASONS: Readonly<Record<string, string>> = {
  "--network": "use --network",
  offline: "offline",
  "no service": "no service is configured",
  failed: "could not be read",
  missing: "could not be read",
  denied: "permission denied",
  timeout: "timed out",
  ENOSPC: "the disk is full",
};

const ZH_REASONS: Readonly<Record<string, string>> = {
  "--network": "使用 --network",
  offline: "当前离线",
  "no service": "没有配置服务",
  failed: "无法读取",
  missing: "无法读取",
  denied: "没有权限",
  timeout: "超时",
  ENOSPC: "磁盘已满",
};

/** The texts of whole pages (HTML, Markdown) and of the system load; `report.ts` has those of every format. */
export const HTML_MESSAGES: Localized<PageMessages> = {
  en: {
    title: "Go environment report",
    lead: (context) => `checked: ${context}`,
    doThis: "Do this",
    nothingToDo: "Nothing to do: PATH, GOROOT and GOPATH are consistent.",
    seeNotes: "Nothing was found, but not everything could be checked.",
    safety: { safe: "safe to apply", review: "review first", manual: "manual step" },
    findings: "Findings",
    passed: (count) => `${count} passed`,
    skipped: (count) => `${count} not applicable`,
    crashed: (count) => `${count} could not be completed`,
    receipt: "Score breakdown",
    vitals: "System load",
    vitalsNote: "measured during this check; not part of the score",
    metric: { cpu: "CPU", memory: "Memory", disk: "Disk", connectivity: "Services" },
    noReading: "not measured",
    notMeasured: (reason) => `not measured (${reason})`,
    reason: (note) => EN_REASONS[note] ?? note,
    noAnswer: (urls) => `no response: ${urls}`,
    weight: (percent) => `weight ${percent} %`,
    history: "History",
    historyNote: (count) => `${count} runs on this machine (scores as recorded)`,
    asTable: "Show as table",
    when: "When (UTC)",
    changed: "New (+) / resolved (−)",
    newScoringBasis: "scoring changed",
    thisRun: "this run",
    contexts: "How the shell is started",
    context: "Environment",
    pathGroup: "PATH",
    pathsNote: "Contexts with the same letter have the same PATH.",
    entries: (count) => `${count} entries`,
    toolchains: "Toolchains",
    version: "Version",
    location: "Location",
    installedBy: "Installed by",
    status: "Status",
    inUse: "in use",
    onPath: "shadowed",
    offPath: "not on PATH",
    path: "PATH in lookup order",
    pathNote: "The first entry that contains go is used. The right column shows what added it.",
    addedBy: "Added by",
    settings: "Settings",
    name: "Name",
    value: "Value",
    origin: "Origin",
    startup: "Startup files",
    readBy: "Read by",
    evidence: "Location",
    more: "Learn more:",
    copy: "Copy",
    copied: "Copied",
    characters: (count) => `${count} characters total`,
    footer: "The data is embedded: convert it with go-env-check --from FILE --format …",
    scoringBasis: (schema, catalog, scoring) => `schema ${schema} · catalog ${catalog} · scoring ${scoring}`,
  },
  "zh-CN": {
    title: "Go 环境报告",
    lead: (context) => `检查对象：${context}`,
    doThis: "下一步",
    nothingToDo: "无需处理：PATH、GOROOT 和 GOPATH 相互一致。",
    seeNotes: "没有发现问题，但有些内容未能检查。",
    safety: { safe: "可安全应用", review: "请先确认", manual: "手动步骤" },
    findings: "发现的问题",
    passed: (count) => `${count} 项通过`,
    skipped: (count) => `${count} 项不适用`,
    crashed: (count) => `${count} 项未能完成`,
    receipt: "得分明细",
    vitals: "系统负载",
    vitalsNote: "检查时测得，不计入得分",
    metric: { cpu: "处理器", memory: "内存", disk: "磁盘", connectivity: "服务连通性" },
    noReading: "未测量",
    notMeasured: (reason) => `未测量（${reason}）`,
    reason: (note) => ZH_REASONS[note] ?? note,
    noAnswer: (urls) => `无响应：${urls}`,
    weight: (percent) => `权重 ${percent}%`,
    history: "历史记录",
    historyNote: (count) => `本机共 ${count} 次检查（得分为当时的记录）`,
    asTable: "显示为表格",
    when: "时间（UTC）",
    changed: "新出现（+）/ 已解决（−）",
    newScoringBasis: "评分标准变更",
    thisRun: "本次",
    contexts: "启动方式",
    context: "环境",
    pathGroup: "PATH",
    pathsNote: "字母相同表示 PATH 相同。",
    entries: (count) => `${count} 项`,
    toolchains: "Go 工具链",
    version: "版本",
    location: "位置",
    installedBy: "安装来源",
    status: "状态",
    inUse: "使用中",
    onPath: "被遮蔽",
    offPath: "不在 PATH 中",
    path: "PATH（按查找顺序）",
    pathNote: "使用第一个包含 go 的目录；右侧是每一项的添加者。",
    addedBy: "添加者",
    settings: "设置",
    name: "名称",
    value: "值",
    origin: "来源",
    startup: "启动文件",
    readBy: "何时读取",
    evidence: "位置",
    more: "了解更多：",
    copy: "复制",
    copied: "已复制",
    characters: (count) => `共 ${count} 个字符`,
    footer: "数据已内嵌：用 `go-env-check --from FILE --format …` 转换格式。",
    scoringBasis: (schema, catalog, scoring) => `schema ${schema} · 检查项 ${catalog} · 评分标准 ${scoring}`,
  },
};
