import type { Category, Localized } from "../model/index.ts";

interface ExplainMessages {
  readonly category: Readonly<Record<Category, string>>;
  readonly answer: string;
  readonly guess: string;
  readonly unknown: string;
  readonly matchedMessage: string;
  readonly example: string;
  readonly colon: string;
  readonly comma: string;
  readonly space: string;
  readonly brackets: (text: string) => string;
  readonly why: string;
  readonly fix: string;
  readonly symptoms: string;
  readonly verifyCommands: string;
  readonly fixIn: (shells: string) => string;
  readonly addTo: (file: string) => string;
  readonly thisTerminalOnly: (blame: string) => string;
  readonly onThisMachine: string;
  readonly thisMachine: string;
  readonly confirmedHere: string;
  readonly notHere: string;
  readonly alsoHere: string;
  readonly applyFix: string;
  readonly otherCauses: string;
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

/** The texts of `explain` and of the checks' pages. */
export const EXPLAIN_MESSAGES: Localized<ExplainMessages> = {
  en: {
    category: {
      path: "PATH",
      goroot: "GOROOT",
      gopath: "GOPATH",
      modules: "modules",
      toolchain: "toolchain",
      environment: "environment",
    },
    answer: "usually not an environment problem",
    guess: "Not certain. Closest match:",
    unknown:
      "No match. Paste one whole line of the error output, with the part before the first colon, or a check ID.",
    matchedMessage: "matched message",
    example: "example",
    colon: ": ",
    comma: ", ",
    space: " ",
    brackets: (text) => `(${text})`,
    why: "why",
    fix: "fix",
    symptoms: "Error messages",
    verifyCommands: "verify",
    fixIn: (shells) => `fix (${shells})`,
    addTo: (file) => `to make it permanent, add it to ${file}`,
    thisTerminalOnly: (blame) =>
      `This changes only the current terminal. To make it permanent, delete or correct the line that ${blame} shows.`,
    onThisMachine: "check this machine",
    thisMachine: "this machine",
    confirmedHere: "confirmed on this machine",
    notHere:
      "the check passes here. If the message comes from CI, a container or another user, the fix belongs there.",
    alsoHere: "Also found on this machine:",
    applyFix: "to test and apply it",
    otherCauses: "other possible causes",
    references: "references",
    noFix: "No one-line fix; see the report for your machine.",
    checks: "Checks",
    generated: "Generated from the catalog by `npm run generate`; edit the check, not this page.",
    only: (platforms) => `${platforms} only`,
    exampleMachine: "Commands for the example above; your report shows them for your machine.",
    verifyCommandsHeading: "Verify",
    fixHeading: "How to fix",
    referencesHeading: "References",
    severityHeading: "maximum severity",
    answersHeading: "Messages that usually have other causes",
    indexIntro: (count) =>
      `${count} misconfigurations, each reproduced with a real Go. \`go-env-check explain ID\` shows a page in the terminal; \`go-env-check explain "error text"\` finds it by its error message.`,
  },
  "zh-CN": {
    category: {
      path: "PATH",
      goroot: "GOROOT",
      gopath: "GOPATH",
      modules: "模块",
      toolchain: "工具链",
      environment: "环境",
    },
    answer: "通常不是环境问题",
    guess: "不能确定。最接近的是：",
    unknown: "没有匹配的报错。请粘贴完整的一行报错输出，包括第一个冒号之前的部分，或给出检查项 ID。",
    matchedMessage: "匹配的报错",
    example: "示例",
    colon: "：",
    comma: "、",
    space: "",
    brackets: (text) => `（${text}）`,
    why: "原因",
    fix: "修复",
    symptoms: "它引起的报错",
    verifyCommands: "验证",
    fixIn: (shells) => `修复（${shells}）`,
    addTo: (file) => `永久生效：加入 ${file}`,
    thisTerminalOnly: (blame) => `只在当前终端生效。要永久生效，请删除或改正 ${blame} 指出的那一行。`,
    onThisMachine: "检查本机",
    thisMachine: "本机",
    confirmedHere: "本机已确认",
    notHere: "本机没有这个问题。如果报错来自 CI、容器或其他用户，请在那里修复。",
    alsoHere: "本机还有：",
    applyFix: "测试并应用",
    otherCauses: "其他可能的原因",
    references: "参考",
    noFix: "没有单行修复命令；请查看本机的报告。",
    checks: "全部检查项",
    generated: "本页由 `npm run generate` 根据检查项目录生成，请修改检查项本身，不要直接改本页。",
    only: (platforms) => `仅 ${platforms}`,
    exampleMachine: "以下命令针对上面的示例；你的报告会给出适用于你的机器的命令。",
    verifyCommandsHeading: "验证",
    fixHeading: "修复方法",
    referencesHeading: "参考",
    severityHeading: "最高严重程度",
    answersHeading: "通常另有原因的报错",
    indexIntro: (count) =>
      `共 ${count} 种错误配置，每一种都用真实的 Go 重现过。\`go-env-check explain ID\` 在终端里显示对应页面，\`go-env-check explain "报错文字"\` 按报错查找。`,
  },
};
