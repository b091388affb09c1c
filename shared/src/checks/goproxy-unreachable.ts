import { isSet } from "../golang/settings.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS, skip } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import { failureOf, SERVICE_FAILURE_TEXT } from "../messages/service-failure.ts";
import { setWhereItIs } from "./edits/set-where-it-is.ts";
import { machine } from "./examples/machine.ts";
import { withNetwork } from "./examples/parts.ts";

export const check = defineCheck({
  id: "goproxy-unreachable",
  stage: "stable",
  rev: 1,
  severity: "major",
  category: "modules",
  platforms: "all",
  needs: ["goproxy-malformed", "http-proxy-dead", "corporate-ca"],
  references: ["https://go.dev/ref/mod#module-proxy", "https://github.com/golang/go/issues/34548"],
  run: (facts) => {
    if (facts.network === null) return skip("the network was not tried");
    const service = facts.network.moduleProxy;
    const failure = service === null ? null : failureOf(service);
    if (service === null || failure === null) return PASS;
    return fail(
      {
        url: service.url,
        via: service.via ?? "",
        failure,
        away: facts.network.inMainlandChina && !isSet(facts, "GOPROXY"),
      },
      { evidence: evidenceFor(facts, "GOPROXY") },
    );
  },
  fix: ({ away }, facts) =>
    away
      ? { safety: "review", edits: setWhereItIs(facts, "GOPROXY", "https://goproxy.cn,direct") }
      : {
          safety: "manual",
          edits: [],
          advice: {
            en: "Look whether the network, a VPN or HTTPS_PROXY is in the way; or choose a proxy that can be reached: go env -w GOPROXY=https://…,direct",
            "zh-CN":
              "检查网络、VPN 或 HTTPS_PROXY 是否有问题；或者换一个可以访问的代理：go env -w GOPROXY=https://goproxy.cn,direct",
          },
        },
});

export const texts: CheckTexts<typeof check> = {
  en: {
    title: "The module proxy does not answer",
    message: ({ url, via, failure, away }) =>
      `${url}${via === "" ? "" : ` by way of ${via}`}: ${SERVICE_FAILURE_TEXT.en[failure]}.${away ? " From mainland China the default proxy is mostly out of reach." : ""}`,
    why: "Every module that is not in the cache yet is fetched from the first address of GOPROXY; a comma hands on to the next one only after 404 and 410, a bar after every failure.",
  },
  "zh-CN": {
    title: "module 代理没有响应",
    message: ({ url, via, failure, away }) =>
      `${url}${via === "" ? "" : `（经由 ${via}）`}：${SERVICE_FAILURE_TEXT["zh-CN"][failure]}。${away ? "在中国大陆，默认代理通常无法访问。" : ""}`,
    why: "缓存中没有的 module 都从 GOPROXY 的第一个地址下载；用逗号分隔时，只有返回 404 或 410 才会尝试下一个，用竖线分隔时任何失败都会尝试下一个。",
  },
};

export const messages: readonly string[] = [
  'Get "https://proxy.golang.org/…": dial tcp …: i/o timeout',
  'Get "https://proxy.golang.org/…": dial tcp …: connect: connection refused',
  'Get "https://proxy.golang.org/…": dial tcp: lookup proxy.golang.org…: no such host',
  'Get "https://proxy.golang.org/…": net/http: TLS handshake timeout',
  'Get "https://proxy.golang.org/…": context deadline exceeded',
  "reading https://…: 502 Bad Gateway",
];

export const verifyCommands: readonly string[] = [
  "go env GOPROXY",
  "curl -sSI https://proxy.golang.org/golang.org/x/text/@v/list",
];

export const examples = (): CheckExamples => ({
  pass: [
    { name: "not tried", facts: machine() },
    { name: "it answers", facts: withNetwork({}) },
    { name: "it wants a password", facts: withNetwork({ status: 401 }) },
  ],
  fail: [
    { name: "no answer", facts: withNetwork({ outcome: "timeout", status: null, detail: "ETIMEDOUT" }) },
    {
      name: "in China",
      facts: withNetwork(
        { outcome: "timeout", status: null, detail: "ETIMEDOUT" },
        {},
        { inMainlandChina: true },
      ),
    },
    { name: "it is ill", facts: withNetwork({ status: 502 }) },
  ],
});
