import { activeGo, atLeast, binaryVersion } from "../golang/active-go.ts";
import { badProxy, correctProxy, type ProxyFault } from "../golang/go-proxy.ts";
import { isSet, setting } from "../golang/settings.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import type { Facts } from "../model/index.ts";
import { linesRead } from "../shell/startup-lines.ts";
import { setWhereItIs } from "./edits/set-where-it-is.ts";
import { unsetEverywhere } from "./edits/unset-everywhere.ts";
import { emptied, machine, withEnvFile } from "./examples/machine.ts";

const WHAT = {
  en: {
    empty: "and names no proxy",
    "no-scheme": "is not a URL: https:// is missing",
    "unknown-scheme": "has a scheme other than https, http or file",
    "no-host": "has no host name",
    "more-than-path": "is not file:/// with an absolute path",
    "odd-characters": "contains characters that a URL cannot have",
  },
  "zh-CN": {
    empty: "没有指定任何代理",
    "no-scheme": "不是有效的 URL：缺少 https://",
    "unknown-scheme": "的协议不是 https、http 或 file",
    "no-host": "没有主机名",
    "more-than-path": "不是 file:/// 加绝对路径的形式",
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
    if (!isSet(facts, "GOPROXY") && !isDelivered(facts)) return PASS;
    const { value } = setting(facts, "GOPROXY");
    const bad: Bad | null = badProxy(value) ?? lostEntry(facts, value);
    if (bad === null) return PASS;
    const severity = bad.fault === "lost" ? "minor" : "major";
    return fail({ value, ...bad }, { severity, evidence: evidenceFor(facts, "GOPROXY") });
  },
  fix: ({ value, element, fault }, facts) => {
    const fixed = fault === "lost" ? value + element : correctProxy(value);
    const isUnset = fixed === null && isSet(facts, "GOPROXY");
    const edits = isUnset
      ? unsetEverywhere(facts, "GOPROXY")
      : setWhereItIs(facts, "GOPROXY", fixed ?? "https://proxy.golang.org,direct");
    return { safety: "review", edits };
  },
});

/** Whether go.env has the word: since Go 1.21 it alone names proxies where nobody does; it may name none, or be gone. */
function isDelivered(facts: Facts): boolean {
  const { goEnvDefaults: file, probe } = facts;
  const isGone = !file.ok && file.reason === "missing" && activeGo(facts)?.sdk != null;
  const isAnswered = probe?.answer.ok === true && probe.answer.value.GOPROXY !== undefined;
  return atLeast(binaryVersion(facts), 21) === true && (file.ok || isGone || isAnswered);
}

interface Bad {
  readonly element: string;
  readonly fault: ProxyFault | "lost";
}

/** What a blank in the line that exports GOPROXY keeps out of it: `export GOPROXY=https://goproxy.cn, direct`. */
function lostEntry(facts: Facts, value: string): Bad | null {
  if (setting(facts, "GOPROXY").origin !== "environment") return null;
  for (const { text } of linesRead(facts)) {
    const [, , before, rest = ""] =
      /^\s*export\s+(?:\S+\s+)*?GOPROXY=(["']?)([^\s"';#]+)\1[ \t]+(,?(?:direct|off|https:\/\/[^\s"';#]+))/.exec(
        text,
      ) ?? [];
    if (before === value && value.endsWith(",") !== rest.startsWith(","))
      return { element: rest, fault: "lost" };
  }
  return null;
}

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "GOPROXY has an invalid value",
    message: ({ element, fault }) =>
      fault === "lost"
        ? `The value of GOPROXY ends at a space, so that ${JSON.stringify(element)} is lost.`
        : `${fault === "empty" ? "GOPROXY is" : "In GOPROXY,"} ${JSON.stringify(element)} ${WHAT.en[fault]}.`,
    why: "Module downloads fail at an invalid entry and never get to a lost one. Separate the entries with a comma or a pipe (|), without spaces. Each entry is a URL, direct or off, in lower case and without quotes.",
  },
  "zh-CN": {
    title: "GOPROXY 的值无效",
    message: ({ element, fault }) =>
      fault === "lost"
        ? `GOPROXY 的值在空格处结束，${JSON.stringify(element)} 因此丢失。`
        : `GOPROXY ${fault === "empty" ? "的值" : "中的"} ${JSON.stringify(element)} ${WHAT["zh-CN"][fault]}。`,
    why: "模块下载会在无效的项上失败，也不会用到丢失的项。各项之间用英文逗号或竖线（|）分隔，不留空格。每一项是一个 URL、direct 或 off，小写且不带引号。",
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
    {
      name: "a Go that needs no go.env",
      facts: machine({
        goEnvDefaults: { ok: false, reason: "missing" },
        probe: { answer: { ok: true, value: { GOVERSION: "go1.19.8" } }, stderr: "", rescue: null },
      }),
    },
    { name: "a list", facts: machine({ env: { GOPROXY: "https://goproxy.cn, direct" } }) },
    { name: "without scheme", facts: machine({ env: { GOPROXY: "goproxy.cn|direct" } }) },
    {
      name: "one entry, and a lost word in a line that did not set it",
      facts: exporting("https://a.example", "https://b.example, direct"),
    },
    {
      name: "one entry, and another variable behind it",
      facts: exporting("https://a.example", "https://a.example GOSUMDB=off"),
    },
    {
      name: "one entry, and a word that follows no separator",
      facts: exporting("https://a.example", "https://a.example direct"),
    },
    {
      name: "the file of go env -w",
      facts: {
        ...withEnvFile({ GOPROXY: "https://a.example," }),
        startupLines: [{ file: "/home/u/.zshrc", line: 3, text: "export GOPROXY=https://a.example, direct" }],
      },
    },
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
    {
      name: "nothing in go.env",
      facts: machine({ goEnvDefaults: { ok: true, value: { GOPROXY: "" } }, probe: null }),
      says: "names no proxy",
    },
    {
      name: "no go.env",
      facts: machine({ goEnvDefaults: { ok: false, reason: "missing" }, probe: null }),
    },
    {
      name: "a blank behind the comma",
      facts: exporting("https://a.example,", "https://a.example, direct"),
      severity: "minor",
      says: '"direct" is lost',
    },
    {
      name: "a blank before the comma",
      facts: exporting("https://a.example", "'https://a.example' ,https://b.example # both"),
      severity: "minor",
      says: '",https://b.example" is lost',
    },
    { name: "another scheme", facts: machine({ env: { GOPROXY: "ftp://example.com" } }) },
  ],
});

/** A machine whose line exports GOPROXY, with the value that the shell makes of it. */
function exporting(value: string, written: string): Facts {
  const line = { file: "/home/u/.zshrc", line: 3, text: `export GOPROXY=${written}` };
  return machine({ env: { GOPROXY: value }, startupLines: [line] });
}
