import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import type { Facts } from "../model/index.ts";
import { linesRead } from "../shell/startup-lines.ts";
import { mac, macFacts } from "./examples/mac.ts";

/** A link of a large program, or tests of many packages side by side, open more. */
const ENOUGH = 1024;
const DEFAULT = 256;

export const check = defineCheck({
  id: "fd-limit-low",
  stage: "stable",
  rev: 1,
  severity: "info",
  category: "environment",
  platforms: ["darwin"],
  needs: [],
  references: ["https://github.com/golang/go/issues/40498", "https://github.com/golang/go/issues/58788"],
  run: (facts) => {
    const limit = facts.toolchain.mac?.openFiles ?? null;
    // Node raises its own limit when it starts, so neither it nor a child of it can tell the terminal's.
    if (limit === null || limit > DEFAULT || raised(facts)) return PASS;
    return fail({ limit });
  },
  fix: () => ({
    safety: "manual",
    edits: [],
    advice: { key: "raise-limit", params: {} },
  }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "Open-file limit is low",
    message: ({ limit }) => `The soft limit for open files is ${limit}, and no startup file raises it.`,
    why: 'Large builds and tests may fail with "too many open files". macOS allows 256 open files per program by default. Since 1.19 Go raises the limit for itself, but not for the linkers, tests and servers that it starts.',
    advice: {
      "raise-limit": () => "Add this line to ~/.zprofile (bash: ~/.bash_profile): ulimit -n 10240",
    },
  },
  "zh-CN": {
    title: "打开文件数的限制过低",
    message: ({ limit }) => `打开文件数的软限制为 ${limit}，启动文件中也没有提高它。`,
    why: "大型构建和测试可能会报“too many open files”。macOS 默认只允许每个程序打开 256 个文件。Go 从 1.19 起会为自己提高限制，但由它启动的链接器、测试和服务不受益。",
    advice: {
      "raise-limit": () => "在 ~/.zprofile（bash 为 ~/.bash_profile）中加入这一行：ulimit -n 10240",
    },
  },
});

export const messages: readonly string[] = [
  "too many open files",
  "open …: too many open files",
  "pipe: too many open files",
  "socket: too many open files",
  "fork/exec …: too many open files",
  "accept: too many open files",
];

export const verifyCommands: readonly string[] = ["ulimit -n", "launchctl limit maxfiles"];

export const examples = (): CheckExamples => {
  const low = { ...mac().toolchain, mac: macFacts({ openFiles: 256 }) };
  const line = { file: "/Users/u/.zprofile", line: 3, text: "ulimit -n 10240" };
  return {
    pass: [
      { name: "enough", facts: mac() },
      { name: "not read", facts: mac({ toolchain: { ...low, mac: macFacts({ openFiles: null }) } }) },
      {
        name: "removed by a startup file",
        facts: mac({ toolchain: low, startupLines: [{ ...line, text: "ulimit -S -n unlimited" }] }),
      },
      { name: "raised by a startup file", facts: mac({ toolchain: low, startupLines: [line] }) },
    ],
    fail: [
      {
        name: "a line that only shows it",
        facts: mac({ toolchain: low, startupLines: [{ ...line, text: "ulimit -a" }] }),
      },
      { name: "macOS's default", facts: mac({ toolchain: low }) },
      {
        name: "a line that raises it by too little",
        facts: mac({ toolchain: low, startupLines: [{ ...line, text: "ulimit -n 512" }] }),
      },
    ],
  };
};

function raised(facts: Facts): boolean {
  return linesRead(facts).some(({ text }) => {
    const match = /\bulimit\s+(?:-\w+\s+)*(\d+|unlimited)/.exec(text);
    return match !== null && (match[1] === "unlimited" || Number(match[1]) >= ENOUGH);
  });
}
