import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS, skip } from "../judge/define-check.ts";
import type { Facts } from "../model/index.ts";
import { linesRead } from "../shell/startup-lines.ts";
import { machine } from "./examples/machine.ts";

export const check = defineCheck({
  id: "umask-too-strict",
  stage: "stable",
  rev: 1,
  severity: "critical",
  category: "environment",
  platforms: ["linux"],
  needs: [],
  references: ["https://man7.org/linux/man-pages/man2/umask.2.html"],
  run: (facts) => {
    if (facts.judged !== "current") return skip("the limits are those of this process");
    if (facts.umask === undefined) return PASS;
    const { mask, root } = facts.umask;
    const evidence = linesWith(facts);
    return fail(
      { mask, root, known: evidence.length > 0 },
      { severity: root ? "major" : "critical", evidence },
    );
  },
  fix: ({ known }) => ({
    safety: "manual",
    edits: [],
    advice: { key: known ? "change-line" : "relax", params: {} },
  }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "umask takes rights from the owner of new files",
    message: ({ mask, root }) =>
      root
        ? `umask is ${mask}: new files are not executable. go run and go test fail, and what go build creates cannot be started.`
        : `umask is ${mask}: you cannot use the directories that you create. Every build fails.`,
    why: "A build creates a directory for its work and starts the programs in it. It needs the owner's rights to read, write and execute. A common umask is 022, a private one is 077.",
    advice: {
      "change-line": () =>
        "Change the line above to umask 022 or umask 077. Then open a new terminal. If a program still cannot be started, empty the cache: go clean -cache",
      relax: () =>
        "Set it in this shell: umask 022. If a service or a container sets it, change it there (UMask in a systemd unit). If a program still cannot be started, empty the cache: go clean -cache",
    },
  },
  "zh-CN": {
    title: "umask 去掉了新文件所有者的权限",
    message: ({ mask, root }) =>
      root
        ? `umask 为 ${mask}：新建的文件不可执行。go run 和 go test 会失败，go build 生成的程序也无法启动。`
        : `umask 为 ${mask}：你无法使用自己新建的目录，因此所有构建都会失败。`,
    why: "构建时会新建工作目录并运行其中的程序，需要所有者的读、写和执行权限。常用的 umask 是 022，只对自己开放则是 077。",
    advice: {
      "change-line": () =>
        "请将上面那一行改为 umask 022 或 umask 077，然后打开新的终端。如果程序仍然无法启动，请清空缓存：go clean -cache",
      relax: () =>
        "请在此 shell 中运行 umask 022。如果是由服务或容器设置的，请在那里修改（systemd 单元中的 UMask）。如果程序仍然无法启动，请清空缓存：go clean -cache",
    },
  },
});

export const messages: readonly string[] = [
  "…: mkdir …/go-build…/b001/: permission denied",
  "go: openfdat …/go-build…: permission denied",
];

export const verifyCommands: readonly string[] = ["umask"];

export const examples = (): CheckExamples => ({
  pass: [{ name: "an ordinary one", facts: machine() }],
  fail: [
    {
      name: "nothing may be entered",
      facts: machine({
        umask: { mask: "0177", root: false },
        startupLines: [
          { file: "/home/u/.profile", line: 2, text: "# umask 022" },
          { file: "/home/u/.profile", line: 9, text: "umask 0177" },
        ],
      }),
      severity: "critical",
      says: "Every build fails",
      at: ["/home/u/.profile:9"],
    },
    {
      name: "root enters everything",
      facts: machine({ umask: { mask: "0177", root: true } }),
      severity: "major",
      says: "go run and go test fail",
      at: [],
    },
  ],
});

function linesWith(facts: Facts): Facts["startupLines"] {
  return linesRead(facts).filter(({ text }) => /^[^#]*\bumask\s+(-S\s+)?[\du]/.test(text));
}
