import { setting } from "../golang/settings.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import type { Facts, StartupLine } from "../model/index.ts";
import { assigns } from "../shell/assigns.ts";
import { linesRead } from "../shell/startup-lines.ts";
import { tildify } from "../util/tildify.ts";
import { entry, machine } from "./examples/machine.ts";

export const check = defineCheck({
  id: "shell-file-not-read",
  stage: "stable",
  rev: 1,
  severity: "minor",
  category: "environment",
  platforms: "all",
  needs: [],
  references: [
    "https://github.com/golang/vscode-go/issues/1887",
    "https://github.com/microsoft/vscode-go/issues/1017",
  ],
  run: (facts) => {
    const [first, ...others] = deadLines(facts);
    if (first === undefined || facts.shell === null) return PASS;
    return fail(
      { file: first.file, line: first.line, text: first.text, shell: facts.shell.name },
      { evidence: [first, ...others] },
    );
  },
  fix: ({ file }, facts) => ({
    safety: "manual",
    edits: [],
    advice: { key: "move-line", params: { from: tildify(file, facts.home), to: rightFile(facts) } },
  }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "Go settings are in a file your shell does not read",
    message: ({ file, line, text, shell }) =>
      `${shell} never reads ${file}, so line ${line} has no effect: ${text}`,
    why: "Each shell has its own startup files. A line in another shell's file works only in that shell.",
    advice: {
      "move-line": ({ from, line, to }: { from: string; line: number; to: string }) =>
        `Move line ${line} of ${from} to ${to}.`,
    },
  },
  "zh-CN": {
    title: "Go 的设置写在了当前 shell 不读取的文件里",
    message: ({ file, line, text, shell }) =>
      `${shell} 从不读取 ${file}，其中第 ${line} 行没有任何作用：${text}`,
    why: "每种 shell 都有自己的启动文件。写在别的 shell 的文件里，就只在那个 shell 中生效。",
    advice: {
      "move-line": ({ from, line, to }: { from: string; line: number; to: string }) =>
        `把 ${from} 的第 ${line} 行移到 ${to}。`,
    },
  },
});

export const messages: readonly string[] = [];

export const verifyCommands: readonly string[] = ["go-env-check blame PATH", "go-env-check contexts"];

export const examples = (): CheckExamples => {
  const zsh = { name: "zsh", path: "/bin/zsh", version: "5.9" };
  const startup = [
    { file: "/home/u/.zshrc", exists: true, contexts: ["terminal", "interactive"] as const },
    { file: "/home/u/.bash_profile", exists: true, contexts: [] },
  ];
  const line = (file: string, text: string) => ({ file: `/home/u/${file}`, line: 1, text });
  return {
    pass: [
      { name: "no lines", facts: machine({ shell: zsh, startup }) },
      {
        name: "an unknown shell",
        facts: machine({
          shell: null,
          startup,
          startupLines: [line(".bash_profile", "export GOPATH=~/w")],
        }),
      },
      {
        name: "a line that the shell reads, whatever its effect",
        facts: machine({
          shell: zsh,
          startup,
          startupLines: [line(".zshrc", "export PATH=$PATH:/opt/go/bin")],
        }),
      },
      {
        name: "a variable that something else sets",
        facts: machine({
          shell: zsh,
          startup,
          startupLines: [line(".bash_profile", "export GOPATH=~/w")],
          env: { GOPATH: "/home/u/w" },
        }),
      },
      {
        name: "lines that do not set Go's variables",
        facts: machine({
          shell: zsh,
          startup,
          startupLines: [
            line(".bash_profile", "alias gob='go build'"),
            line(".bash_profile", "export PATH=$PATH:/opt/x"),
          ],
        }),
      },
      {
        name: "a directory in the home directory that is on PATH anyway",
        facts: machine({
          shell: zsh,
          startup,
          startupLines: [line(".bash_profile", 'export PATH="$PATH:$HOME/go/bin"')],
        }),
      },
      {
        name: "a directory behind a link on PATH, and one that is a link",
        facts: machine({
          shell: zsh,
          startup,
          path: [
            { ...entry("/current"), realPath: "/opt/go/bin" },
            { ...entry("/usr/lib/go/bin"), realPath: "/usr/lib/go-1.26/bin" },
          ],
          startupLines: [
            line(".bash_profile", "export PATH=$PATH:/opt/go/bin"),
            line(".bash_profile", "export PATH=$PATH:/usr/lib/go/bin"),
          ],
        }),
      },
      {
        name: "what Go takes anyway",
        facts: machine({
          shell: zsh,
          startup,
          startupLines: [line(".bash_profile", 'export GOPATH="$HOME/go"')],
        }),
      },
      {
        name: "the same line in a file that is read",
        facts: machine({
          shell: zsh,
          startup,
          startupLines: [line(".zshrc", "export GOPATH=~/w"), line(".bash_profile", "export GOPATH=~/w")],
        }),
      },
      {
        name: "a directory that is on PATH anyway",
        facts: machine({
          shell: zsh,
          startup,
          startupLines: [line(".bash_profile", 'export PATH="$PATH:/usr/local/go/bin"')],
        }),
      },
    ],
    fail: [
      {
        name: "a variable set only if another one is",
        facts: machine({
          shell: zsh,
          startup,
          startupLines: [
            line(".zshrc", "export GOFLAGS=-v"),
            line(".bash_profile", 'test -n "$GOROOT" && export GOPATH=~/w'),
          ],
          env: { GOROOT: "/opt/go", GOFLAGS: "-v" },
        }),
      },
      {
        name: "a variable in bash's file, under zsh",
        facts: machine({ shell: zsh, startup, startupLines: [line(".bash_profile", "export GOPATH=~/w")] }),
      },
      {
        name: "Go's directory in bash's file, under zsh",
        facts: machine({
          shell: zsh,
          startup,
          startupLines: [line(".bash_profile", "export PATH=$PATH:/opt/go/bin")],
        }),
      },
    ],
  };
};

/** Lines in files that the shell does not read, if nothing else sets the same thing. */
function deadLines(facts: Facts): readonly StartupLine[] {
  const read = new Set(linesRead(facts));
  return facts.startupLines.filter((line) => !read.has(line) && isSetNowhereElse(facts, line.text));
}

function isSetNowhereElse(facts: Facts, text: string): boolean {
  const names = [...text.matchAll(/\b(GO[A-Z0-9]+|CGO_[A-Z]+)\b/g)].map(([name]) => name);
  const name = names.find((candidate) => assigns(text, candidate));
  if (name !== undefined) {
    const value = new RegExp(`\\b${name}[= ]["']?([^\\s"';]+)`).exec(text)?.[1];
    const full = value?.replace(/^(~|\$HOME|\$\{HOME\})(?=\/)/, facts.home ?? "~");
    // What is so without the line needs it nowhere.
    if (full === setting(facts, name).value) return false;
    return !facts.env[name] && !linesRead(facts).some((line) => assigns(line.text, name));
  }
  if (!/PATH|fish_add_path/.test(text)) return false;
  const dir = /[^\s:"'=]*\/[^\s:"']*\bgo[^\s:"']*/.exec(text.replaceAll("$HOME", "~"))?.[0];
  if (dir === undefined) return false;
  const full = dir.replace(/^~/, facts.home ?? "~");
  return !facts.path.some(({ path, realPath }) => path === full || realPath === full);
}

/** The file that every terminal of this system reads: on a Mac they are login shells, on Linux they are not. */
function rightFile({ shell, host, startup }: Facts): string {
  const mac = host.os === "darwin";
  if (shell?.name === "zsh") return mac ? "~/.zprofile" : "~/.zshrc";
  if (shell?.name === "fish") return "~/.config/fish/config.fish";
  if (shell?.name !== "bash") return "~/.profile";
  if (!mac) return "~/.bashrc";
  const login = [".bash_profile", ".bash_login", ".profile"];
  const own = login.find((name) =>
    startup.some(({ file, exists, contexts }) => exists && contexts.length > 0 && file.endsWith(`/${name}`)),
  );
  return `~/${own ?? ".bash_profile"}`;
}
