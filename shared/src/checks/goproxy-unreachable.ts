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
    if (facts.network === null) return skip("the network was not tested (--network)");
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
          advice: { key: "check-network", params: {} },
        },
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "The module proxy does not answer",
    message: ({ url, via, failure, away }) =>
      `${url}${via === "" ? "" : ` via ${via}`}: ${SERVICE_FAILURE_TEXT.en[failure]}.${away ? " From mainland China the default proxy is usually unreachable." : ""}`,
    why: "Go downloads every module that is not in its cache from the first entry of GOPROXY. After a comma, Go falls through to the next entry only on 404 or 410. After a pipe (|), it does so on every error.",
    advice: {
      "check-network": () =>
        "Check whether the network, a VPN or HTTPS_PROXY blocks the connection. Or choose a proxy that you can reach: go env -w GOPROXY=https://HOST,direct",
    },
  },
  "zh-CN": {
    title: "模块代理没有响应",
    message: ({ url, via, failure, away }) =>
      `${url}${via === "" ? "" : `（经由 ${via}）`}：${SERVICE_FAILURE_TEXT["zh-CN"][failure]}。${away ? "在中国大陆，默认代理通常无法访问。" : ""}`,
    why: "缓存中没有的模块都从 GOPROXY 的第一项下载。用逗号分隔时，只有返回 404 或 410 才会尝试下一项；用竖线（|）分隔时，任何错误都会尝试下一项。",
    advice: {
      "check-network": () =>
        "请检查网络、VPN 或 HTTPS_PROXY 是否有问题。或者换一个可以访问的代理：go env -w GOPROXY=https://goproxy.cn,direct",
    },
  },
});

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
    { name: "not tested", facts: machine() },
    { name: "it answers", facts: withNetwork({}) },
    { name: "it requires a password", facts: withNetwork({ status: 401 }) },
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
    { name: "a server error", facts: withNetwork({ status: 502 }) },
  ],
});
