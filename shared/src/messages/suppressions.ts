import type { Localized } from "../model/index.ts";

interface SuppressionWords {
  readonly count: (count: number) => string;
  readonly suppressed: (id: string, until: string | null, reason: string) => string;
  readonly expired: (id: string, until: string, file: string) => string;
  readonly unknownId: (id: string, file: string) => string;
}

/** What a report says of the findings that `go-env-check.json` suppresses. */
export const SUPPRESSION_MESSAGES: Localized<SuppressionWords> = {
  en: {
    count: (count) => `${count} suppressed`,
    suppressed: (id, until, reason) =>
      `suppressed[${id}]${until === null ? "" : ` until ${until}`}: ${reason}`,
    expired: (id, until, file) =>
      `The suppression of ${id} expired on ${until}: the finding is back. Renew it or take it out of ${file}.`,
    unknownId: (id, file) => `${file} suppresses ${JSON.stringify(id)}, but there is no such check.`,
  },
  "zh-CN": {
    count: (count) => `已忽略 ${count} 项`,
    suppressed: (id, until, reason) => `已忽略[${id}]${until === null ? "" : `（至 ${until}）`}：${reason}`,
    expired: (id, until, file) =>
      `对 ${id} 的忽略已于 ${until} 到期，该问题重新列出。请在 ${file} 中续期或删除。`,
    unknownId: (id, file) => `${file} 中忽略了 ${JSON.stringify(id)}，但没有这个检查项。`,
  },
};
