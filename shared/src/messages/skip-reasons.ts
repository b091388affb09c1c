import type { Language, SkipReason } from "../model/index.ts";

const CHINESE: Readonly<Record<SkipReason, string>> = {
  "no project": "没有项目",
  "no project was named": "没有指定项目",
  "no module": "没有模块",
  "no module in a repository": "没有位于仓库中的模块",
  "no workspace": "没有工作区",
  "no vendor directory": "没有 vendor 目录",
  "a workspace has a vendor directory of its own": "工作区使用自己的 vendor 目录",
  "there is no PATH": "没有 PATH",
  "an entry of PATH could not be read": "无法读取 PATH 中的某个条目",
  "the directory does not exist": "目录不存在",
  "the directory contains no tools": "目录中没有工具",
  "the file could not be read": "无法读取文件",
  "the tree is too large": "目录树太大",
  "go could not be run": "无法运行 go",
  "go was not asked": "没有运行 go",
  "the Go version is unknown": "Go 版本未知",
  "a version could not be read": "无法读取版本",
  "the SDK's platform could not be read": "无法读取 SDK 的平台",
  "builds use another toolchain": "构建使用其他工具链",
  "Go before 1.18 does not read go.work": "Go 1.18 之前的版本不读取 go.work",
  "Go before 1.18 does not run git": "Go 1.18 之前的版本不运行 git",
  "Go before 1.21 does not read GOTOOLCHAIN": "Go 1.21 之前的版本不读取 GOTOOLCHAIN",
  "Go before 1.24 reads no GOCACHEPROG by default": "Go 1.24 之前的版本默认不读取 GOCACHEPROG",
  "the limits are those of this process": "读到的是本进程的限制",
  "nothing here needs cgo": "这里没有需要 cgo 的代码",
  "the C compiler was not tried": "没有测试 C 编译器",
  "no shell was started": "没有启动 shell",
  "no terminal was started": "没有启动新终端",
  "no terminal and desktop were started": "没有启动新终端和桌面环境",
  "no coding agent is used on this account": "此账户没有使用编程智能体",
  "the network was not tested (--network)": "没有测试网络（--network）",
  "not applicable on this operating system": "不适用于此操作系统",
  blocked: "由另一个问题引起，不单独报告",
  explained: "已由另一个问题说明",
};

/** Why a check does not apply, for people; what another version wrote into a report stays in English. */
export function skipReason(reason: string, language: Language): string {
  const translated: Readonly<Record<string, string>> = CHINESE;
  return language === "zh-CN" && Object.hasOwn(translated, reason) ? (translated[reason] ?? reason) : reason;
}
