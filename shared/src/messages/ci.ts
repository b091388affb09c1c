import type { Localized } from "../model/index.ts";

/** What to do about an environment that a CI system made, in place of a change to startup files. */
export const CI_MESSAGES: Localized<{
  /** In front of commands for a step of a GitHub workflow: it lasts for the steps that follow. */
  readonly inStep: string;
  /** In front of commands for a script that is one process. */
  readonly inScript: string;
  readonly remove: (name: string) => string;
  readonly removeFromPath: (dir: string) => string;
  /** Where no command can be written for any shell: the variables to change. */
  readonly change: (names: string) => string;
  readonly between: string;
}> = {
  en: {
    inStep: "Run this in a step of the workflow before the one that needs it:",
    inScript:
      "This job's environment comes from its configuration or its image. Change it there, or run this before go in the job's script:",
    remove: (name) =>
      `Remove ${name} from env in the workflow, or from the step that writes it to $GITHUB_ENV.`,
    removeFromPath: (dir) =>
      `Remove ${dir} from PATH where the workflow sets it: in env, or in a step that writes to $GITHUB_PATH.`,
    change: (names) =>
      `This job's environment comes from its configuration or its image. Change ${names} there.`,
    between: " ",
  },
  "zh-CN": {
    inStep: "在需要它的步骤之前，在工作流的一个步骤中运行：",
    inScript: "此任务的环境来自其配置或镜像。请在那里修改，或在任务脚本中、go 之前运行：",
    remove: (name) => `从工作流的 env 中，或从把它写入 $GITHUB_ENV 的步骤中删除 ${name}。`,
    removeFromPath: (dir) => `在工作流设置 PATH 的地方（env，或写入 $GITHUB_PATH 的步骤）删除 ${dir}。`,
    change: (names) => `此任务的环境来自其配置或镜像。请在那里修改 ${names}。`,
    between: "",
  },
};
