import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS, skip } from "../judge/define-check.ts";
import { tildify } from "../util/tildify.ts";
import { mac, macFacts } from "./examples/mac.ts";
import { withProject } from "./examples/parts.ts";

const GUARDED = /^~\/(Documents|Desktop|Downloads|Library\/Mobile Documents)(\/|$)/;

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
    if (!facts.toolchain.mac.projectDenied || !GUARDED.test(dir)) return PASS;
    return fail({ dir });
  },
  fix: () => ({
    safety: "manual",
    edits: [],
    advice: {
      en: "Allow it in System Settings → Privacy & Security → Files and Directories (or Full Disk Access) and start the program anew, or move the project, for example to ~/src.",
      "zh-CN":
        "在“系统设置 → 隐私与安全性 → 文件与文件夹”（或“完全磁盘访问权限”）中授权并重新启动该程序，或把项目移到 ~/src 等目录。",
    },
  }),
});

export const texts: CheckTexts<typeof check> = {
  en: {
    title: "macOS does not let this program into the project",
    message: ({ dir }) => `${dir} exists and may not be opened.`,
    why: 'Documents, Desktop, Downloads and iCloud Drive are guarded: a terminal, an editor or an agent without permission gets "operation not permitted" from every file in them, whatever the file\'s own rights say.',
  },
  "zh-CN": {
    title: "macOS 不允许当前程序访问项目目录",
    message: ({ dir }) => `${dir} 存在，但无法打开。`,
    why: "“文稿”“桌面”“下载”和 iCloud 云盘受系统保护。未获授权的终端、编辑器或智能体访问其中任何文件都会得到“operation not permitted”，与文件自身权限无关。",
  },
};

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
      { name: "not looked at", facts: mac({ project, toolchain: { ...denied, mac: null } }) },
      { name: "open to us", facts: mac({ project }) },
      {
        name: "denied elsewhere is not this",
        facts: mac({ project: elsewhere, toolchain: denied }),
      },
    ],
    fail: [{ name: "denied in Documents", facts: mac({ project, toolchain: denied }) }],
  };
};
