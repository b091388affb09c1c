import type { Facts } from "../../model/index.ts";
import { ownStartupFiles } from "../../shell/startup-lines.ts";
import { zshFile } from "./zsh-file.ts";

/** Directories of tools that keep their own scripts there: what stands in them is theirs to change. */
const OF_TOOLS =
  /\/(\.oh-my-(zsh|bash)(?!\/custom\/[^/]+$)|\.gvm|\.g?oenv|\.asdf|\.nvm|\.sdkman|\.pyenv|\.rbenv|\.cargo|\.zinit|\.zplug|\.antigen|\.cache|\.local\/share|node_modules|Cellar)\//;

/** The startup files that are the user's own to edit and that this shell reads. */
export function editableFiles(facts: Facts): readonly string[] {
  const home = facts.home ?? "/nonexistent";
  // Where ~/.zshenv sends zsh, whether it exports ZDOTDIR or not.
  const ofZsh =
    facts.shell?.name === "zsh" ? zshFile(facts, ".zshrc", "terminal").replace(/\/[^/]*$/, "") : undefined;
  const roots = [home, ofZsh, facts.env.ZDOTDIR, facts.env.XDG_CONFIG_HOME].filter((root) =>
    root?.startsWith("/"),
  );
  return ownStartupFiles(facts).filter(
    (file) => roots.some((root) => file.startsWith(`${root}/`)) && !OF_TOOLS.test(file),
  );
}

/** The files of which a bash that logs in reads the first one that is there. */
export const LOGIN_FILES: readonly string[] = [".bash_profile", ".bash_login", ".profile"];

/** The login files that bash does not read because it reads one before them. */
export function hiddenFiles({ shell, home, startup }: Facts): readonly string[] {
  if (shell?.name !== "bash" || home === null) return [];
  const files = LOGIN_FILES.map((name) => `${home}/${name}`);
  return startup
    .filter(({ file, exists, contexts }) => files.includes(file) && exists && contexts.length === 0)
    .map(({ file }) => file);
}
