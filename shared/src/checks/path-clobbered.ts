import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS, skip } from "../judge/define-check.ts";
import type { BlameFacts, Evidence, Facts, Place } from "../model/index.ts";
import { overwritingLines } from "../shell/overwriting-lines.ts";
import { entry, machine, upstreamGo } from "./examples/machine.ts";

export const check = defineCheck({
  id: "path-clobbered",
  stage: "stable",
  rev: 1,
  severity: "major",
  category: "path",
  platforms: "all",
  needs: [],
  references: ["https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html"],
  run: (facts) => {
    if (facts.path.length === 0) return skip("there is no PATH");
    const found = new Set(facts.path.flatMap(({ path, realPath }) => [path, realPath ?? path]));
    const elsewhere = [...found].some(
      (dir) => dir.startsWith("/nix/") || dir.startsWith("/run/current-system/"),
    );
    const missing = ["/usr/bin", ...(facts.host.os === "darwin" ? ["/bin"] : [])].filter(
      (dir) => !found.has(dir),
    );
    if (missing.length === 0 || elsewhere) return PASS;
    return fail({ missing: missing.join(", ") }, { evidence: overwriting(facts) });
  },
  fix: ({ missing }) => ({
    safety: "review",
    edits: missing.split(", ").map((dir) => ({ kind: "path-last", dir })),
  }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "PATH has lost the system's directories",
    message: ({ missing }) => `${missing} is not on PATH.`,
    why: 'The shell prints "command not found: ls", and go finds neither git nor a C compiler. A line such as export PATH=/opt/go/bin, without $PATH, overwrites PATH.',
  },
  "zh-CN": {
    title: "PATH 丢失了系统目录",
    message: ({ missing }) => `PATH 中没有 ${missing}。`,
    why: "shell 会报“command not found: ls”，go 也找不到 git 和 C 编译器。像 export PATH=/opt/go/bin 这样没有 $PATH 的行会覆盖整个 PATH。",
  },
});

export const messages: readonly string[] = [
  "command not found: ls",
  "ls: command not found",
  "command not found: sed",
  "sed: command not found",
  "command not found: dirname",
  "dirname: command not found",
  "command not found: which",
  "fish: Unknown command: ls",
];

export const verifyCommands: readonly string[] = ["/usr/bin/printenv PATH"];

export const examples = (): CheckExamples => {
  const go = entry("/usr/local/go/bin", upstreamGo());
  const blamed = (kind: Place["kind"]): BlameFacts => {
    const introduced = { kind, file: "/home/u/.bashrc", line: 7, text: "PATH=/usr/local/go/bin", via: [] };
    return {
      context: "terminal",
      confidence: "high",
      variables: {},
      path: [{ entry: go.raw, copies: 1, introduced, moved: null }],
    };
  };
  return {
    pass: [
      { name: "both are on PATH", facts: machine() },
      {
        name: "merged: /bin is a link to /usr/bin",
        facts: machine({ path: [go, { ...entry("/bin"), realPath: "/usr/bin" }] }),
      },
      { name: "NixOS", facts: machine({ path: [go, entry("/run/current-system/sw/bin")] }) },
      { name: "a Nix shell", facts: machine({ path: [go, entry("/nix/store/abc/bin")] }) },
      { name: "Linux without /bin", facts: machine({ path: [go, entry("/usr/bin")] }) },
      { name: "no PATH at all: found by another check", facts: machine({ path: [] }) },
    ],
    fail: [
      { name: "only Go's", facts: machine({ path: [go] }), says: "/usr/bin is not on PATH", at: [] },
      {
        name: "a Mac without /bin",
        facts: machine({
          host: { os: "darwin", osVersion: "26.1", arch: "arm64", translated: false },
          path: [go, entry("/usr/bin")],
        }),
        says: "/bin is not on PATH",
      },
      {
        name: "by a line that leaves $PATH out",
        facts: machine({
          path: [go],
          startupLines: [
            { file: "/home/u/.profile", line: 1, text: "export GOPATH=/srv" },
            { file: "/home/u/.profile", line: 2, text: "export PATH=/usr/local/go/bin" },
            { file: "/home/u/.profile", line: 3, text: "export PATH=$PATH:/opt" },
            { file: "/etc/profile", line: 4, text: "PATH=/usr/bin:/bin" },
          ],
        }),
        at: ["/home/u/.profile:2"],
      },
      {
        name: "by a traced line",
        facts: machine({ path: [go], blame: blamed("line") }),
        at: ["/home/u/.bashrc:7"],
      },
      {
        name: "before the shell began",
        facts: machine({ path: [go], blame: blamed("inherited") }),
        at: [],
      },
    ],
  };
};

/** Where PATH was overwritten: the line that set the first entry, else assignments of PATH without $PATH. */
function overwriting(facts: Facts): readonly Evidence[] {
  const seen = facts.blame?.path[0]?.introduced;
  if (seen !== undefined && seen.kind === "line")
    return [{ file: seen.file, line: seen.line, text: seen.text }];
  return overwritingLines(facts);
}
