import { binaryVersion, ownRoot } from "../golang/active-go.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { machine } from "./examples/machine.ts";
import { toolchain } from "./examples/toolchain.ts";

export const check = defineCheck({
  id: "sdk-overlaid",
  stage: "stable",
  rev: 1,
  severity: "critical",
  category: "toolchain",
  platforms: "all",
  needs: [],
  references: ["https://go.dev/doc/install", "https://github.com/golang/go/issues/36180"],
  run: (facts) => {
    const { leftovers } = facts.toolchain;
    const [first] = leftovers;
    if (first === undefined) return PASS;
    return fail(
      { root: ownRoot(facts) ?? "", version: binaryVersion(facts) ?? "?", count: leftovers.length },
      { evidence: leftovers.slice(0, 3).map((file) => ({ file, line: null, text: "" })) },
    );
  },
  fix: ({ root }) => ({
    safety: "manual",
    edits: [],
    advice: {
      en: `Remove ${root} (sudo rm -rf where it is not yours), then unpack the release again into an empty place.`,
      "zh-CN": `先删除 ${root}（没有权限时用 sudo rm -rf），再把安装包解压到空目录。`,
    },
  }),
});

export const texts: CheckTexts<typeof check> = {
  en: {
    title: "Two releases of Go lie in one directory",
    message: ({ root, version, count }) =>
      `${root} says it is ${version} and holds ${count === 1 ? "a file" : `${count} files`} that this release does not have.`,
    why: 'A release was unpacked over another one. Files of the old one stay and are compiled too, so every build ends with "redeclared in this block".',
  },
  "zh-CN": {
    title: "同一个目录里混入了两个 Go 版本",
    message: ({ root, version, count }) => `${root} 标明是 ${version}，却有 ${count} 个不属于该版本的文件。`,
    why: "新版本被直接解压到旧版本之上。旧文件仍会参与编译，于是每次构建都会报“redeclared in this block”。",
  },
};

export const messages: readonly string[] = [
  "… redeclared in this block",
  "/usr/local/go/src/runtime/….go:…: other declaration of …",
  "runtime/…: … redeclared in this block",
  "multiple definition of …",
];

export const verifyCommands: readonly string[] = ["go version", "go build runtime"];

export const examples = (): CheckExamples => ({
  pass: [{ name: "one release", facts: machine() }],
  fail: [
    {
      name: "1.26 over 1.19",
      facts: machine({ toolchain: toolchain({ leftovers: ["/usr/local/go/src/runtime/relax_stub.go"] }) }),
    },
  ],
});
