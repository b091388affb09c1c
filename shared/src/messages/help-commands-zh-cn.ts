import type { CommandHelp } from "./help-commands.ts";

const DONE = { 0: "完成", 2: "用法错误，或执行失败" };

/** Each command's help, in Chinese. */
export const COMMAND_HELP_ZH_CN: Readonly<Record<string, CommandHelp>> = {
  check: {
    words: "",
    purpose: "找出 Go 环境为什么不能用，以及如何修复（默认命令）",
    about:
      "检查 PATH、GOROOT、GOPATH 以及 Go 的其他设置是否一致：当前进程、新终端，以及当前目录所在的 Go 项目。每个问题都会给出造成它的文件和行，以及修复方法。",
    examples: {
      "go-env-check": "检查当前环境",
      "go-env-check --context desktop": "检查从桌面启动的应用得到的环境",
      "go-env-check --format html -o report.html": "将报告写成可用浏览器打开的网页",
      "go-env-check --redact --facts-out facts.json": "生成可附在 bug 报告中的记录文件",
    },
  },
  contexts: {
    words: "",
    purpose: "比较终端、编辑器、智能体、ssh、cron 等会使用哪个 go",
    about:
      "以终端、编辑器、编程智能体、ssh 和 cron 各自的方式启动你的 shell，比较它们各自使用哪个 go，然后输出报告。",
    examples: {
      "go-env-check contexts": "比较所有环境",
      "go-env-check contexts --shell /bin/bash": "换一个 shell 比较，而不是你的登录 shell",
    },
  },
  blame: {
    words: "[变量名…]",
    purpose: "显示每个 PATH 条目和 Go 变量由哪个文件的哪一行设置",
    about:
      "在 shell 启动时进行跟踪，显示每个 PATH 条目和每个 Go 变量由哪个启动文件的哪一行设置。给出变量名时只显示该变量。",
    options: {
      context: [
        "NAME",
        "shell 的启动方式：terminal（默认）、nested-login、interactive、login-script 或 command",
      ],
    },
    statuses: { 0: "已输出", 2: "用法错误，或 shell 无法启动" },
    examples: {
      "go-env-check blame": "PATH 和所有 Go 变量",
      "go-env-check blame GOROOT": "只看 GOROOT",
    },
  },
  explain: {
    words: 'ID|"报错文字"|-',
    purpose: "解释报错信息或检查项：原因、验证方法、修复方法",
    about:
      "解释 Go、shell、编辑器或 CI 输出的报错信息，或指定 ID 的检查项，然后检查本机是否存在该原因。- 表示从标准输入读取文字。",
    statuses: { 0: "认识该信息", 1: "只有相似的信息，或没有匹配", 2: "用法错误" },
    examples: {
      'go-env-check explain "zsh: command not found: go"': "解释一条报错信息",
      "go build 2>&1 | go-env-check explain -": "解释某个命令的输出",
      "go-env-check explain goroot-not-found": "解释一个检查项",
    },
  },
  fix: {
    words: "[ID…]",
    purpose: "以 diff 形式显示针对新终端的修复；--apply 测试并应用修复",
    about:
      "以 diff 形式显示应如何修改启动文件，使新终端不再有发现的问题。只有使用 --apply 才会写入：先在新的 shell 中用文件副本测试，再请你确认。给出 ID 时只修复该问题。",
    options: {
      context: [
        "NAME",
        "要修复的环境：terminal（新终端，默认）、nested-login、interactive、login-script、command、desktop、raycast、cron",
      ],
    },
    examples: {
      "go-env-check fix": "显示所有修复",
      "go-env-check fix --apply": "测试、确认并写入",
      "go-env-check fix goroot-not-found --test": "只测试一个问题的修复，不写入",
    },
  },
  undo: {
    words: "[编号]",
    purpose: "撤销最近一次修复，或指定编号的修复",
    about: "从文件中撤销最近一次修复的更改，保留你此后的修改。编号见 fix --apply --json 的输出。",
    statuses: { 0: "已撤销", 1: "没有可撤销的修复", 2: "用法错误，或有文件无法撤销" },
    examples: {
      "go-env-check undo --dry-run": "查看将撤销哪次修复",
      "go-env-check undo": "撤销最近一次修复",
    },
  },
  history: {
    words: "[on|off|clear]",
    purpose: "显示本机过去的得分（默认关闭）",
    about: "显示本机已保存的检查结果，以及前后的变化。",
    actions: {
      on: "从现在起保存每次完整的检查，最多 200 次",
      off: "不再保存；保留已有记录",
      clear: "删除已保存的检查",
    },
    statuses: DONE,
    examples: {
      "go-env-check history on": "开始保存检查",
      "go-env-check history": "显示记录",
    },
  },
  fleet: {
    words: "[status|preview|join URL|send|schedule [off]|enable|disable]",
    purpose: "与团队服务器共享匿名结果（默认关闭）；join 先显示报告内容并征求同意",
    about: "与团队服务器共享匿名结果。默认关闭。",
    actions: {
      status: "显示共享是否开启，以及有哪些报告等待发送（默认）",
      preview: "显示将要发送的报告，不发送",
      "join URL": "用邀请链接加入团队：先显示报告内容并征求同意",
      send: "检查本机并立即发送报告",
      "schedule [off]": "每周自动发送报告，或停止自动发送",
      enable: "不用邀请链接，而用 --server、--team 和 --token 开启共享",
      disable: "关闭共享",
    },
    options: { yes: ["", "join：不询问"] },
    statuses: { 0: "完成", 1: "报告暂时无法发送", 2: "用法错误、未同意，或检查不完整" },
    examples: {
      "go-env-check fleet preview": "查看会共享什么",
      "go-env-check fleet join https://fleet.example.com/j/…": "用团队负责人给的链接加入",
      "go-env-check fleet disable --withdraw": "停止共享并撤回本周的报告",
    },
  },
  mcp: {
    words: "",
    purpose: "以 MCP 服务器方式运行，供编程智能体使用（标准输入输出）",
    about: "在标准输入输出上运行 Model Context Protocol（MCP）服务器。它由编程智能体启动，你只需注册一次。",
    statuses: DONE,
    examples: {
      "claude mcp add go-env-check -- go-env-check mcp": "在 Claude Code 中注册",
      "codex mcp add go-env-check -- go-env-check mcp": "在 Codex 中注册",
    },
  },
  completion: {
    words: "bash|zsh|fish",
    purpose: "输出此 shell 的补全脚本",
    about: "输出补全脚本：按 Tab 键补全命令、选项和检查项 ID。",
    statuses: DONE,
    examples: {
      "source <(go-env-check completion bash)": "写在 ~/.bashrc 中",
      "source <(go-env-check completion zsh)": "写在 ~/.zshrc 中，compinit 之后",
      "go-env-check completion fish | source": "写在 ~/.config/fish/config.fish 中",
    },
  },
  man: {
    words: "",
    purpose: "输出可供 man 阅读的手册页",
    about: "以 man 的格式输出手册。",
    statuses: DONE,
    examples: { "go-env-check man | man -l -": "阅读手册（Linux）" },
  },
  help: {
    words: "[命令]",
    purpose: "显示本帮助，或某个命令的帮助",
    about: "显示所有命令的帮助，或某个命令的帮助。",
    statuses: DONE,
    examples: { "go-env-check help fix": "fix 的帮助" },
  },
  version: {
    words: "",
    purpose: "输出版本",
    about: "输出版本。",
    statuses: DONE,
    examples: { "go-env-check version": "用于 bug 报告" },
  },
};
