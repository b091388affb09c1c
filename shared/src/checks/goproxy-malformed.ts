import { badProxy, correctProxy } from "../golang/go-proxy.ts";
import { isSet, setting } from "../golang/settings.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import { setWhereItIs } from "./edits/set-where-it-is.ts";
import { unsetEverywhere } from "./edits/unset-everywhere.ts";
import { emptied, machine, withEnvFile } from "./examples/machine.ts";

const WHAT = {
  en: {
    empty: "and names no proxy",
    "no-scheme": "is not a URL: https:// is missing",
    "unknown-scheme": "has a scheme other than https, http or file",
    "no-host": "has no host name",
    "odd-characters": "contains characters that a URL cannot have",
  },
  "zh-CN": {
    empty: "没有指定任何代理",
    "no-scheme": "不是有效的 URL：缺少 https://",
    "unknown-scheme": "的协议不是 https、http 或 file",
    "no-host": "没有主机名",
    "odd-characters": "含有 URL 中不能出现的字符",
  },
} as const;

export const check = defineCheck({
  id: "goproxy-malformed",
  stage: "stable",
  rev: 1,
  severity: "major",
  category: "modules",
  platforms: "all",
  needs: [],
  references: [
    "https://go.dev/ref/mod#environment-variables",
    "https://github.com/goproxy/goproxy.cn/issues/141",
  ],
  run: (facts) => {
    if (!isSet(facts, "GOPROXY")) return PASS;
    const { value } = setting(facts, "GOPROXY");
    const bad = badProxy(value);
    return bad === null ? PASS : fail({ value, ...bad }, { evidence: evidenceFor(facts, "GOPROXY") });
  },
  fix: ({ value }, facts) => {
    const fixed = correctProxy(value);
    return fixed === null
      ? { safety: "review", edits: unsetEverywhere(facts, "GOPROXY") }
      : { safety: "review", edits: setWhereItIs(facts, "GOPROXY", fixed) };
  },
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "GOPROXY has an invalid value",
    message: ({ element, fault }) =>
      `${fault === "empty" ? "GOPROXY is" : "In GOPROXY,"} ${JSON.stringify(element)} ${WHAT.en[fault]}.`,
    why: "Every module download fails there. Separate the entries with a comma or a pipe (|). Each entry is a URL, direct or off, in lower case and without quotes.",
  },
  "zh-CN": {
    title: "GOPROXY 的值无效",
    message: ({ element, fault }) =>
      `GOPROXY ${fault === "empty" ? "的值" : "中的"} ${JSON.stringify(element)} ${WHAT["zh-CN"][fault]}。`,
    why: "所有模块的下载都会在此失败。各项之间用英文逗号或竖线（|）分隔。每一项是一个 URL、direct 或 off，小写且不带引号。",
  },
});

export const messages: readonly string[] = [
  'parse "…": first path segment in URL cannot contain colon',
  'parse "…": invalid character "…" in host name',
  "parse \"…\": missing ']' in host",
  "invalid proxy URL missing scheme: …",
  "invalid proxy URL scheme (must be https, http, file): …",
  "GOPROXY list is not the empty string, but contains no entries",
  'Get "https:///…": http: no Host in request URL',
  "dial tcp: lookup …;…: no such host",
  "dial tcp: lookup …；…: no such host",
  "dial tcp: lookup …，…: no such host",
  "dial tcp: lookup …、…: no such host",
];

export const verifyCommands: readonly string[] = ["go env GOPROXY"];

export const examples = (): CheckExamples => ({
  pass: [
    { name: "unset", facts: machine() },
    { name: "a list", facts: machine({ env: { GOPROXY: "https://goproxy.cn, direct" } }) },
    { name: "without scheme", facts: machine({ env: { GOPROXY: "goproxy.cn|direct" } }) },
    { name: "off", facts: machine({ env: { GOPROXY: "off" } }) },
  ],
  fail: [
    {
      name: "copied from Markdown",
      facts: machine({ env: { GOPROXY: "[https://goproxy.cn](https://goproxy.cn)" } }),
    },
    { name: "semicolon", facts: withEnvFile({ GOPROXY: "https://goproxy.cn;direct" }) },
    { name: "upper case", facts: machine({ env: { GOPROXY: "DIRECT" } }) },
    { name: "only a comma", facts: machine({ env: { GOPROXY: "," } }) },
    {
      name: "emptied with go env -w",
      facts: emptied("GOPROXY"),
      says: 'GOPROXY is "" and names no proxy.',
      at: ["/home/u/.config/go/env"],
    },
    { name: "another scheme", facts: machine({ env: { GOPROXY: "ftp://example.com" } }) },
  ],
});
