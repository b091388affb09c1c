import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { readManagedFiles } from "../../shared/src/probe/managed/read-managed-files.ts";
import { nodeHost } from "../../shared/src/probe/node-host.ts";
import { compareWithShell } from "../support/at-prompt.ts";
import { makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

/** Generous: a busy machine must not decide. */
const TIME = 120_000;
const PLUGIN = "export GOPATH=$HOME/work\nexport PATH=$PATH:$HOME/work/bin\n";

/** What a framework's home is, what brings GOPATH there, and what PATH's new entry. */
interface Row {
  readonly name: string;
  readonly shell: "zsh" | "bash" | "fish" | "fish-4";
  /** `@` stands for where the frameworks are. */
  readonly files: Readonly<Record<string, string>>;
  readonly gopath: string;
  readonly entry: string;
}

const ROWS: readonly Row[] = [
  {
    name: "zplug",
    shell: "zsh",
    files: {
      ".zshrc":
        'export ZPLUG_HOME=~/.zplug\nsource @/share/zplug/init.zsh\nzplug "~/plugin", from:local\nzplug load\n',
      "plugin/own.plugin.zsh": PLUGIN,
    },
    gopath: "plugin/own.plugin.zsh:1",
    entry: "plugin/own.plugin.zsh:2",
  },
  {
    name: "antigen",
    shell: "zsh",
    files: {
      ".zshrc":
        "source @/share/zsh-antigen/antigen.zsh\nantigen bundle ~/plugin --no-local-clone\nantigen apply\n",
      "plugin/own.plugin.zsh": PLUGIN,
    },
    gopath: "plugin/own.plugin.zsh:1",
    entry: "plugin/own.plugin.zsh:2",
  },
  {
    name: "powerlevel9k",
    shell: "zsh",
    files: { ".zshrc": `source @/share/powerlevel9k/powerlevel9k.zsh-theme\n${PLUGIN}` },
    gopath: ".zshrc:2",
    entry: ".zshrc:3",
  },
  {
    name: "zsh-autosuggestions",
    shell: "zsh",
    files: { ".zshrc": `source @/share/zsh-autosuggestions/zsh-autosuggestions.zsh\n${PLUGIN}` },
    gopath: ".zshrc:2",
    entry: ".zshrc:3",
  },
  ...(["zsh", "bash"] as const).map((shell) => ({
    name: "liquidprompt",
    shell,
    files: {
      [shell === "zsh" ? ".zshrc" : ".bashrc"]: `. @/share/liquidprompt/liquidprompt\n${PLUGIN}`,
      ".bash_profile": ". ~/.bashrc\n",
    },
    gopath: shell === "zsh" ? ".zshrc:2" : ".bashrc:2",
    entry: shell === "zsh" ? ".zshrc:3" : ".bashrc:3",
  })),
  {
    name: "bash-completion",
    shell: "bash",
    files: {
      ".bashrc": `. @/share/bash-completion/bash_completion\n${PLUGIN}`,
      ".bash_profile": ". ~/.bashrc\n",
    },
    gopath: ".bashrc:2",
    entry: ".bashrc:3",
  },
  ...(["zsh", "bash"] as const).map((shell) => ({
    name: "direnv",
    shell,
    files: {
      [shell === "zsh" ? ".zshrc" : ".bashrc"]: `eval "$(@/bin/direnv hook ${shell})"\n`,
      ".bash_profile": ". ~/.bashrc\n",
      ".envrc": PLUGIN,
    },
    gopath: shell === "zsh" ? ".zshrc:1" : ".bashrc:1",
    entry: shell === "zsh" ? ".zshrc:1" : ".bashrc:1",
  })),
  ...(["fish", "fish-4"] as const).flatMap((shell) =>
    [
      "true\n@/bin/direnv hook fish | source\n",
      "true\neval (@/bin/direnv hook fish)\nfunction other --on-event fish_prompt\n  set -gx OTHER 1\nend\n",
      "function mine --on-event fish_prompt\n  @/bin/direnv export fish | source\nend\n",
    ].map((text, index) => ({
      name: `direnv, ${["a pipe", "eval beside another hook", "a hook of the user's"][index]},`,
      shell,
      files: { ".config/fish/config.fish": text, ".envrc": PLUGIN },
      gopath: ".config/fish/config.fish:2",
      entry: ".config/fish/config.fish:2",
    })),
  ),
];

describe("real frameworks", () => {
  for (const { name, shell, files, gopath, entry } of ROWS)
    itWith(
      ["frameworks", shell],
      `${name} in ${shell}: contexts are the shell's, and blame names the line`,
      async (parts) => {
        const placed = Object.entries(files).map(([file, text]) => [
          file,
          text.replaceAll("@/", `${parts.frameworks}/`),
        ]);
        const { home } = makeHome([], Object.fromEntries(placed));
        if (".envrc" in files) {
          const env = { HOME: home, PATH: "/usr/bin:/bin" };
          expect(
            spawnSync(`${parts.frameworks}/bin/direnv`, ["allow", home], { env, cwd: home }).status,
          ).toBe(0);
        }
        expect(await compareWithShell(parts[shell], home, "work/bin")).toEqual({ gopath, entry });
      },
      TIME,
    );
});

describe("real dotfile managers: where a startup file comes from is told", () => {
  const managed = (home: string) => {
    const host = nodeHost({ env: { HOME: home }, account: { user: "u", home, shell: "/bin/sh" } });
    return readManagedFiles(host, home, [join(home, ".zshrc"), join(home, ".profile")]);
  };
  const call = (
    home: string,
    argv: readonly [string, ...string[]],
    env: Readonly<Record<string, string>> = {},
  ) => {
    const [program, ...args] = argv;
    const own = { HOME: home, PATH: "/usr/bin:/bin", ...env };
    const { status, stderr } = spawnSync(program, args, { env: own, cwd: home, encoding: "utf8" });
    expect([argv, status, stderr]).toEqual([argv, 0, expect.any(String)]);
  };

  itWith(
    ["frameworks", "perl"],
    "stow: the file that its link leads to",
    ({ frameworks }) => {
      const { home } = makeHome([], { "dotfiles/zsh/.zshrc": PLUGIN, ".profile": "" });
      call(home, [`${frameworks}/bin/stow`, "-d", `${home}/dotfiles`, "-t", home, "zsh"], {
        PERL5LIB: `${frameworks}/share/perl5`,
      });
      expect(managed(home)).toMatchObject([
        { file: `${home}/.zshrc`, by: "link", source: `${home}/dotfiles/zsh/.zshrc` },
      ]);
    },
    TIME,
  );

  itWith(
    ["frameworks", "git", "bash"],
    "yadm: the repository that tracks it",
    ({ frameworks }) => {
      const { home } = makeHome([], { ".zshrc": PLUGIN, ".profile": "" });
      const who = {
        GIT_AUTHOR_NAME: "a",
        GIT_AUTHOR_EMAIL: "a@b",
        GIT_COMMITTER_NAME: "a",
        GIT_COMMITTER_EMAIL: "a@b",
      };
      for (const args of [["init"], ["add", ".zshrc"], ["commit", "-q", "-m", "first"]])
        call(home, [`${frameworks}/bin/yadm`, ...args], who);
      expect(managed(home)).toMatchObject([{ file: `${home}/.zshrc`, by: "yadm" }]);
    },
    TIME,
  );
});
