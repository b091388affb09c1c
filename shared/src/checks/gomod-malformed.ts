import { atLeast, binaryVersion } from "../golang/active-go.ts";
import { faultIn } from "../golang/gomod-fault.ts";
import { firstThatReads, isUnreadBefore121 } from "../golang/gomod-syntax.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS, skip } from "../judge/define-check.ts";
import type { CheckResult, Facts } from "../model/index.ts";
import { newestInstall, preferGo } from "./edits/prefer-go.ts";
import { ANSWER } from "./examples/machine.ts";
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
  run: (facts): CheckResult<Params> => {
    if (facts.project === null) return skip("no project");
    const { goMod, mod, unreadable } = facts.project;
    if (unreadable !== undefined)
      return fail(
        { file: unreadable.file, said: SAID[unreadable.why], kind: unreadable.why, since: null },
        { evidence: [{ file: unreadable.file, line: null, text: "" }] },
      );
    // Go cannot always be asked: with a toolchain that is not here it is not.
    if (goMod !== null && mod !== null && mod.module === null)
      return fail(
        { file: goMod, said: "missing module declaration", kind: "no-module", since: null },
        { evidence: [{ file: goMod, line: null, text: "" }] },
      );
    const answer = facts.goList?.project ?? null;
    if (answer === null) return skip("go was not asked");
    const fault = answer.ok ? null : faultIn(answer.said, facts.project);
    if (fault === null) return PASS;
    const { file, line, said } = fault;
    const since = firstThatReads(said);
    const isOlder = since !== null && atLeast(binaryVersion(facts), since) === false;
    if (isOlder && isToldAsNewer(facts, since)) return PASS;
    const kind = isOlder ? newerKind(said) : kindOf(said, facts);
    return fail(
      { file, said, kind, since: isOlder ? since : null },
      { evidence: [{ file, line, text: "" }] },
    );
  },
  fix: ({ kind, file, since }, facts) => {
    const newer = since === null ? null : newestInstall(facts, (version) => atLeast(version, since) === true);
    if (newer !== null) return { safety: "review", edits: preferGo(facts, newer) };
    return { safety: "manual", edits: [], advice: { key: kind, params: { file, since: since ?? 0 } } };
  },
});

type Params = {
  readonly file: string;
  readonly said: string;
  readonly kind: Kind;
  /** The minor version of the first release that can read the line, where the one in use is older. */
  readonly since: number | null;
};

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
  | "go-line-before-1.21"
  | "patch-before-1.21"
  | "newer-directive"
  | "toolchain-line"
  | "no-module"
  | "byte-order-mark"
  | "other";

type At = { readonly file: string };
type Since = { readonly since: number };

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "go cannot read a file of the project",
    message: ({ file, said }) => `${file}: ${said}`,
    why: "Every go command here reads go.mod and go.work first, then the sources, and fails at the first one that it cannot read. The message is from go. If the file is a named pipe, go prints nothing and waits.",
    advice: {
      conflict: () => "Resolve the merge conflict in the file: keep one side and delete the marker lines.",
      "go-line": () => "Write the release as numbers only, such as go 1.26.0.",
      "go-line-before-1.21": () => "Write the release as two numbers, such as go 1.19.",
      "patch-before-1.21": () =>
        "Write the release as two numbers, such as go 1.19. Or install a newer Go: since Go 1.21 it may have a patch number.",
      "newer-directive": ({ since }: Since) =>
        `Install Go 1.${since} or later: older releases do not know this line. If the project can do without it, delete it.`,
      "toolchain-line": () =>
        "Write the toolchain as go1.26.0, or delete the line: go mod edit -toolchain=none",
      "no-module": () => "Give the module a name: go mod edit -module=example.com/NAME",
      "byte-order-mark": () => "Save the file as UTF-8 without a byte order mark.",
      denied: ({ file }: At) => `Give yourself permission to read ${file}.`,
      "not-a-file": ({ file }: At) =>
        `Delete ${file} and put a regular file in its place. It is a directory, a named pipe, a socket or a device.`,
      dangling: ({ file }: At) => `Delete ${file}, which is a link to a file that does not exist.`,
      other: () => "Correct the line. If a newer Go wrote it, use that Go.",
    },
  },
  "zh-CN": {
    title: "go 无法读取项目中的某个文件",
    message: ({ file, said }) => `${file}：${said}`,
    why: "这里的所有 go 命令都会先读取 go.mod 和 go.work，再读取源文件，遇到第一个无法读取的文件就会失败。以上是 go 的报错。如果该文件是命名管道，go 不输出任何内容，只会一直等待。",
    advice: {
      conflict: () => "请解决文件中的合并冲突：保留一侧的内容，并删除标记行。",
      "go-line": () => "版本只写数字，例如 go 1.26.0。",
      "go-line-before-1.21": () => "版本写成两个数字，例如 go 1.19。",
      "patch-before-1.21": () =>
        "版本写成两个数字，例如 go 1.19。也可以安装更新的 Go：从 Go 1.21 起可以带补丁号。",
      "newer-directive": ({ since }: Since) =>
        `请安装 Go 1.${since} 或更新的版本：更旧的版本不认识这一行。如果项目不需要它，也可以删除。`,
      "toolchain-line": () => "工具链应写成 go1.26.0 的形式；也可以删除这一行：go mod edit -toolchain=none",
      "no-module": () => "为模块命名：go mod edit -module=example.com/NAME",
      "byte-order-mark": () => "请将文件保存为不带 BOM 的 UTF-8 编码。",
      denied: ({ file }: At) => `请赋予自己读取 ${file} 的权限。`,
      "not-a-file": ({ file }: At) =>
        `请删除 ${file}，并在原处放一个普通文件。它是目录、命名管道、套接字或设备。`,
      dangling: ({ file }: At) => `请删除 ${file}，它是一个指向不存在的文件的链接。`,
      other: () => "请更正这一行。如果它由较新的 Go 写入，请使用那个版本。",
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
  const old = (said: string) =>
    ({
      ...says(`go: errors parsing go.mod:\n/home/u/p/go.mod:3: ${said}`),
      probe: { answer: { ok: true, value: { ...ANSWER, GOVERSION: "go1.19.8" } }, stderr: "", rescue: null },
    }) as const;
  const wanted = { name: "go1.22.3", onPath: null, cached: null };
  return {
    pass: [
      {
        name: "the project requires a newer Go, which another check tells",
        facts: withProject(
          { mod: modFile({ go: "1.22.3" }), wanted },
          old("invalid go version '1.22.3': must match format 1.23"),
        ),
      },
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
      {
        name: "a patch number that go 1.19 does not know",
        facts: withProject({}, old("invalid go version '1.18.3': must match format 1.23")),
      },
      {
        name: "no release, for go 1.19",
        facts: withProject({}, old("invalid go version 'v1.18': must match format 1.23")),
      },
      {
        name: "a line of a newer release",
        facts: withProject({}, old("unknown directive: tool")),
        says: "unknown directive: tool",
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

/** Whether the project asks for a Go that can read its go.mod, which gomod-needs-newer-go tells. */
function isToldAsNewer({ project }: Facts, since: number): boolean {
  const { wanted, mod } = project ?? {};
  return (
    wanted != null &&
    atLeast(wanted.name, since) === true &&
    isUnreadBefore121(mod?.go ?? null, mod?.toolchain ?? null)
  );
}

function newerKind(said: string): Kind {
  return said.includes("invalid go version") ? "patch-before-1.21" : "newer-directive";
}

function kindOf(said: string, facts: Facts): Kind {
  if (/directive: (<{3,}|={3,}|>{3,}|\|{3,})/.test(said)) return "conflict";
  if (said.includes("invalid go version"))
    return atLeast(binaryVersion(facts), 21) === false ? "go-line-before-1.21" : "go-line";
  if (said.includes("toolchain")) return "toolchain-line";
  if (said.includes("missing module declaration")) return "no-module";
  return said.includes("ufeff") ? "byte-order-mark" : "other";
}
