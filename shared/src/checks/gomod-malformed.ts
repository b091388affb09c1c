import { resolve } from "node:path/posix";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS, skip } from "../judge/define-check.ts";
import type { CheckResult, Facts } from "../model/index.ts";
import { modFile, withProject, workFile } from "./examples/parts.ts";

export const check = defineCheck({
  id: "gomod-malformed",
  stage: "stable",
  rev: 1,
  severity: "critical",
  category: "modules",
  platforms: "all",
  needs: ["go-not-on-path"],
  references: ["https://go.dev/ref/mod#go-mod-file-grammar"],
  run: (facts): CheckResult<{ readonly file: string; readonly said: string; readonly kind: Kind }> => {
    if (facts.project === null) return skip("no project");
    const { goMod, mod, unreadable } = facts.project;
    if (unreadable !== undefined)
      return fail(
        { file: unreadable.file, said: SAID[unreadable.why], kind: unreadable.why },
        { evidence: [{ file: unreadable.file, line: null, text: "" }] },
      );
    // Go cannot always be asked: with a toolchain that is not here it is not.
    if (goMod !== null && mod !== null && mod.module === null)
      return fail(
        { file: goMod, said: "missing module declaration", kind: "no-module" },
        { evidence: [{ file: goMod, line: null, text: "" }] },
      );
    const answer = facts.goList?.project ?? null;
    if (answer === null) return skip("go was not asked");
    const fault = answer.ok ? null : faultIn(answer.said, facts);
    if (fault === null) return PASS;
    const { file, line, said } = fault;
    return fail({ file, said, kind: kindOf(said) }, { evidence: [{ file, line, text: "" }] });
  },
  fix: ({ kind, file }) => ({ safety: "manual", edits: [], advice: { key: kind, params: { file } } }),
});

/** What Go says, and what it would have to say. */
const SAID = {
  denied: "permission denied",
  "not-a-file": "not a regular file",
  dangling: "no such file or directory",
} as const;

type Kind =
  | keyof typeof SAID
  | "conflict"
  | "go-line"
  | "toolchain-line"
  | "no-module"
  | "byte-order-mark"
  | "other";

type At = { readonly file: string };

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "go cannot read a file of the project",
    message: ({ file, said }) => `${file}: ${said}`,
    why: "Every go command here reads go.mod and go.work first, then the sources, and fails at the first one that it cannot read. The message is from go. If the file is a named pipe, go prints nothing and waits.",
    advice: {
      conflict: () => "Resolve the merge conflict in the file: keep one side and delete the marker lines.",
      "go-line": () => "Write the release as numbers only, such as go 1.26.0.",
      "toolchain-line": () =>
        "Write the toolchain as go1.26.0, or delete the line: go mod edit -toolchain=none",
      "no-module": () => "Give the module a name: go mod edit -module=example.com/NAME",
      "byte-order-mark": () => "Save the file as UTF-8 without a byte order mark.",
      denied: ({ file }: At) => `Give yourself permission to read ${file}.`,
      "not-a-file": ({ file }: At) =>
        `Delete ${file} and put a regular file in its place. It is a directory, a named pipe, a socket or a device.`,
      dangling: ({ file }: At) => `Delete ${file}, which is a link to a file that does not exist.`,
      other: () =>
        "Correct the line. If a newer Go wrote it, use that Go: an older one does not know newer directives.",
    },
  },
  "zh-CN": {
    title: "go 无法读取项目中的某个文件",
    message: ({ file, said }) => `${file}：${said}`,
    why: "这里的所有 go 命令都会先读取 go.mod 和 go.work，再读取源文件，遇到第一个无法读取的文件就会失败。以上是 go 的报错。如果该文件是命名管道，go 不输出任何内容，只会一直等待。",
    advice: {
      conflict: () => "请解决文件中的合并冲突：保留一侧的内容，并删除标记行。",
      "go-line": () => "版本只写数字，例如 go 1.26.0。",
      "toolchain-line": () => "工具链应写成 go1.26.0 的形式；也可以删除这一行：go mod edit -toolchain=none",
      "no-module": () => "为模块命名：go mod edit -module=example.com/NAME",
      "byte-order-mark": () => "请将文件保存为不带 BOM 的 UTF-8 编码。",
      denied: ({ file }: At) => `请赋予自己读取 ${file} 的权限。`,
      "not-a-file": ({ file }: At) =>
        `请删除 ${file}，并在原处放一个普通文件。它是目录、命名管道、套接字或设备。`,
      dangling: ({ file }: At) => `请删除 ${file}，它是一个指向不存在的文件的链接。`,
      other: () => "请更正这一行。如果它由较新的 Go 写入，请使用那个版本：旧版本不认识新的指令。",
    },
  },
});

export const messages: readonly string[] = [
  "go: errors parsing go.mod:",
  "go: errors parsing go.work:",
  "go: error reading go.mod: missing module declaration. To specify the module path:",
  "go.mod:…: unknown directive: …",
  "go.mod:…: invalid go version '…': must match format 1.23.0",
  'go: invalid toolchain "…" in go.mod',
];

export const verifyCommands: readonly string[] = ["go list -m", "go mod edit -json"];

export const examples = (): CheckExamples => {
  const says = (said: string, ok = false) => ({
    goList: { anywhere: null, project: { ok, said } },
  });
  return {
    pass: [
      { name: "it can be read", facts: withProject({}, says("", true)) },
      { name: "another fault", facts: withProject({}, says("no Go files in /home/u/p")) },
    ],
    fail: [
      {
        name: "merge conflict",
        facts: withProject(
          {},
          says("go: errors parsing go.mod:\ngo.mod:3: unknown directive: <<<<<<<\ngo.mod:5: …"),
        ),
        says: "/home/u/p/go.mod: unknown directive: <<<<<<<",
        at: ["/home/u/p/go.mod:3"],
      },
      {
        name: "a named pipe",
        facts: withProject({ unreadable: { file: "/home/u/p/go.mod", why: "not-a-file" } }),
        says: "/home/u/p/go.mod: not a regular file",
      },
      {
        name: "closed to this user",
        facts: withProject({ unreadable: { file: "/home/u/p/main.go", why: "denied" } }),
        says: "/home/u/p/main.go: permission denied",
      },
      {
        name: "go line",
        facts: withProject({}, says("go: errors parsing go.mod:\ngo.mod:3: invalid go version 'v1.21': …")),
        says: "invalid go version 'v1.21'",
      },
      {
        name: "no module line, and go was not asked",
        facts: withProject({ mod: modFile({ module: null }) }),
        says: "missing module declaration",
      },
      { name: "toolchain line", facts: withProject({}, says('go: invalid toolchain "1.26" in go.mod')) },
      {
        name: "empty file",
        facts: withProject({}, says("go: error reading go.mod: missing module declaration. To specify …")),
        says: "missing module declaration",
      },
      {
        name: "go.work of an older release",
        facts: withProject(
          { work: workFile() },
          says("go: reading go.work: /home/u/go.work:1: unknown directive: <<<<<<<"),
        ),
        at: ["/home/u/go.work:1"],
      },
    ],
  };
};

interface Fault {
  readonly file: string;
  readonly line: number | null;
  readonly said: string;
}

const PARSING =
  /errors? (?:parsing|reading) go\.(mod|work)|^go: reading go\.work|invalid toolchain .* in go\.(mod|work)/m;
const PLACE = /^(?:go: .*?: )?(\S*go\.(?:mod|work)):(\d+)(?::\d+)?: (.*)$/m;

function faultIn(said: string, facts: Facts): Fault | null {
  const head = PARSING.exec(said);
  const { project } = facts;
  if (head === null || project === null) return null;
  const workIsMeant = head[0].includes("go.work");
  const known = workIsMeant ? project.work?.file : project.goMod;
  const place = PLACE.exec(said);
  if (place !== null)
    return { file: resolve(project.dir, place[1] ?? ""), line: Number(place[2]), said: place[3] ?? "" };
  const line = said.split("\n").find((one) => PARSING.test(one)) ?? "";
  const text = line.replace(/^go: /, "").replace(/^errors? (?:parsing|reading) go\.\w+: ?/, "");
  return {
    file: known ?? `${project.dir}/go.mod`,
    line: null,
    said: text.replace(/ To specify .*/, ""),
  };
}

function kindOf(said: string): Kind {
  if (/directive: (<{3,}|={3,}|>{3,}|\|{3,})/.test(said)) return "conflict";
  if (said.includes("invalid go version")) return "go-line";
  if (said.includes("toolchain")) return "toolchain-line";
  if (said.includes("missing module declaration")) return "no-module";
  return said.includes("ufeff") ? "byte-order-mark" : "other";
}
