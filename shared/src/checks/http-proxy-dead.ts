import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import type { Edit, Facts } from "../model/index.ts";
import { unsetEverywhere } from "./edits/unset-everywhere.ts";
import { machine, withEnvFile } from "./examples/machine.ts";

export const check = defineCheck({
  id: "http-proxy-dead",
  stage: "stable",
  rev: 1,
  severity: "major",
  category: "environment",
  platforms: "all",
  needs: [],
  references: [
    "https://pkg.go.dev/net/http#ProxyFromEnvironment",
    "https://github.com/goproxy/goproxy.cn/issues/68",
  ],
  run: (facts) => {
    const dead = deadProxies(facts);
    const worst = dead.find(({ name }) => !/^all_proxy$/i.test(name)) ?? dead[0];
    if (worst === undefined) return PASS;
    const forGo = !/^all_proxy$/i.test(worst.name);
    return fail(
      { name: worst.name, address: `${worst.host}:${worst.port}`, forGo },
      { severity: forGo ? "major" : "minor", evidence: evidenceFor(facts, worst.name) },
    );
  },
  fix: (_, facts) => ({
    safety: "review",
    edits: deadProxies(facts).flatMap(({ name }): readonly Edit[] =>
      name === "GOPROXY" ? unsetEverywhere(facts, name) : [{ kind: "unset", name }],
    ),
  }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "The configured proxy is not running",
    message: ({ name, address }) => `${name} points to ${address}, but no program is listening there.`,
    why: 'Downloads fail with "proxyconnect tcp: … connection refused". Go sends them through HTTPS_PROXY and HTTP_PROXY. git, which Go uses for direct downloads, reads ALL_PROXY too. If GOPROXY is the setting, downloads fail with "connection refused" at once. The proxy program has stopped or uses another port now.',
  },
  "zh-CN": {
    title: "所设置的代理没有运行",
    message: ({ name, address }) => `${name} 指向 ${address}，但该端口没有程序在监听。`,
    why: "下载会报“proxyconnect tcp: … connection refused”。Go 的下载都会经过 HTTPS_PROXY 和 HTTP_PROXY；直接下载（direct）时使用的 git 还会读取 ALL_PROXY。如果是 GOPROXY，下载会直接报“connection refused”。代理程序已经退出，或者换了端口。",
  },
});

export const messages: readonly string[] = [
  "proxyconnect tcp: dial tcp …: connect: connection refused",
  "proxyconnect tcp: EOF",
  "proxyconnect tcp: dial tcp …: i/o timeout",
  "socks connect tcp …: dial tcp …: connect: connection refused",
];

export const verifyCommands: readonly string[] = [
  "env | grep -i proxy=",
  "curl -sSI https://proxy.golang.org",
];

export const examples = (): CheckExamples => {
  const env = { HTTPS_PROXY: "http://127.0.0.1:7890" };
  const proxy = { name: "HTTPS_PROXY", host: "127.0.0.1", port: 7890 };
  return {
    pass: [
      { name: "none", facts: machine() },
      { name: "it listens", facts: machine({ env, loopbackProxies: [{ ...proxy, answer: "open" }] }) },
      {
        name: "no answer in time",
        facts: machine({ env, loopbackProxies: [{ ...proxy, answer: "timeout" }] }),
      },
    ],
    fail: [
      { name: "refused", facts: machine({ env, loopbackProxies: [{ ...proxy, answer: "refused" }] }) },
      {
        name: "a GOPROXY of this machine",
        facts: withEnvFile(
          { GOPROXY: "http://localhost:3000" },
          { loopbackProxies: [{ name: "GOPROXY", host: "localhost", port: 3000, answer: "refused" }] },
        ),
        says: "GOPROXY points to localhost:3000, but no program is listening there",
      },
      {
        name: "a variable that only git reads",
        facts: machine({
          env: { ALL_PROXY: "socks5://127.0.0.1:1080" },
          loopbackProxies: [{ name: "ALL_PROXY", host: "127.0.0.1", port: 1080, answer: "refused" }],
        }),
      },
    ],
  };
};

function deadProxies(facts: Facts): Facts["loopbackProxies"] {
  return facts.loopbackProxies.filter(({ answer }) => answer === "refused");
}
