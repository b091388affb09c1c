import type { Category, Localized } from "../model/index.ts";

interface ExplainWords {
  readonly category: Readonly<Record<Category, string>>;
  readonly answer: string;
  readonly guess: string;
  readonly unknown: string;
  readonly foundBy: string;
  readonly example: string;
  readonly symptoms: string;
  readonly verifyCommands: string;
  readonly mend: (shells: string) => string;
  readonly into: (file: string) => string;
  readonly onThisMachine: string;
  readonly also: string;
  readonly references: string;
  readonly noFix: string;
  readonly checks: string;
  readonly generated: string;
  readonly only: (platforms: string) => string;
  readonly exampleMachine: string;
  readonly verifyCommandsHeading: string;
  readonly fixHeading: string;
  readonly referencesHeading: string;
  readonly severityHeading: string;
  readonly answersHeading: string;
  readonly indexIntro: (count: number) => string;
}

/** The words of `explain` and of the checks' pages. */
export const EXPLAIN_MESSAGES: Localized<ExplainWords> = {
  en: {
    category: {
      path: "PATH",
      goroot: "GOROOT",
      gopath: "GOPATH",
      modules: "modules",
      toolchain: "toolchain",
      environment: "environment",
    },
    answer: "mostly not the environment",
    guess: "This is a guess: no known message was found in the text. The nearest is:",
    unknown:
      "No known message was found in the text, and nothing is near it. Give one line as Go or the shell printed it, or an id.",
    foundBy: "found by",
    example: "what the report says",
    symptoms: "Messages that it causes",
    verifyCommands: "see it yourself",
    mend: (shells) => `mend it (${shells})`,
    into: (file) => `for good, in ${file}`,
    onThisMachine: "on this machine",
    also: "the text may also be about",
    references: "references",
    noFix: "There is no single line that mends it; the report says what to do on your machine.",
    checks: "The checks",
    generated: "Generated from the catalog by `npm run generate`; edit the check, not this page.",
    only: (platforms) => `only on ${platforms}`,
    exampleMachine: "On the machine of the example; the report gives the lines for yours.",
    verifyCommandsHeading: "See it yourself",
    fixHeading: "Mend it",
    referencesHeading: "References",
    severityHeading: "at worst",
    answersHeading: "Messages that mostly have other causes",
    indexIntro: (count) =>
      `${count} misconfigurations that real Go was seen to stumble over. \`go-env-check explain ID\` prints a page in the terminal, \`go-env-check explain "error text"\` finds it.`,
  },
  "zh-CN": {
    category: {
      path: "PATH",
      goroot: "GOROOT",
      gopath: "GOPATH",
      modules: "module",
      toolchain: "工具链",
      environment: "环境变量",
    },
    answer: "通常不是环境问题",
    guess: "以下是猜测：这段文字里没有已知的报错，最接近的是：",
    unknown:
      "这段文字里没有已知的报错，也没有相近的条目。请原样粘贴 Go 或 shell 输出的一行报错，或给出检查项 id。",
    foundBy: "依据",
    example: "报告中的说法",
    symptoms: "它引起的报错",
    verifyCommands: "自己验证",
    mend: (shells) => `修复（${shells}）`,
    into: (file) => `永久生效：写入 ${file}`,
    onThisMachine: "检查本机",
    also: "也可能与这些有关",
    references: "参考",
    noFix: "没有一行命令就能修好的办法；报告会给出本机该怎么做。",
    checks: "全部检查项",
    generated: "本页由 `npm run generate` 根据检查项目录生成，请修改检查项本身，不要直接改本页。",
    only: (platforms) => `仅 ${platforms}`,
    exampleMachine: "以下命令针对示例机器；报告会给出适用于你的机器的命令。",
    verifyCommandsHeading: "自己验证",
    fixHeading: "修复",
    referencesHeading: "参考",
    severityHeading: "最严重时",
    answersHeading: "通常另有原因的报错",
    indexIntro: (count) =>
      `共 ${count} 种错误配置，每一种都在真实的 Go 上验证过。\`go-env-check explain ID\` 在终端里显示对应页面，\`go-env-check explain "报错文字"\` 按报错查找。`,
  },
};
