import type { Language, Localized, ManagedFile } from "../model/index.ts";

/** Paths are as they are to be shown. */
type Say = (it: ManagedFile, option: string) => string;

interface ManagedMessages {
  readonly note: Readonly<Record<ManagedFile["by"], Say>>;
  readonly unlock: (command: string) => string;
  readonly afterwards: (command: string) => string;
  /** The same for a file that is made from a template. */
  readonly template: Readonly<Record<"chezmoi" | "yadm", Say>>;
  /** The command opens the template, where a person makes the change. */
  readonly sameThere: (command: string) => string;
  /** Behind a change of a template or a configuration, which a person makes. */
  readonly thereThen: (command: string) => string;
}

const MANAGED_MESSAGES: Localized<ManagedMessages> = {
  en: {
    note: {
      chezmoi: ({ file, source }) =>
        `chezmoi manages ${file} (source: ${source}), and chezmoi apply overwrites changes made here.`,
      yadm: ({ file, source, repository }) =>
        `yadm tracks ${source ?? file} in ${repository}${source === null ? "" : `, and ${file} is a link to it`}.`,
      vcsh: ({ file, repository }) => `vcsh tracks ${file} in ${repository}.`,
      git: ({ file, repository }) => `${file} is tracked in the Git repository ${repository}.`,
      link: ({ file, source, repository }) =>
        `${file} is a symbolic link to ${source}, which is the file that changes${repository === null ? "" : `. It is under version control in ${repository}`}.`,
      mackup: ({ file, source }) =>
        `${file} is a symbolic link to ${source}, which is the file that changes. Mackup shares it with your other computers.`,
      "home-manager": ({ file, source }, option) =>
        `${file} is read-only: Home Manager generates it. Make this change in ${source ?? "your configuration (often ~/.config/home-manager/home.nix)"}${option === "" ? "" : `, option ${option}`}.`,
      nix: ({ file, source }) =>
        `${file} is read-only: Nix generates it (${source}). Make this change in your Nix configuration and rebuild it.`,
      permissions: ({ source, locked }) =>
        locked === "own"
          ? `${source} is read-only.`
          : `You have no permission to change ${source}. Make this change where the file comes from, or ask your administrator to make it.`,
    },
    unlock: (command) => `Make it writable, then fix it: ${command}`,
    afterwards: (command) => `After the change, run: ${command}`,
    template: {
      chezmoi: ({ file, source }) =>
        `chezmoi generates ${file} from ${source}, and chezmoi apply overwrites changes made here.`,
      yadm: ({ file, source }) =>
        `yadm generates ${file} from ${source}, and overwrites changes made here. Make the same change there.`,
    },
    sameThere: (command) => `Make the same change there: ${command}`,
    thereThen: (command) => `Then run: ${command}`,
  },
  "zh-CN": {
    note: {
      chezmoi: ({ file, source }) =>
        `${file} 由 chezmoi 管理（源文件：${source}），chezmoi apply 会覆盖此处的修改。`,
      yadm: ({ file, source, repository }) =>
        `yadm 在 ${repository} 中跟踪 ${source ?? file}${source === null ? "" : `，${file} 是指向它的链接`}。`,
      vcsh: ({ file, repository }) => `vcsh 在 ${repository} 中跟踪 ${file}。`,
      git: ({ file, repository }) => `${file} 由 Git 仓库 ${repository} 跟踪。`,
      link: ({ file, source, repository }) =>
        `${file} 是指向 ${source} 的符号链接，实际修改的是后者${repository === null ? "" : `，它在 ${repository} 中受版本控制`}。`,
      mackup: ({ file, source }) =>
        `${file} 是指向 ${source} 的符号链接，实际修改的是后者。Mackup 会把它同步到你的其他电脑。`,
      "home-manager": ({ file, source }, option) =>
        `${file} 是只读的，由 Home Manager 生成。请在 ${source ?? "你的配置（通常是 ~/.config/home-manager/home.nix）"} 中做此修改${option === "" ? "" : `（选项 ${option}）`}。`,
      nix: ({ file, source }) =>
        `${file} 是只读的，由 Nix 生成（${source}）。请在 Nix 配置中做此修改，然后重新构建。`,
      permissions: ({ source, locked }) =>
        locked === "own"
          ? `${source} 是只读的。`
          : `你没有权限修改 ${source}。请在生成该文件的地方做此修改，或请管理员修改。`,
    },
    unlock: (command) => `请先使其可写，再进行修复：${command}`,
    afterwards: (command) => `修改之后请运行：${command}`,
    template: {
      chezmoi: ({ file, source }) =>
        `${file} 由 chezmoi 根据 ${source} 生成，chezmoi apply 会覆盖此处的修改。`,
      yadm: ({ file, source }) =>
        `${file} 由 yadm 根据 ${source} 生成，此处的修改会被覆盖。请在后者中做同样的修改。`,
    },
    sameThere: (command) => `请在后者中做同样的修改：${command}`,
    thereThen: (command) => `然后运行：${command}`,
  },
};

/** Home Manager's option for the text of a startup file, by the file's name (`programs.zsh`, `programs.bash`, `programs.fish`). */
const HOME_MANAGER_OPTIONS: Readonly<Record<string, string>> = {
  ".zshenv": "programs.zsh.envExtra",
  ".zprofile": "programs.zsh.profileExtra",
  ".zshrc": "programs.zsh.initContent",
  ".zlogin": "programs.zsh.loginExtra",
  ".bashrc": "programs.bash.bashrcExtra",
  ".profile": "programs.bash.profileExtra",
  ".bash_profile": "programs.bash.profileExtra",
  "config.fish": "programs.fish.shellInit",
};

/**
 * Where a startup file's source is, and what to run so that it has the change as well; `command` is null where nothing
 * has to be run. `shown` is how a path is to be shown.
 */
export function managedNote(
  managed: ManagedFile,
  command: string | null,
  language: Language,
  shown: (path: string) => string,
): string {
  const w = MANAGED_MESSAGES[language];
  const { by, template } = managed;
  const short = (path: string | null): string | null => (path === null ? null : shown(path));
  const file = shown(managed.file);
  const it = { ...managed, file, source: short(managed.source), repository: short(managed.repository) };
  const option = HOME_MANAGER_OPTIONS[file.slice(file.lastIndexOf("/") + 1)] ?? "";
  const isMade = template && (by === "chezmoi" || by === "yadm");
  const note = isMade ? w.template[by](it, option) : w.note[by](it, option);
  if (command === null) return note;
  const say =
    by === "permissions"
      ? w.unlock
      : by === "home-manager" || (isMade && by === "yadm")
        ? w.thereThen
        : isMade
          ? w.sameThere
          : w.afterwards;
  return `${note}${language === "en" ? " " : ""}${say(command)}`;
}
