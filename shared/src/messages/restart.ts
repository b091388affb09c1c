import type { Localized } from "../model/index.ts";

/** What is to be done so that programs see a change, which a session gets only when it begins. */
export const RESTART_MESSAGES: Localized<(ofSession: boolean) => string> = {
  en: (ofSession) =>
    `${ofSession ? "Log out and in again" : "Open a new terminal and restart your editor"}. To revert: go-env-check undo`,
  "zh-CN": (ofSession) =>
    `请${ofSession ? "注销并重新登录" : "打开新终端并重启编辑器"}。要撤销请运行：go-env-check undo`,
};
