import type { Localized, ServiceFacts } from "../model/index.ts";

/** What went wrong, for people. */
export const SERVICE_FAILURE_TEXT: Localized<Readonly<Record<Failure, string>>> = {
  en: {
    timeout: "no answer within five seconds",
    refused: "the connection is refused",
    "unknown-host": "the name cannot be resolved",
    failed: "the connection fails",
    ill: "it answers with a server error",
  },
  "zh-CN": {
    timeout: "五秒内没有响应",
    refused: "连接被拒绝",
    "unknown-host": "域名无法解析",
    failed: "连接失败",
    ill: "返回了服务器错误",
  },
};

export type Failure = "timeout" | "refused" | "unknown-host" | "failed" | "ill";

/** How a service failed; null when it answered, was not tried, or shows a certificate that nobody trusts. */
export function failureOf({ outcome, status }: ServiceFacts): Failure | null {
  if (outcome === "untrusted" || outcome === "not-tried") return null;
  if (outcome === "answered") return (status ?? 0) >= 500 ? "ill" : null;
  return outcome;
}
