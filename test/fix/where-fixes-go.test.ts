import { spawnSync } from "node:child_process";
import { readFileSync, realpathSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { examine } from "../../shared/src/calibration/calibrate.ts";
import { examineFacts } from "../../shared/src/calibration/examine-facts.ts";
import { applyFix, planFix, undoFix } from "../../shared/src/fix/fix-run.ts";
import { type Examined, LANGUAGES, type Language } from "../../shared/src/model/index.ts";
import { nodeHost } from "../../shared/src/probe/node-host.ts";
import { renderFixRun } from "../../shared/src/render/fix.ts";
import { renderFullText } from "../../shared/src/render/full-text.ts";
import { renderGithub } from "../../shared/src/render/github.ts";
import { renderHtml } from "../../shared/src/render/html/page.ts";
import { renderMarkdown } from "../../shared/src/render/markdown.ts";
import { renderSarif } from "../../shared/src/render/sarif.ts";
import { renderText } from "../../shared/src/render/text.ts";
import { viewOf } from "../../shared/src/render/view.ts";
import { buildWithNix, linkInto, trackHome } from "../support/dotfiles.ts";
import { bytesOf, cli } from "../support/fix.ts";
import { makeHome, makeSdk, makeTool } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

type Home = ReturnType<typeof makeHome>;
type Shell = "zsh" | "bash" | "fish";

const FAULT: Readonly<Record<Shell, string>> = {
  zsh: "# mine\nexport GOROOT=/gone\n",
  bash: "# mine\nexport GOROOT=/gone\n",
  fish: "# mine\nset -gx GOROOT /gone\n",
};

interface Managed {
  readonly about: string;
  readonly shell: Shell;
  /** The file that the shell reads. */
  readonly file: string;
  readonly lay: (home: Home, fault: string) => void;
  readonly by: string;
  /** Where the source is, from the home on; null where it is the file itself. */
  readonly source: string | null;
  readonly repository?: string;
  readonly command: string | null;
  readonly says: readonly [en: string, zh: string];
}

function linked(
  shell: Shell,
  file: string,
  place: string,
  repository: string,
  moved = file,
): Omit<Managed, "about"> {
  return {
    shell,
    file,
    lay: (laid, fault) => {
      laid.write(file, fault);
      linkInto(
        laid,
        moved,
        moved === file ? place : place.slice(0, -(file.length - moved.length)),
        repository,
      );
    },
    by: "link",
    source: place,
    repository,
    command: `git -C ~/${repository} add ~/${place}`,
    says: [`is a symbolic link to ~/${place}`, `~/${repository} 中受版本控制`],
  };
}

/** Laid out as the tools' own manuals and sources say. */
const MANAGED: readonly Managed[] = [
  {
    about: "chezmoi",
    shell: "zsh",
    file: ".zshrc",
    lay: ({ write }, fault) => {
      write(".zshrc", fault);
      write(".local/share/chezmoi/private_dot_zshrc", fault);
    },
    by: "chezmoi",
    source: ".local/share/chezmoi/private_dot_zshrc",
    command: "chezmoi re-add ~/.zshrc",
    says: ["chezmoi apply overwrites changes made here", "chezmoi apply 会覆盖此处的修改"],
  },
  {
    about: "chezmoi with a template, in a directory of the repository, at a place of its own",
    shell: "bash",
    file: ".bash_profile",
    lay: ({ write }, fault) => {
      write(".bash_profile", fault);
      write(".config/chezmoi/chezmoi.toml", 'sourceDir = "~/code/dotfiles"\n');
      write("code/dotfiles/.chezmoiroot", "home\n");
      write("code/dotfiles/home/dot_bash_profile.tmpl", `{{ if true }}\n${fault}{{ end }}\n`);
    },
    by: "chezmoi",
    source: "code/dotfiles/home/dot_bash_profile.tmpl",
    command: "chezmoi edit ~/.bash_profile",
    says: ["Make the same change there: chezmoi edit", "请在后者中做同样的修改：chezmoi edit"],
  },
  {
    about: "chezmoi with directories whose names have attributes",
    shell: "fish",
    file: ".config/fish/config.fish",
    lay: ({ write }, fault) => {
      write(".config/fish/config.fish", fault);
      write(".local/share/chezmoi/dot_config/exact_private_fish/config.fish", fault);
    },
    by: "chezmoi",
    source: ".local/share/chezmoi/dot_config/exact_private_fish/config.fish",
    command: "chezmoi re-add ~/.config/fish/config.fish",
    says: ["chezmoi manages ~/.config/fish/config.fish", "由 chezmoi 管理"],
  },
  {
    about: "yadm",
    shell: "bash",
    file: ".bash_profile",
    lay: (laid, fault) => {
      laid.write(".bash_profile", fault);
      trackHome(laid, ".local/share/yadm/repo.git", [".bash_profile"], true);
    },
    by: "yadm",
    source: null,
    repository: ".local/share/yadm/repo.git",
    command: "yadm add ~/.bash_profile",
    says: ["yadm tracks ~/.bash_profile", "yadm 在 ~/.local/share/yadm/repo.git 中跟踪"],
  },
  {
    about: "yadm's alternate of this system",
    shell: "zsh",
    file: ".zshrc",
    lay: (laid, fault) => {
      laid.write(".zshrc##os.Linux", fault);
      symlinkSync(".zshrc##os.Linux", join(laid.home, ".zshrc"));
      trackHome(laid, ".local/share/yadm/repo.git", [".zshrc##os.Linux"], true);
    },
    by: "yadm",
    source: ".zshrc##os.Linux",
    repository: ".local/share/yadm/repo.git",
    command: "yadm add ~/'.zshrc##os.Linux'",
    says: ["~/.zshrc is a link to it", "~/.zshrc 是指向它的链接"],
  },
  {
    about: "a template of yadm's",
    shell: "fish",
    file: ".config/fish/config.fish",
    lay: (laid, fault) => {
      laid.write(".config/fish/config.fish", fault);
      laid.write(".config/fish/config.fish##template.default", fault);
      trackHome(laid, ".local/share/yadm/repo.git", [".config/fish/config.fish##template.default"], true);
    },
    by: "yadm",
    source: ".config/fish/config.fish##template.default",
    repository: ".local/share/yadm/repo.git",
    command: "yadm alt",
    says: ["Then run: yadm alt", "然后运行：yadm alt"],
  },
  {
    about: "vcsh",
    shell: "zsh",
    file: ".zprofile",
    lay: (laid, fault) => {
      laid.write(".zprofile", fault);
      trackHome(laid, ".config/vcsh/repo.d/shell.git", [".zprofile"], true);
    },
    by: "vcsh",
    source: null,
    repository: ".config/vcsh/repo.d/shell.git",
    command: "vcsh shell add ~/.zprofile",
    says: ["vcsh tracks ~/.zprofile", "vcsh 在"],
  },
  {
    about: "a bare repository beside the files",
    shell: "zsh",
    file: ".zshrc",
    lay: (laid, fault) => {
      laid.write(".zshrc", `alias config='git --git-dir=$HOME/.cfg/ --work-tree=$HOME'\n${fault}`);
      trackHome(laid, ".cfg", [".zshrc"]);
    },
    by: "git",
    source: null,
    repository: ".cfg",
    command: "git --git-dir ~/.cfg --work-tree ~ add ~/.zshrc",
    says: ["tracked in the Git repository ~/.cfg", "由 Git 仓库 ~/.cfg 跟踪"],
  },
  {
    about: "a bare repository that only an alias names",
    shell: "fish",
    file: ".config/fish/config.fish",
    lay: (laid, fault) => {
      laid.write(
        ".config/fish/config.fish",
        `alias dots "git --git-dir=$HOME/code/dots.git --work-tree=$HOME"\n${fault}`,
      );
      trackHome(laid, "code/dots.git", [".config/fish/config.fish"]);
    },
    by: "git",
    source: null,
    repository: "code/dots.git",
    command: "git --git-dir ~/code/dots.git --work-tree ~ add ~/.config/fish/config.fish",
    says: ["tracked in the Git repository ~/code/dots.git", "由 Git 仓库 ~/code/dots.git 跟踪"],
  },
  {
    about: "the home directory is a repository",
    shell: "bash",
    file: ".bash_profile",
    lay: (laid, fault) => {
      laid.write(".bash_profile", fault);
      trackHome(laid, ".git", [".bash_profile"], true);
    },
    by: "git",
    source: null,
    repository: ".git",
    command: "git -C ~ add ~/.bash_profile",
    says: ["tracked in the Git repository ~/.git", "由 Git 仓库 ~/.git 跟踪"],
  },
  { about: "GNU stow", ...linked("zsh", ".zshrc", "dotfiles/zsh/.zshrc", "dotfiles") },
  {
    about: "GNU stow with a folded directory",
    ...linked(
      "fish",
      ".config/fish/config.fish",
      "dotfiles/fish/.config/fish/config.fish",
      "dotfiles",
      ".config/fish",
    ),
  },
  {
    about: "homesick",
    ...linked("bash", ".bash_profile", ".homesick/repos/dots/home/.bash_profile", ".homesick/repos/dots"),
  },
  {
    about: "rcm, which leaves the dot out",
    ...linked("zsh", ".zprofile", ".dotfiles/zprofile", ".dotfiles"),
  },
  {
    about: "Mackup",
    shell: "zsh",
    file: ".zshrc",
    lay: ({ home, write }, fault) => {
      const file = write("Dropbox/Mackup/.zshrc", fault);
      symlinkSync(file, join(home, ".zshrc"));
    },
    by: "mackup",
    source: "Dropbox/Mackup/.zshrc",
    command: null,
    says: ["Mackup shares it with your other computers", "Mackup 会把它同步到你的其他电脑"],
  },
];

/** What a new terminal has, by the real shell. */
function goroot(shell: string, env: Readonly<Record<string, string>>): string {
  const { stdout } = spawnSync(shell, ["-l", "-i", "-c", "/usr/bin/env"], {
    env: { ...env },
    encoding: "utf8",
  });
  return /^GOROOT=(.*)$/m.exec(stdout)?.[1] ?? "";
}

const ID = "goroot-not-found";

async function examined({ home, env }: Home, shell: string, wanted = ID) {
  const host = nodeHost({ env, account: { user: "u", home, shell } });
  return examine(host, {
    language: "en",
    judge: "terminal",
    runShell: true,
    contexts: ["terminal"],
    select: (id) => id === wanted,
  });
}

/** Every face of a report and of a fix, without markup and with its lines joined. */
function faces(seen: Examined, language: Language): Readonly<Record<string, string>> {
  const inLanguage = examineFacts(seen.facts, { language, select: (id) => id === ID });
  const { report } = inLanguage;
  const all = {
    fix: renderFixRun(planFix(inLanguage), report, viewOf({ color: false })),
    "-v": renderFullText(report, { color: false }),
    html: renderHtml(report, { history: [], script: null })
      .replace(/<(script|style)\b.*?<\/\1>|<[^>]*>/gs, "")
      .replaceAll("&#39;", "'"),
    markdown: renderMarkdown(report).replace(/[`\\]/g, ""),
    sarif: JSON.parse(renderSarif(report)).runs[0].results[0].message.text,
    github: renderGithub(report, "/"),
    raycast: JSON.stringify(report.findings[0]?.fix?.managed),
  };
  const plain = (text: string): string =>
    language === "en" ? text.replace(/\s+/g, " ") : text.replace(/\s+/g, "");
  return Object.fromEntries(Object.entries(all).map(([name, text]) => [name, plain(text)]));
}

describe("a startup file whose source is elsewhere", () => {
  for (const one of MANAGED)
    itWith(
      [one.shell, "git"],
      `${one.shell}: ${one.about}`,
      async ({ [one.shell]: shell = "" }) => {
        const laid = makeHome([]);
        one.lay(laid, FAULT[one.shell]);
        const { home, env } = laid;
        const before = bytesOf(home);
        const { command } = one;
        const full = (name: string | null | undefined) => (name == null ? null : join(home, name));
        const real = realpathSync(join(home, one.file));

        const seen = await examined(laid, shell);
        expect(planFix(seen).plan.fixes).toMatchObject([
          {
            state: "planned",
            managed: [
              {
                file: join(home, one.file),
                by: one.by,
                source: full(one.source),
                repository: full(one.repository),
                command,
              },
            ],
          },
        ]);
        expect(seen.report.findings.map(({ fix }) => fix?.managed)).toMatchObject([
          [{ by: one.by, file: `~/${one.file}`, command }],
        ]);
        for (const [at, language] of LANGUAGES.entries())
          for (const [face, text] of Object.entries(faces(seen, language))) {
            const says = language === "en" ? one.says[at] : one.says[at]?.replaceAll(" ", "");
            expect([face, text]).toEqual([face, expect.stringContaining(says ?? "")]);
            const told = language === "en" ? command : command?.replaceAll(" ", "");
            expect([face, text]).toEqual([face, expect.stringContaining(told ?? "")]);
          }

        // The answer in five lines names the command, too.
        const short = renderText(seen.report, { color: false, width: 120 });
        if (command !== null) expect(short).toContain(`then: ${command}`);

        expect(goroot(shell, env)).toBe("/gone");
        const applied = cli(env, ["fix", ID, "--apply", "--yes", "--fail-on", "never", "--shell", shell]);
        expect(applied).toMatchObject({ status: 0, stderr: "" });
        if (command !== null) expect(applied.stdout).toContain(`run: ${command}\n`);
        // The link stays one, the file at its end is the one that changed.
        expect(realpathSync(join(home, one.file))).toBe(real);
        expect(readFileSync(real, "utf8")).not.toContain("GOROOT");
        expect(goroot(shell, env)).toBe("");
        if (command?.startsWith("git ")) {
          const staged = `${command}; git ${gitAt(one, home)} diff --cached --name-only`;
          const ran = spawnSync(shell, ["-c", staged], { env: { ...env }, encoding: "utf8" });
          expect(ran).toMatchObject({ status: 0, stderr: "" });
          expect(ran.stdout).toContain(real.slice(real.lastIndexOf("/") + 1));
        }
        expect(cli(env, ["undo"]).status).toBe(0);
        expect(withoutGit(bytesOf(home))).toEqual(withoutGit(before));
      },
      120_000,
    );
});

/** How git is told of the repository. */
function gitAt({ by, repository }: Managed, home: string): string {
  const dir = join(home, repository ?? "");
  return by === "link" ? `-C '${dir}'` : `--git-dir '${dir}' --work-tree '${home}'`;
}

function withoutGit(bytes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(bytes).filter(
      ([name]) => !/(^|\/)(\.git|\.cfg|dots\.git|repo\.git|shell\.git)(\/|$)/.test(name),
    ),
  );
}

describe("a file that Home Manager generates", () => {
  itWith(
    ["zsh"],
    "is never written: the change is told, with the option and the command",
    async ({ zsh }) => {
      const laid = makeHome([]);
      const { home, env } = laid;
      buildWithNix(laid, ".zshrc", FAULT.zsh);
      laid.write(".config/home-manager/home.nix", "{ }\n");
      const before = bytesOf(home);
      const seen = await examined(laid, zsh);
      expect(planFix(seen).plan).toMatchObject({
        patches: [],
        fixes: [
          {
            state: "by-hand",
            changes: [{ line: 2, kind: "delete", before: "export GOROOT=/gone" }],
            managed: [
              {
                by: "home-manager",
                source: join(home, ".config/home-manager/home.nix"),
                command: "home-manager switch",
              },
            ],
          },
        ],
      });
      expect(seen.report.findings).toMatchObject([
        { fix: { safety: "manual", managed: [{ by: "home-manager" }] } },
      ]);
      for (const text of Object.values(faces(seen, "en"))) {
        expect(text).toContain(
          "Make this change in ~/.config/home-manager/home.nix, option programs.zsh.initContent.",
        );
        expect(text).toContain("home-manager switch");
      }
      for (const text of Object.values(faces(seen, "zh-CN"))) expect(text).toContain("由HomeManager生成");
      const short = renderText(seen.report, { color: false });
      expect(short).toContain("Fix: ~/.zshrc is read-only: Home Manager");
      expect(short.trimEnd().split("\n").at(-1)).toContain(`go-env-check fix ${ID}`);
      const shown = cli(env, ["fix", ID, "--apply", "--yes", "--shell", zsh]);
      expect(shown.stdout).toContain("Delete line 2 of ~/.zshrc: export GOROOT=/gone\n");
      expect(shown.status).toBe(1);
      expect(bytesOf(home)).toEqual(before);
    },
  );
});

interface Moved {
  readonly about: string;
  readonly files: Readonly<Record<string, string>>;
  /** The file that gets the line, and whether it is new. */
  readonly gets: string;
}

/** Where a new line for Go's tools goes: zsh reads it there. */
const MOVED: readonly Moved[] = [
  {
    about: "~/.zshenv sets ZDOTDIR and does not export it",
    files: { ".zshenv": "ZDOTDIR=$HOME/.config/zsh\n", ".config/zsh/.zshrc": "alias l=ls\n" },
    gets: ".config/zsh/.zshrc",
  },
  {
    about: "~/.zshenv sets it by a default, and no file is there yet",
    files: {
      ".zshenv": ': "${ZDOTDIR:=${XDG_CONFIG_HOME:-$HOME/.config}/zsh}"\n',
      ".config/zsh/aliases": "",
    },
    gets: ".config/zsh/.zshrc",
  },
  {
    about: "~/.zprofile sets it, and files of the same name lie in the home",
    files: {
      ".zprofile": 'export ZDOTDIR="$HOME/.zsh"\n',
      ".zsh/.zshrc": "alias l=ls\n",
      ".zshrc": "# not read by a login shell\n",
    },
    gets: ".zsh/.zshrc",
  },
  {
    about: "a file that ~/.zshenv reads sets it",
    files: {
      ".zshenv": '. "$HOME/.env.d/shell.sh"\n',
      ".env.d/shell.sh": "export ZDOTDIR=$HOME/.zsh\n",
      ".zsh/.zshrc": "alias l=ls\n",
      ".zshrc": "# not read\n",
    },
    gets: ".zsh/.zshrc",
  },
  {
    about: "the session sets it",
    files: {
      ".config/environment.d/zsh.conf": "ZDOTDIR=${HOME}/.zsh\n",
      ".zsh/.zshrc": "alias l=ls\n",
      ".zshrc": "# not read\n",
    },
    gets: ".zsh/.zshrc",
  },
  {
    about: "only one branch sets it, and that one does not run",
    files: {
      ".zshenv": "if [[ $OSTYPE == nowhere ]]; then\n  export ZDOTDIR=$HOME/.zsh\nfi\n",
      ".zsh/.zshrc": "# not read\n",
      ".zshrc": "alias l=ls\n",
    },
    gets: ".zshrc",
  },
  {
    about: "no file of login shells is made where ~/.zshrc is enough",
    files: { ".zshrc": "alias l=ls\n" },
    gets: ".zshrc",
  },
];

describe("a new line goes to the file that zsh reads", () => {
  for (const { about, files, gets } of MOVED)
    itWith(
      ["zsh", "go1.26"],
      about,
      async ({ zsh, "go1.26": sdk }) => {
        const laid = makeHome([], files);
        const { home, env, write } = laid;
        makeSdk(join(home, "sdk/go"), sdk);
        makeTool(join(home, "go/bin/gopls"));
        write(".config/environment.d/10-path.conf", `PATH=${home}/sdk/go/bin:/usr/bin:/bin\n`);
        const before = bytesOf(home);
        const host = nodeHost({ env, account: { user: "u", home, shell: zsh } });
        const again = () => examined(laid, zsh, "gopath-bin-not-on-path");
        const seen = await again();
        const applied = await applyFix(host, seen, planFix(seen), again);
        expect(applied).toMatchObject({ ok: true, value: { notFixed: [], takenBack: null } });
        expect(readFileSync(join(home, gets), "utf8")).toBe(
          `${files[gets] ?? ""}export PATH="$PATH:$HOME/go/bin"\n`,
        );
        const changed = Object.entries(bytesOf(home)).filter(([name, text]) => before[name] !== text);
        expect(changed.map(([name]) => name)).toEqual([gets]);
        expect(undoFix(host)).toMatchObject({ ok: true });
        expect(bytesOf(home)).toEqual(before);
      },
      120_000,
    );
});
