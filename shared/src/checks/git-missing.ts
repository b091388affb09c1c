import { setting } from "../golang/settings.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { machine } from "./examples/machine.ts";
import { toolchain } from "./examples/toolchain.ts";

export const check = defineCheck({
  id: "git-missing",
  stage: "stable",
  rev: 1,
  severity: "minor",
  category: "modules",
  platforms: "all",
  needs: ["path-clobbered"],
  references: ["https://go.dev/ref/mod#vcs"],
  run: (facts) => {
    if (facts.toolchain.git !== null) return PASS;
    const proxy = setting(facts, "GOPROXY").value || "https://proxy.golang.org,direct";
    // Without direct every module comes from a proxy, and only private ones would want git.
    const needed = proxy.includes("direct");
    return fail({ proxy }, { severity: needed ? "minor" : "info" });
  },
  fix: (_, facts) => ({
    safety: "manual",
    edits: [],
    advice:
      facts.host.os === "darwin"
        ? {
            en: "Install it: xcode-select --install, or brew install git",
            "zh-CN": "安装：xcode-select --install，或 brew install git",
          }
        : {
            en: "Install it with the system's package manager, for example: sudo apt install git",
            "zh-CN": "用系统的包管理器安装，例如：sudo apt install git",
          },
  }),
});

export const texts: CheckTexts<typeof check> = {
  en: {
    title: "No git on PATH",
    message: ({ proxy }) => `Go finds no git; GOPROXY is ${proxy}.`,
    why: 'Go fetches private modules, and every one that the proxy does not have, with git itself; without it that ends with "executable file not found in $PATH", and builds carry no commit.',
  },
  "zh-CN": {
    title: "PATH 上没有 git",
    message: ({ proxy }) => `Go 找不到 git；当前 GOPROXY 为 ${proxy}。`,
    why: "私有 module 以及代理上没有的 module，Go 都要直接用 git 拉取；缺少 git 会报“executable file not found in $PATH”，构建出的程序也不带提交信息。",
  },
};

export const messages: readonly string[] = [
  'exec: "git": executable file not found in $PATH',
  'unable to resolve git version: … exec: "git": executable file not found in $PATH',
  'git init --bare in …: exec: "git": executable file not found in $PATH',
  "go: missing Git command. See https://golang.org/s/gogetcmd",
  'error obtaining VCS status: exec: "git": executable file not found in $PATH',
];

export const verifyCommands: readonly string[] = ["git --version"];

export const examples = (): CheckExamples => ({
  pass: [{ name: "in /usr/bin", facts: machine() }],
  fail: [
    {
      name: "nowhere",
      severity: "minor",
      says: "GOPROXY is https://proxy.golang.org,direct",
      facts: machine({ toolchain: toolchain({ git: null }) }),
    },
    {
      name: "nowhere, and no direct",
      severity: "info",
      says: "https://goproxy.cn",
      facts: machine({ env: { GOPROXY: "https://goproxy.cn" }, toolchain: toolchain({ git: null }) }),
    },
  ],
});
