import type { ReportMessages } from "./report-messages.ts";

/** The texts of a report in Chinese. */
export const REPORT_MESSAGES_ZH_CN: ReportMessages = {
  severity: { critical: "致命", major: "严重", minor: "轻微", info: "提示" },
  band: {
    healthy: "健康",
    "minor-issues": "轻微问题",
    "needs-attention": "需要处理",
    broken: "不可用",
  },
  score: "得分",
  colon: "：",
  comma: "，",
  causedBy: "出处",
  why: "原因",
  fix: "修复",
  addTo: (file, _lines, after) =>
    after === null ? `将以下内容加入 ${file}：` : `将以下内容加入 ${file} 第 ${after} 行之后：`,
  orRun: (commands) =>
    commands === 1
      ? "或者运行以下命令（只在当前终端生效）："
      : "或者运行以下命令（修改文件，并在当前终端立即生效）：",
  more: "了解更多",
  apply: "应用修复（先测试，再显示 diff 并确认）：",
  experimental: "实验性检查，不影响得分",
  noProblems: "没有发现问题：PATH、GOROOT 和 GOPATH 相互一致。",
  notChecked: (id, needs) =>
    `未检查：${id} ${
      {
        project: "需要 --project DIR。",
        network: "需要 --network。",
        shell: "需要启动 shell：请去掉 --no-shell 再运行。",
        platform: "适用于其他操作系统。",
        other: "不适用于当前环境。",
      }[needs]
    }`,
  noGo: "Go：PATH 中没有",
  yes: "是",
  no: "否",
  unknown: "未检查",
  goMatchesGoroot: ["PATH 中的 go 与 GOROOT 一致", "PATH 中的 go 与 GOROOT 不一致"],
  toolsOnPath: ["已安装的工具在 PATH 中", "已安装的工具不在 PATH 中"],
  counts: (failed, passed, skipped) => `发现 ${failed} 项，通过 ${passed} 项，不适用 ${skipped} 项`,
  incomplete: "检查不完整：",
  environment: (context) => `检查对象：${context}`,
  teamRequires: (minimum) => `你的团队要求 Go ${minimum} 或更高版本。`,
  teamRequiresNewer: (minimum, version) => `你的团队要求 Go ${minimum} 或更高版本，当前为 ${version}。`,
  notShown: (id) =>
    `修复所用的值含有看不见的字符，因此没有可复制的命令。请让工具来改：go-env-check fix --apply ${id}`,
  restart: "然后打开新终端，并重启编辑器。",
  terminalFails: (title, isCritical) =>
    `新终端中${isCritical ? " go run 会失败" : "有问题"}：${title}。详情：go-env-check --context terminal`,
  terminalDiffers: (terminal, here) => {
    if (terminal === null) return "新终端中找不到 go。详情：go-env-check --context terminal";
    return here === null
      ? `新终端中能找到 go：${terminal}。检查新终端：go-env-check --context terminal`
      : `新终端使用的是另一个 go：${terminal}。检查新终端：go-env-check --context terminal`;
  },
  context: {
    current: "当前进程",
    terminal: "新终端（登录、交互式）",
    "nested-login": "嵌套的登录 shell（VS Code 终端、tmux）",
    interactive: "交互式、非登录",
    "login-script": "登录、非交互式（编辑器任务）",
    command: "单条命令（ssh 远程命令、make）",
    desktop: "从桌面或 Dock 启动的应用",
    raycast: "Raycast 命令",
    cron: "cron 任务",
  },
  noGoHere: "未找到",
  switchesTo: (release) => `由 ${release} 切换`,
  stuckAt: {
    timeout: "启动过程停在",
    failed: "启动过程结束于",
    ok: "启动过程在此处交给另一个程序：",
  },
  atPromptOnly: "仅由提示符钩子设置（脚本和编辑器得不到）：",
  launchContext: "启动方式",
  everywhere: "所有方式",
  origin: {
    line: "",
    "paths-file": "经由 path_helper",
    universal: "fish 的 universal 变量",
    launchctl: "launchctl",
    text: "读取文件内容得到（未跟踪）",
    system: "系统文件",
    inherited: "继承而来（shell 启动前已设置）",
    unknown: "在启动过程中设置；未找到对应的行",
  },
  moved: "后被移动：",
  again: "再次添加：",
  copies: (times) => `出现 ${times} 次`,
  notSet: "未设置",
  lowConfidence: "部分行未能跟踪，以下列表可能不完整。",
  toolchain: {
    support: { supported: "仍受支持", ended: "已停止支持", unknown: "" },
  },
  noBlame: "没有跟踪 shell 的启动过程；以下位置是读取文件内容得到的。",
  readBy: "启动文件（按读取顺序）",
  readByNobody: "这个 shell 从不读取它",
};
