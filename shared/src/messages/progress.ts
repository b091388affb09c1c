import type { Localized } from "../model/index.ts";

type Waiting = Readonly<Record<"shell" | "go" | "blame" | "vitals" | "checks", (shell: string) => string>>;

/** What is waited for, for the line that shows while it lasts. */
export const PROGRESS_MESSAGES: Localized<Waiting> = {
  en: {
    shell: (shell) => `Waiting for ${shell} to start …`,
    go: () => "Asking go for its settings …",
    blame: (shell) => `Watching which line of ${shell}'s startup files did it …`,
    vitals: () => "Reading processor, memory, disk and services …",
    checks: () => "Judging …",
  },
  "zh-CN": {
    shell: (shell) => `正在等待 ${shell} 启动……`,
    go: () => "正在向 go 查询设置……",
    blame: (shell) => `正在跟踪 ${shell} 的启动文件，定位具体的行……`,
    vitals: () => "正在读取处理器、内存、磁盘和服务状态……",
    checks: () => "正在判断……",
  },
};
