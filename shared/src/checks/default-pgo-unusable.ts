import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS, skip } from "../judge/define-check.ts";
import { withProject } from "./examples/parts.ts";

export const check = defineCheck({
  id: "default-pgo-unusable",
  stage: "stable",
  rev: 1,
  severity: "major",
  category: "modules",
  platforms: "all",
  needs: ["gomod-malformed"],
  references: ["https://go.dev/doc/pgo"],
  run: (facts) => {
    if (facts.project === null) return skip("no project");
    const { brokenProfile } = facts.project;
    if (brokenProfile === undefined) return PASS;
    const { file, pointer = false } = brokenProfile;
    return fail({ file, pointer }, { evidence: [{ file, line: null, text: "" }] });
  },
  fix: ({ pointer }) => ({
    safety: "manual",
    edits: [],
    advice: { key: pointer ? "fetch" : "record", params: {} },
  }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "The file default.pgo is not a profile",
    message: ({ file, pointer }) =>
      `${file} is ${pointer ? "the pointer that Git LFS leaves in place of a file" : "not a CPU profile"}, so this directory does not build.`,
    why: "Since Go 1.21, the go command builds a program with the profile default.pgo in its directory, if there is one.",
    advice: {
      fetch: () => "Fetch the file itself: git lfs pull. To build without it: go build -pgo=off",
      record: () => "Record the profile again, or delete the file. To build without it: go build -pgo=off",
    },
  },
  "zh-CN": {
    title: "default.pgo 不是性能剖析文件",
    message: ({ file, pointer }) =>
      `${file} ${pointer ? "是 Git LFS 留下的指针文件，而不是文件本身" : "不是 CPU 性能剖析文件"}，因此这个目录无法构建。`,
    why: "从 Go 1.21 起，如果程序所在目录中有 default.pgo，go 命令会用它来构建程序。",
    advice: {
      fetch: () => "请取回文件本身：git lfs pull。不用它来构建：go build -pgo=off",
      record: () => "请重新录制性能剖析文件，或删除该文件。不用它来构建：go build -pgo=off",
    },
  },
});

export const messages: readonly string[] = [
  "preprofile: error parsing profile: error parsing profile: …",
  "compile: …: PGO error: error parsing profile: …",
];

export const verifyCommands: readonly string[] = ["go build -o /dev/null ."];

export const examples = (): CheckExamples => {
  const file = "/home/u/p/default.pgo";
  return {
    pass: [{ name: "no profile", facts: withProject() }],
    fail: [
      {
        name: "something else",
        facts: withProject({ brokenProfile: { file } }),
        says: "is not a CPU profile",
        at: [file],
      },
      {
        name: "not fetched by Git LFS",
        facts: withProject({ brokenProfile: { file, pointer: true } }),
        says: "the pointer that Git LFS leaves",
      },
    ],
  };
};
