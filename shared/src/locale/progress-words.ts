import type { Localized } from "../model.ts";

/** What is waited for, for the line that shows while it lasts. */
export const PROGRESS: Localized<Readonly<Record<"shell" | "go" | "blame" | "vitals" | "checks", string>>> = {
  en: {
    shell: "Waiting for your shell to start …",
    go: "Asking go for its settings …",
    blame: "Watching which line of your start-up files did it …",
    vitals: "Reading processor, memory, disk and services …",
    checks: "Judging …",
  },
  "zh-CN": {
    shell: "正在等待 shell 启动……",
    go: "正在向 go 查询设置……",
    blame: "正在跟踪启动文件，定位具体的行……",
    vitals: "正在读取处理器、内存、磁盘和服务状态……",
    checks: "正在判断……",
  },
};
