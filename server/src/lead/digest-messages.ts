import type { Band, Language } from "go-env-check/model";

interface DigestMessages {
  readonly none: string;
  readonly median: string;
  readonly tenth: string;
  readonly valid: string;
  readonly machines: string;
  readonly first: string;
  readonly worse: string;
  readonly better: string;
  readonly alert: string;
  readonly support: string;
  readonly gain: (points: number) => string;
  readonly about: (count: number) => string;
  readonly cannotBuild: (broken: string, machines: string) => string;
  readonly canBuild: (machines: string) => string;
  readonly ends: (go: string, month: string) => string;
  readonly ended: (go: string, month: string) => string;
  readonly shareBand: Readonly<Record<"none" | "few" | "some" | "most", string>>;
  readonly bands: Readonly<Record<Band, string>>;
}

/** The texts of the digest. */
export const DIGEST_MESSAGES: Readonly<Record<Language, DigestMessages>> = {
  en: {
    none: "Nothing to show yet: fewer than 5 machines have reported.",
    median: "Median score",
    tenth: "bottom 10 %",
    valid: "healthy setups",
    machines: "machines",
    first: "Top 3 to fix",
    worse: "More frequent than in the previous week",
    better: "Less frequent than in the previous week",
    alert: "More machines are broken",
    support: "Go versions in use",
    gain: (points) => `+${points} points on average`,
    about: (count) => `about ${count}`,
    cannotBuild: (broken, machines) => `Cannot build: ${broken} of ${machines} machines`,
    canBuild: (machines) => `Almost all of the ${machines} machines can build`,
    ends: (go, month) => `Go ${go} is supported until ${month}`,
    ended: (go, month) => `Go ${go} has been unsupported since ${month}`,
    shareBand: { none: "none", few: "few", some: "some", most: "most" },
    bands: {
      healthy: "healthy",
      "minor-issues": "minor issues",
      "needs-attention": "needs attention",
      broken: "broken",
    },
  },
  "zh-CN": {
    none: "暂无可展示的数据：上报的机器不足 5 台。",
    median: "得分中位数",
    tenth: "第 10 百分位得分",
    valid: "环境健康",
    machines: "台机器",
    first: "优先修复的 3 项",
    worse: "比上周更常见",
    better: "比上周更少见",
    alert: "无法构建的机器增多",
    support: "正在使用的 Go 版本",
    gain: (points) => `平均分 +${points} 分`,
    about: (count) => `约 ${count} 台`,
    cannotBuild: (broken, machines) => `无法构建：${machines} 台机器中的${broken}`,
    canBuild: (machines) => `${machines} 台机器几乎都能构建`,
    ends: (go, month) => `Go ${go} 将于 ${month} 停止支持`,
    ended: (go, month) => `Go ${go} 已于 ${month} 停止支持`,
    shareBand: { none: "无", few: "少数", some: "部分", most: "多数" },
    bands: {
      healthy: "健康",
      "minor-issues": "轻微问题",
      "needs-attention": "需要处理",
      broken: "不可用",
    },
  },
};
