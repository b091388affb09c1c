import type { Localized } from "go-env-check/model";

interface JoinMessages {
  readonly title: string;
  readonly invited: string;
  readonly what: string;
  readonly inTerminal: string;
  /** Leads to the project's page. */
  readonly install: string;
  readonly inRaycast: string;
  readonly openRaycast: string;
  readonly asksFirst: string;
  readonly until: (day: string) => string;
  readonly notValid: string;
  readonly askForAnother: string;
}

/** The texts of the page behind an invite link. */
export const JOIN_MESSAGES: Localized<JoinMessages> = {
  en: {
    title: "Join a team",
    invited: "You are invited to share how healthy your Go setup is with this team:",
    what: "Once a week, one anonymous report: which checks pass or fail, and a few facts such as the Go version. No path, no name, no value leaves your machine.",
    inTerminal: "In a terminal",
    install: "Install go-env-check first, if you do not have it",
    inRaycast: "In Raycast",
    openRaycast: "Open in Raycast",
    asksFirst: "Both show you the exact report and ask before anything is sent. You can leave at any time.",
    until: (day) => `This link works until ${day}.`,
    notValid: "This invite link is not valid",
    askForAnother: "It was mistyped, it expired, or it was used up. Ask your team's lead for a new one.",
  },
  "zh-CN": {
    title: "加入团队",
    invited: "邀请你与以下团队共享你的 Go 环境健康状况：",
    what: "每周一份匿名报告：哪些检查通过或未通过，以及 Go 版本等少量信息。路径、名称和变量值都不会离开你的电脑。",
    inTerminal: "在终端中",
    install: "如果尚未安装，请先安装 go-env-check",
    inRaycast: "在 Raycast 中",
    openRaycast: "在 Raycast 中打开",
    asksFirst: "两种方式都会先显示完整的报告内容，并在发送前征求你的同意。你可以随时退出。",
    until: (day) => `此链接在 ${day} 之前有效。`,
    notValid: "此邀请链接无效",
    askForAnother: "链接可能有误、已过期或已用完，请向团队负责人索取新的链接。",
  },
};
