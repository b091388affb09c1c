import { activeGo, binaryVersion, ownRoot } from "../golang/active-go.ts";
import { isSet } from "../golang/settings.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { unsetEverywhere } from "./edits/unset-everywhere.ts";
import { machine } from "./examples/machine.ts";
import { toolchain } from "./examples/toolchain.ts";

export const check = defineCheck({
  id: "sdk-overlaid",
  stage: "stable",
  rev: 1,
  severity: "critical",
  category: "toolchain",
  platforms: "all",
  needs: ["goroot-not-an-sdk", "goroot-version-mismatch"],
  references: ["https://go.dev/doc/install", "https://github.com/golang/go/issues/36180"],
  run: (facts) => {
    const { leftovers } = facts.toolchain;
    const [first] = leftovers;
    if (first === undefined) return PASS;
    const named = isSet(facts, "GOROOT") ? facts.goroot : null;
    const root = named?.path ?? ownRoot(facts) ?? "";
    const version = (named === null ? binaryVersion(facts) : named.version) ?? "?";
    const elsewhere = named !== null && named.realPath !== activeGo(facts)?.sdk?.realRoot;
    return fail(
      { root, version, count: leftovers.length, elsewhere },
      { evidence: leftovers.slice(0, 3).map((file) => ({ file, line: null, text: "" })) },
    );
  },
  // Without the variable, go takes the SDK that it came with.
  fix: ({ elsewhere }, facts) =>
    elsewhere
      ? { safety: "review", edits: unsetEverywhere(facts, "GOROOT", { GOROOT: ownRoot(facts) ?? "" }) }
      : { safety: "manual", edits: [], advice: { key: "reinstall", params: {} } },
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "Files in the Go installation that are not its own",
    message: ({ root, version, count }) =>
      `${root} is ${version} but contains ${count === 1 ? "a file" : `${count} files`} that this release does not have.`,
    why: 'Every build fails with "redeclared in this block": Go compiles all files in these directories. Either a release was unpacked over another one and the old files are still there, or a file manager or a sync program copied a file.',
    advice: {
      reinstall: ({ root }: { root: string }) =>
        `Delete the whole directory ${root}. Then unpack the release again, so that only its own files are there.`,
    },
  },
  "zh-CN": {
    title: "Go 安装目录中有不属于它的文件",
    message: ({ root, version, count }) => `${root} 是 ${version}，却有 ${count} 个不属于该版本的文件。`,
    why: "每次构建都会报“redeclared in this block”，因为 Go 会编译这些目录中的所有文件。要么是新版本被直接解压到旧版本之上，旧文件仍然存在；要么是文件管理器或同步程序复制了某个文件。",
    advice: {
      reinstall: ({ root }: { root: string }) =>
        `请删除整个目录 ${root}，然后重新解压安装包，使其中只有该版本自己的文件。`,
    },
  },
});

export const messages: readonly string[] = [
  "… redeclared in this block",
  "/usr/local/go/src/runtime/….go:…: other declaration of …",
  "runtime/…: … redeclared in this block",
];

export const verifyCommands: readonly string[] = ["go version", "go build runtime"];

export const examples = (): CheckExamples => ({
  pass: [{ name: "one release", facts: machine() }],
  fail: [
    {
      name: "1.26 over 1.19",
      facts: machine({ toolchain: toolchain({ leftovers: ["/usr/local/go/src/runtime/relax_stub.go"] }) }),
    },
    {
      name: "a copy of a source",
      facts: machine({ toolchain: toolchain({ leftovers: ["/usr/local/go/src/fmt/print (1).go"] }) }),
      at: ["/usr/local/go/src/fmt/print (1).go"],
    },
    {
      name: "in the SDK that GOROOT names",
      says: "/opt/mixed is go1.26.11 but contains a file",
      facts: machine({
        env: { GOROOT: "/opt/mixed" },
        goroot: {
          ...{ path: "/opt/mixed", kind: "directory", realPath: "/opt/mixed" },
          ...{ version: "go1.26.11", hasSource: true, hasTools: true },
        },
        toolchain: toolchain({ leftovers: ["/opt/mixed/src/runtime/relax_stub.go"] }),
      }),
    },
  ],
});
