import type { Localized, ServiceFacts } from "../model/index.ts";

/** What went wrong with a service, for people. */
export const SERVICE_FAILURE_TEXT: Localized<Readonly<Record<Failure, string>>> = {
  en: {
    timeout: "no answer within five seconds",
    refused: "connection refused",
    "unknown-host": "host name not found",
    failed: "connection failed",
    "server-error": "server error",
  },
  "zh-CN": {
    timeout: "五秒内没有响应",
    refused: "连接被拒绝",
    "unknown-host": "域名无法解析",
    failed: "连接失败",
    "server-error": "服务器错误",
  },
};

export type Failure = "timeout" | "refused" | "unknown-host" | "failed" | "server-error";

/** How a service failed; null if it answered, was not asked, or has an untrusted certificate. */
export function failureOf({ outcome, status }: ServiceFacts): Failure | null {
  if (outcome === "untrusted" || outcome === "not-tried") return null;
  if (outcome === "answered") return (status ?? 0) >= 500 ? "server-error" : null;
  return outcome;
}
