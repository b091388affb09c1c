import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { evidenceForDir } from "../judge/evidence.ts";
import type { BlameFacts, ContextFacts, Facts, Place, StartupLine } from "../model/index.ts";
import { linesRead } from "../shell/startup-lines.ts";
import { contextOf, entry, machine, upstreamGo } from "./examples/machine.ts";

/** Every login shell on a Mac runs path_helper, which puts the system's directories before all others. */
export const check = defineCheck({
  id: "path-helper-reordered",
  stage: "stable",
  rev: 1,
  severity: "minor",
  category: "path",
  platforms: "all",
  needs: ["go-not-on-path"],
  references: [
    "https://github.com/microsoft/vscode/issues/81213",
    "https://stackoverflow.com/questions/12409270",
  ],
  run: (facts) => {
    const dir = goDirs(facts).find((candidate) => moved(facts, candidate));
    return dir === undefined ? PASS : fail({ dir }, { evidence: evidenceForDir(facts, dir) });
  },
  fix: ({ dir }) => ({ safety: "review", target: "login-file", edits: [{ kind: "path-first", dir }] }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "Login shells move Go's directory after /usr/bin",
    message: ({ dir }) => `${dir} was put on PATH before path_helper ran, which moved it after /usr/bin.`,
    why: "Another go may be found first in a login shell. /etc/zprofile and /etc/profile run path_helper in every login shell. It moves every directory that ~/.zshenv or a parent shell added to the end of PATH.",
  },
  "zh-CN": {
    title: "登录 shell 把 Go 的目录移到了 /usr/bin 之后",
    message: ({ dir }) => `${dir} 在 path_helper 运行之前加入 PATH，之后被移到了 /usr/bin 后面。`,
    why: "登录 shell 中首先找到的可能是另一个 go。每个登录 shell 都会通过 /etc/zprofile 或 /etc/profile 运行 path_helper，它会把 ~/.zshenv 或父 shell 加入的目录移到 PATH 的最后。",
  },
});

export const messages: readonly string[] = [];

export const verifyCommands: readonly string[] = [
  "/usr/libexec/path_helper -s",
  "printenv PATH",
  "go-env-check blame PATH",
];

export const examples = (): CheckExamples => {
  const go = upstreamGo("/opt/go");
  const path = [entry("/usr/bin"), entry("/bin"), entry("/opt/go/bin", go)];
  const zshenv = { file: "/home/u/.zshenv", line: 2, text: "export PATH=/opt/go/bin:$PATH" };
  const helper = { file: "/etc/zprofile", line: 4, text: "eval `/usr/libexec/path_helper -s`" };
  const startup = [
    { file: "/home/u/.zshenv", exists: true, contexts: ["terminal", "command"] as const },
    { file: "/etc/zprofile", exists: true, contexts: ["terminal"] as const },
  ];
  const at = (line: StartupLine): Place => ({ kind: "line", ...line, via: [] });
  const blamed = (moved: StartupLine, dir = "/opt/go/bin"): BlameFacts => ({
    context: "terminal",
    confidence: "high",
    variables: {},
    path: [
      { entry: "/usr/bin", copies: 1, introduced: at(helper), moved: null },
      { entry: dir, copies: 1, introduced: at(zshenv), moved: at(moved) },
    ],
  });
  const behind = "/usr/bin:/bin:/opt/go/bin";
  const before = "/opt/go/bin:/usr/bin:/bin";
  const inFront = [entry("/opt/go/bin", go), entry("/usr/bin")];
  const lines = [zshenv, helper];
  const started = (terminal: string | null, nested: string): readonly ContextFacts[] => [
    ...(terminal === null ? [] : [contextOf("terminal", { PATH: terminal }, go)]),
    contextOf("nested-login", { PATH: nested }, go),
  ];
  return {
    pass: [
      { name: "Go comes first", facts: machine({ path: inFront, startup, startupLines: lines }) },
      { name: "no path_helper", facts: machine({ path, startup, startupLines: [zshenv] }) },
      {
        name: "set after path_helper has run",
        facts: machine({
          path,
          startup,
          startupLines: [{ ...zshenv, file: "/home/u/.zprofile" }, helper],
        }),
      },
      {
        name: "a PATH without the system's directories",
        facts: machine({ path: [entry("/opt/go/bin", go)], startup, startupLines: lines }),
      },
      { name: "moved by another line", facts: machine({ path, blame: blamed(zshenv) }) },
      {
        name: "a directory without Go programs",
        facts: machine({
          path: [...inFront, entry("/opt/x")],
          blame: blamed(helper, "/opt/x"),
        }),
      },
      { name: "moved, but still first", facts: machine({ path: inFront, blame: blamed(helper) }) },
      { name: "last in both", facts: machine({ path, contexts: started(behind, behind) }) },
      { name: "first in both", facts: machine({ path, contexts: started(before, before) }) },
      { name: "no terminal to compare with", facts: machine({ path, contexts: started(null, behind) }) },
    ],
    fail: [
      { name: "set in .zshenv", facts: machine({ path, startup, startupLines: lines }) },
      {
        name: "set in .zshenv and in another file",
        facts: machine({
          path,
          startup,
          startupLines: [...lines, { ...zshenv, file: "/home/u/.zprofile", line: 9 }],
        }),
      },
      { name: "moved in a nested login", facts: machine({ path, contexts: started(before, behind) }) },
      { name: "traced", facts: machine({ path, blame: blamed(helper) }), says: "/opt/go/bin" },
      {
        name: "the directory of installed tools",
        facts: machine({
          path: [entry("/usr/bin"), entry("/home/u/go/bin")],
          blame: blamed(helper, "/home/u/go/bin"),
        }),
        says: "/home/u/go/bin",
      },
    ],
  };
};

function goDirs(facts: Facts): readonly string[] {
  return facts.path.filter(({ go, path }) => go !== null || path === facts.bin?.path).map(({ raw }) => raw);
}

function moved(facts: Facts, dir: string): boolean {
  const blamed = facts.blame?.path.find(({ entry: raw }) => raw === dir);
  if (
    /path_helper/.test(blamed?.moved?.text ?? "") &&
    behindSystem(facts.path.map(({ raw }) => raw).join(":"), dir)
  )
    return true;
  const pathIn = (name: string) => facts.contexts.find(({ context }) => context === name)?.env.PATH;
  if (
    behindSystem(pathIn("nested-login"), dir) &&
    pathIn("terminal") !== undefined &&
    !behindSystem(pathIn("terminal"), dir)
  )
    return true;
  if (blamed !== undefined) return false;
  const helper = linesRead(facts).some(({ text }) => text.includes("path_helper"));
  const early = evidenceForDir(facts, dir).some(({ file }) => file.endsWith("/.zshenv"));
  return helper && early && behindSystem(facts.path.map(({ raw }) => raw).join(":"), dir);
}

function behindSystem(path: string | undefined, dir: string): boolean {
  const entries = (path ?? "").split(":");
  const system = entries.indexOf("/usr/bin");
  return system >= 0 && entries.indexOf(dir) > system;
}
