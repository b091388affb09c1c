import type { Localized } from "../model/index.ts";

interface BlameMessages {
  readonly inUse: (version: string) => string;
  /** Hidden by the entry with this place in PATH. */
  readonly hiddenBy: (version: string, index: number) => string;
  /** There is no such directory. */
  readonly missing: string;
  /** How the shell was started whose variables are shown. */
  readonly environment: (context: string, shell: string | null) => string;
}

/** The texts of `go-env-check blame`. */
export const BLAME_MESSAGES: Localized<BlameMessages> = {
  en: {
    inUse: (version) => `← ${version} in use`,
    hiddenBy: (version, index) => `${version} hidden by ${index}`,
    missing: "missing",
    environment: (context, shell) => `Environment: ${context}${shell === null ? "" : `, ${shell}`}`,
  },
  "zh-CN": {
    inUse: (version) => `← 使用中的 ${version}`,
    hiddenBy: (version, index) => `${version} 被第 ${index} 项遮蔽`,
    missing: "目录不存在",
    environment: (context, shell) => `检查对象：${context}${shell === null ? "" : `，${shell}`}`,
  },
};
