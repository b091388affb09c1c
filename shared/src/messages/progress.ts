import type { Localized } from "../model/index.ts";

type Waiting = Readonly<
  Record<"shell" | "go" | "blame" | "vitals" | "checks" | "server", (shell: string) => string>
>;

/** What is being waited for: the line that is shown meanwhile. */
export const PROGRESS_MESSAGES: Localized<Waiting> = {
  en: {
    shell: (shell) => `Starting ${shell}…`,
    go: () => "Running go env…",
    blame: (shell) => `Tracing ${shell} startup files…`,
    vitals: () => "Measuring CPU, memory, disk and services…",
    checks: () => "Checking…",
    server: () => "Waiting for the team's server…",
  },
  "zh-CN": {
    shell: (shell) => `正在启动 ${shell}……`,
    go: () => "正在运行 go env……",
    blame: (shell) => `正在跟踪 ${shell} 的启动文件……`,
    vitals: () => "正在测量处理器、内存、磁盘和服务……",
    checks: () => "正在检查……",
    server: () => "正在等待团队服务器……",
  },
};
