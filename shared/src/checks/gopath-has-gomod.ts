import { defineCheck, fail, PASS } from "../define-check.ts";
import { atLeast, binaryVersion } from "../facts/go.ts";
import { ANSWER, machine } from "../facts/machine.ts";

export const gopathHasGomod = defineCheck({
  id: "gopath-has-gomod",
  since: "1.0.0",
  rev: 1,
  severity: "critical",
  category: "gopath",
  platforms: "all",
  needs: ["gopath-malformed"],
  references: ["https://github.com/golang/go/issues/46807", "https://github.com/golang/go/issues/38896"],
  symptoms: ["$GOPATH/go.mod exists but should not", "go: warning: ignoring go.mod in $GOPATH …"],
  seeYourself: ["go env GOPATH", 'ls "$(go env GOPATH)/go.mod"'],
  run: (facts) => {
    if (facts.gopath?.hasGoMod !== true) return PASS;
    const severity = atLeast(binaryVersion(facts), 22) === false ? "critical" : "minor";
    const file = `${facts.gopath.path}/go.mod`;
    return fail({ file }, { severity, evidence: [{ file, line: null, text: "" }] });
  },
  text: {
    en: {
      title: "A go.mod lies in the root of GOPATH",
      message: ({ file }) => `${file} should not exist.`,
      why: "Up to Go 1.21 every command ends with «$GOPATH/go.mod exists but should not»; later ones ignore the file with a warning. It is what go mod init leaves when it runs in the wrong folder.",
    },
    "zh-CN": {
      title: "GOPATH 根目录下有 go.mod",
      message: ({ file }) => `${file} 不应该存在。`,
      why: "Go 1.21 及以前的所有命令都会以「$GOPATH/go.mod exists but should not」结束；之后的版本会警告并忽略它。通常是在错误的目录里运行了 go mod init。",
    },
  },
  fix: ({ file }) => ({
    safety: "review",
    edits: [{ kind: "command", argv: ["mv", "-n", "--", file, `${file}.moved-away`] }],
  }),
  examples: () => {
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
        { name: "Go that ignores it", facts: machine({ gopath }), severity: "minor" },
        { name: "Go that refuses to work", facts: machine({ gopath, probe: old }), severity: "critical" },
      ],
    };
  },
});
