import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS, skip } from "../judge/define-check.ts";
import type { BlockedOutput } from "../model/index.ts";
import { withProject } from "./examples/parts.ts";

export const check = defineCheck({
  id: "build-output-blocked",
  stage: "stable",
  rev: 1,
  severity: "major",
  category: "modules",
  platforms: "all",
  needs: ["gomod-malformed", "gomod-needs-newer-go"],
  references: ["https://pkg.go.dev/cmd/go#hdr-Compile_packages_and_dependencies"],
  run: (facts) => {
    if (facts.project === null) return skip("no project");
    const { blockedOutput } = facts.project;
    return blockedOutput === undefined ? PASS : fail(blockedOutput);
  },
  fix: () => ({ safety: "manual", edits: [], advice: { key: "elsewhere", params: {} } }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "go build or go install cannot write its program",
    message: ({ path, why, installs }) =>
      why === "denied"
        ? `go build writes ${path}, but this user cannot write to that directory.`
        : why === "no-room"
          ? `go build writes ${path}, but there is less than 500 KB free on that file system.`
          : `${installs === true ? "go install" : "go build"} writes ${path}, but there is already ${why === "directory" ? "a directory" : "a file that is not a program"} of this name.`,
    why: "Without -o, go build writes the program into the directory of its sources, under the last element of its import path. It replaces a former program there, and since Go 1.26 nothing else. go install writes it to GOBIN, and nothing over a directory. go run and go test are not affected.",
    advice: {
      elsewhere: () =>
        "Name another file, for example: go build -o /tmp/NAME. Or move what is in the way, make room, and give the directory back to this user if sudo created it.",
    },
  },
  "zh-CN": {
    title: "go build 或 go install 无法写入程序",
    message: ({ path, why, installs }) =>
      why === "denied"
        ? `go build 要写入 ${path}，但当前用户无权写入该目录。`
        : why === "no-room"
          ? `go build 要写入 ${path}，但该文件系统的可用空间不到 500 KB。`
          : `${installs === true ? "go install" : "go build"} 要写入 ${path}，但那里已有同名的${why === "directory" ? "目录" : "文件，且它不是程序"}。`,
    why: "没有 -o 时，go build 会把程序写到源文件所在的目录，文件名是导入路径的最后一段。它会替换之前的程序；从 Go 1.26 起不会替换其他内容。go install 会把程序写到 GOBIN，同样不会替换目录。go run 和 go test 不受影响。",
    advice: {
      elsewhere: () =>
        "请指定其他文件，例如：go build -o /tmp/NAME。或移走占用该名称的内容、腾出空间；如果目录是由 sudo 创建的，请把它还给当前用户。",
    },
  },
});

export const messages: readonly string[] = [];

export const verifyCommands: readonly string[] = ["ls -ld .", "go build"];

export const examples = (): CheckExamples => {
  const blocked = (why: BlockedOutput["why"]) => withProject({ blockedOutput: { path: "/home/u/p/p", why } });
  return {
    pass: [{ name: "nothing is in the way", facts: withProject() }],
    fail: [
      {
        name: "a directory of root's",
        facts: blocked("denied"),
        says: "this user cannot write to that directory",
      },
      {
        name: "a directory of its name",
        facts: blocked("directory"),
        says: "already a directory of this name",
      },
      {
        name: "a directory in GOBIN",
        facts: withProject({
          blockedOutput: { path: "/home/u/go/bin/p", why: "directory", installs: true },
        }),
        says: "go install writes /home/u/go/bin/p",
      },
      { name: "a full file system", facts: blocked("no-room"), says: "less than 500 KB free" },
      { name: "a script of its name", facts: blocked("not-a-program"), says: "a file that is not a program" },
    ],
  };
};
