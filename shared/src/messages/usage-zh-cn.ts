import type { UsageMessages } from "./usage.ts";

const quoted = (text: string): string => JSON.stringify(text);
const hint = (nearest: string | null): string => (nearest === null ? "" : `，是否想输入 ${nearest}？`);

/** What is wrong with a command line, in Chinese. */
export const USAGE_MESSAGES_ZH_CN: UsageMessages = {
  seeHelp: "参见 go-env-check --help",
  unknownCommand: (word, nearest) => `未知命令 ${quoted(word)}${hint(nearest)}`,
  unknownOption: (option, nearest) => `未知选项 ${quoted(option)}${hint(nearest)}`,
  unexpected: (word, isPath) => `多余的参数 ${quoted(word)}${hint(isPath ? `--project ${word}` : null)}`,
  unknownCheck: (id, nearest) =>
    `未知检查项 ${quoted(id)}${hint(nearest)}（运行 go-env-check 可列出发现的问题）`,
  oneOf: (option, allowed, value, nearest) =>
    value === ""
      ? `${option} 需要以下之一：${allowed.join("、")}`
      : `${option} 可取 ${allowed.join("、")}，不能是 ${quoted(value)}${hint(nearest)}`,
  needsValue: (option) => `${option} 需要一个值，参见 go-env-check --help`,
  needsNoValue: (option) => `${option} 不带值`,
  twoFormats: (format) => `--json 与 --format ${format} 是两种格式，请只用一种`,
  onlyWith: (option, commands) =>
    `${option} 只能与 ${commands.join(" 和 ")} 一起使用：go-env-check ${commands[0]} ${option}`,
  fixFromStored: "fix --from 显示另一台机器的修复，不能与 --test、--apply、--yes、--dry-run 一起使用",
  onlyWithCheck: (option) =>
    option === "--from"
      ? `${option} 只能与 check、contexts、blame 和 fix 一起使用`
      : `${option} 只能与 check、contexts 和 blame 一起使用`,
  noOutputFile: (command) => `${command} 不支持 -o FILE，请使用输出重定向`,
  textOrJson: (command, format) => `${command} 支持 --format text 和 json，不支持 ${quoted(format)}`,
  needsShell: (command) => `${command} 需要启动 shell，请去掉 --no-shell`,
  vitalsWithFrom: "--from 显示已保存的报告，请去掉 --vitals",
  noSuchFile: (file) => `${file}：没有这个文件`,
  unreadable: (file, reason) => `${file}：无法读取（${reason}）`,
  notAReport: (file, detail) => `${file}：不是报告（${detail}）`,
  notARecording: (file, detail) => `${file}：不是记录文件（${detail}）`,
  machineOptionsWithFrom: "--from 使用记录中的环境，请去掉 --project 和 --shell",
  timeoutSeconds: (value) => `--timeout 的值是 1 到 600 秒，不能是 ${quoted(value)}`,
  notADirectory: (directory) => `--project ${quoted(directory)} 不是目录`,
  notAShell: (path) => `--shell ${quoted(path)} 不是可执行文件，请使用完整路径，例如 /bin/bash`,
  notAVariable: (name) => `${quoted(name)} 不是变量名，请使用 PATH、GOROOT 等`,
  blameContext: (context, allowed) => `${context} 不会启动 shell；blame 支持 --context ${allowed.join("、")}`,
  undoNumber: "undo 最多接受一个编号，例如 fix --json 给出的 000012",
  historyFormats: "history 支持 text 和 json；HTML 报告以图表显示",
  noStateDirectory: "没有可保存的目录，请设置 HOME 或 XDG_STATE_HOME",
  explainWhat: 'explain 需要检查项 ID 或报错文字：explain "…"，或用 - 从标准输入读取',
  fleetJoin: "fleet join 需要团队负责人提供的邀请链接",
  notAnInvite: "这不是邀请链接，其形式为 https://fleet.example.com/j/…（http:// 仅用于本机服务器）",
  fleetServer: "--server 需要 https://…，本机服务器可用 http://",
  fleetTeam: "--team 需要以 t_ 开头的团队 ID",
  fleetToken: "团队上报令牌以 gec_ingest_ 开头；用 --token - 从标准输入提供",
  fleetEnable:
    "fleet enable 需要 --server、--team 和令牌（--token - 从标准输入读取，或设置 GO_ENV_CHECK_FLEET_TOKEN），请向团队服务器的管理员索取",
  sharingOff: "上报已关闭，请用 go-env-check fleet join 加入团队",
};
