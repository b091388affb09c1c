import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS, skip } from "../judge/define-check.ts";
import { entry, machine, upstreamGo } from "./examples/machine.ts";

export const check = defineCheck({
  id: "gopath-bin-not-on-path",
  stage: "stable",
  rev: 1,
  severity: "major",
  category: "gopath",
  platforms: "all",
  needs: ["gopath-malformed", "gobin-malformed"],
  references: ["https://github.com/golang/go/issues/64977"],
  run: ({ bin, path }) => {
    if (bin === null) return skip("the directory does not exist");
    const first = bin.tools[0];
    if (first === undefined) return skip("the directory contains no tools");
    const target = bin.realPath ?? bin.path;
    if (path.some((entry) => (entry.realPath ?? entry.path) === target)) return PASS;
    return fail({ dir: bin.path, tools: bin.tools.length, first });
  },
  fix: ({ dir }) => ({ safety: "safe", edits: [{ kind: "path-last", dir }] }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "Installed Go tools are not on PATH",
    message: ({ dir, tools, first }) =>
      `${dir} contains ${tools === 1 ? `one tool (${first})` : `${tools} tools (${first}, …)`} but is not on PATH.`,
    why: 'go install puts programs into GOBIN (by default ~/go/bin) and does not warn if that directory is not on PATH. The shell then prints "command not found" for each of them.',
  },
  "zh-CN": {
    title: "go install 安装的工具不在 PATH 中",
    message: ({ dir, tools, first }) =>
      `${dir} 中有 ${tools} 个工具（${tools === 1 ? "" : "例如 "}${first}），但这个目录不在 PATH 中。`,
    why: "go install 把程序放到 GOBIN（默认 ~/go/bin），即使该目录不在 PATH 中也不会提示。之后 shell 对每一个都报“command not found”。",
  },
});

export const messages: readonly string[] = [
  "command not found: …",
  "…: command not found",
  "fish: Unknown command: …",
  "sh: …: …: not found",
  "dash: …: not found",
  "ksh: …: not found",
  "mksh: …: inaccessible or not found",
  'The "gopls" command is not available',
  'Cannot find "dlv" debugger',
];

export const verifyCommands: readonly string[] = ["go env GOBIN GOPATH", "printenv PATH"];

export const examples = (): CheckExamples => ({
  pass: [
    { name: "upstream installation", facts: machine() },
    { name: "no directory for tools", facts: machine({ bin: null }) },
    {
      name: "nothing installed yet",
      facts: machine({
        path: [entry("/usr/local/go/bin", upstreamGo())],
        bin: { path: "/home/u/go/bin", kind: "missing", realPath: null, tools: [] },
      }),
    },
  ],
  fail: [
    {
      name: "tools in a directory that is not on PATH",
      facts: machine({ path: [entry("/usr/local/go/bin", upstreamGo())] }),
    },
  ],
});
