import type { Localized } from "../model/index.ts";

interface SuppressionMessages {
  readonly count: (count: number) => string;
  readonly suppressed: (id: string, until: string | null, reason: string, file: string | null) => string;
  readonly expired: (id: string, until: string, file: string) => string;
  readonly unknownId: (id: string, file: string) => string;
}

/** The texts about findings that `go-env-check.json` suppresses. */
export const SUPPRESSION_MESSAGES: Localized<SuppressionMessages> = {
  en: {
    count: (count) => `${count} suppressed`,
    suppressed: (id, until, reason, file) =>
      `suppressed[${id}]${until === null ? "" : ` until ${until}`}: ${reason}${file === null ? "" : ` (in ${file})`}`,
    expired: (id, until, file) =>
      `The suppression of ${id} expired on ${until}: the finding is listed again. Extend or remove it in ${file}.`,
    unknownId: (id, file) => `${file} suppresses ${JSON.stringify(id)}, which is not a check ID.`,
  },
  "zh-CN": {
    count: (count) => `已忽略 ${count} 项`,
    suppressed: (id, until, reason, file) =>
      `已忽略[${id}]${until === null ? "" : `（至 ${until}）`}：${reason}${file === null ? "" : `（见 ${file}）`}`,
    expired: (id, until, file) =>
      `对 ${id} 的忽略已于 ${until} 到期，该问题重新列出。请在 ${file} 中延期或删除。`,
    unknownId: (id, file) => `${file} 中忽略了 ${JSON.stringify(id)}，但没有这个检查项。`,
  },
};
