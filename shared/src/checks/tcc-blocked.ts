import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS, skip } from "../judge/define-check.ts";
import { tildify } from "../util/tildify.ts";
import { mac, macFacts } from "./examples/mac.ts";
import { withProject } from "./examples/parts.ts";

const PROTECTED = /^~\/(Documents|Desktop|Downloads|Library\/Mobile Documents)(\/|$)/;

export const check = defineCheck({
  id: "tcc-blocked",
  stage: "stable",
  rev: 1,
  severity: "minor",
  category: "environment",
  platforms: ["darwin"],
  needs: [],
  references: [
    "https://support.apple.com/guide/mac-help/mchld5a35146/mac",
    "https://github.com/anthropics/claude-code/issues/90687",
  ],
  run: (facts) => {
    if (facts.project === null || facts.toolchain.mac === null) return skip("no project was named");
    const dir = tildify(facts.project.dir, facts.home);
    if (!facts.toolchain.mac.projectDenied || !PROTECTED.test(dir)) return PASS;
    return fail({ dir });
  },
  fix: () => ({
    safety: "manual",
    edits: [],
    advice: { key: "allow-access", params: {} },
  }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "macOS blocks access to the project",
    message: ({ dir }) => `${dir} exists, but this program cannot open it.`,
    why: 'A terminal, an editor or an agent without permission gets "operation not permitted" for every file there, whatever the file\'s own permissions are. macOS protects Documents, Desktop, Downloads and iCloud Drive.',
    advice: {
      "allow-access": () =>
        "Allow access in System Settings > Privacy & Security > Files & Folders (or Full Disk Access) and restart the program. Or move the project, for example to ~/src.",
    },
  },
  "zh-CN": {
    title: "macOS 阻止访问项目目录",
    message: ({ dir }) => `${dir} 存在，但当前程序无法打开。`,
    why: "未获授权的终端、编辑器或智能体访问其中任何文件都会得到“operation not permitted”，与文件自身的权限无关。macOS 会保护“文稿”“桌面”“下载”和 iCloud 云盘。",
    advice: {
      "allow-access": () =>
        "请在“系统设置 > 隐私与安全性 > 文件与文件夹”（或“完全磁盘访问权限”）中授权，并重新启动该程序。也可以把项目移到 ~/src 等目录。",
    },
  },
});

export const messages: readonly string[] = [
  "open …: operation not permitted",
  "go: go.mod: operation not permitted",
  "getwd: operation not permitted",
  "pattern ./...: open …: operation not permitted",
  "ls: .: Operation not permitted",
];

export const verifyCommands: readonly string[] = ["ls ."];

export const examples = (): CheckExamples => {
  const { project } = withProject({ dir: "/home/u/Documents/app" });
  const { project: elsewhere } = withProject({ dir: "/srv/app" });
  const denied = { ...mac().toolchain, mac: macFacts({ projectDenied: true }) };
  return {
    pass: [
      { name: "no project", facts: mac() },
      { name: "not read", facts: mac({ project, toolchain: { ...denied, mac: null } }) },
      { name: "access is allowed", facts: mac({ project }) },
      {
        name: "denied in another directory: not macOS's protection",
        facts: mac({ project: elsewhere, toolchain: denied }),
      },
    ],
    fail: [{ name: "denied in Documents", facts: mac({ project, toolchain: denied }) }],
  };
};
