import { atLeast, binaryVersion } from "../golang/active-go.ts";
import { setting } from "../golang/settings.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS, skip } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import { unsetEverywhere } from "./edits/unset-everywhere.ts";
import { ANSWER, machine, withEnvFile } from "./examples/machine.ts";
import { toolchain } from "./examples/toolchain.ts";

export const check = defineCheck({
  id: "gocacheprog-missing",
  stage: "stable",
  rev: 1,
  severity: "critical",
  category: "environment",
  platforms: "all",
  needs: ["go-not-on-path"],
  references: ["https://pkg.go.dev/cmd/go/internal/cacheprog"],
  run: (facts) => {
    const { cacheProgram } = facts.toolchain;
    const alien = cacheProgram?.alien === true;
    if (cacheProgram === undefined || (cacheProgram.found && !alien)) return PASS;
    if (atLeast(binaryVersion(facts), 24) === false)
      return skip("Go before 1.24 reads no GOCACHEPROG by default");
    const { value } = setting(facts, "GOCACHEPROG");
    return fail({ name: cacheProgram.name, value, alien }, { evidence: evidenceFor(facts, "GOCACHEPROG") });
  },
  fix: (_, facts) => ({ safety: "review", edits: unsetEverywhere(facts, "GOCACHEPROG") }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "The program in GOCACHEPROG cannot serve as build cache",
    message: ({ name, value, alien }) =>
      `GOCACHEPROG is ${JSON.stringify(value)}${name === value ? ", which" : `; ${name}`} is not ${alien ? "a cache program" : "an executable program"}.`,
    why: "The go command starts this program in place of its build cache. If the program does not start, or does not speak the cache protocol, every build fails.",
  },
  "zh-CN": {
    title: "GOCACHEPROG 指定的程序不能用作构建缓存",
    message: ({ name, value, alien }) =>
      `GOCACHEPROG 的值是 ${JSON.stringify(value)}，${name === value ? "它" : `其中的 ${name} `}不是${alien ? "缓存程序" : "可执行程序"}。`,
    why: "go 命令启动这个程序来代替构建缓存。程序无法启动，或没有按缓存协议响应时，所有构建都会失败。",
  },
});

export const messages: readonly string[] = [
  'error starting GOCACHEPROG program "…": fork/exec …: no such file or directory',
  'error starting GOCACHEPROG program "…": exec: "…": executable file not found in $PATH',
  "GOCACHEPROG exited pre-Close with … pending requests",
  "GOCACHEPROG args: unterminated … string",
];

export const verifyCommands: readonly string[] = ["go env GOCACHEPROG"];

export const examples = (): CheckExamples => {
  const missing = toolchain({ cacheProgram: { name: "/none/cacher", found: false } });
  return {
    pass: [
      { name: "not set", facts: machine() },
      {
        name: "it is there",
        facts: machine({
          env: { GOCACHEPROG: "cacher" },
          toolchain: toolchain({ cacheProgram: { name: "cacher", found: true } }),
        }),
      },
      {
        name: "a Go that does not read it",
        facts: machine({
          env: { GOCACHEPROG: "/none/cacher" },
          toolchain: missing,
          probe: {
            answer: { ok: true, value: { ...ANSWER, GOVERSION: "go1.21.13" } },
            stderr: "",
            rescue: null,
          },
        }),
      },
    ],
    fail: [
      {
        name: "missing",
        facts: machine({ env: { GOCACHEPROG: "/none/cacher -v" }, toolchain: missing }),
        says: "/none/cacher is not an executable program",
      },
      {
        name: "another program",
        facts: machine({
          env: { GOCACHEPROG: "/bin/true" },
          toolchain: toolchain({ cacheProgram: { name: "/bin/true", found: true, alien: true } }),
        }),
        says: "which is not a cache program",
      },
      { name: "in the file", facts: withEnvFile({ GOCACHEPROG: "/none/cacher" }, { toolchain: missing }) },
    ],
  };
};
