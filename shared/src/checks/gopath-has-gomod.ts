import { atLeast, binaryVersion } from "../golang/active-go.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { ANSWER, machine } from "./examples/machine.ts";

export const check = defineCheck({
  id: "gopath-has-gomod",
  stage: "stable",
  rev: 1,
  severity: "critical",
  category: "gopath",
  platforms: "all",
  needs: ["gopath-malformed"],
  references: ["https://github.com/golang/go/issues/46807", "https://github.com/golang/go/issues/38896"],
  run: (facts) => {
    if (facts.gopath?.hasGoMod !== true) return PASS;
    const severity = atLeast(binaryVersion(facts), 22) === false ? "critical" : "minor";
    const file = `${facts.gopath.path}/go.mod`;
    return fail({ file }, { severity, evidence: [{ file, line: null, text: "" }] });
  },
  fix: ({ file }) => ({
    safety: "review",
    edits: [{ kind: "command", argv: ["mv", "-n", "--", file, `${file}.moved-away`] }],
  }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "go.mod in GOPATH root",
    message: ({ file }) => `${file} should not exist.`,
    why: 'Up to Go 1.21 every command fails with "$GOPATH/go.mod exists but should not". Later releases ignore the file with a warning. Usually somebody ran go mod init in the wrong directory.',
  },
  "zh-CN": {
    title: "GOPATH 根目录下有 go.mod",
    message: ({ file }) => `${file} 不应该存在。`,
    why: "Go 1.21 及以前的所有命令都会报“$GOPATH/go.mod exists but should not”。之后的版本会警告并忽略它。通常是在错误的目录里运行了 go mod init。",
  },
});

export const messages: readonly string[] = [
  "$GOPATH/go.mod exists but should not",
  "go: warning: ignoring go.mod in $GOPATH …",
];

export const verifyCommands: readonly string[] = ["go env GOPATH", 'ls "$(go env GOPATH)/go.mod"'];

export const examples = (): CheckExamples => {
  const gopath = {
    path: "/home/u/go",
    kind: "directory",
    realPath: "/home/u/go",
    hasGoMod: true,
    isSdk: false,
  } as const;
  const old = {
    answer: { ok: true, value: { ...ANSWER, GOVERSION: "go1.21.13" } },
    stderr: "",
    rescue: null,
  } as const;
  return {
    pass: [{ name: "none", facts: machine() }],
    fail: [
      { name: "a Go that ignores it", facts: machine({ gopath }), severity: "minor" },
      { name: "a Go that refuses to work", facts: machine({ gopath, probe: old }), severity: "critical" },
    ],
  };
};
