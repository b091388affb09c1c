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
    advice: { key: facts.host.os === "darwin" ? "install-on-mac" : "install-on-linux", params: {} },
  }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "No git on PATH",
    message: ({ proxy }) => `Go cannot find git. GOPROXY is ${proxy}.`,
    why: 'Go uses git to download private modules and every module that the proxy does not have. Without git these downloads fail with "executable file not found in $PATH", and binaries contain no VCS info.',
    advice: {
      "install-on-mac": () => "Install git: xcode-select --install (or: brew install git)",
      "install-on-linux": () => "Install git with your package manager, for example: sudo apt install git",
    },
  },
  "zh-CN": {
    title: "PATH 中没有 git",
    message: ({ proxy }) => `Go 找不到 git；当前 GOPROXY 为 ${proxy}。`,
    why: "私有模块以及代理上没有的模块，Go 都要用 git 拉取。缺少 git 时会报“executable file not found in $PATH”，构建出的程序也不带版本控制信息。",
    advice: {
      "install-on-mac": () => "安装 git：xcode-select --install（或 brew install git）",
      "install-on-linux": () => "用系统的包管理器安装 git，例如：sudo apt install git",
    },
  },
});

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
      name: "missing",
      severity: "minor",
      says: "GOPROXY is https://proxy.golang.org,direct",
      facts: machine({ toolchain: toolchain({ git: null }) }),
    },
    {
      name: "missing, and GOPROXY without direct",
      severity: "info",
      says: "https://goproxy.cn",
      facts: machine({ env: { GOPROXY: "https://goproxy.cn" }, toolchain: toolchain({ git: null }) }),
    },
  ],
});
