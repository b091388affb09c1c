import type { Localized } from "../model/index.ts";

/** Why a Go is used or not: in each report, so apart from the texts that only some need. */
export const WHY_USED: Localized<{
  readonly first: string;
  readonly behind: (path: string) => string;
  readonly offPath: string;
  readonly downloaded: string;
}> = {
  en: {
    first: "first on PATH",
    behind: (path) => `hidden by ${path} (earlier on PATH)`,
    offPath: "not on PATH",
    downloaded: "downloaded automatically by the go command",
  },
  "zh-CN": {
    first: "PATH 中的第一个",
    behind: (path) => `被 ${path} 遮蔽（在 PATH 中更靠前）`,
    offPath: "不在 PATH 中",
    downloaded: "由 go 命令自动下载",
  },
};
