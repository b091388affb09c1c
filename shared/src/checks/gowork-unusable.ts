import { atLeast, binaryVersion } from "../golang/active-go.ts";
import { setting } from "../golang/settings.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS, skip } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import type { Edit, Facts } from "../model/index.ts";
import { unsetEverywhere } from "./edits/unset-everywhere.ts";
import { machine, withEnvFile } from "./examples/machine.ts";

const WHAT = {
  en: { device: "is a device", directory: "is a directory", missing: "does not exist" },
  "zh-CN": { device: "是设备文件", directory: "是目录", missing: "不存在" },
} as const;

type Kind = keyof (typeof WHAT)["en"];

export const check = defineCheck({
  id: "gowork-unusable",
  stage: "stable",
  rev: 1,
  severity: "critical",
  category: "modules",
  platforms: "all",
  needs: [],
  references: ["https://go.dev/ref/mod#workspaces"],
  run: (facts) => {
    if (atLeast(binaryVersion(facts), 18) === false) return skip("Go before 1.18 does not read go.work");
    const file = setting(facts, "GOWORK").value;
    const kind = kindOf(facts, file);
    // Without modules there is no workspace.
    if (kind === null || setting(facts, "GO111MODULE").value === "off") return PASS;
    return fail(
      { file, kind },
      {
        // An empty workspace is one without modules: what needs none is built.
        severity: kind === "device" ? "major" : "critical",
        evidence: evidenceFor(facts, "GOWORK"),
      },
    );
  },
  fix: ({ kind }, facts) => ({ safety: "review", edits: editsFor(facts, kind) }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "GOWORK does not name a go.work file",
    message: ({ file, kind }) => `GOWORK is ${file}, which ${WHAT.en[kind]}.`,
    why: "GOWORK is the full path of a go.work file, or off. If Go cannot read that file, every build fails in every directory. If GOWORK is not set, Go finds the go.work file of the directory or of one above it.",
  },
  "zh-CN": {
    title: "GOWORK 没有指向 go.work 文件",
    message: ({ file, kind }) => `GOWORK 的值是 ${file}，它${WHAT["zh-CN"][kind]}。`,
    why: "GOWORK 应是 go.work 文件的完整路径，或者 off。如果 Go 读不到该文件，任何目录中的构建都会失败。没有设置 GOWORK 时，Go 会在当前目录和上级目录中寻找 go.work 文件。",
  },
});

export const messages: readonly string[] = [
  "go: reading go.work: open …: no such file or directory",
  "go: read …: is a directory",
];

export const verifyCommands: readonly string[] = ["printenv GOWORK", "go env GOWORK", "go list -m"];

export const examples = (): CheckExamples => ({
  pass: [
    { name: "nothing set", facts: machine() },
    { name: "off", facts: machine({ env: { GOWORK: "off" } }) },
    { name: "a file", facts: machine({ env: { GOWORK: "/home/u/go.work" } }) },
    {
      name: "without modules",
      facts: machine({ env: { GO111MODULE: "off", GOWORK: "/home/u/ws" }, namedWork: "directory" }),
    },
  ],
  fail: [
    {
      name: "a directory",
      says: "GOWORK is /home/u/ws, which is a directory",
      at: ["/home/u/.profile:2"],
      facts: machine({
        env: { GOWORK: "/home/u/ws" },
        namedWork: "directory",
        startupLines: [{ file: "/home/u/.profile", line: 2, text: "export GOWORK=/home/u/ws" }],
      }),
    },
    {
      name: "a file that is gone",
      says: "does not exist",
      facts: machine({ env: { GOWORK: "/home/u/old/go.work" }, namedWork: "missing" }),
    },
    {
      name: "in the file of go env -w",
      facts: machine({ ...withEnvFile({ GOWORK: "/home/u/ws" }), namedWork: "directory" }),
    },
    {
      name: "a device",
      severity: "major",
      facts: machine({ env: { GOWORK: "/dev/stdin" } }),
    },
  ],
});

function kindOf({ namedWork }: Facts, file: string): Kind | null {
  return file.startsWith("/dev/") ? "device" : (namedWork ?? null);
}

/** Whoever names a device wants no workspace. */
function editsFor(facts: Facts, kind: Kind): readonly Edit[] {
  return kind === "device" && facts.env.GOWORK
    ? [{ kind: "set", name: "GOWORK", value: "off" }]
    : unsetEverywhere(facts, "GOWORK");
}
